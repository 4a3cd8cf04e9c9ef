#pragma once

#include "domain/visibility.hpp"

namespace app {

/// Gives an item that does not say whom it may be shown to the audience its origin means; one that does keeps it.
template<class Item>
void settle_audience(Item& item, const domain::CareCase& care_case,
                     const std::vector<domain::Id<domain::Client>>& present,
                     domain::Origin origin = domain::Origin::said)
{
    if (!item.visibility) {
        const auto audience = domain::starting_audience(care_case, present, origin);
        item.visibility = audience.visibility;
        item.member = audience.member;
    } else if (item.visibility == domain::Visibility::member && item.member.ids.empty()) {
        item.member.ids = present;
    }
}

/// Whom an item may be shown to, as it is kept.
template<class Item>
domain::Audience audience_of(const Item& item)
{
    return {item.visibility.value_or(domain::Visibility::counselor), item.member};
}

/// Refuses to show an item to more people than `before` without a permission on record.
inline void refuse_widening(const domain::Audience& before, const domain::Audience& wider,
                            const domain::CareCase& care_case)
{
    if (widens(before, wider, care_case))
        domain::refuse("visibility", "permission", {"value", token_of(wider.visibility)},
                       {"no_wider_than", token_of(before.visibility)});
}

/// As settle_audience, for an item that was said by those present or thought by the counselor: it may start with fewer
/// people than its origin means, never with more.
template<class Item>
void settle_audience_strictly(Item& item, const domain::CareCase& care_case,
                              const std::vector<domain::Id<domain::Client>>& present, domain::Origin origin)
{
    settle_audience(item, care_case, present, origin);
    if (item.visibility != domain::Visibility::member)
        item.member.ids.clear();
    if (origin == domain::Origin::formulation || !present.empty())
        refuse_widening(domain::starting_audience(care_case, present, origin), audience_of(item), care_case);
}

}
