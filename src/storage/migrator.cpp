#include "storage/migrator.hpp"

#include "storage/crypto.hpp"
#include "storage/database.hpp"

namespace storage {

namespace {

void run(Database& database, const domain::EmbeddedFile& script, std::size_t number,
         const std::function<void(std::string_view)>& with_script)
{
    Transaction transaction(database);
    database.run_script(script.text);
    if (with_script)
        with_script(script.path);
    database.run_script("PRAGMA user_version = " + std::to_string(number));
    transaction.commit();
}

}

int schema_version(Database& database)
{
    const auto rows = database.query("PRAGMA user_version", {}, {Kind::integer});
    return static_cast<int>(std::get<std::int64_t>(rows.at(0).at(0)));
}

void migrate(Database& database, std::span<const domain::EmbeddedFile> scripts,
             const std::function<void()>& before_change, const std::function<void(std::string_view)>& with_script)
{
    const auto version = static_cast<std::size_t>(schema_version(database));
    if (version > 0 && version < scripts.size())
        before_change();
    for (std::size_t number = version; number < scripts.size(); ++number)
        run(database, scripts[number], number + 1, with_script);
}

std::string schema_fingerprint(Database& database)
{
    // Rows SQLite makes for itself have no text of their own or names that begin with sqlite_.
    const auto rows = database.query("SELECT type, name, tbl_name, sql FROM sqlite_master "
                                     "WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
                                     {}, {Kind::text, Kind::text, Kind::text, Kind::text});
    std::string all;
    for (const auto& row : rows)
        for (const auto& value : row) {
            const auto* text = std::get_if<std::string>(&value);
            all += (text != nullptr ? *text : std::string{}) + '\0';
        }
    return to_base64(plain_hash(all));
}

bool has_expected_schema(Database& database)
{
    const auto version = static_cast<std::size_t>(schema_version(database));
    const auto scripts = embedded_schema();
    return version <= scripts.size() &&
           schema_fingerprint(database) == expected_fingerprint(std::span(scripts).first(version));
}

std::string expected_fingerprint(std::span<const domain::EmbeddedFile> scripts)
{
    auto database = Database::in_memory();
    migrate(database, scripts, [] {});
    return schema_fingerprint(database);
}

}
