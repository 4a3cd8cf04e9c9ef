#include "domain/session.hpp"

#include <algorithm>

namespace domain {

std::vector<Problem> check(const Session& session, const CareCase& care_case)
{
    std::vector<Problem> problems;
    const auto members = members_on(care_case, session.held_on);
    for (std::size_t i = 0; i < session.attendees.size(); ++i)
        if (std::ranges::find(members, session.attendees[i]) == members.end())
            problems.push_back({"attendees[" + std::to_string(i) + "]", "member", session.attendees[i].value,
                                "a member of the case on " + to_text(session.held_on)});
    if (session.held_on < care_case.opened_on)
        problems.push_back(
            {"held_on", "order", to_text(session.held_on), "a date from " + to_text(care_case.opened_on)});
    return problems;
}

}
