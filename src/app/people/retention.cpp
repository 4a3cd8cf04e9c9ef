#include "app/people/retention.hpp"

#include "app/practice/practice.hpp"
#include "domain/session.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

domain::Retention case_retention(OpenPractice& practice, const domain::Id<domain::CareCase>& id)
{
    auto& records = practice.records();
    const auto care_case = records.get(id);
    const auto sessions = records.where(&domain::Session::care_case, id);
    std::vector<domain::SeenMember> members;
    for (const auto& member : care_case->members) {
        domain::SeenMember seen{records.get(member.client)->birth_date, {}};
        for (const auto& session : sessions)
            if (session->status == domain::SessionStatus::held &&
                std::ranges::find(session->attendees, member.client) != session->attendees.end())
                seen.seen_on.push_back(session->held_on);
        members.push_back(std::move(seen));
    }
    return domain::retention_of(*care_case, members, profile_of(practice)->retention_years);
}

}
