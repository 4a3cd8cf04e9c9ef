#pragma once

#include "domain/date.hpp"
#include "storage/database.hpp"
#include "storage/secret_bytes.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {
struct Clock;
}

namespace storage {

/// One line of the audit: what happened, never what it said.
struct AuditEntry {
    std::int64_t seq = 0;
    std::string event;         ///< snake_case verb with its object, such as `note_signed`
    std::string actor;         ///< id of the practice's signing key
    domain::Timestamp at;      ///< UTC, with the offset of the place it was written in
    std::string object_id;     ///< empty when it concerns the whole practice
    std::string content_hash;  ///< of the text concerned; empty when there is none
    std::string previous_link; ///< the link of the line before; empty in the first line
    std::string link;          ///< base64 keyed hash over all the above

    friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

/// The last line's place in the chain; seq 0 and no link before the first.
struct AuditHead {
    std::int64_t seq = 0;
    std::string link;

    friend bool operator==(const AuditHead&, const AuditHead&) = default;
};

/// The chain of events of one practice, in the order of its sequence numbers, never of its clock.
class Audit {
public:
    /// The database and the clock must outlive it.
    Audit(Database& database, SecretBytes key, std::string actor, const domain::Clock& clock);

    /// Adds one line; call it inside the transaction of the change it tells of. A practice that cannot be written is
    /// not changed, and who looked at it is not kept.
    void append(std::string_view event, std::string_view object_id = {}, std::string_view content_hash = {});

    /// The lines with from ≤ seq, at most `limit` of them, oldest first.
    std::vector<AuditEntry> list(std::int64_t from = 1, std::int64_t limit = 1'000'000) const;

    /// The lines that concern one object, oldest first.
    std::vector<AuditEntry> list_of(std::string_view object_id) const;

    AuditHead head() const;

    const domain::Clock& clock() const { return clock_; }

    /// The link of one line, or nullopt when there is no such line.
    std::optional<std::string> link_at(std::int64_t seq) const;

    /// Whether the line is the one that was written behind `previous`.
    bool follows(const AuditEntry& entry, const AuditHead& previous) const;

    /// The columns of a line and how they are read, for a reader of the whole table; the line in such a row, which
    /// begins with its number.
    static const std::string& line_table();
    static const std::string& line_columns();
    static std::vector<Kind> line_kinds();
    static AuditEntry line_in(const Row& row);

    /// How many lines do not fit: a wrong link, a gap in the numbers, a changed field.
    std::int64_t verify_chain() const;

private:
    std::string link_of(const AuditEntry& entry) const;

    Database& database_;
    SecretBytes key_;
    std::string actor_;
    const domain::Clock& clock_;
};

}
