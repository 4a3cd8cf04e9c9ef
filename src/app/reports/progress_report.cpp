#include "app/reports/progress_report.hpp"

#include "app/practice/practice.hpp"
#include "app/reports/progress_gathering.hpp"
#include "app/reports/report_file.hpp"
#include "app/reports/report_parts.hpp"
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

std::vector<std::string> crisis_lines(const PracticeProfile& profile, domain::ReadBy readers)
{
    if (profile.crisis_lines.empty())
        domain::refuse("crisis_lines", "required", "none", "a_crisis_line");
    std::vector<std::string> lines;
    for (const auto& line : domain::crisis_lines_for(profile.crisis_lines, readers))
        lines.push_back(line.number + " (" + line.label + ")");
    return lines;
}

void add_sentences(OpenPractice& practice, const ProgressReader& reader, const ProgressRequest& request,
                   const reporting::ProgressWords& words, Proposals& proposals, reporting::ClientProgress& progress)
{
    progress.counselor_sentences = request.sentences;
    progress.own_sentence_waived = request.sentences.empty();
    progress.meetings = static_cast<int>(gather_meetings(practice, reader).size());
    progress.began_earlier = reader.has_earlier;
    progress.grown = gather_grown(practice, reader, words, proposals);
    const auto goals = gather_goals(practice, reader, words, proposals);
    progress.goals = goals.goals;
    progress.next = request.next;
    std::ranges::copy(goals.still_open, std::back_inserter(progress.next));
    progress.plan = request.plan;
    std::ranges::copy(gather_plan(practice, reader, words, proposals), std::back_inserter(progress.plan));
    progress.when_it_returns = gather_returns(practice, reader, words, proposals);
}

// The page of a minor speaks to a minor, and says who may be given it.
void add_people(const ProgressReader& reader, reporting::ClientProgress& progress)
{
    const bool is_alone = reader.people.size() == 1;
    for (const auto& person : reader.people) {
        const auto name = name_on_paper(*person);
        progress.names.push_back(name);
        progress.for_young = is_alone && is_minor(*person, reader.to);
        if (auto receivers = receivers_of(*person, reader.to); !receivers.empty())
            progress.may_receive.push_back({is_alone ? "" : name, std::move(receivers)});
    }
}

reporting::ClientProgress gather(OpenPractice& practice, const ProgressReader& reader, const ProgressRequest& request,
                                 Proposals& proposals, std::vector<std::string>& waiting)
{
    static const reporting::ReportText text;
    const auto profile = profile_of(practice).value;
    const auto& counselor = profile.counselor;
    reporting::ClientProgress progress;
    progress.letterhead = letterhead_of(profile);
    progress.from = reader.from;
    progress.to = reader.to;
    add_people(reader, progress);
    const reporting::ProgressWords words(report_definition(), text, progress.for_young);
    add_sentences(practice, reader, request, words, proposals, progress);
    auto measures = gather_measures(practice, reader, request, words, proposals);
    progress.measures = std::move(measures.drawn);
    progress.answers = std::move(measures.answers);
    waiting = std::move(measures.waiting);
    progress.practised = gather_practised(practice, reader, words, proposals);
    const auto& reach = profile.phone.empty() ? profile.email : profile.phone;
    progress.contact = {reach.empty() ? counselor.name : domain::joined({counselor.name, reach})};
    progress.crisis_lines = crisis_lines(profile, readers_of(reader.people, reader.to));
    progress.options = page_options(practice, profile, request.paper, request.large_print);
    return progress;
}

void refuse_without_own_sentence(const ProgressRequest& request)
{
    if (std::ranges::all_of(request.sentences, [](const auto& text) { return domain::trimmed(text).empty(); }))
        domain::refuse("sentences", "required", "nothing", "own_sentence");
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
    draft.forms_outside = reader.forms_outside;
    Proposals proposals(request.ticked, request.unticked);
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
    issued.id = keep_progress_report(practice, request, issued.draft);
    return issued;
}

domain::Id<domain::IssuedReport> keep_progress_report(OpenPractice& practice, const ProgressRequest& request,
                                                      const ProgressDraft& draft)
{
    refuse_without_own_sentence(request);
    return keep_issued(practice, kept_report(draft, request), draft.pdf);
}

IssuedProgress issue_progress_report(OpenPractice& practice, const ProgressRequest& request,
                                     const std::filesystem::path& output, bool replace, const PdfPassword& password)
{
    refuse_output(output, replace);
    refuse_without_own_sentence(request);
    auto issued = issue_progress_report(practice, request);
    write_issued(output, issued.draft.pdf, password);
    return issued;
}

}
