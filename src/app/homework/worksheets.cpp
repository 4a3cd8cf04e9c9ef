#include "app/homework/worksheets.hpp"

#include "app/practice/practice.hpp"
#include "app/reports/report_file.hpp"
#include "app/reports/report_parts.hpp"
#include "app/today/today.hpp"
#include "domain/text.hpp"
#include "json/json.hpp"
#include "reporting/handout.hpp"
#include "reporting/report_definition.hpp"
#include "reporting/worksheets/worksheet_sheet.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::Assignment;
using domain::Id;
using reporting::WorksheetSheet;

namespace {

constexpr int days_of_week = 7;
constexpr int most_weeks = 4;

void refuse_without_crisis_lines(const domain::PracticeProfile& profile)
{
    if (profile.crisis_lines.empty())
        domain::refuse("crisis_lines", "required", "none", "a_crisis_line");
}

std::optional<reporting::SmallVersion> small_version(const std::string& variant)
{
    for (const auto& each : tokens(reporting::SmallVersion{}))
        if (each.name == variant)
            return each.value;
    return std::nullopt;
}

void set_variant(WorksheetSheet& sheet, const std::string& variant)
{
    sheet.small_version = small_version(variant);
    if (variant.empty() || sheet.small_version)
        return;
    const auto& variants = sheet.strategy.worksheet.variants;
    if (std::ranges::find(variants, variant, &domain::FormChoice::key) == variants.end()) {
        std::vector<std::string> known{"smaller", "spoken", "doing"};
        for (const auto& each : variants)
            known.push_back(each.key);
        domain::refuse("variant", "one_of", domain::shown(variant), domain::one_of(known));
    }
    sheet.variant = variant;
}

WorksheetSheet empty_sheet(OpenPractice& practice, const std::string& strategy, const WorksheetOptions& options)
{
    const auto profile = profile_of(practice).value;
    refuse_without_crisis_lines(profile);
    WorksheetSheet sheet;
    sheet.strategy = practice.definitions().strategy(strategy);
    const auto& other = sheet.strategy.worksheet.shares_sheet_with;
    if (!other.empty() && sheet.strategy.worksheet.kind != domain::WorksheetKind::plan)
        sheet.second_half = practice.definitions().strategy(other);
    set_variant(sheet, options.variant);
    sheet.letterhead = letterhead_of(profile);
    sheet.discreet = options.discreet;
    sheet.crisis_lines = profile.crisis_lines;
    sheet.options = page_options(practice, profile, options.paper, options.large_print);
    return sheet;
}

// "A.B.": the first letter of each part of the name, whatever its script.
std::string dotted_initials(const std::string& name)
{
    std::string initials;
    for (const auto& part : domain::split(name, ' ')) {
        std::size_t length = part.empty() ? 0 : 1;
        while (length < part.size() && (static_cast<unsigned char>(part[length]) & 0xC0U) == 0x80U)
            ++length;
        if (length > 0)
            initials += part.substr(0, length) + ".";
    }
    return initials;
}

WorksheetSheet personal_sheet(OpenPractice& practice, const Assignment& assignment, const WorksheetOptions& options)
{
    const auto person = practice.records().get(assignment.client);
    refuse_paper({person}, options.nothing_on_paper_confirmed);
    auto sheet = empty_sheet(practice, assignment.strategy, options);
    sheet.crisis_lines = domain::crisis_lines_for(sheet.crisis_lines, readers_of({person}, assignment.starts_on));
    sheet.initials = dotted_initials(name_on_paper(*person));
    sheet.from = assignment.starts_on;
    sheet.to = assignment.ends_on;
    sheet.code = assignment.code;
    sheet.title = assignment.wording;
    sheet.why = assignment.rationale;
    return sheet;
}

// A sheet whose rows are the days of a week is printed once for each week.
std::vector<WorksheetSheet> sheets_of(OpenPractice& practice, const Assignment& assignment,
                                      const WorksheetOptions& options)
{
    const auto sheet = personal_sheet(practice, assignment, options);
    if (!domain::is_weekly(sheet.strategy) || sheet.small_version)
        return {sheet};
    const int days = assignment.ends_on ? domain::days_between(assignment.starts_on, *assignment.ends_on) + 1 : 1;
    const int weeks = std::clamp((days + days_of_week - 1) / days_of_week, 1, most_weeks);
    std::vector<WorksheetSheet> sheets;
    for (int week = 0; week < weeks; ++week) {
        sheets.push_back(sheet);
        sheets.back().from = domain::plus_days(assignment.starts_on, week * days_of_week);
        sheets.back().to = domain::plus_days(*sheets.back().from, days_of_week - 1);
    }
    return sheets;
}

WorksheetDraft draft_of(reporting::Report report)
{
    return {std::move(report.pdf), std::move(report.text), report.pages, report.missing_characters};
}

domain::IssuedReport record_of(const domain::Record<Assignment>& assignment, const WorksheetOptions& options, int pages)
{
    domain::IssuedReport report;
    report.kind = "worksheet";
    report.care_case = assignment->care_case;
    report.client = assignment->client;
    report.assignment = assignment.id;
    report.for_whom = "client";
    report.reason = options.reason;
    report.pages = pages;
    return report;
}

std::vector<Id<Assignment>> ids_of(const std::vector<Assigned>& given)
{
    std::vector<Id<Assignment>> ids;
    for (const auto& each : given)
        ids.push_back(each.id);
    return ids;
}

std::vector<domain::EmbeddedFile> handout_files()
{
    auto files = reporting::embedded_reports();
    std::erase_if(files, [](const auto& file) { return !file.path.starts_with("handouts/"); });
    return files;
}

reporting::Handout read_handout_file(const domain::EmbeddedFile& file)
{
    return reporting::read_handout(json::parse(file.text));
}

}

WorksheetDraft draft_worksheet(OpenPractice& practice, const Assignment& assignment, const WorksheetOptions& options)
{
    return draft_of(reporting::render_worksheets(sheets_of(practice, assignment, options)));
}

WorksheetDraft draft_blank_worksheet(OpenPractice& practice, const std::string& strategy,
                                     const WorksheetOptions& options)
{
    auto sheet = empty_sheet(practice, strategy, options);
    sheet.blank = true;
    return draft_of(reporting::render_worksheets({sheet}));
}

WorksheetDraft draft_handout(OpenPractice& practice, const std::string& handout, const WorksheetOptions& options)
{
    const auto profile = profile_of(practice).value;
    refuse_without_crisis_lines(profile);
    std::vector<std::string> known;
    for (const auto& file : handout_files()) {
        auto read = read_handout_file(file);
        known.push_back(read.id);
        if (read.id == handout)
            return draft_of(reporting::render_handout(
                read, options.discreet ? reporting::Letterhead{} : letterhead_of(profile), profile.crisis_lines,
                page_options(practice, profile, options.paper, options.large_print)));
    }
    domain::refuse("handout", "one_of", domain::shown(handout), domain::one_of(known));
}

std::vector<HandoutLine> list_handouts()
{
    std::vector<HandoutLine> lines;
    for (const auto& file : handout_files()) {
        const auto handout = read_handout_file(file);
        lines.push_back({handout.id, handout.title});
    }
    return lines;
}

IssuedWorksheet issue_worksheet(OpenPractice& practice, const Id<Assignment>& id, const WorksheetOptions& options)
{
    const auto assignment = practice.records().get(id);
    IssuedWorksheet issued{{}, draft_worksheet(practice, *assignment, options)};
    issued.id = keep_issued(practice, record_of(assignment, options, issued.draft.pages), issued.draft.pdf);
    return issued;
}

WorksheetDraft draft_worksheets(OpenPractice& practice, const std::vector<Id<Assignment>>& assignments,
                                const WorksheetOptions& options)
{
    if (assignments.empty())
        domain::refuse("assignments", "required", "none", "one_task");
    std::vector<WorksheetSheet> all;
    for (const auto& id : assignments) {
        auto sheets = sheets_of(practice, *practice.records().get(id), options);
        std::ranges::move(sheets, std::back_inserter(all));
    }
    return draft_of(reporting::render_worksheets(all));
}

WorksheetDraft draft_worksheets_for(OpenPractice& practice, const Assignment& assignment,
                                    const std::vector<Id<domain::Client>>& clients, const WorksheetOptions& options)
{
    if (clients.empty())
        domain::refuse("clients", "required", "nobody", "one_member_or_more");
    std::vector<WorksheetSheet> all;
    for (const auto& client : clients) {
        auto own = assignment;
        own.client = client;
        auto sheets = sheets_of(practice, own, options);
        std::ranges::move(sheets, std::back_inserter(all));
    }
    return draft_of(reporting::render_worksheets(all));
}

GivenSheets give_with_sheets(OpenPractice& practice, const Assignment& assignment,
                             const std::vector<Id<domain::Client>>& clients, const WorksheetOptions& options)
{
    auto change = practice.records().change();
    GivenSheets result{assign_homework_to(practice, assignment, clients), {}};
    result.draft = draft_worksheets(practice, ids_of(result.given), options);
    change.commit();
    return result;
}

GivenSheets give_and_issue(OpenPractice& practice, const Assignment& assignment,
                           const std::vector<Id<domain::Client>>& clients, const WorksheetOptions& options)
{
    auto change = practice.records().change();
    GivenSheets result{assign_homework_to(practice, assignment, clients), {}};
    result.draft = issue_worksheets(practice, ids_of(result.given), options).draft;
    change.commit();
    return result;
}

IssuedWorksheet issue_worksheets(OpenPractice& practice, const std::vector<Id<Assignment>>& assignments,
                                 const WorksheetOptions& options)
{
    IssuedWorksheet issued{{}, draft_worksheets(practice, assignments, options)};
    for (const auto& id : assignments)
        issued.id = issue_worksheet(practice, id, options).id;
    return issued;
}

std::vector<Id<Assignment>> worksheets_for_today(OpenPractice& practice)
{
    const auto today = practice.clock().today();
    const auto given_out_today = [&](const Id<Assignment>& id) {
        return std::ranges::any_of(practice.records().where(&domain::IssuedReport::assignment, id),
                                   [&](const auto& report) { return domain::date_of(report->issued_at) == today; });
    };
    std::vector<Id<Assignment>> ids;
    for (const auto& meeting : today_view({practice, Viewer::counselor()}).meetings)
        for (const auto& assignment : practice.records().where(&Assignment::care_case, meeting.care_case)) {
            const bool comes =
                std::ranges::find(meeting.people, assignment->client, &ShownPerson::client) != meeting.people.end();
            const bool runs = assignment->status == domain::AssignmentStatus::running &&
                              (!assignment->ends_on || *assignment->ends_on >= today);
            if (comes && runs && !given_out_today(assignment.id))
                ids.push_back(assignment.id);
        }
    return ids;
}

std::vector<SheetToday> sheets_for_today(const Looking& looking)
{
    if (!looking.viewer().may_open_counselors_own())
        return {};
    auto& practice = looking.practice();
    CasePeople people(looking);
    std::vector<SheetToday> sheets;
    for (const auto& id : worksheets_for_today(practice)) {
        const auto task = practice.records().get(id);
        sheets.push_back({id, people.person(task->client), task_title(practice, *task),
                          domain::nothing_on_paper(people.client(task->client))});
    }
    return sheets;
}

IssuedWorksheet issue_worksheet(OpenPractice& practice, const Id<Assignment>& assignment,
                                const WorksheetOptions& options, const std::filesystem::path& output, bool replace)
{
    refuse_output(output, replace);
    auto issued = issue_worksheet(practice, assignment, options);
    write_issued(output, issued.draft.pdf);
    return issued;
}

void write_worksheet(const WorksheetDraft& draft, const std::filesystem::path& output, bool replace)
{
    refuse_output(output, replace);
    write_issued(output, draft.pdf);
}

std::vector<Id<domain::IssuedReport>> issued_worksheets(OpenPractice& practice, const Id<Assignment>& assignment)
{
    auto reports = practice.records().where(&domain::IssuedReport::assignment, assignment);
    std::ranges::stable_sort(reports, std::greater{}, [](const auto& report) { return report->issued_at; });
    std::vector<Id<domain::IssuedReport>> ids;
    for (const auto& report : reports)
        ids.push_back(report.id);
    return ids;
}

}
