#include "domain/retention.hpp"

#include <algorithm>

namespace domain {

namespace {

constexpr int of_age = 18;
constexpr int kept_until_age = 25;

// 29 February becomes 1 March where there is none.
Date plus_years(const Date& day, int years)
{
    const auto later = day + std::chrono::years(years);
    return later.ok() ? later : Date{later.year(), std::chrono::March, std::chrono::day(1)};
}

bool was_seen_as_minor(const SeenMember& member)
{
    return member.birth_date &&
           std::ranges::any_of(member.seen_on, [&](const Date& on) { return age_on(*member.birth_date, on) < of_age; });
}

Date last_day(const CareCase& care_case, const std::vector<SeenMember>& members)
{
    Date last = care_case.closed_on.value_or(care_case.opened_on);
    bool seen = false;
    for (const auto& member : members)
        for (const auto& on : member.seen_on) {
            last = seen ? std::max(last, on) : on;
            seen = true;
        }
    return last;
}

}

Retention retention_of(const CareCase& care_case, const std::vector<SeenMember>& members, int years)
{
    if (care_case.legal_hold)
        return {std::nullopt, RetentionReason::legal_hold};
    Retention retention{plus_years(last_day(care_case, members), years), RetentionReason::years_after_last_session};
    for (const auto& member : members) {
        if (!was_seen_as_minor(member))
            continue;
        const auto grown = plus_years(*member.birth_date, kept_until_age);
        if (grown > *retention.until)
            retention = {grown, RetentionReason::until_25};
    }
    return retention;
}

}
