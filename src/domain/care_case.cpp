#include "domain/care_case.hpp"

#include <algorithm>
#include <set>

namespace domain {

namespace {

struct MemberCount {
    std::size_t least;
    std::size_t most;
    const char* allowed;
};

MemberCount member_count(Modality modality)
{
    switch (modality) {
    case Modality::efit:
        return {1, 1, "one_member"};
    case Modality::efct:
        return {2, 2, "two_members"};
    case Modality::efft:
        return {2, 20, "two_members_or_more"};
    case Modality::other:
        break;
    }
    return {1, 20, "one_member_or_more"};
}

std::string member_path(std::size_t at)
{
    return "members[" + std::to_string(at) + "]";
}

void check_members(const CareCase& care_case, std::vector<Problem>& problems)
{
    const auto& members = care_case.members;
    const auto count = member_count(care_case.modality);
    std::set<Id<Client>> people;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto path = member_path(i);
        if (!people.insert(members[i].client).second)
            problems.push_back({path + ".client", "once", "client_twice", "each_once"});
        if (members[i].from && members[i].to && *members[i].to < *members[i].from)
            problems.push_back(
                {path + ".to", "order", {"value", to_text(*members[i].to)}, {"date_from", to_text(*members[i].from)}});
    }
    if (people.size() < count.least || people.size() > count.most)
        problems.push_back({"members", "count", {"value", people.size()}, count.allowed});
}

}

std::vector<Problem> check(const CareCase& care_case)
{
    std::vector<Problem> problems;
    check_members(care_case, problems);
    if (care_case.closed_on && *care_case.closed_on < care_case.opened_on)
        problems.push_back({"closed_on",
                            "order",
                            {"value", to_text(*care_case.closed_on)},
                            {"date_from", to_text(care_case.opened_on)}});
    if (care_case.closed_on && !care_case.close_reason)
        problems.push_back({"close_reason", "required", "nothing", one_of(token_names<CloseReason>())});
    if (care_case.closed_on && care_case.follow_up_on && *care_case.follow_up_on <= *care_case.closed_on)
        problems.push_back({"follow_up_on",
                            "order",
                            {"value", to_text(*care_case.follow_up_on)},
                            {"date_after", to_text(*care_case.closed_on)}});
    return problems;
}

std::vector<Problem> unlikely_memberships(const CareCase& care_case)
{
    std::vector<Problem> found;
    const auto add = [&](std::string field, const Date& day) {
        found.push_back({std::move(field), "outside_case", {"value", to_text(day)}, "days_of_case"});
    };
    for (std::size_t i = 0; i < care_case.members.size(); ++i) {
        const auto& member = care_case.members[i];
        if (member.from &&
            (*member.from < care_case.opened_on || (care_case.closed_on && *member.from > *care_case.closed_on)))
            add(member_path(i) + ".from", *member.from);
        if (member.to &&
            (*member.to < care_case.opened_on || (care_case.closed_on && *member.to > *care_case.closed_on)))
            add(member_path(i) + ".to", *member.to);
    }
    return found;
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

bool is_member_on(const CareCase& care_case, const Id<Client>& client, const Date& day)
{
    return std::ranges::any_of(care_case.members, [&](const auto& member) {
        return member.client == client && (!member.from || *member.from <= day) && (!member.to || day <= *member.to);
    });
}

bool is_joint(const CareCase& care_case)
{
    return care_case.members.size() > 1;
}

}
