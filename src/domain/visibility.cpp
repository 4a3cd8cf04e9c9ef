#include "domain/visibility.hpp"

#include <algorithm>

namespace domain {

bool MemberList::contains(const Id<Client>& client) const
{
    return std::ranges::find(ids, client) != ids.end();
}

Tree to_tree(const MemberList& members)
{
    return members.ids.size() == 1 ? to_tree(members.ids.front()) : to_tree(members.ids);
}

void read(const Tree& tree, MemberList& out, const Place& place)
{
    read(tree, out.ids, place);
}

Audience starting_audience(const CareCase& care_case, const std::vector<Id<Client>>& present, Origin origin)
{
    if (origin == Origin::formulation || present.empty())
        return {Visibility::counselor, {}};
    const bool everyone = std::ranges::all_of(care_case.members, [&](const auto& member) {
        return std::ranges::find(present, member.client) != present.end();
    });
    if (everyone && is_joint(care_case))
        return {Visibility::shared, {}};
    return {Visibility::member, {present}};
}

bool visible_to(const Audience& audience, const Id<Client>& viewer)
{
    return audience.visibility == Visibility::shared ||
           (audience.visibility == Visibility::member && audience.member.contains(viewer));
}

bool widens(const Audience& before, const Audience& wider, const CareCase& care_case)
{
    return std::ranges::any_of(care_case.members, [&](const auto& member) {
        return visible_to(wider, member.client) && !visible_to(before, member.client);
    });
}

Audience audience_on(const Audience& now, const std::vector<Permission>& permissions, const Date& day)
{
    const Permission* earliest_later = nullptr;
    for (const auto& permission : permissions)
        if (permission.given_on > day && (!earliest_later || permission.given_on < earliest_later->given_on))
            earliest_later = &permission;
    return earliest_later ? Audience{earliest_later->before, earliest_later->member_before} : now;
}

}
