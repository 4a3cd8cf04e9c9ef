#include "app/kit/audience.hpp"
#include "app/measures/measures.hpp"
#include "app/reports/report_context.hpp"
#include "app/reports/report_parts.hpp"
#include "app/reports/report_pieces.hpp"
#include "domain/contact.hpp"
#include "domain/scoring.hpp"
#include "domain/text.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <array>

/// Each kind of report, put together from what its reader may see.
namespace app {

using domain::Record;
using reporting::ComposedPart;
using reporting::ComposedReport;
using reporting::Grid;

namespace {

Grid entries_grid(const ReportContext& context, const Record<domain::Assignment>& task)
{
    const auto& words = context.words;
    Grid grid{{words.phrase("day"), words.phrase("what"), words.phrase("helped")}, {1.2, 4, 0.9}, {2}, {}};
    const auto& strategy = context.practice.definitions().strategy(task->strategy);
    auto entries = context.practice.records().where(&domain::Entry::assignment, task.id);
    std::ranges::stable_sort(entries, {}, [](const auto& entry) { return entry->done_on; });
    for (const auto& entry : entries) {
        if (!context.reader.covers(entry->done_on))
            continue;
        auto what = entry->done ? entry_words(strategy, *entry) : words.phrase("not_tried");
        if (!entry->quote.empty())
            what += (what.empty() ? "" : " · ") + words.phrase("kept", {{"words", entry->quote}});
        grid.rows.push_back(
            {context.date(entry->done_on), what, entry->client_rating ? std::to_string(*entry->client_rating) : ""});
    }
    return grid;
}

void compose_homework_log(const ReportContext& context, ComposedReport& report)
{
    set_about(context, report);
    for (const auto& task : context.tasks()) {
        auto part = part_of(task_title(context, *task));
        const auto from = context.date(task->starts_on);
        const auto often = task->frequency ? context.words.phrase(std::string(token_of(*task->frequency))) : "";
        part.paragraphs.push_back(often.empty()
                                      ? context.words.phrase("given", {{"from", from}})
                                      : context.words.phrase("given_often", {{"from", from}, {"frequency", often}}));
        part.grid = grid_part({}, entries_grid(context, task)).grid;
        report.parts.push_back(std::move(part));
    }
    if (report.parts.empty())
        report.parts.push_back(said("", {context.words.phrase("nothing")}));
}

// Of a joint case the sessions together are told, and that they are those.
std::string joint_or_not(const ReportContext& context)
{
    return is_joint(*context.reader.care_case) ? "_joint" : "";
}

// Only what was held: a session that was missed or cancelled leaves no trace.
void compose_attendance(const ReportContext& context, ComposedReport& report)
{
    const auto& words = context.words;
    const auto sessions = context.meetings();
    const auto from = context.date(sessions.empty() ? context.reader.from : sessions.front()->held_on);
    const auto to = context.date(sessions.empty() ? context.reader.to : sessions.back()->held_on);
    const auto count = std::to_string(sessions.size());
    std::string key = sessions.empty() ? "none" : sessions.size() == 1 ? "statement_one" : "statement";
    key += joint_or_not(context);
    set_about(context, report);
    report.parts.push_back(
        said("", {words.phrase(key, {{"name", context.names()}, {"count", count}, {"from", from}, {"to", to}}),
                  words.phrase("nothing_else")}));
    Grid grid{{words.phrase("day"), words.phrase("start"), words.phrase("minutes"), words.phrase("place")},
              {2, 1, 1, 1.4},
              {2},
              {}};
    for (const auto& session : sessions)
        grid.rows.push_back({context.date(session->held_on), session->start ? domain::to_text(*session->start) : "",
                             session->minutes ? std::to_string(*session->minutes) : "",
                             words.phrase("place_" + std::string(token_of(session->place)))});
    report.parts.push_back(grid_part(words.heading("sessions"), std::move(grid)));
    report.signature = counselor(context);
}

void set_letter(const ReportContext& context, ComposedReport& report)
{
    report.about.clear();
    report.title = context.words.phrase("opening", {{"name", context.names()}});
    report.for_client = false;
    report.signature = counselor(context);
    report.signature->date.clear();
}

void compose_attendance_letter(const ReportContext& context, ComposedReport& report)
{
    const auto sessions = context.meetings();
    if (sessions.empty())
        domain::refuse("from", "report_part", "no_session_held", "time_with_session");
    set_letter(context, report);
    std::vector<std::string> lines{
        context.words.phrase("body" + joint_or_not(context), {{"name", context.names()},
                                                              {"from", context.date(sessions.front()->held_on)},
                                                              {"to", context.date(sessions.back()->held_on)}}),
        context.words.phrase("nothing_else")};
    lines.insert(lines.end(), context.request.sentences.begin(), context.request.sentences.end());
    lines.push_back(context.words.phrase("closing"));
    report.parts.push_back(said("", lines));
}

void compose_no_contact(const ReportContext& context, ComposedReport& report)
{
    const auto sessions = context.sessions();
    set_letter(context, report);
    std::vector<std::string> lines{
        sessions.empty() ? context.words.phrase("body_never")
                         : context.words.phrase("body", {{"to", context.date(sessions.back()->held_on)}})};
    lines.push_back(context.words.phrase(context.reader.care_case->closed_on ? "until_closed" : "until"));
    lines.insert(lines.end(), context.request.sentences.begin(), context.request.sentences.end());
    lines.push_back(context.words.phrase("crisis", {{"lines", crisis_words(context)}}));
    lines.push_back(context.words.phrase("closing"));
    report.parts.push_back(said("", lines));
}

void compose_referral(const ReportContext& context, ComposedReport& report)
{
    refuse_without_sentence(context);
    const auto sessions = context.meetings();
    set_letter(context, report);
    std::vector<std::string> lines{context.words.phrase("body" + joint_or_not(context),
                                                        {{"name", context.names()},
                                                         {"from", context.date(context.reader.care_case->opened_on)},
                                                         {"modality", case_words(context)},
                                                         {"count", std::to_string(sessions.size())}})};
    lines.insert(lines.end(), context.request.sentences.begin(), context.request.sentences.end());
    lines.push_back(context.words.phrase("closing"));
    report.parts.push_back(said("", lines));
}

void compose_treatment_plan(const ReportContext& context, ComposedReport& report)
{
    const auto& words = context.words;
    set_about(context, report);
    report.parts.push_back(said("", {words.phrase("modality", {{"modality", case_words(context)}})}));
    Grid grid{{words.phrase("statement"), words.phrase("indicator"), words.phrase("baseline"), words.phrase("target"),
               words.phrase("status"), words.phrase("due")},
              {2.6, 2, 1, 1, 0.9, 1.3},
              {},
              {}};
    for (const auto& goal : context.goals())
        grid.rows.push_back({goal->statement, goal->indicator, goal->baseline.text, goal->target.text,
                             words.phrase(std::string(token_of(goal->status))),
                             goal->due_on ? context.date(*goal->due_on) : ""});
    if (grid.rows.empty())
        report.parts.push_back(said(words.heading("goals"), {words.phrase("none")}));
    else
        report.parts.push_back(grid_part(words.heading("goals"), std::move(grid)));
    auto running = part_of(words.heading("practice"));
    for (const auto& task : context.tasks())
        if (task->status == domain::AssignmentStatus::running)
            running.points.push_back(words.phrase(
                "running", {{"title", task_title(context, *task)}, {"from", context.date(task->starts_on)}}));
    report.parts.push_back(std::move(running));
    report.parts.push_back(said("", context.request.sentences));
    report.signature = counselor(context);
}

void compose_clinical_progress(const ReportContext& context, ComposedReport& report)
{
    const auto& words = context.words;
    refuse_without_sentence(context);
    set_about(context, report);
    report.parts.push_back(said(words.heading("summary"), context.request.sentences));
    auto course = course_part(context);
    if (const auto stage = stage_now(context))
        course.facts.push_back({words.phrase("stage"), std::to_string(*stage)});
    report.parts.push_back(std::move(course));
    report.parts.push_back(grid_part(words.heading("measures"), measures_grid(context)));
    report.parts.push_back(grid_part(words.heading("goals"), goals_grid(context)));
    report.parts.push_back(practice_part(context));
    report.signature = counselor(context);
}

std::string age_band(const ReportContext& context, const domain::Client& person)
{
    if (!person.birth_date)
        return context.words.phrase("age_unknown");
    const int age = domain::age_on(*person.birth_date, context.reader.to);
    const auto* key = age < 13   ? "age_child"
                      : age < 18 ? "age_teen"
                      : age < 30 ? "age_young"
                      : age < 45 ? "age_thirties"
                      : age < 65 ? "age_middle"
                                 : "age_older";
    return context.words.phrase(key);
}

std::string letter_of(const ReportContext& context, const domain::Id<domain::Client>& id)
{
    const auto& members = context.reader.care_case->members;
    for (std::size_t i = 0; i < members.size(); ++i)
        if (members[i].client == id)
            return std::string(1, static_cast<char>('A' + i % 26));
    return "?";
}

ComposedPart people_without_names(const ReportContext& context)
{
    auto part = part_of(context.words.heading("case"));
    for (const auto& member : context.reader.care_case->members) {
        const auto person = context.practice.records().get(member.client);
        part.points.push_back(context.words.phrase(
            "person", {{"letter", letter_of(context, member.client)},
                       {"age", age_band(context, *person)},
                       {"role", context.words.phrase("role_" + std::string(token_of(member.role)))}}));
    }
    return part;
}

// Only fields that are picked or counted: anything typed could hold a name or a place.
void compose_case_sheet(const ReportContext& context, ComposedReport& report)
{
    const auto& words = context.words;
    report.letterhead = {};
    report.date.clear();
    report.parts.push_back(people_without_names(context));
    report.parts.push_back(said(words.heading("question"), context.request.sentences));
    auto course = part_of(words.heading("course"));
    const int weeks = domain::days_between(context.reader.from, context.reader.to) / 7;
    course.facts = {{words.phrase("modality"), case_words(context)},
                    {words.phrase("weeks"), std::to_string(weeks)},
                    {words.phrase(is_joint(*context.reader.care_case) ? "meetings" : "sessions"),
                     std::to_string(context.meetings().size())}};
    if (const auto stage = stage_now(context))
        course.facts.push_back({words.phrase("stage"), std::to_string(*stage)});
    report.parts.push_back(std::move(course));
    Grid grid{{words.phrase("week"), words.phrase("form"), words.phrase("value")}, {1, 3, 1}, {0, 2}, {}};
    for (const auto& form : context.forms()) {
        const auto& instrument = context.practice.definitions().instrument(form->instrument);
        for (const auto& scale : instrument.scales)
            if (const auto score = kept_score(*form, scale.id))
                grid.rows.push_back({std::to_string(domain::days_between(context.reader.from, form->filled_on) / 7),
                                     form_title(context, instrument, form->target) + ", " + scale.title,
                                     domain::score_words(*score)});
    }
    report.parts.push_back(grid_part(words.heading("measures"), std::move(grid)));
}

Grid chart_sessions(const ReportContext& context, const std::vector<Record<domain::Session>>& sessions)
{
    const auto& words = context.words;
    Grid grid{{words.phrase("day"), words.phrase("minutes")}, {3, 1}, {1}, {}};
    for (const auto& session : sessions)
        grid.rows.push_back(
            {context.date(session->held_on), session->minutes ? std::to_string(*session->minutes) : ""});
    return grid;
}

Grid chart_forms(const ReportContext& context)
{
    const auto& words = context.words;
    Grid grid{{words.phrase("day"), words.phrase("form"), words.phrase("scale"), words.phrase("value")},
              {1.4, 2.4, 1.4, 0.8},
              {3},
              {}};
    for (const auto& form : context.forms()) {
        const auto& instrument = context.practice.definitions().instrument(form->instrument);
        for (const auto& scale : instrument.scales)
            if (const auto score = kept_score(*form, scale.id))
                grid.rows.push_back({context.date(form->filled_on), form_title(context, instrument, form->target),
                                     scale.title, domain::score_words(*score)});
    }
    return grid;
}

std::vector<Record<domain::Contact>> contacts_of(const ReportContext& context)
{
    auto contacts = context.practice.records().where(&domain::Contact::care_case, context.reader.care_case.id);
    std::erase_if(contacts, [&](const auto& contact) {
        return !context.reader.covers(contact->on) || !context.reader.may_see(audience_of(*contact), contact.id.value);
    });
    std::ranges::stable_sort(contacts, {}, [](const auto& contact) { return contact->on; });
    return contacts;
}

Grid chart_contacts(const ReportContext& context, const std::vector<Record<domain::Contact>>& contacts)
{
    const auto& words = context.words;
    Grid grid{{words.phrase("day"), words.phrase("who"), words.phrase("what")}, {1.3, 1.4, 4}, {}, {}};
    for (const auto& contact : contacts)
        grid.rows.push_back({context.date(contact->on),
                             domain::joined({words.phrase(std::string(token_of(contact->kind))), contact->with},
                                            contact->with.empty() ? "" : ", "),
                             contact->text});
    return grid;
}

void add_notes(const ReportContext& context, const std::vector<Record<domain::ProgressNote>>& notes,
               ComposedReport& report)
{
    static const auto note_words = words_of("progress-note");
    const ReportContext as_note{context.practice, context.request, note_words, context.reader, context.profile};
    int done = 0;
    for (const auto& note : notes) {
        if (context.request.progress)
            context.request.progress(done++, static_cast<int>(notes.size()));
        auto parts = note_parts(as_note, note);
        parts.front().heading = context.date(context.practice.records().get(note->session)->held_on);
        for (auto& part : parts)
            if (!part.is_empty())
                report.parts.push_back(std::move(part));
        if (const auto signature = signature_words(context, note.id); !signature.empty())
            report.parts.push_back(said("", {signature}));
    }
}

void compose_whole_chart(const ReportContext& context, ComposedReport& report)
{
    const auto& words = context.words;
    const auto sessions = context.sessions();
    const auto notes = context.notes();
    const auto contacts = contacts_of(context);
    auto forms = chart_forms(context);
    auto goals = context.goals();
    const auto tasks = context.tasks();
    set_about(context, report);
    auto contents = part_of(words.heading("contents"));
    const std::array counts{std::pair{"sessions", sessions.size()}, std::pair{"notes", notes.size()},
                            std::pair{"goals", goals.size()},       std::pair{"measures", context.forms().size()},
                            std::pair{"practice", tasks.size()},    std::pair{"contacts", contacts.size()}};
    for (const auto& [key, count] : counts)
        if (count > 0)
            contents.points.push_back(words.phrase(key, {{"count", std::to_string(count)}}));
    contents.paragraphs.push_back(words.phrase("without"));
    report.parts.push_back(std::move(contents));
    report.parts.push_back(grid_part(words.heading("sessions"), chart_sessions(context, sessions)));
    add_notes(context, notes, report);
    auto wanted = part_of(words.heading("goals"));
    for (const auto& goal : goals)
        wanted.points.push_back(goal->statement);
    report.parts.push_back(std::move(wanted));
    report.parts.push_back(grid_part(words.heading("measures"), std::move(forms)));
    auto given = part_of(words.heading("practice"));
    for (const auto& task : tasks)
        given.points.push_back(context.date(task->starts_on) + ": " + task_title(context, *task));
    report.parts.push_back(std::move(given));
    report.parts.push_back(grid_part(words.heading("contacts"), chart_contacts(context, contacts)));
}

struct Kind {
    std::string_view name;
    Composer compose;
};

constexpr std::array kinds{Kind{"homework-log", compose_homework_log},
                           Kind{"attendance-statement", compose_attendance},
                           Kind{"letter-attendance", compose_attendance_letter},
                           Kind{"letter-no-contact", compose_no_contact},
                           Kind{"letter-referral", compose_referral},
                           Kind{"progress-note", compose_progress_note},
                           Kind{"treatment-plan", compose_treatment_plan},
                           Kind{"clinical-progress", compose_clinical_progress},
                           Kind{"discharge-summary", compose_discharge},
                           Kind{"closing-page", compose_closing_page},
                           Kind{"safety-plan", compose_safety_plan},
                           Kind{"cycle-map", compose_cycle_map},
                           Kind{"case-sheet", compose_case_sheet},
                           Kind{"whole-chart", compose_whole_chart}};

}

std::vector<std::string> composed_kinds()
{
    std::vector<std::string> names;
    for (const auto& kind : kinds)
        names.emplace_back(kind.name);
    return names;
}

Composer composer_of(const std::string& kind)
{
    const auto found = std::ranges::find(kinds, kind, &Kind::name);
    return found == kinds.end() ? nullptr : found->compose;
}

}
