#pragma once

#include "domain/care_case.hpp"

#include <vector>

namespace domain {

/// A member as retention sees one: born when, and on which days they were seen.
struct SeenMember {
    std::optional<Date> birth_date;
    std::vector<Date> seen_on;
};

enum class RetentionReason { years_after_last_session, until_25, legal_hold };
constexpr auto tokens(RetentionReason)
{
    using enum RetentionReason;
    return std::array{Token{years_after_last_session, "years_after_last_session"}, Token{until_25, "until_25"},
                      Token{legal_hold, "legal_hold"}};
}

/// How long a record is kept. Without `until` nothing may be disposed of.
struct Retention {
    std::optional<Date> until;
    RetentionReason reason = RetentionReason::years_after_last_session;

    bool operator==(const Retention&) const = default;
};

/// `years` after the last day anyone was seen, or after the case was closed or opened where nobody was; until the 25th
/// birthday for whoever was seen as a minor. The longest member decides, and a legal hold stops it.
Retention retention_of(const CareCase& care_case, const std::vector<SeenMember>& members, int years);

}
