#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace storage {

class Audit;
class Database;

enum class FindingKind {
    unreadable,           ///< pages or rows cannot be read as they were written
    header_damaged,       ///< the first bytes of the file; harmless, and mended by the next write
    reference_broken,     ///< rows that point to a row that is not there
    schema_altered,       ///< tables or indexes differ from what the program makes
    audit_chain_broken,   ///< audit rows whose link does not fit
    signing_key_unusable, ///< the practice's own key pair does not verify its own signature
    identity_altered,     ///< the practice calls itself by another id than its key file does
};

/// One thing that is wrong, and how often.
struct Finding {
    FindingKind kind;
    std::int64_t count;

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// True when every page can be read and is in its place.
bool is_readable(Database& database);

/// What is wrong with the pages of the file: reads all of them.
std::vector<Finding> verify_pages(Database& database);

/// A record that points to one that is not there.
struct BrokenReference {
    std::string record_name;
    std::string id;
};

/// Of one table.
std::vector<BrokenReference> broken_references(Database& database, const std::string& table);

/// The names of all tables.
std::vector<std::string> table_names(Database& database);

/// Reads every page and row, the references, the schema and the audit chain.
std::vector<Finding> verify_database(Database& database, const Audit& audit);

}
