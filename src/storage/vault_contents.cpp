#include "storage/vault_contents.hpp"

#include "domain/clock.hpp"
#include "storage/audit.hpp"
#include "storage/file_layer.hpp"
#include "storage/migrator.hpp"
#include "storage/passphrase.hpp"
#include "storage/practice_files.hpp"
#include "storage/search_index.hpp"

#include <algorithm>
#include <fstream>

namespace storage {

namespace {

constexpr std::size_t salt_size = 16;

/// Makes the counselor's key pair and returns its id.
std::string make_signing_key(Database& database, const domain::Clock& clock)
{
    const auto pair = make_key_pair();
    const auto id = new_id(clock.now());
    database.execute("INSERT INTO signing_key (id, made_at, public_key, secret_key) VALUES (?, ?, ?, ?)",
                     {id, to_text(clock.stamp()), to_base64(pair.public_key), to_base64(pair.secret_key.bytes())});
    return id;
}

void make_database(const std::filesystem::path& file, const SecretBytes& master, const KeyFile& keys,
                   const domain::Clock& clock)
{
    auto database = Database::open(file, database_key_of(master, keys), OpenMode::create);
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    migrate(database, embedded_schema(), [] {});
    Transaction transaction(database);
    database.execute("INSERT INTO meta (key, value) VALUES ('vault_id', ?)", {keys.vault_id});
    const auto signer = make_signing_key(database, clock);
    Audit audit(database, derive_subkey(master, Purpose::audit), signer, clock);
    audit.append("practice_created");
    SearchIndex(database).mark_complete();
    transaction.commit();
}

bool opens_with(const std::filesystem::path& file, const SecretBytes& key)
{
    try {
        Database::open(file, key, OpenMode::read_only);
        return true;
    } catch (const StorageError& error) {
        if (error.kind() == ErrorKind::wrong_key)
            return false;
        throw;
    }
}

/// The library in front could be one that takes a key and writes plain text all the same.
void require_encryption(const std::filesystem::path& file, const SecretBytes& master, const KeyFile& keys)
{
    const auto other_key = random_secret(database_key_size);
    const bool salted = equal(as_bytes(first_bytes_of(file)), keys.database_salt);
    if (!salted || opens_with(file, other_key) || !opens_with(file, database_key_of(master, keys)))
        throw StorageError(ErrorKind::internal, "the new database is not encrypted as it should be");
}

}

SecretBytes database_key_of(const SecretBytes& master, const KeyFile& keys)
{
    const auto subkey = derive_subkey(master, Purpose::database);
    SecretBytes key(database_key_size);
    const auto end = std::ranges::copy(subkey.bytes(), key.bytes().begin()).out;
    std::ranges::copy(keys.database_salt, end);
    return key;
}

InnerKeys inner_keys_of(Database& database, const SecretBytes& master)
{
    auto rows = database.query("SELECT value FROM meta WHERE key = 'inner_keys'", {}, {Kind::text});
    if (rows.empty())
        return {derive_subkey(master, Purpose::audit), derive_subkey(master, Purpose::content)};
    auto& text = std::get<std::string>(rows.front().at(0));
    auto bytes = from_base64(text).value_or(Bytes{});
    wipe(text);
    if (bytes.size() != 2 * secret_key_size)
        throw StorageError(ErrorKind::damaged_record, "the keys inside the practice are not what was written");
    const auto both = as_text(bytes);
    InnerKeys keys{SecretBytes::copy_of(both.substr(0, secret_key_size)),
                   SecretBytes::copy_of(both.substr(secret_key_size))};
    wipe(bytes);
    return keys;
}

void keep_inner_keys(Database& database, const InnerKeys& keys)
{
    Bytes both(keys.audit.bytes().begin(), keys.audit.bytes().end());
    both.insert(both.end(), keys.content.bytes().begin(), keys.content.bytes().end());
    auto text = to_base64(both);
    wipe(both);
    database.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('inner_keys', ?)", {text});
    wipe(text);
}

std::string needed_version(Database& database)
{
    constexpr std::size_t longest = 20;
    // A newer schema is not known to be ours: only a plain table is read, and only what reads as a version is told.
    const auto tables = database.query("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'meta'", {},
                                       {Kind::integer});
    if (tables.at(0).at(0) != Value{std::int64_t{1}})
        return {};
    const auto rows = database.query("SELECT value FROM meta WHERE key = 'needed_version'", {}, {Kind::text});
    const auto* version = rows.empty() ? nullptr : std::get_if<std::string>(&rows.front().at(0));
    const bool is_version =
        version && version->size() <= longest && version->find_first_not_of("0123456789.") == std::string::npos;
    return is_version ? *version : std::string();
}

void keep_needed_version(Database& database, const std::string& version)
{
    if (!version.empty())
        database.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('needed_version', ?)", {version});
}

VaultError newer_schema(Database& database, const std::string& own_version)
{
    std::string needed;
    try {
        needed = needed_version(database);
    } catch (const StorageError&) {
        // Told without it.
    }
    if (needed.empty())
        return VaultError(VaultErrorKind::newer_schema);
    return {VaultErrorKind::newer_schema,
            domain::Problem{"practice", "newer_schema", {"value", own_version}, {"value", needed}}};
}

std::string first_bytes_of(const std::filesystem::path& database_file)
{
    std::string bytes(salt_size, '\0');
    std::ifstream in(database_file, std::ios::binary);
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    return bytes;
}

KeyFile make_contents(const std::filesystem::path& folder, const SecretBytes& passphrase, const SecretBytes& master,
                      KdfCost cost, const domain::Clock& clock, FileLayer& files)
{
    KeyFile keys{new_id(clock.now()), random_bytes(salt_size), {}, 1};
    set_slot(keys, passphrase_slot, normalised(passphrase), master, cost);
    const auto database_file = folder / database_file_name;
    make_database(database_file, master, keys, clock);
    require_encryption(database_file, master, keys);
    files.sync(database_file);
    write_key_file(files, folder, keys, master);
    return keys;
}

}
