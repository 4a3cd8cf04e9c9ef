#include "app/kit/audience.hpp"
#include "app/practice/signatures.hpp"
#include "app/reports/report_context.hpp"
#include "app/reports/report_parts.hpp"
#include "app/sessions/finalise.hpp"
#include "app/sessions/listed_words.hpp"
#include "app/sessions/notes.hpp"
#include "domain/text.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <iterator>

/// One note as a part of a report: what was written, who was there, what was added, and what it was signed with.
namespace app {

using domain::ProgressNote;
using domain::Record;
using reporting::ComposedPart;
using reporting::Fact;

std::string person_on_paper(const ReportContext& context, const domain::Id<domain::Client>& id)
{
    const auto found = context.practice.records().find(id);
    return found ? name_on_paper(**found) : "";
}

namespace {

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
        present.push_back(person_on_paper(context, id));
    add_fact(part, words.phrase("who"), domain::joined(present));
    add_fact(part, words.phrase("place"), words.phrase("place_" + std::string(token_of(session.place))));
    add_fact(part, words.phrase("code"), session.service_code);
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

// What a section says already is not said again; moves and safety have their own parts.
ComposedPart captured_part(const ReportContext& context, const ProgressNote& note)
{
    ComposedPart part{context.words.heading("captured"), {}, {}, {}, {}, {}, false};
    ProgressNote captured;
    captured.emotion_words = note.emotion_words;
    captured.quote = note.quote;
    captured.practice_given = note.practice_given;
    domain::FormDefinition all;
    all.sections.emplace_back();
    const auto said = laid_out(captured, all, captured_words(word_lists(context.practice), {}));
    for (const auto& [key, text] : said)
        for (const auto& line : domain::split(text, '\n'))
            if (std::ranges::none_of(
                    note.sections, [&](const auto& section) { return section.second.find(line) != std::string::npos; }))
                part.points.push_back(line);
    return part;
}

ComposedPart addenda_part(const ReportContext& context, const Record<ProgressNote>& note)
{
    ComposedPart part{context.words.heading("addenda"), {}, {}, {}, {}, {}, false};
    auto amendments = context.practice.records().where(&domain::Amendment::note, note.id);
    std::ranges::stable_sort(amendments, {}, [](const auto& each) { return each->written_at; });
    for (const auto& each : amendments)
        part.points.push_back(
            context.words.phrase("addendum", {{"kind", context.words.phrase(std::string(token_of(each->kind)))},
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
    auto work = note_work_parts(context, *note);
    std::ranges::move(work, std::back_inserter(parts));
    parts.push_back(captured_part(context, *note));
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
