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

}
