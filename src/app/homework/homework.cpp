#include "app/homework/homework.hpp"

#include "app/kit/refuse_problems.hpp"
#include "app/people/case_member.hpp"
#include "app/plan/concerns.hpp"
#include "domain/strip_code.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <set>

namespace app {

using domain::Assignment;
using domain::Entry;
using domain::Id;
using domain::Record;

namespace {

Record<Assignment> assignment_of(OpenPractice& practice, const Entry& entry)
{
    auto assignment = practice.records().find(entry.assignment);
    if (!assignment)
        domain::refuse("assignment", "unknown", domain::shown(entry.assignment.value), "assignment_or_code");
    return std::move(*assignment);
}

// A letter stays with the client: no word of it is kept.
void refuse_letter_words(const domain::Strategy& strategy, const Entry& entry)
{
    if (strategy.worksheet.kind == domain::WorksheetKind::letter && !entry.quote.empty())
        domain::refuse("quote", "letter", domain::shown(entry.quote), "nothing_of_a_letter");
}

std::vector<domain::Problem> check_fields(const domain::FormDefinition& form, const Entry& entry)
{
    auto problems = check_answers(form, entry.fields_by_key);
    for (auto& problem : problems)
        problem.field = "fields." + problem.field;
    return problems;
}

void open_concerns(OpenPractice& practice, const std::vector<domain::ConcernArea>& areas, const Assignment& assignment,
                   const Record<Entry>& entry)
{
    for (const auto area : areas) {
        domain::Concern concern;
        concern.care_case = assignment.care_case;
        concern.client = assignment.client;
        concern.area = area;
        concern.opened_on = practice.clock().today();
        concern.filled_on = entry->done_on;
        concern.source = domain::ConcernSource::entry;
        concern.source_id = entry.id.value;
        concern.reason = "ticked";
        open_concern(practice, concern);
    }
}

AssignmentView view_of(OpenPractice& practice, Record<Assignment> assignment)
{
    const auto entries = practice.records().where(&Entry::assignment, assignment.id);
    std::set<domain::Date> days;
    AssignmentView view{std::move(assignment), static_cast<int>(entries.size())};
    for (const auto& entry : entries)
        if (entry->done) {
            ++view.done;
            days.insert(entry->done_on);
        }
    view.days_tried = static_cast<int>(days.size());
    return view;
}

}

Id<Assignment> assignment_named(OpenPractice& practice, std::string_view id_or_code)
{
    if (const auto code = domain::parse_strip_code(id_or_code))
        if (const auto found = practice.records().where(&Assignment::code, *code); !found.empty())
            return found.front().id;
    return practice.records().resolve<Assignment>(id_or_code);
}

Logged log_entry(OpenPractice& practice, const Entry& entry)
{
    refuse_future(practice, "done_on", entry.done_on);
    auto& records = practice.records();
    auto change = records.change();
    const auto assignment = assignment_of(practice, entry);
    const auto& strategy = practice.definitions().strategy(assignment->strategy);
    const auto form = entry_form(strategy);
    refuse_problems(check_fields(form, entry));
    refuse_letter_words(strategy, entry);
    const auto id = records.add(entry);
    open_concerns(practice, safety_answers(form, entry.fields_by_key), *assignment, {id, 1, entry});
    change.commit();
    return {id, answers_to_look_at(form, entry.fields_by_key)};
}

std::vector<AssignmentView> list_assignments(const Looking& looking, const Id<domain::Client>& client,
                                             const Id<domain::CareCase>& care_case)
{
    auto& practice = looking.practice();
    auto& records = practice.records();
    auto assignments = !care_case.empty() ? records.where(&Assignment::care_case, care_case)
                       : !client.empty()  ? records.where(&Assignment::client, client)
                                          : records.all<Assignment>();
    if (!client.empty())
        std::erase_if(assignments, [&](const auto& each) { return each->client != client; });
    looking.keep_seen(assignments);
    std::ranges::stable_sort(assignments, {}, [](const auto& each) { return each->starts_on; });
    std::vector<AssignmentView> views;
    for (auto& assignment : assignments)
        views.push_back(view_of(practice, std::move(assignment)));
    return views;
}

std::vector<Record<Entry>> list_entries(const Looking& looking, const Id<Assignment>& assignment)
{
    auto& records = looking.practice().records();
    if (!looking.may_see(*records.get(assignment)))
        return {};
    auto entries = records.where(&Entry::assignment, assignment);
    std::ranges::stable_sort(entries, {}, [](const auto& entry) { return entry->done_on; });
    return entries;
}

}
