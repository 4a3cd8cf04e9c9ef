#include "app/people/cases.hpp"

#include "app/kit/apply_changes.hpp"
#include "app/kit/ask_about.hpp"
#include "app/kit/refuse_problems.hpp"
#include "app/people/case_member.hpp"
#include "app/people/clients.hpp"
#include "app/people/retention.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/screens.hpp"
#include "storage/lists.hpp"

#include <algorithm>

namespace app {

using domain::CareCase;
using domain::Client;
using domain::Id;
using domain::Record;

namespace {

void refuse_unknown_members(const storage::Records& records, const CareCase& care_case)
{
    for (std::size_t i = 0; i < care_case.members.size(); ++i)
        if (const auto& client = care_case.members[i].client; !records.find(client))
            domain::refuse("members[" + std::to_string(i) + "].client", "unknown", domain::shown(client.value),
                           "id_of_client");
}

void refuse_lost_members(const CareCase& before, const CareCase& after)
{
    for (const auto& member : before.members)
        if (!is_member(after, member.client))
            domain::refuse("members", "kept", {"value", after.members.size()}, "members_before");
}

void refuse_other_ending(const CareCase& before, const CareCase& after)
{
    if (after.closed_on != before.closed_on)
        domain::refuse("closed_on", "fixed", "another_day", "closing_the_case");
    if (after.close_reason != before.close_reason)
        domain::refuse("close_reason", "fixed", "another_reason", "closing_the_case");
}

/// Whoever is no client yet becomes one; somebody of a known name is asked about.
void add_new_people(OpenPractice& practice, std::vector<domain::CaseMember>& members,
                    const std::vector<std::string>& names)
{
    for (std::size_t i = 0; i < members.size(); ++i)
        if (members[i].client.empty()) {
            Client client;
            client.legal_name = i < names.size() ? names[i] : std::string();
            if (client.legal_name.empty())
                domain::refuse("members[" + std::to_string(i) + "].name", "required", "nothing", "name");
            members[i].client = add_new_client(practice, client);
        }
}

std::vector<std::string> ids_of(const std::vector<Record<CareCase>>& cases)
{
    std::vector<std::string> ids;
    for (const auto& care_case : cases)
        ids.push_back(care_case.id.value);
    return ids;
}

// How somebody may be reached is that member's own: the others learn nothing of it, nor is it open in the room.
CaseMemberView member_view(const Looking& looking, CasePeople& people, const Record<CareCase>& care_case,
                           const Id<Client>& id)
{
    const auto& client = people.client(id);
    CaseMemberView view{people.person(id), client.pronouns, {}};
    const bool may_show = looking.viewer().is_alone() || !is_joint(*care_case);
    if (may_show && looking.may_see({domain::Visibility::member, {{id}}}, *care_case))
        view.safe_contact = client.safe_contact;
    return view;
}

std::optional<domain::Session> next_planned(const Looking& looking, const Id<CareCase>& id)
{
    const auto& records = looking.practice().records();
    auto sessions = storage::sessions_since(records, id, looking.practice().clock().today());
    std::ranges::stable_sort(sessions, {}, [](const auto& each) { return std::pair(each->held_on, each->start); });
    for (const auto& session : sessions)
        if (session->status == domain::SessionStatus::planned && looking.may_see(*session))
            return *session;
    return std::nullopt;
}

void ask_about_memberships(const OpenPractice& practice, const CareCase& before, const CareCase& care_case)
{
    const auto known = unlikely_memberships(before);
    for (auto& problem : unlikely_memberships(care_case))
        if (std::ranges::find(known, problem) == known.end())
            ask_about(practice, std::move(problem));
}

Id<CareCase> keep_new_case(OpenPractice& practice, const CareCase& care_case)
{
    refuse_problems(check(care_case));
    refuse_unknown_members(practice.records(), care_case);
    const auto today = practice.clock().today();
    if (care_case.opened_on > today)
        ask_about(practice, {"opened_on",
                             "future_opening",
                             {"value", domain::to_text(care_case.opened_on)},
                             {"date_up_to", domain::to_text(today)}});
    ask_about_memberships(practice, {}, care_case);
    return practice.records().add(care_case);
}

void keep_changes(OpenPractice& practice, const Id<CareCase>& id, const domain::Tree& changes)
{
    auto& records = practice.records();
    auto care_case = records.get(id);
    const auto before = *care_case;
    apply_changes(care_case, changes);
    refuse_lost_members(before, *care_case);
    refuse_other_ending(before, *care_case);
    refuse_problems(check(*care_case));
    refuse_unknown_members(records, *care_case);
    ask_about_memberships(practice, before, *care_case);
    records.update(care_case);
}

}

Id<CareCase> open_case(OpenPractice& practice, const CareCase& care_case)
{
    auto change = practice.records().change();
    const auto id = keep_new_case(practice, care_case);
    change.commit();
    return id;
}

Id<CareCase> open_case_with_new(OpenPractice& practice, CareCase care_case, const std::vector<std::string>& names)
{
    auto change = practice.records().change();
    add_new_people(practice, care_case.members, names);
    const auto id = keep_new_case(practice, care_case);
    change.commit();
    return id;
}

void change_members(OpenPractice& practice, const Id<CareCase>& id, int row_version,
                    std::vector<domain::CaseMember> members, const std::vector<std::string>& names)
{
    auto change = practice.records().change();
    add_new_people(practice, members, names);
    domain::Tree::List list;
    for (const auto& member : members)
        list.push_back(domain::to_tree(member));
    keep_changes(practice, id, domain::Tree::Map{{"members", std::move(list)}, {"row_version", row_version}});
    change.commit();
}

CaseView read_case(const Looking& looking, const Id<CareCase>& id)
{
    CaseView view;
    view.care_case = looking.practice().records().get(id);
    CasePeople people(looking);
    for (const auto& member : view.care_case->members)
        view.members.push_back(member_view(looking, people, view.care_case, member.client));
    view.next_planned = next_planned(looking, id);
    if (looking.sees_counselors_own(*view.care_case)) {
        view.joint_work = joint_work_of(looking.practice(), view.care_case);
        view.open_concerns = static_cast<int>(list_concerns(looking, {}, id, true).size());
        view.retention = case_retention(looking.practice(), id);
        for (const auto& client : members_in_new_role(looking.practice(), id))
            std::ranges::find(view.members, client, [](const auto& each) {
                return each.person.client;
            })->is_in_new_role = true;
    }
    return view;
}

CaseView view_case(const Looking& looking, const Id<CareCase>& id)
{
    auto& records = looking.practice().records();
    auto change = records.change();
    auto view = read_case(looking, id);
    records.vault().audit().append("care_case_viewed", id.value);
    change.commit();
    return view;
}

std::vector<Record<CareCase>> list_cases(const Looking& looking, const Id<Client>& client)
{
    auto& records = looking.practice().records();
    return client.empty() ? records.all<CareCase>() : storage::cases_of(records, client);
}

void update_case(OpenPractice& practice, const Id<CareCase>& id, const domain::Tree& changes)
{
    auto change = practice.records().change();
    keep_changes(practice, id, changes);
    change.commit();
}

std::vector<domain::Id<domain::Client>> members_in_new_role(OpenPractice& practice,
                                                            const domain::Id<domain::CareCase>& id)
{
    const auto care_case = practice.records().get(id);
    std::vector<domain::Id<domain::Client>> members;
    for (const auto& member : care_case->members) {
        if (member.role_change_agreed_on)
            continue;
        const auto cases = storage::cases_of(practice.records(), member.client);
        if (std::ranges::any_of(
                cases, [&](const auto& other) { return other.id != id && other->opened_on < care_case->opened_on; }))
            members.push_back(member.client);
    }
    return members;
}

void agree_to_role(OpenPractice& practice, const domain::Id<domain::CareCase>& id,
                   const domain::Id<domain::Client>& client, const domain::Date& agreed_on)
{
    auto& records = practice.records();
    auto change = records.change();
    auto care_case = records.get(id);
    refuse_future(practice, "role_change_agreed_on", agreed_on);
    const auto member = std::ranges::find(care_case.value.members, client, &domain::CaseMember::client);
    if (member == care_case.value.members.end())
        domain::refuse("client", "member", domain::shown(client.value), "member_of_case");
    member->role_change_agreed_on = agreed_on;
    records.update(care_case);
    change.commit();
}

Record<CareCase> only_case_of(OpenPractice& practice, const Id<Client>& client)
{
    auto cases = storage::cases_of(practice.records(), client);
    auto open = cases;
    std::erase_if(open, [](const auto& care_case) { return care_case->closed_on.has_value(); });
    if (open.size() > 1)
        domain::refuse("case", "one_open", {"open_cases", open.size()}, domain::one_of(ids_of(open)));
    if (open.size() == 1)
        return open.front();
    if (cases.empty())
        domain::refuse("case", "required", "client_without_case", "client_with_case");
    return *std::ranges::max_element(cases, {}, [](const auto& care_case) { return care_case->opened_on; });
}

}
