#include "domain/care_case.hpp"

#include <algorithm>
#include <set>

namespace domain {

namespace {

struct MemberCount {
    std::size_t least;
    std::size_t most;
    const char* words;
};

MemberCount member_count(Modality modality)
{
    switch (modality) {
    case Modality::efit:
        return {1, 1, "one member for individual work"};
    case Modality::efct:
        return {2, 2, "two members for couple work"};
    case Modality::efft:
        return {2, 20, "two members or more for family work"};
    case Modality::other:
        break;
    }
    return {1, 20, "one member or more"};
}

void check_members(const CareCase& care_case, std::vector<Problem>& problems)
{
    const auto& members = care_case.members;
    const auto count = member_count(care_case.modality);
    std::set<Id<Client>> people;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto path = "members[" + std::to_string(i) + "]";
        if (!people.insert(members[i].client).second)
            problems.push_back({path + ".client", "once", "the same client twice", "each member once"});
        if (members[i].from && members[i].to && *members[i].to < *members[i].from)
            problems.push_back(
                {path + ".to", "order", to_text(*members[i].to), "a date from " + to_text(*members[i].from)});
    }
    if (people.size() < count.least || people.size() > count.most)
        problems.push_back({"members", "count", std::to_string(people.size()), count.words});
}

}

std::vector<Problem> check(const CareCase& care_case)
{
    std::vector<Problem> problems;
    check_members(care_case, problems);
    if (care_case.closed_on && *care_case.closed_on < care_case.opened_on)
        problems.push_back(
            {"closed_on", "order", to_text(*care_case.closed_on), "a date from " + to_text(care_case.opened_on)});
    if (care_case.closed_on && !care_case.close_reason)
        problems.push_back({"close_reason", "required", "nothing", all_tokens<CloseReason>()});
    return problems;
}

bool is_member(const CareCase& care_case, const Id<Client>& client)
{
    return std::ranges::any_of(care_case.members, [&](const auto& member) { return member.client == client; });
}

std::vector<Id<Client>> members_on(const CareCase& care_case, const Date& day)
{
    std::vector<Id<Client>> present;
    for (const auto& member : care_case.members)
        if ((!member.from || *member.from <= day) && (!member.to || day <= *member.to))
            present.push_back(member.client);
    return present;
}

bool is_joint(const CareCase& care_case)
{
    return care_case.members.size() > 1;
}

}
