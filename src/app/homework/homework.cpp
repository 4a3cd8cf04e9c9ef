#include "app/homework/add_assignment.hpp"
#include "app/kit/apply_changes.hpp"
#include "app/kit/refuse_problems.hpp"
#include "app/people/case_member.hpp"
#include "app/plan/concerns.hpp"
#include "domain/strip_code.hpp"
#include "storage/lists.hpp"
#include "storage/records.hpp"

#include <algorithm>

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

/// An entry that may be kept, with what it was checked against.
struct CheckedEntry {
    Record<Assignment> assignment;
    domain::FormDefinition form;
};

CheckedEntry check_entry(OpenPractice& practice, const Entry& entry)
{
    refuse_future(practice, "done_on", entry.done_on);
    auto assignment = assignment_of(practice, entry);
    const auto& strategy = practice.definitions().strategy(assignment->strategy);
    auto form = entry_form(strategy);
    refuse_problems(check_fields(form, entry));
    refuse_letter_words(strategy, entry);
    return {std::move(assignment), std::move(form)};
}

// Within a transaction.
Logged add_entry(OpenPractice& practice, const Entry& entry)
{
    const auto checked = check_entry(practice, entry);
    const auto id = practice.records().add(entry);
    open_concerns(practice, safety_answers(checked.form, entry.fields_by_key), *checked.assignment, {id, 1, entry});
    return {id, answers_to_look_at(checked.form, entry.fields_by_key)};
}

/// The changes with the answers they do not name beside those they do; null takes one away.
domain::Tree with_all_answers(const Entry& entry, domain::Tree changes)
{
    auto* map = std::get_if<domain::Tree::Map>(&changes.value);
    if (!map)
        return changes;
    const auto named = std::ranges::find(*map, "fields", &domain::Tree::Map::value_type::first);
    if (named == map->end())
        return changes;
    auto answers = entry.fields_by_key;
    domain::Answers given;
    domain::read(named->second, given, {"fields", {}});
    for (auto& [key, answer] : given)
        if (answer.is_null())
            answers.erase(key);
        else
            answers[key] = std::move(answer);
    named->second = domain::Tree::Map(answers.begin(), answers.end());
    return changes;
}

void log_half(OpenPractice& practice, const Record<Assignment>& assignment, const domain::StripTyped& typed,
              StripLogged& logged)
{
    const auto& strategy = practice.definitions().strategy(assignment->strategy);
    for (auto& entry : entries_of(strategy, typed)) {
        entry.assignment = assignment.id;
        const auto one = add_entry(practice, entry);
        logged.ids.push_back(one.id);
        for (const auto& key : one.look_at)
            if (std::ranges::find(logged.look_at, key) == logged.look_at.end())
                logged.look_at.push_back(key);
    }
}

bool asks_any(const domain::Strategy& strategy, const domain::Answers& answers)
{
    return std::ranges::any_of(strategy.entry, [&](const auto& question) { return answers.contains(question.key); });
}

/// What was given on the other half of a shared sheet, where anything was typed back for it.
std::optional<Record<Assignment>> other_half(OpenPractice& practice, const Record<Assignment>& assignment,
                                             const domain::StripTyped& typed)
{
    const auto& shares = practice.definitions().strategy(assignment->strategy).worksheet.shares_sheet_with;
    if (shares.empty() || !asks_any(practice.definitions().strategy(shares), typed.once))
        return std::nullopt;
    for (auto& each : practice.records().where(&Assignment::care_case, assignment->care_case))
        if (each->client == assignment->client && each->strategy == shares &&
            each->status == domain::AssignmentStatus::running)
            return std::move(each);
    Assignment other;
    other.client = assignment->client;
    other.care_case = assignment->care_case;
    other.strategy = shares;
    other.starts_on = assignment->starts_on;
    other.visibility = assignment->visibility;
    other.member = assignment->member;
    return practice.records().get(add_assignment(practice, other).id);
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
    auto change = practice.records().change();
    auto logged = add_entry(practice, entry);
    change.commit();
    return logged;
}

StripLogged log_strip(OpenPractice& practice, const Id<Assignment>& id, const domain::StripTyped& typed)
{
    auto change = practice.records().change();
    const auto assignment = practice.records().get(id);
    StripLogged logged;
    log_half(practice, assignment, typed, logged);
    if (const auto other = other_half(practice, assignment, typed))
        log_half(practice, *other, typed, logged);
    if (logged.ids.empty())
        domain::refuse("strip", "required", "blank_strip", "day_row_or_number");
    change.commit();
    return logged;
}

Logged correct_entry(OpenPractice& practice, const Id<Entry>& id, const domain::Tree& changes)
{
    auto& records = practice.records();
    auto change = records.change();
    auto entry = records.get(id);
    const auto before = *entry;
    apply_changes(entry, with_all_answers(before, changes));
    if (entry->assignment != before.assignment)
        domain::refuse("assignment", "fixed", domain::shown(entry->assignment.value), "task_typed_back_for");
    const auto checked = check_entry(practice, *entry);
    records.update(entry);
    auto areas = safety_answers(checked.form, entry->fields_by_key);
    for (const auto area : safety_answers(checked.form, before.fields_by_key))
        std::erase(areas, area);
    open_concerns(practice, areas, *checked.assignment, entry);
    change.commit();
    return {id, answers_to_look_at(checked.form, entry->fields_by_key)};
}

std::vector<AssignmentView> list_assignments(const Looking& looking, const Id<domain::Client>& client,
                                             const Id<domain::CareCase>& care_case)
{
    auto& records = looking.practice().records();
    auto assignments = !care_case.empty() ? records.where(&Assignment::care_case, care_case)
                       : !client.empty()  ? records.where(&Assignment::client, client)
                                          : records.all<Assignment>();
    if (!client.empty())
        std::erase_if(assignments, [&](const auto& each) { return each->client != client; });
    looking.keep_seen(assignments);
    std::ranges::stable_sort(assignments, {}, [](const auto& each) { return each->starts_on; });
    const auto counts = storage::entry_counts(records, care_case, client);
    std::vector<AssignmentView> views;
    for (auto& assignment : assignments) {
        const auto found = counts.find(assignment.id.value);
        const auto count = found == counts.end() ? storage::EntryCounts{} : found->second;
        views.push_back({std::move(assignment), count.entries, count.done, count.days_tried});
    }
    return views;
}

std::map<Id<Assignment>, std::vector<Record<Entry>>> list_entries_of_case(const Looking& looking,
                                                                          const Id<domain::CareCase>& care_case)
{
    auto& records = looking.practice().records();
    auto assignments = records.where(&Assignment::care_case, care_case);
    looking.keep_seen(assignments);
    auto all = storage::entries_of_case(records, care_case);
    std::map<Id<Assignment>, std::vector<Record<Entry>>> seen;
    for (const auto& assignment : assignments) {
        auto& entries = seen[assignment.id] = std::move(all[assignment.id.value]);
        std::ranges::stable_sort(entries, {}, [](const auto& entry) { return entry->done_on; });
    }
    return seen;
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
