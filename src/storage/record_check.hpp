#pragma once

#include "storage/record_table.hpp"

#include <cstdint>

namespace storage {

class Audit;
class Database;

/// What reading everything found: records and drafts whose hash does not fit, records the audit knows and the tables do
/// not have, records the tables have in another state than the audit's last word on them, and former versions that are
/// gone or not what was written.
struct RecordFindings {
    std::int64_t checked = 0;
    std::int64_t damaged = 0;
    std::int64_t missing = 0;
    std::int64_t put_back = 0;
    std::int64_t history_altered = 0;

    bool is_sound() const { return damaged + missing + put_back + history_altered == 0; }
};

/// Reads every record and every former version, and holds them against the audit; also in a database of an older
/// schema. Drafts are not looked at.
RecordFindings check_records(Database& database, const Audit& audit, const RowHasher& hasher);

}
