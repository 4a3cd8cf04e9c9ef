#include "app/kit/audience.hpp"
#include "app/practice/signatures.hpp"
#include "app/reports/report_context.hpp"
#include "app/reports/report_parts.hpp"
#include "app/sessions/notes.hpp"
#include "domain/text.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <array>

/// One note as a part of a report: what was written, who was there, what was added, and what it was signed with.
namespace app {

using domain::ProgressNote;
using domain::Record;
using reporting::ComposedPart;
using reporting::Fact;

namespace {

std::string person(const ReportContext& context, const domain::Id<domain::Client>& id)
{
    const auto found = context.practice.records().find(id);
    return found ? name_on_paper(**found) : "";
}

std::string place_words(domain::MeetingPlace place)
{
    using enum domain::MeetingPlace;
    switch (place) {
    case office:
        return "in the office";
    case video:
        return "by video";
    case phone:
        return "by phone";
    case home:
        return "at home";
    case other:
        break;
    }
    return "elsewhere";
}

void add_fact(ComposedPart& part, const std::string& label, std::string text)
{
    if (!text.empty())
        part.facts.push_back({label, std::move(text)});
}

ComposedPart session_part(const ReportContext& context, const domain::Session& session)
{
    const auto& words = context.words;
    ComposedPart part{words.heading("session"), {}, {}, {}, {}, {}, false};
    add_fact(part, words.phrase("day"),
             context.date(session.held_on) + (session.start ? ", " + domain::to_text(*session.start) : ""));
    add_fact(part, words.phrase("minutes"), session.minutes ? std::to_string(*session.minutes) : "");
    std::vector<std::string> present;
    for (const auto& id : session.attendees)
        present.push_back(person(context, id));
    add_fact(part, words.phrase("who"), domain::joined(present));
    add_fact(part, words.phrase("place"), place_words(session.place));
    add_fact(part, words.phrase("code"), session.service_code);
    return part;
}

ComposedPart stage_part(const ReportContext& context, const ProgressNote& note)
{
    const auto& words = context.words;
    ComposedPart part{words.heading("stage"), {}, {}, {}, {}, {}, false};
    if (note.stage)
        part.points.push_back(words.phrase("stage", {{"stage", std::to_string(*note.stage)}}));
    for (const auto& step : note.steps)
        part.points.push_back(
            words.phrase("step", {{"name", person(context, step.client)}, {"step", std::to_string(step.step)}}));
    return part;
}

ComposedPart moves_part(const ReportContext& context, const ProgressNote& note)
{
    const auto& words = context.words;
    ComposedPart part{words.heading("moves"), {}, {}, {}, {}, {}, false};
    for (const auto& move : note.moves) {
        const auto number = std::to_string(move.move);
        auto line = move.depth ? words.phrase("move", {{"move", number}, {"depth", std::to_string(*move.depth)}})
                               : words.phrase("move_plain", {{"move", number}});
        part.points.push_back(move.client.empty() ? line : line + " · " + person(context, move.client));
    }
    return part;
}

ComposedPart cycle_part(const ReportContext& context, const ProgressNote& note)
{
    ComposedPart part{context.words.heading("cycle"), {}, {}, {}, {}, {}, false};
    part.grid.heads = {""};
    part.grid.shares = {1.3};
    const std::array rows{std::pair{"trigger", &domain::CycleSide::trigger},
                          std::pair{"behavior", &domain::CycleSide::behavior},
                          std::pair{"meaning", &domain::CycleSide::meaning},
                          std::pair{"secondary_emotion", &domain::CycleSide::secondary_emotion},
                          std::pair{"primary_emotion", &domain::CycleSide::primary_emotion},
                          std::pair{"need", &domain::CycleSide::need}};
    for (const auto& side : note.cycle) {
        part.grid.heads.push_back(person(context, side.client));
        part.grid.shares.push_back(2);
    }
    for (const auto& [key, member] : rows) {
        std::vector<std::string> row{context.words.phrase(key)};
        for (const auto& side : note.cycle)
            row.push_back(side.*member);
        if (std::any_of(row.begin() + 1, row.end(), [](const auto& cell) { return !cell.empty(); }))
            part.grid.rows.push_back(std::move(row));
    }
    return part;
}

ComposedPart encounter_part(const ReportContext& context, const ProgressNote& note)
{
    const auto& words = context.words;
    ComposedPart part{words.heading("encounter"), {}, {}, {}, {}, {}, false};
    for (const auto& encounter : note.encounter) {
        const auto to = person(context, {encounter.to});
        auto line = person(context, {encounter.from}) + " " +
                    words.phrase("to", {{"whom", to.empty() ? encounter.to : to}, {"words", encounter.words}});
        if (encounter.answer)
            line += " " + words.phrase("answer", {{"answer", token_of(*encounter.answer)}});
        part.points.push_back(std::move(line));
    }
    return part;
}

// A note of one member alone says what was asked of safety; one that is shared never does.
ComposedPart safety_part(const ReportContext& context, const ProgressNote& note)
{
    ComposedPart part{context.words.heading("safety"), {}, {}, {}, {}, {}, false};
    if (is_joint(*context.reader.care_case) && note.visibility != domain::Visibility::member)
        return part;
    for (const auto& concern : note.concerns)
        if (concern.state == domain::AskedState::present)
            part.points.push_back(domain::joined({concern.said, concern.agreed}, " "));
    return part;
}

ComposedPart words_part(const std::string& heading, const std::string& text)
{
    ComposedPart part{heading, {}, {}, {}, {}, {}, false};
    for (const auto& paragraph : domain::split(text, '\n'))
        if (!domain::trimmed(paragraph).empty())
            part.paragraphs.emplace_back(domain::trimmed(paragraph));
    return part;
}

void add_note_sections(const ReportContext& context, const ProgressNote& note, std::vector<ComposedPart>& parts)
{
    const auto form = context.practice.definitions().form(note.note_template, domain::FormKind::note);
    for (const auto& [key, text] : note.sections) {
        std::string title = key;
        for (const auto& section : form.sections)
            for (const auto& question : section.questions)
                title = question.key == key ? question.text : section.key == key ? section.title : title;
        parts.push_back(words_part(title, text));
    }
}

ComposedPart addenda_part(const ReportContext& context, const Record<ProgressNote>& note)
{
    ComposedPart part{context.words.heading("addenda"), {}, {}, {}, {}, {}, false};
    auto amendments = context.practice.records().where(&domain::Amendment::note, note.id);
    std::ranges::stable_sort(amendments, {}, [](const auto& each) { return each->written_at; });
    for (const auto& each : amendments)
        part.points.push_back(
            context.words.phrase("addendum", {{"kind", token_of(each->kind)},
                                              {"date", context.date(domain::date_of(each->written_at))},
                                              {"author", each->author},
                                              {"text", each->text},
                                              {"reason", each->reason}}));
    return part;
}

std::string signed_words(const ReportContext& context, const Record<ProgressNote>& note,
                         const domain::NoteSignature& signature)
{
    auto words = context.words.phrase("signed", {{"date", context.date(domain::date_of(signature.signed_at))}});
    const int late = read_note({context.practice, Viewer::counselor()}, note.id).days_late;
    return late > 0 ? words + ", " + context.words.phrase("late", {{"days", std::to_string(late)}}) : words;
}

}

std::vector<ComposedPart> note_parts(const ReportContext& context, const Record<ProgressNote>& note)
{
    const auto session = context.practice.records().get(note->session);
    const auto& words = context.words;
    std::vector<ComposedPart> parts{session_part(context, *session),
                                    words_part(words.heading("moved"), note->what_moved)};
    add_note_sections(context, *note, parts);
    parts.push_back(stage_part(context, *note));
    parts.push_back(moves_part(context, *note));
    parts.push_back(cycle_part(context, *note));
    parts.push_back({words.heading("interventions"), {}, {}, {}, note->interventions, {}, false});
    parts.push_back(encounter_part(context, *note));
    parts.push_back(safety_part(context, *note));
    parts.push_back(words_part(words.heading("home"), note->takes_home));
    parts.push_back(words_part(words.heading("next"), note->plan));
    parts.push_back(addenda_part(context, note));
    return parts;
}

void compose_progress_note(const ReportContext& context, reporting::ComposedReport& report)
{
    const auto note = context.practice.records().get(context.request.note);
    const auto session = context.practice.records().get(note->session);
    report.about = context.names() + " · " + context.date(session->held_on);
    report.parts = note_parts(context, note);
    const auto signature = signature_of(context.practice, note.id);
    if (!signature) {
        report.parts.push_back(words_part("", context.words.phrase("draft")));
        return;
    }
    const auto& signed_note = **signature;
    report.signature = reporting::Signature{signed_note.signed_by, context.profile.counselor.licence,
                                            signed_words(context, note, signed_note), false,
                                            context.words.phrase("fingerprint", {{"hash", signed_note.content_hash}})};
}

}
