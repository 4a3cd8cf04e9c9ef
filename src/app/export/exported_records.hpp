#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/care_case.hpp"
#include "domain/visibility.hpp"

#include <map>
#include <optional>
#include <vector>

namespace app {

/// A record as it is exported: what it says, and what it belongs to.
struct ExportedRecord {
    std::string kind; ///< "progress_note"
    std::string id;
    domain::Tree document;
    std::string care_case; ///< its own or that of what it belongs to; empty: the practice's or a person's
    std::string client;    ///< the person it is about, where it names one
    std::string parent;    ///< the record it belongs to, other than case and person: a signature's note
    std::optional<domain::Audience> audience;
    std::vector<std::string> attendees; ///< of a session that names them
    bool is_private_note = false;       ///< a psychotherapy note
    bool is_whole = true;               ///< nothing was taken out of it for whom it is exported
};

/// Every record of a practice, kind by kind, in the order it was added.
std::vector<ExportedRecord> all_records(OpenPractice& practice);

/// Whose records are exported: everything, one case, or what of one client's cases that client may see.
struct ExportScope {
    domain::Id<domain::CareCase> care_case;
    domain::Id<domain::Client> client;
};

/// The records of a scope, in the same order. Of a joint case a client gets what that member may see and nothing else
/// of the others, nor what is the counselor's own (concerns, screens, injury files, and in shared notes what was asked
/// about danger): it is the same whatever the others have in private. Psychotherapy notes never leave with a client's
/// records.
std::vector<ExportedRecord> records_in(const std::vector<ExportedRecord>& all, const ExportScope& scope);

}
