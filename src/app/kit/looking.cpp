#include "app/kit/looking.hpp"

#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::Audience;
using domain::CareCase;
using domain::Client;
using domain::Id;

namespace {

/// Who belongs to the case now; when everyone has left, who ever did.
std::vector<Id<Client>> present_members(const CareCase& care_case, const domain::Date& today)
{
    auto members = members_on(care_case, today);
    if (members.empty())
        for (const auto& member : care_case.members)
            members.push_back(member.client);
    return members;
}

}

Viewer Viewer::in_room() const
{
    auto viewer = scope_ == Scope::everything ? shared() : *this;
    viewer.is_alone_ = false;
    return viewer;
}

bool Viewer::sees_counselors_own(const CareCase& care_case) const
{
    return is_alone_ && (scope_ == Scope::everything || !is_joint(care_case));
}

bool Viewer::sees_scores(const CareCase& care_case) const
{
    return is_alone_ && (scope_ != Scope::shared || !is_joint(care_case));
}

std::optional<std::vector<Id<Client>>> Looking::readers(const CareCase& care_case) const
{
    if (sees_counselors_own(care_case))
        return std::nullopt;
    if (is_joint(care_case) && viewer_.scope() == Scope::member)
        return std::vector{viewer_.client()};
    return present_members(care_case, practice_.clock().today());
}

bool Looking::may_see(const Audience& audience, const CareCase& care_case) const
{
    const auto who = readers(care_case);
    return !who || std::ranges::all_of(*who, [&](const auto& reader) { return visible_to(audience, reader); });
}

bool Looking::may_open(const Audience& audience, const CareCase& care_case) const
{
    return viewer_.is_alone() || may_see(audience, care_case);
}

bool Looking::sees_counselors_own(const Id<CareCase>& id) const
{
    return sees_all() || sees_counselors_own(care_case(id));
}

bool Looking::sees_scores(const Id<CareCase>& id) const
{
    return sees_all() || sees_scores(care_case(id));
}

bool Looking::may_see(const domain::Session& session) const
{
    return sees_all() ||
           may_see(audience_of_meeting(care_case(session.care_case), session.attendees), care_case(session.care_case));
}

const CareCase& Looking::care_case(const Id<CareCase>& id) const
{
    auto found = cases_.find(id.value);
    if (found == cases_.end())
        found = cases_.emplace(id.value, practice_.records().get(id).value).first;
    return found->second;
}

Audience audience_of_meeting(const CareCase& care_case, const std::vector<Id<Client>>& attendees)
{
    return starting_audience(care_case, attendees, domain::Origin::said);
}

}
