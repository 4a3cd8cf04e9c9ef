#include "app/homework/add_assignment.hpp"
#include "app/kit/apply_changes.hpp"
#include "app/kit/audience.hpp"
#include "app/kit/refuse_problems.hpp"
#include "app/people/case_member.hpp"
#include "app/people/person_facts.hpp"
#include "app/sessions/keep_note.hpp"
#include "domain/strip_code.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <random>

namespace app {

using domain::Assignment;
using domain::CareCase;
using domain::Frequency;
using domain::Id;

namespace {

std::string lowercase(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char each) { return each >= 'A' && each <= 'Z' ? static_cast<char>(each + 32) : each; });
    return text;
}

void fill_from_suggestion(const domain::SuggestedFrequency& suggestion, Assignment& assignment)
{
    if (!assignment.frequency)
        assignment.frequency = assignment.times ? Frequency::times_per_week : suggestion.frequency;
    if (assignment.frequency == Frequency::times_per_week && !assignment.times && suggestion.times > 0)
        assignment.times = suggestion.times;
    if (!assignment.ends_on && suggestion.weeks > 0)
        assignment.ends_on = domain::plus_days(assignment.starts_on, 7 * suggestion.weeks - 1);
}

template<class T>
void refuse_other_case(OpenPractice& practice, const char* field, const Id<T>& id, const Id<CareCase>& care_case)
{
    if (id.empty())
        return;
    const auto found = practice.records().find(id);
    if (!found || (*found)->care_case != care_case)
        domain::refuse(field, "unknown", domain::shown(id.value), {"id_of_one_of_the_case", field});
}

bool has_code(OpenPractice& practice, const std::string& code)
{
    return !practice.records().where(&Assignment::code, code).empty();
}

std::string fresh_code(OpenPractice& practice)
{
    std::random_device source;
    std::uniform_int_distribution<std::uint32_t> number(0, domain::strip_code_count - 1);
    auto code = domain::strip_code(number(source));
    while (has_code(practice, code))
        code = domain::strip_code(number(source));
    return code;
}

std::string settled_code(OpenPractice& practice, const std::string& given)
{
    if (given.empty())
        return fresh_code(practice);
    const auto code = domain::parse_strip_code(given);
    if (!code || has_code(practice, *code))
        domain::refuse("code", "unique", domain::shown(given), "own_code_or_nothing");
    return *code;
}

std::vector<std::string> lines_of(const domain::Strategy& strategy, const std::vector<std::string>& tokens)
{
    std::vector<std::string> lines;
    for (const auto& token : tokens)
        lines.push_back(applies_line(strategy, token));
    return lines;
}

std::vector<std::string> reason_lines(const domain::Strategy& strategy, const domain::PersonFacts& facts)
{
    std::vector<std::string> lines;
    for (const auto& token : reasons(strategy, facts))
        lines.push_back(reason_line(strategy, token));
    return lines;
}

void refuse_other_task(const Assignment& before, const Assignment& after)
{
    const auto refuse_new = [](const char* field, const std::string& old, const std::string& given) {
        if (given != old)
            domain::refuse(field, "fixed", domain::shown(given), "stop_and_give_another");
    };
    refuse_new("client", before.client.value, after.client.value);
    refuse_new("case", before.care_case.value, after.care_case.value);
    refuse_new("strategy", before.strategy, after.strategy);
    refuse_new("code", before.code, after.code);
}

}

std::vector<LibraryItem> strategy_library(const Looking& looking, const Id<CareCase>& care_case,
                                          const Id<domain::Client>& client)
{
    auto& practice = looking.practice();
    const auto& strategies = practice.definitions().strategies();
    domain::PersonFacts facts;
    const bool is_about_client = !client.empty() && looking.sees_counselors_own(care_case);
    if (is_about_client)
        facts = person_facts(practice, care_case, client, practice.clock().today());
    const auto ids = suggested(strategies, facts);
    std::vector<LibraryItem> items;
    for (const auto& strategy : strategies) {
        auto tokens = is_about_client || client.empty() ? applies(strategy, facts) : std::vector<std::string>();
        auto lines = lines_of(strategy, tokens);
        const bool is_suggested = is_about_client && std::ranges::find(ids, strategy.id) != ids.end();
        auto why = is_suggested ? reason_lines(strategy, facts) : std::vector<std::string>();
        items.push_back({strategy, std::move(tokens), std::move(lines), is_suggested, std::move(why)});
    }
    return items;
}

std::vector<SuggestedPractice> suggested_now(const Looking& looking, const Id<CareCase>& id)
{
    constexpr std::size_t enough = 3;
    std::vector<SuggestedPractice> found;
    const auto& care_case = looking.care_case(id);
    if (care_case.closed_on || !looking.sees_counselors_own(care_case))
        return found;
    auto& practice = looking.practice();
    const auto today = practice.clock().today();
    const auto& strategies = practice.definitions().strategies();
    for (const auto& member : care_case.members) {
        if (member.to && *member.to < today)
            continue;
        const auto facts = person_facts(practice, id, member.client, today);
        const auto ids = suggested(strategies, facts);
        for (std::size_t i = 0; i < std::min(ids.size(), enough); ++i) {
            const auto& strategy = practice.definitions().strategy(ids[i]);
            found.push_back({member.client, strategy.id, strategy.name, reason_lines(strategy, facts)});
        }
    }
    return found;
}

Assigned assign_homework(OpenPractice& practice, Assignment assignment)
{
    auto change = practice.records().change();
    auto assigned = add_assignment(practice, std::move(assignment));
    change.commit();
    return assigned;
}

Assigned add_assignment(OpenPractice& practice, Assignment assignment)
{
    assignment.strategy = lowercase(assignment.strategy);
    const auto& strategy = practice.definitions().strategy(assignment.strategy);
    fill_from_suggestion(strategy.suggested_frequency, assignment);
    refuse_problems(check(assignment));
    const auto care_case = case_with_member(practice, assignment.care_case, assignment.client);
    refuse_closed(care_case);
    refuse_after_leaving(care_case, assignment.client, "starts_on", assignment.starts_on);
    refuse_other_case(practice, "goal", assignment.goal, assignment.care_case);
    refuse_other_case(practice, "session", assignment.session, assignment.care_case);
    settle_audience(assignment, care_case, {assignment.client});
    assignment.code = settled_code(practice, assignment.code);
    const auto facts = person_facts(practice, assignment.care_case, assignment.client, assignment.starts_on);
    const auto id = practice.records().add(assignment);
    return {id, assignment.code, lines_of(strategy, applies(strategy, facts))};
}

std::vector<Assigned> assign_homework_to(OpenPractice& practice, const Assignment& assignment,
                                         const std::vector<Id<domain::Client>>& clients)
{
    if (clients.empty())
        domain::refuse("clients", "required", "nobody", "one_member_or_more");
    auto change = practice.records().change();
    std::vector<Assigned> given;
    for (const auto& client : clients) {
        auto own = assignment;
        own.client = client;
        given.push_back(add_assignment(practice, std::move(own)));
    }
    change.commit();
    return given;
}

void update_assignment(OpenPractice& practice, const Id<Assignment>& id, const domain::Tree& changes)
{
    auto& records = practice.records();
    auto change = records.change();
    auto assignment = records.get(id);
    const auto before = assignment.value;
    apply_changes(assignment, changes);
    refuse_other_task(before, *assignment);
    refuse_problems(check(*assignment));
    refuse_other_case(practice, "goal", assignment->goal, assignment->care_case);
    refuse_other_case(practice, "session", assignment->session, assignment->care_case);
    refuse_widening(audience_of(before), audience_of(*assignment), *case_named_in(practice, assignment->care_case));
    records.update(assignment);
    change.commit();
}

}
