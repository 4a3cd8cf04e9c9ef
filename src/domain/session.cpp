#include "domain/session.hpp"

#include <algorithm>
#include <set>

namespace domain {

std::vector<Problem> check(const Session& session, const CareCase& care_case)
{
    std::vector<Problem> problems;
    const auto members = members_on(care_case, session.held_on);
    std::set<Id<Client>> people;
    for (std::size_t i = 0; i < session.attendees.size(); ++i) {
        const auto& person = session.attendees[i];
        const auto path = "attendees[" + std::to_string(i) + "]";
        if (std::ranges::find(members, person) == members.end())
            problems.push_back({path, "member", shown(person.value), {"member_on", to_text(session.held_on)}});
        if (!people.insert(person).second)
            problems.push_back({path, "once", "client_twice", "each_once"});
    }
    if (session.held_on < care_case.opened_on)
        problems.push_back(
            {"held_on", "order", {"value", to_text(session.held_on)}, {"date_from", to_text(care_case.opened_on)}});
    return problems;
}

}
