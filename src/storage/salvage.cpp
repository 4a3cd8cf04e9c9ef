#include "storage/salvage.hpp"

#include "domain/clock.hpp"
#include "storage/atomic_writer.hpp"
#include "storage/compact_text.hpp"
#include "storage/file_layer.hpp"
#include "storage/key_file.hpp"
#include "storage/local_state.hpp"
#include "storage/migrator.hpp"
#include "storage/older_rows.hpp"
#include "storage/passphrase.hpp"
#include "storage/practice_files.hpp"
#include "storage/practice_lock.hpp"
#include "storage/records.hpp"
#include "storage/vault_contents.hpp"
#include "storage/vault_guard.hpp"

#include <algorithm>
#include <set>

namespace storage {

namespace {

using std::filesystem::path;

/// The damaged database. After a page that cannot be read the connection answers nothing reliable any more, so it is
/// opened again.
class DamagedDatabase {
public:
    DamagedDatabase(path file, SecretBytes key) : file_(std::move(file)), key_(std::move(key)) {}

    /// nullopt when something on the way cannot be read.
    std::optional<std::vector<Row>> read(const std::string& sql, const std::vector<Value>& parameters,
                                         const std::vector<Kind>& kinds)
    {
        try {
            if (!database_)
                database_.emplace(Database::open(file_, key_, OpenMode::read_only));
            return database_->query(sql, parameters, kinds);
        } catch (const StorageError& error) {
            // A disk that is going has places it cannot read any more; what lies there is lost like a damaged page.
            if (!is_damage(error.kind()) && error.kind() != ErrorKind::io_error)
                throw;
            database_.reset();
            return std::nullopt;
        }
    }

private:
    path file_;
    SecretBytes key_;
    std::optional<Database> database_;
};

/// The numbers rows can have in a table: read from its ends where the middle is damaged.
std::int64_t end_of_rows(DamagedDatabase& from, const std::string& table, const char* end)
{
    const auto rows =
        from.read("SELECT rowid FROM " + table + " ORDER BY rowid " + end + " LIMIT 1", {}, {Kind::integer});
    return rows && !rows->empty() ? std::get<std::int64_t>(rows->front().at(0)) : 0;
}

/// Of the history: what a version said, when it was replaced and its hash.
constexpr std::size_t compact_from = 3;

Row history_as_written(Row row)
{
    for (auto& value : std::span(row).subspan(compact_from))
        if (auto* text = std::get_if<std::string>(&value))
            *text = expanded(*text);
    return row;
}

constexpr std::int64_t most_rows_tried = 2'000'000;

/// Copies tables row by row.
class Copier {
public:
    Copier(DamagedDatabase& from, Vault& to, Salvaged& salvaged) : from_(from), to_(to), salvaged_(salvaged) {}

    /// Calls `take` with each row that can be read; returns how many cannot.
    template<class Take>
    std::int64_t each_row(const std::string& table, const std::string& columns, const std::vector<Kind>& kinds,
                          Take take)
    {
        const auto sql = "SELECT " + columns + " FROM " + table;
        if (const auto all = from_.read(sql + " ORDER BY rowid", {}, kinds)) {
            for (const auto& row : *all)
                take(row);
            return 0;
        }
        std::int64_t lost = 0;
        const auto first = end_of_rows(from_, table, "ASC");
        const auto last = end_of_rows(from_, table, "DESC");
        // One more row is lost than can be counted when the end itself cannot be read.
        if (last == 0)
            ++lost;
        for (auto number = std::max<std::int64_t>(first, 1); number <= std::min(last, first + most_rows_tried);
             ++number) {
            const auto row = from_.read(sql + " WHERE rowid = ?", {number}, kinds);
            if (!row)
                ++lost;
            else if (!row->empty())
                take(row->front());
        }
        return lost;
    }

    template<domain::HasFields T>
    void copy_kind()
    {
        const std::string name(T::record_name);
        const RowHasher hasher = [this](std::span<const std::string_view> fields) { return to_.content_hash(fields); };
        const RecordTable table(to_.database(), hasher, name, columns_of<T>());
        const auto there = columns_there(name);
        if (there.empty())
            return; // a kind that a practice of an older version does not have yet
        if constexpr (std::is_same_v<T, domain::IssuedReport>)
            if (there.contains("pdf"))
                return copy_reports_with_pages(hasher, there);
        salvaged_.lost[name] += each_row(name, columns_to_read(columns_of<T>(), there), table.all_kinds(),
                                         [&](const Row& row) { keep(table, name, row); });
    }

    void copy_history()
    {
        const std::vector<Kind> kinds{Kind::text, Kind::text, Kind::integer, Kind::text, Kind::text, Kind::text};
        const std::string columns = "record_name, record_id, row_version, replaced_at, content, row_hash";
        salvaged_.lost["record_history"] += each_row("record_history", columns, kinds, [&](const Row& row) {
            to_.database().execute("INSERT OR IGNORE INTO record_history (" + columns +
                                       ") VALUES (?, ?, ?, compact(?), compact(?), compact(?))",
                                   history_as_written(row));
            former_[std::get<std::string>(row.at(1))][std::get<std::int64_t>(row.at(2))] =
                expanded(std::get<std::string>(row.at(5)));
            ++salvaged_.former_versions;
        });
    }

private:
    static std::string columns_to_read(const std::vector<Column>& columns, const std::set<std::string>& there)
    {
        std::string list = "id, row_version, created_at, changed_at, row_hash";
        for (const auto& column : columns)
            list += there.contains(std::string(column.name)) ? ", \"" + std::string(column.name) + "\"" : ", NULL";
        return list;
    }

    /// From a schema in which the pages of a report stood in its row.
    void copy_reports_with_pages(const RowHasher& hasher, const std::set<std::string>& there)
    {
        const std::string name(domain::IssuedReport::record_name);
        const RecordTable older(to_.database(), hasher, name, columns_of_report_with_pages());
        salvaged_.lost[name] += each_row(name, columns_to_read(columns_of_report_with_pages(), there),
                                         older.all_kinds(), [&](const Row& row) { keep_split(older, hasher, row); });
    }

    void keep_split(const RecordTable& older, const RowHasher& hasher, const Row& row)
    {
        const std::string name(domain::IssuedReport::record_name);
        if (!older.is_sound(row)) {
            ++salvaged_.lost[name];
            return;
        }
        const auto written = older.as_written(row);
        const auto split = split_report(written);
        const auto& id = std::get<std::string>(written.at(0));
        const auto& created_at = std::get<std::string>(written.at(2));
        RecordTable reports(to_.database(), hasher, name, columns_of<domain::IssuedReport>());
        RecordTable pages(to_.database(), hasher, domain::IssuedPdf::record_name, columns_of<domain::IssuedPdf>());
        to_.audit().append(name + "_added", id, reports.insert(id, split.report, created_at));
        const auto pdf = new_id(to_.audit().clock().now());
        to_.audit().append("issued_pdf_added", pdf, pages.insert(pdf, split.pdf, created_at));
        ++salvaged_.kept[name];
        ++salvaged_.kept[std::string(domain::IssuedPdf::record_name)];
    }

    std::set<std::string> columns_there(const std::string& table)
    {
        const auto there =
            from_.read("SELECT name FROM sqlite_master WHERE type = 'table' AND name = ?", {table}, {Kind::text});
        if (!there || there->empty())
            return {};
        const auto rows = from_.read("PRAGMA table_info(" + table + ")", {},
                                     {Kind::integer, Kind::text, Kind::text, Kind::integer, Kind::text, Kind::integer});
        std::set<std::string> names;
        for (const auto& row : rows.value_or(std::vector<Row>{}))
            names.insert(std::get<std::string>(row.at(1)));
        return names;
    }

    /// A row is kept only when it says what was written; the audit gets a line for each of its versions.
    void keep(const RecordTable& table, const std::string& name, const Row& row)
    {
        if (!table.is_sound(row)) {
            ++salvaged_.lost[name];
            return;
        }
        to_.database().execute(table.insert_statement(), table.as_written(row));
        const auto& id = std::get<std::string>(row.at(0));
        const auto newest = std::get<std::int64_t>(row.at(1));
        for (std::int64_t version = 1; version < newest; ++version)
            to_.audit().append(name + (version == 1 ? "_added" : "_changed"), id, former_[id][version]);
        to_.audit().append(name + (newest == 1 ? "_added" : "_changed"), id,
                           expanded(std::get<std::string>(row.at(4))));
        ++salvaged_.kept[name];
    }

    DamagedDatabase& from_;
    Vault& to_;
    Salvaged& salvaged_;
    std::map<std::string, std::map<std::int64_t, std::string>> former_;
};

/// The keys of a damaged practice, opened with its passphrase.
struct OpenedKeys {
    StoredKeyFile file;
    SecretBytes master;
};

OpenedKeys open_keys(const path& folder, const SecretBytes& passphrase, const VaultOptions& options)
{
    const auto salt = first_bytes_of(folder / database_file_name);
    auto found = find_key_file(options.files, folder, salt, kept_keys(options.files, options.state_folder, salt));
    if (!found)
        throw VaultError(VaultErrorKind::damaged_key_file);
    auto master = open_slot(found->stored.keys, passphrase_slot, normalised(passphrase));
    if (!master)
        throw VaultError(VaultErrorKind::wrong_passphrase);
    return {std::move(found->stored), std::move(*master)};
}

/// A damaged database of an older schema is read as it is: it cannot be migrated.
void refuse_unknown_schema(Database& database)
{
    if (schema_version(database) == 0)
        throw VaultError(VaultErrorKind::damaged_database);
    if (!has_expected_schema(database))
        throw VaultError(VaultErrorKind::schema_altered);
}

/// The counselor's key pairs come along; the new practice's own goes.
void copy_signing_keys(DamagedDatabase& from, Database& to)
{
    const auto rows = from.read("SELECT id, made_at, public_key, secret_key FROM signing_key", {},
                                {Kind::text, Kind::text, Kind::text, Kind::text});
    if (!rows || rows->empty())
        return;
    to.execute("DELETE FROM signing_key", {});
    for (const auto& row : *rows)
        to.execute("INSERT INTO signing_key (id, made_at, public_key, secret_key) VALUES (?, ?, ?, ?)", row);
}

/// A new practice that hashes with the keys of the damaged one, so that what was signed and hashed there fits here. Its
/// audit begins with what is salvaged.
void begin_practice(DamagedDatabase& from, const InnerKeys& inner, const path& output, const SecretBytes& passphrase,
                    const VaultOptions& options)
{
    const auto made = Vault::create(output, passphrase, options);
    Transaction transaction(made->database());
    made->database().execute("DELETE FROM audit", {});
    keep_inner_keys(made->database(), inner);
    copy_signing_keys(from, made->database());
    transaction.commit();
}

Salvaged copy_all(DamagedDatabase& from, Vault& to)
{
    Salvaged salvaged;
    // What a lost row was pointed to by is kept all the same; verify says what points nowhere.
    to.database().run_script("PRAGMA foreign_keys = OFF");
    Transaction transaction(to.database());
    Copier copier(from, to, salvaged);
    copier.copy_history();
    [&]<class... T>(std::type_identity<std::tuple<T...>>) {
        (copier.copy_kind<T>(), ...);
    }(std::type_identity<RecordTypes>{});
    SearchIndex(to.database()).rebuild();
    to.audit().append("practice_salvaged");
    transaction.commit();
    return salvaged;
}

}

Salvaged salvage(const path& folder, const SecretBytes& passphrase, const path& output, const VaultOptions& options)
{
    return guarded([&] {
        if (options.files.exists(output))
            throw VaultError(VaultErrorKind::already_exists);
        const PracticeLock lock(folder, true);
        const auto keys = open_keys(folder, passphrase, options);
        const auto file = folder / database_file_name;
        const auto key = database_key_of(keys.master, keys.file.keys);
        const auto inner = [&] {
            auto database = Database::open(file, key, OpenMode::read_only);
            refuse_unknown_schema(database);
            return inner_keys_of(database, keys.master);
        }();
        DamagedDatabase from(file, SecretBytes::copy_of(key.text()));
        auto unremembered = options;
        unremembered.state_folder.clear();
        // Under another name until it is whole, so that a practice of this name is never a part of one.
        const auto temporary = temporary_name_for(output);
        try {
            begin_practice(from, inner, temporary, passphrase, unremembered);
            const auto salvaged = copy_all(from, *Vault::open(temporary, passphrase, unremembered));
            options.files.rename_to_new(temporary, output);
            options.files.sync(output.has_parent_path() ? output.parent_path() : ".");
            return salvaged;
        } catch (const std::exception&) {
            remove_if_possible(options.files, temporary);
            throw;
        }
    });
}

}
