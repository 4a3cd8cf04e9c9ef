#include "app/reports/report_parts.hpp"
#include "app/reports/report_pieces.hpp"
#include "domain/text.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <iterator>

/// The end of a case on paper.
namespace app {

using domain::ProgressNote;
using domain::Record;
using reporting::ComposedPart;
using reporting::ComposedReport;

namespace {

domain::Date day_of(const ReportContext& context, const Record<ProgressNote>& note)
{
    return context.practice.records().get(note->session)->held_on;
}

/// The turning points of the work, each with its month.
ComposedPart turning_points(const ReportContext& context, const std::vector<Record<ProgressNote>>& notes)
{
    auto part = part_of(context.words.heading("turning_points"));
    for (const auto& note : notes)
        for (const auto& event : change_events_of(*note))
            part.points.push_back(context.words.phrase("event_" + std::string(token_of(event.event)),
                                                       {{"date", context.date(day_of(context, note))}}));
    return part;
}

bool was_heard(const ProgressNote& note)
{
    return std::ranges::any_of(note.encounter,
                               [](const auto& each) { return each.answer == domain::EncounterAnswer::open; });
}

/// When it comes back: by its own name where it has one, and when they last did what helps.
std::string returns_words(const ReportContext& context)
{
    const auto& words = context.words;
    const auto& loop = context.reader.care_case->loop_name;
    auto text = loop.empty() ? words.phrase("returns") : words.phrase("returns_loop", {{"loop", loop}});
    const auto notes = context.notes();
    const auto last = std::find_if(notes.rbegin(), notes.rend(), [](const auto& note) {
        return !change_events_of(*note).empty() || was_heard(*note);
    });
    if (last != notes.rend())
        text += " " + words.phrase("done_before", {{"date", context.date(day_of(context, *last))}});
    return text;
}

/// What the two call the loop between them, and how long they stayed apart: their own words.
std::vector<std::string> loop_words(const ReportContext& context)
{
    const auto& care_case = *context.reader.care_case;
    std::vector<std::string> sentences;
    if (!care_case.loop_name.empty())
        sentences.push_back(
            context.words.phrase(care_case.members.size() == 2 ? "loop_two" : "loop", {{"loop", care_case.loop_name}}));
    if (!care_case.apart_at_start.empty() && !care_case.apart_now.empty())
        sentences.push_back(
            context.words.phrase("apart", {{"before", care_case.apart_at_start}, {"after", care_case.apart_now}}));
    return sentences;
}

/// On a page for several, what was tried stands without days: nobody's are counted against another's.
ComposedPart practised(const ReportContext& context)
{
    auto part = practice_part(context);
    if (!context.reader.is_joint())
        return part;
    part.points.clear();
    for (const auto& task : context.tasks())
        if (auto title = task_title(context, *task);
            !days_of(context, task.id).empty() && std::ranges::find(part.points, title) == part.points.end())
            part.points.push_back(std::move(title));
    return part;
}

void refuse_running(const domain::CareCase& care_case)
{
    if (!care_case.closed_on)
        domain::refuse("case", "open", "open_case", "closed_case");
}

}

void compose_discharge(const ReportContext& context, ComposedReport& report)
{
    const auto& words = context.words;
    const auto& care_case = *context.reader.care_case;
    refuse_running(care_case);
    refuse_without_sentence(context);
    set_about(context, report);
    auto course = course_part(context);
    course.facts.push_back({words.phrase("closed"), context.date(*care_case.closed_on)});
    if (care_case.close_reason)
        course.facts.push_back(
            {words.phrase("reason"), words.phrase("ended_" + std::string(token_of(*care_case.close_reason)))});
    if (care_case.follow_up_on)
        course.facts.push_back({words.phrase("follow_up"), context.date(*care_case.follow_up_on)});
    const auto notes = context.notes();
    if (const auto stage = stage_now(context))
        course.facts.push_back({words.phrase("stage"), words.phrase("stage_" + std::to_string(*stage))});
    report.parts.push_back(std::move(course));
    report.parts.push_back(said(words.heading("summary"), context.request.sentences));
    report.parts.push_back(turning_points(context, notes));
    report.parts.push_back(grid_part(words.heading("goals"), goals_grid(context)));
    report.parts.push_back(grid_part(words.heading("measures"), measures_grid(context)));
    report.parts.push_back(practised(context));
    report.signature = counselor(context);
}

void compose_closing_page(const ReportContext& context, ComposedReport& report)
{
    const auto& words = context.words;
    refuse_early_end(*context.reader.care_case); // a letter fits better
    refuse_running(*context.reader.care_case);
    refuse_without_sentence(context);
    report.about = context.names();
    auto grown = said(words.heading("grown"), context.request.sentences);
    if (context.reader.is_joint())
        std::ranges::move(loop_words(context), std::back_inserter(grown.paragraphs));
    report.parts.push_back(std::move(grown));
    auto wanted = part_of(words.heading("wanted"));
    for (const auto& goal : context.goals())
        if (goal->status != domain::GoalStatus::dropped)
            wanted.points.push_back(
                words.phrase(goal->status == domain::GoalStatus::met ? "met" : "open", {{"goal", goal->statement}}));
    report.parts.push_back(std::move(wanted));
    report.parts.push_back(practised(context));
    report.parts.push_back(said(words.heading("returns"), {returns_words(context)}));
    const auto& profile = context.profile;
    report.parts.push_back(
        said(words.heading("contact"),
             {words.phrase("contact",
                           {{"contact", domain::joined({profile.counselor.name,
                                                        profile.phone.empty() ? profile.email : profile.phone})}})}));
    report.crisis = words.phrase("crisis", {{"lines", crisis_words(context)}});
}

}
