#include "app/reports/progress_report.hpp"

#include "app/practice/practice.hpp"
#include "app/reports/progress_gathering.hpp"
#include "app/reports/report_file.hpp"
#include "app/reports/report_parts.hpp"
#include "domain/progress_sentences.hpp"
#include "json/json.hpp"
#include "reporting/report_definition.hpp"

#include <algorithm>

namespace app {

using domain::PracticeProfile;

namespace {

const reporting::ReportDefinition& report_definition()
{
    static const auto definition = [] {
        const auto files = reporting::embedded_reports();
        const auto file = std::ranges::find(files, "client_progress.json", &domain::EmbeddedFile::path);
        return reporting::read_report_definition(json::parse(file->text));
    }();
    return definition;
}

std::vector<std::string> crisis_lines(const PracticeProfile& profile)
{
    if (profile.crisis_lines.empty())
        domain::refuse("crisis_lines", "required", "none", "a_crisis_line");
    std::vector<std::string> lines;
    for (const auto& line : profile.crisis_lines)
        lines.push_back(line.number + " (" + line.label + ")");
    return lines;
}

void add_sentences(OpenPractice& practice, const ProgressReader& reader, const ProgressRequest& request,
                   Proposals& proposals, reporting::ClientProgress& progress)
{
    progress.counselor_sentences = request.sentences;
    progress.own_sentence_waived = request.sentences.empty();
    const auto meetings = gather_meetings(practice, reader);
    progress.meetings = static_cast<int>(meetings.size());
    if (!meetings.empty())
        if (auto met = domain::meetings_sentence(progress.meetings, meetings.front(), reader.to);
            !met.empty() && proposals.take("meetings", ReportPart::grown, met))
            progress.grown.push_back(std::move(met));
    const auto goals = gather_goals(practice, reader, proposals);
    progress.goals = goals.goals;
    progress.next = request.next;
    std::ranges::copy(goals.still_open, std::back_inserter(progress.next));
    const std::string returning = "When it comes back, name it, slow it, reach. You have done this before.";
    if (reader.care_case->close_reason == domain::CloseReason::completed &&
        proposals.take("returns", ReportPart::returns, returning))
        progress.when_it_returns = {returning};
}

reporting::ClientProgress gather(OpenPractice& practice, const ProgressReader& reader, const ProgressRequest& request,
                                 Proposals& proposals, std::vector<std::string>& waiting)
{
    const auto profile = profile_of(practice).value;
    const auto& counselor = profile.counselor;
    reporting::ClientProgress progress;
    progress.letterhead = letterhead_of(profile);
    progress.from = reader.from;
    progress.to = reader.to;
    for (const auto& person : reader.people)
        progress.names.push_back(name_on_paper(*person));
    add_sentences(practice, reader, request, proposals, progress);
    progress.measures = gather_measures(practice, reader, request, proposals, waiting);
    progress.practised = gather_practised(practice, reader, proposals);
    const auto& reach = profile.phone.empty() ? profile.email : profile.phone;
    progress.contact = {reach.empty() ? counselor.name : domain::joined({counselor.name, reach})};
    progress.crisis_lines = crisis_lines(profile);
    progress.options = page_options(practice, profile, request.paper, request.large_print);
    return progress;
}

domain::IssuedReport kept_report(const ProgressDraft& draft, const ProgressRequest& request)
{
    domain::IssuedReport report;
    report.kind = "client-progress";
    report.care_case = draft.care_case;
    report.client = draft.client;
    report.period_from = draft.from;
    report.period_to = draft.to;
    report.for_whom = request.for_whom;
    report.reason = request.reason;
    report.pages = draft.pages;
    report.items_left_out = draft.left_out;
    return report;
}

}

ProgressDraft draft_progress_report(OpenPractice& practice, const ProgressRequest& request)
{
    const auto reader = progress_reader(practice, request);
    ProgressDraft draft;
    draft.care_case = reader.care_case.id;
    draft.client = reader.client;
    draft.from = reader.from;
    draft.to = reader.to;
    draft.own_sentence_missing = request.sentences.empty();
    Proposals proposals(request.unticked);
    const auto progress = gather(practice, reader, request, proposals, draft.waiting_for_agreement);
    draft.proposed = std::move(proposals.sentences);
    draft.measures = std::move(proposals.measures);
    auto report = reporting::render_client_progress(progress, report_definition());
    draft.pdf = std::move(report.pdf);
    draft.text = std::move(report.text);
    draft.pages = report.pages;
    draft.missing_characters = report.missing_characters;
    for (auto& [part, word] : report.warnings)
        draft.words_to_look_at.push_back({std::move(part), std::move(word)});
    draft.left_out = count_left_out(practice, reader);
    return draft;
}

IssuedProgress issue_progress_report(OpenPractice& practice, const ProgressRequest& request)
{
    IssuedProgress issued{{}, draft_progress_report(practice, request)};
    issued.id = keep_issued(practice, kept_report(issued.draft, request), issued.draft.pdf);
    return issued;
}

IssuedProgress issue_progress_report(OpenPractice& practice, const ProgressRequest& request,
                                     const std::filesystem::path& output, bool replace)
{
    refuse_output(output, replace);
    auto issued = issue_progress_report(practice, request);
    write_issued(output, issued.draft.pdf);
    return issued;
}

}
