#include "storage/database_copy.hpp"

#include "storage/atomic_writer.hpp"
#include "storage/database.hpp"
#include "storage/file_layer.hpp"
#include "storage/migrator.hpp"

namespace storage {

namespace {

void write_copy(Database& database, const std::filesystem::path& file, const SecretBytes& key)
{
    database.copy_to(file, key);
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    auto copy = Database::open(file, key, OpenMode::read_only);
    const auto check = copy.query("PRAGMA integrity_check", {}, {Kind::text});
    const bool sound = check.size() == 1 && check.front().at(0) == Value{"ok"};
    if (!sound || schema_fingerprint(copy) != schema_fingerprint(database))
        throw StorageError(ErrorKind::damaged_record, "the copy of the database is not whole");
}

}

std::string copy_name_before(std::size_t version)
{
    return "records.before-schema-" + std::to_string(version) + ".db";
}

void keep_copy(Database& database, const std::filesystem::path& file, const SecretBytes& key, FileLayer& files)
{
    const auto temporary = temporary_name_for(file);
    try {
        write_copy(database, temporary, key);
        files.sync(temporary);
        files.rename(temporary, file);
    } catch (const std::exception&) {
        remove_if_possible(files, temporary);
        throw;
    }
    files.sync(file.parent_path());
}

}
