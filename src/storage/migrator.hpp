#pragma once

#include "domain/embedded_file.hpp"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace storage {

class Database;

/// The numbered scripts of schema/, oldest first; script n makes schema n.
std::vector<domain::EmbeddedFile> embedded_schema();

int schema_version(Database& database);

/// Runs the scripts the database has not seen yet, each in a transaction of its own together with its number.
/// `before_change` is called once before the first of them, when the database already has a schema; `with_script` with
/// the name of each, in its transaction, for what takes the practice's keys. Throws StorageError.
void migrate(Database& database, std::span<const domain::EmbeddedFile> scripts,
             const std::function<void()>& before_change, const std::function<void(std::string_view)>& with_script = {});

/// A hash over every table, index, view and trigger: equal for two databases exactly when their schemas are.
std::string schema_fingerprint(Database& database);

/// True when tables, indexes, views and triggers are exactly what the program's scripts make for the schema number the
/// database bears. Whatever else is in it is a program of someone else's.
bool has_expected_schema(Database& database);

/// The fingerprint of a database that all the scripts have made.
std::string expected_fingerprint(std::span<const domain::EmbeddedFile> scripts);

}
