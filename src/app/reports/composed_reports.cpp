#include "app/reports/composed_reports.hpp"

#include "app/practice/practice.hpp"
#include "app/practice/signatures.hpp"
#include "app/reports/report_context.hpp"
#include "app/reports/report_file.hpp"
#include "app/reports/report_parts.hpp"
#include "app/reports/report_pieces.hpp"
#include "domain/text.hpp"
#include "json/json.hpp"
#include "reporting/forbidden_words.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using reporting::ReportWords;

ReportWords words_of(const std::string& kind)
{
    for (const auto& file : reporting::embedded_reports())
        if (file.path.starts_with("composed/"))
            if (auto words = domain::from_tree<ReportWords>(json::parse(file.text)); words.id == kind)
                return words;
    domain::refuse("kind", "one_of", domain::shown(kind), domain::one_of(composed_kinds()));
}

std::string signature_words(const ReportContext& context, const domain::Id<domain::ProgressNote>& note)
{
    const auto signature = signature_of(context.practice, note);
    if (!signature)
        return {};
    const auto& signed_note = **signature;
    return signed_note.signed_by + ", " + context.date(domain::date_of(signed_note.signed_at)) + " · " +
           signed_note.content_hash;
}

namespace {

ProgressRequest reader_request(OpenPractice& practice, const ReportRequest& request)
{
    ProgressRequest as_read;
    as_read.care_case = request.care_case;
    as_read.client = request.client;
    as_read.from = request.from;
    as_read.to = request.to;
    as_read.nothing_on_paper_confirmed = request.nothing_on_paper_confirmed;
    if (!request.note.empty())
        as_read.care_case = practice.records().get(practice.records().get(request.note)->session)->care_case;
    return as_read;
}

// A note is read by itself: it must be one that the reader may see.
void refuse_hidden_note(OpenPractice& practice, const ReportRequest& request, const ProgressReader& reader)
{
    if (request.kind != "progress-note")
        return;
    if (request.note.empty())
        domain::refuse("note", "required", "nothing", {"id_of", "note"});
    const auto note = practice.records().get(request.note);
    const domain::Audience audience{note->visibility.value_or(domain::Visibility::counselor), note->member};
    if (!request.client.empty() && !reader.may_see(audience, note.id.value))
        domain::refuse("note", "unknown", domain::shown(request.note.value), "note_this_member_may_see");
}

const domain::Consent* authorisation_of(const domain::Client& person)
{
    const auto found = std::ranges::find_if(person.consents, [](const auto& consent) {
        return consent.about.find("elease") != std::string::npos && consent.given_on && !consent.withdrawn_on;
    });
    return found == person.consents.end() ? nullptr : &*found;
}

/// Each member's written authorisation, by name (AAMFT 2.2, 2.3); one that is missing needs a reason.
reporting::ComposedPart authorisations(const ReportContext& context)
{
    reporting::ComposedPart part;
    bool missing = false;
    for (const auto& member : context.reader.care_case->members) {
        const auto person = context.practice.records().get(member.client);
        const auto* given = authorisation_of(*person);
        missing = missing || !given;
        part.points.push_back(
            given ? context.words.phrase("authorisation_given",
                                         {{"name", name_on_paper(*person)}, {"date", context.date(*given->given_on)}})
                  : context.words.phrase("authorisation_missing", {{"name", name_on_paper(*person)}}));
    }
    if (missing && context.request.reason.empty())
        domain::refuse("reason", "authorisation", "nothing", "why_without_authorisation");
    part.heading = context.words.heading("authorisation");
    return part;
}

void refuse_without_crisis_line(const ReportContext& context)
{
    if (context.words.for_client && context.profile.crisis_lines.empty())
        domain::refuse("crisis_lines", "required", "none", "a_crisis_line");
}

void refuse_unknown_sections(const ReportContext& context)
{
    std::vector<std::string> known;
    for (const auto& section : report_sections(context.words.id))
        known.push_back(section.key);
    for (const auto& key : context.request.without)
        if (std::ranges::find(known, key) == known.end())
            domain::refuse("without", "one_of", domain::shown(key), domain::one_of(known));
}

// With a section goes what stands under it without a heading of its own.
void leave_out_sections(const ReportContext& context, reporting::ComposedReport& report)
{
    refuse_unknown_sections(context);
    bool is_out = false;
    std::erase_if(report.parts, [&](const auto& part) {
        if (!part.heading.empty())
            is_out = std::ranges::any_of(context.request.without,
                                         [&](const auto& key) { return context.words.heading(key) == part.heading; });
        return is_out;
    });
}

// The paper of a minor says who may be given it.
void name_receivers(const ReportContext& context, reporting::ComposedReport& report)
{
    if (!context.words.phrases.contains("may_receive"))
        return;
    const auto& people = context.reader.people;
    std::vector<std::string> lines;
    for (const auto& person : people)
        if (const auto names = receivers_of(*person, context.reader.to); !names.empty())
            lines.push_back(context.words.phrase(people.size() == 1 ? "may_receive" : "may_receive_copy",
                                                 {{"name", name_on_paper(*person)}, {"names", listed_names(names)}}));
    if (!lines.empty())
        report.parts.push_back(said({}, lines));
}

reporting::ComposedReport composed(const ReportContext& context)
{
    reporting::ComposedReport report;
    report.letterhead = letterhead_of(context.profile);
    report.date = context.date(context.practice.clock().today());
    report.title = context.words.title;
    report.document_title = context.words.title;
    report.for_client = context.words.for_client;
    report.confidentiality = context.words.confidentiality;
    report.options =
        page_options(context.practice, context.profile, context.request.paper, context.request.large_print);
    composer_of(context.request.kind)(context, report);
    leave_out_sections(context, report);
    name_receivers(context, report);
    const bool names_members = context.words.headings.contains("authorisation");
    if (names_members && is_joint(*context.reader.care_case))
        report.parts.push_back(authorisations(context));
    return report;
}

std::vector<std::string> words_to_look_at(const ReportContext& context, const std::string& text)
{
    return context.words.for_client ? reporting::find_forbidden(text) : std::vector<std::string>();
}

}

ReportDraft draft_report(OpenPractice& practice, const ReportRequest& request)
{
    const auto words = words_of(request.kind);
    const ReportContext context{practice, request, words, report_reader(practice, reader_request(practice, request)),
                                profile_of(practice).value};
    refuse_hidden_note(practice, request, context.reader);
    refuse_without_crisis_line(context);
    auto report = reporting::render_composed_report(composed(context));
    const auto look_at = words_to_look_at(context, report.text);
    return {context.reader.care_case.id,
            context.reader.client,
            context.reader.from,
            context.reader.to,
            std::move(report.pdf),
            std::move(report.text),
            report.pages,
            report.missing_characters,
            count_left_out(practice, context.reader),
            look_at};
}

std::vector<ReportSection> report_sections(const std::string& kind)
{
    std::vector<ReportSection> sections;
    for (const auto& [key, heading] : words_of(kind).headings)
        if (key != "authorisation" && !heading.empty())
            sections.push_back({key, heading});
    return sections;
}

bool is_for_client(const std::string& kind)
{
    return words_of(kind).for_client;
}

domain::Id<domain::IssuedReport> keep_report(OpenPractice& practice, const ReportRequest& request,
                                             const ReportDraft& draft)
{
    domain::IssuedReport report;
    report.kind = request.kind;
    report.care_case = draft.care_case;
    report.client = draft.client;
    report.period_from = draft.from;
    report.period_to = draft.to;
    report.for_whom = request.for_whom;
    report.reason = request.reason;
    report.pages = draft.pages;
    report.items_left_out = draft.left_out;
    return keep_issued(practice, std::move(report), draft.pdf);
}

IssuedDraft issue_report(OpenPractice& practice, const ReportRequest& request)
{
    IssuedDraft issued{{}, draft_report(practice, request)};
    issued.id = keep_report(practice, request, issued.draft);
    return issued;
}

IssuedDraft issue_report(OpenPractice& practice, const ReportRequest& request, const std::filesystem::path& output,
                         bool replace, const PdfPassword& password)
{
    refuse_output(output, replace);
    auto issued = issue_report(practice, request);
    write_issued(output, issued.draft.pdf, password);
    return issued;
}

}
