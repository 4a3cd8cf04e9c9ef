#include "app/reports/intake_summary.hpp"

#include "app/intake/intakes.hpp"
#include "app/practice/practice.hpp"
#include "app/reports/report_file.hpp"
#include "app/reports/report_parts.hpp"
#include "json/json.hpp"
#include "reporting/intake_summary.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::FormDefinition;
using domain::FormQuestion;
using domain::FormSection;
using domain::Intake;
using domain::QuestionType;
using domain::Tree;
using reporting::SummaryAnswer;

namespace {

const reporting::ReportDefinition& summary_definition()
{
    static const auto definition = [] {
        const auto files = reporting::embedded_reports();
        const auto file = std::ranges::find(files, "intake_summary.json", &domain::EmbeddedFile::path);
        return reporting::read_intake_summary_definition(json::parse(file->text));
    }();
    return definition;
}

// Nobody can say any more which section it stood in, so it is kept apart, too.
constexpr const char* earlier_section = "earlier";

bool is_apart(const FormSection& section)
{
    return section.key == "safety" || section.key == "yours_alone" || section.skippable || section.counselor_only;
}

bool is_withheld(const Tree& answer)
{
    const auto* text = answer.as<std::string>();
    return text && *text == domain::prefer_not_to_say;
}

// A question that only the wording kept with the answers still knows.
FormQuestion not_asked_now(const std::string& key)
{
    FormQuestion question;
    question.key = question.text = key;
    return question;
}

/// Turns the answers of one intake into values to print, in the wording they were given to.
class AnswersOnPaper {
public:
    AnswersOnPaper(const Intake& intake, std::vector<std::string> to_look_at)
        : intake_(intake), to_look_at_(std::move(to_look_at))
    {
    }

    std::vector<SummaryAnswer> in(const FormSection& section)
    {
        std::vector<SummaryAnswer> answers;
        for (const auto& question : section.questions)
            if (const auto found = intake_.answers.find(question.key); found != intake_.answers.end()) {
                printed_.insert(question.key);
                answers.push_back(answer(question, found->second, question.key));
            }
        return answers;
    }

    // Nothing that was asked in a section the summary leaves out is printed elsewhere.
    void leave_out(const FormSection& section)
    {
        for (const auto& question : section.questions)
            printed_.insert(question.key);
    }

    // What was answered and is not asked any more.
    std::vector<SummaryAnswer> left_over() const
    {
        std::vector<SummaryAnswer> answers;
        for (const auto& [key, given] : intake_.answers)
            if (!printed_.contains(key))
                answers.push_back(answer(not_asked_now(key), given, key));
        return answers;
    }

private:
    std::string wording(const std::string& key, const std::string& otherwise) const
    {
        const auto found = intake_.wording.find(key);
        return found == intake_.wording.end() ? otherwise : found->second;
    }

    std::string choice_words(const FormQuestion& question, const std::string& path, const std::string& choice) const
    {
        const auto known = std::ranges::find(question.choices, choice, &domain::FormChoice::key);
        return wording(path + ":" + choice, known == question.choices.end() ? choice : known->text);
    }

    SummaryAnswer answer(const FormQuestion& question, const Tree& given, const std::string& path) const
    {
        SummaryAnswer out;
        out.question = wording(path, question.text);
        out.look_at = std::ranges::find(to_look_at_, path) != to_look_at_.end();
        out.withheld = is_withheld(given);
        if (!out.withheld)
            add_value(question, given, path, out);
        return out;
    }

    void add_value(const FormQuestion& question, const Tree& given, const std::string& path, SummaryAnswer& out) const
    {
        if (const auto* flag = given.as<bool>()) {
            out.yes_no = *flag;
        } else if (const auto* text = given.as<std::string>()) {
            add_text(question, *text, path, out);
        } else if (const auto* list = given.as<Tree::List>()) {
            add_list(question, *list, path, out);
        } else {
            double value = 0;
            domain::read(given, value, {path, {}});
            add_number(question, value, out);
        }
    }

    void add_text(const FormQuestion& question, const std::string& text, const std::string& path,
                  SummaryAnswer& out) const
    {
        const auto chosen = choice_words(question, path, text);
        const bool is_choice = chosen != text || !question.choices.empty();
        if (question.type == QuestionType::date)
            out.date = domain::parse_date(text);
        if (out.date)
            return;
        out.lines = is_choice ? std::vector{chosen} : domain::split(text, '\n');
        out.own_words = !is_choice;
    }

    static void add_number(const FormQuestion& question, double value, SummaryAnswer& out)
    {
        if (question.type == QuestionType::scale)
            out.scale = {value, question.least.value_or(value), question.most.value_or(value), question.least_label,
                         question.most_label};
        else
            out.number = value;
    }

    void add_list(const FormQuestion& question, const Tree::List& list, const std::string& path,
                  SummaryAnswer& out) const
    {
        for (const auto& each : list)
            if (const auto* choice = each.as<std::string>())
                out.lines.push_back(choice_words(question, path, *choice));
        if (!out.lines.empty())
            return;
        const auto columns = columns_of(question, list);
        for (const auto& column : columns)
            out.columns.push_back(wording(path + "." + column.key, column.text));
        for (const auto& row : list)
            out.rows.push_back(row_of(columns, row, path));
    }

    // The columns that anything stands in, as they are asked; a key of its own for what is not asked any more.
    static std::vector<FormQuestion> columns_of(const FormQuestion& question, const Tree::List& rows)
    {
        auto columns = question.columns;
        const auto is_filled = [&](const std::string& key) {
            return std::ranges::any_of(rows, [&](const Tree& row) { return row.find(key) != nullptr; });
        };
        std::erase_if(columns, [&](const auto& column) { return !is_filled(column.key); });
        for (const auto& row : rows)
            if (const auto* cells = row.as<Tree::Map>())
                for (const auto& [key, cell] : *cells)
                    if (std::ranges::find(columns, key, &FormQuestion::key) == columns.end())
                        columns.push_back(not_asked_now(key));
        return columns;
    }

    std::vector<SummaryAnswer> row_of(const std::vector<FormQuestion>& columns, const Tree& row,
                                      const std::string& path) const
    {
        std::vector<SummaryAnswer> cells;
        for (const auto& column : columns) {
            const auto* cell = row.find(column.key);
            cells.push_back(cell && !cell->is_null() ? answer(column, *cell, path + "." + column.key)
                                                     : SummaryAnswer());
        }
        return cells;
    }

    const Intake& intake_;
    std::vector<std::string> to_look_at_;
    std::set<std::string> printed_;
};

void refuse_unknown_sections(const FormDefinition& form, const std::set<std::string>& include)
{
    std::vector<std::string> keys;
    for (const auto& section : form.sections)
        if (is_apart(section))
            keys.push_back(section.key);
    keys.emplace_back(earlier_section);
    for (const auto& key : include)
        if (std::ranges::find(keys, key) == keys.end())
            domain::refuse("include", "one_of", domain::shown(key), domain::one_of(keys));
}

void add_sections(const FormDefinition& form, const Intake& intake, const std::set<std::string>& include,
                  reporting::IntakeSummary& summary)
{
    AnswersOnPaper paper(intake, answers_to_look_at(form, intake.answers));
    for (const auto& section : form.sections) {
        if (is_apart(section) && !include.contains(section.key))
            paper.leave_out(section);
        else if (auto answers = paper.in(section); !answers.empty())
            summary.sections.push_back({section.title, std::move(answers)});
    }
    if (auto answers = paper.left_over(); include.contains(earlier_section) && !answers.empty())
        summary.sections.push_back({{}, std::move(answers)});
}

std::vector<ApartSection> apart_sections(const FormDefinition& form, const Intake& intake)
{
    std::vector<ApartSection> apart;
    for (const auto& section : form.sections) {
        if (!is_apart(section))
            continue;
        const bool answered = std::ranges::any_of(
            section.questions, [&](const auto& question) { return intake.answers.contains(question.key); });
        apart.push_back({section.key, section.title, answered});
    }
    const bool left = std::ranges::any_of(
        intake.answers, [&](const auto& answer) { return find_question(form, answer.first) == nullptr; });
    if (left)
        apart.push_back({earlier_section, {}, true});
    return apart;
}

reporting::IntakeSummary gather(OpenPractice& practice, const FormDefinition& form, const Intake& intake,
                                const domain::Client& person, const IntakeSummaryRequest& request)
{
    const auto profile = profile_of(practice).value;
    reporting::IntakeSummary summary;
    summary.letterhead = letterhead_of(profile);
    summary.name = name_on_paper(person);
    summary.form_title = form.title;
    summary.taken_on = intake.taken_on;
    summary.complete = intake.status == domain::IntakeStatus::complete;
    add_sections(form, intake, request.include, summary);
    summary.options = page_options(practice, profile, request.paper, request.large_print);
    return summary;
}

}

IntakeSummaryDraft draft_intake_summary(OpenPractice& practice, const IntakeSummaryRequest& request)
{
    const auto intake = practice.records().get(request.intake);
    const auto person = practice.records().get(intake->client);
    refuse_paper({person}, request.nothing_on_paper_confirmed);
    refuse_without_receiver(*person, practice.clock().today());
    const auto form = intake_form(practice, *intake);
    refuse_unknown_sections(form, request.include);
    auto report =
        reporting::render_intake_summary(gather(practice, form, *intake, *person, request), summary_definition());
    return {intake->care_case,
            intake->client,
            std::move(report.pdf),
            std::move(report.text),
            report.pages,
            report.missing_characters,
            apart_sections(form, *intake)};
}

IssuedIntakeSummary issue_intake_summary(OpenPractice& practice, const IntakeSummaryRequest& request)
{
    IssuedIntakeSummary issued{{}, draft_intake_summary(practice, request)};
    issued.id = keep_intake_summary(practice, request, issued.draft);
    return issued;
}

domain::Id<domain::IssuedReport> keep_intake_summary(OpenPractice& practice, const IntakeSummaryRequest& request,
                                                     const IntakeSummaryDraft& draft)
{
    domain::IssuedReport report;
    report.kind = "intake-summary";
    report.care_case = draft.care_case;
    report.client = draft.client;
    report.for_whom = request.for_whom;
    report.reason = request.reason;
    report.pages = draft.pages;
    return keep_issued(practice, std::move(report), draft.pdf);
}

IssuedIntakeSummary issue_intake_summary(OpenPractice& practice, const IntakeSummaryRequest& request,
                                         const std::filesystem::path& output, bool replace, const PdfPassword& password)
{
    refuse_output(output, replace);
    auto issued = issue_intake_summary(practice, request);
    write_issued(output, issued.draft.pdf, password);
    return issued;
}

}
