#include "reporting/client_progress.hpp"

#include "domain/problem.hpp"
#include "reporting/client_progress_blocks.hpp"
#include "reporting/forbidden_words.hpp"
#include "reporting/pdf_painter.hpp"
#include "reporting/report_definition.hpp"

#include <algorithm>

namespace reporting {

namespace {

constexpr std::size_t most_measures = 3;

std::string all_text(const Pages& pages)
{
    std::string text;
    for (const auto& page : pages.pages)
        for (const auto& paragraph : page.plain)
            text += paragraph + "\n";
    return text;
}

/// Every sentence that came from outside, under the name of its field.
std::vector<std::pair<std::string, std::string>> written_sentences(const ClientProgress& progress)
{
    std::vector<std::pair<std::string, std::string>> sentences;
    const auto add = [&](const char* field, const std::vector<std::string>& texts) {
        for (const auto& text : texts)
            sentences.emplace_back(field, text);
    };
    add("counselor_sentences", progress.counselor_sentences);
    add("grown", progress.grown);
    add("next", progress.next);
    add("plan", progress.plan);
    add("answers", progress.answers);
    add("when_it_returns", progress.when_it_returns);
    add("contact", progress.contact);
    for (const auto& goal : progress.goals)
        add("goals", {goal.statement, goal.at_start, goal.now, goal.step_words, goal.indicator});
    for (const auto& measure : progress.measures) {
        add("measures", {measure.title, measure.can_say, measure.cannot_say});
        add("measures", measure.sentences);
    }
    for (const auto& practice : progress.practised)
        add("practised", {practice.title, practice.days_tried, practice.quote, practice.remark});
    return sentences;
}

std::vector<WordWarning> find_warnings(const ClientProgress& progress)
{
    std::vector<WordWarning> warnings;
    for (const auto& [field, sentence] : written_sentences(progress))
        for (const auto& word : find_forbidden(sentence)) {
            const WordWarning warning{field, word};
            if (std::find(warnings.begin(), warnings.end(), warning) == warnings.end())
                warnings.push_back(warning);
        }
    return warnings;
}

bool has_text(const std::vector<std::string>& texts)
{
    return std::any_of(texts.begin(), texts.end(), [](const std::string& text) { return !text.empty(); });
}

PdfProperties properties_of(const ClientProgress& progress, const std::string& title)
{
    std::string author = progress.letterhead.counselor;
    if (author.empty())
        author = progress.letterhead.practice;
    return {title, author, progress.options.language, progress.options.created};
}

}

std::vector<std::string> missing_parts(const ClientProgress& progress)
{
    std::vector<std::string> missing;
    if (!has_text(progress.crisis_lines))
        missing.emplace_back("crisis_lines");
    if (!progress.own_sentence_waived && !has_text(progress.counselor_sentences))
        missing.emplace_back("counselor_sentences");
    if (!has_text(progress.names))
        missing.emplace_back("names");
    if (progress.measures.size() > most_measures)
        missing.emplace_back("measures");
    const auto out_of_range = [](const ProgressGoal& goal) { return goal.step && (*goal.step < 0 || *goal.step > 5); };
    if (std::any_of(progress.goals.begin(), progress.goals.end(), out_of_range))
        missing.emplace_back("goals");
    return missing;
}

Report render_client_progress(const ClientProgress& progress, const ReportDefinition& definition,
                              const ReportText& text)
{
    const auto missing = missing_parts(progress);
    if (!missing.empty())
        domain::refuse(missing.front(), "report_part", "nothing_or_too_much", "whole_report");
    const ProgressWords words(definition, text, progress.for_young);
    PdfWriter writer(properties_of(progress, words.heading("document")));
    TextLayout layout(writer.fonts());
    const PageFormat format = page_format(progress.options.paper, progress.options.large_print);
    const Pages pages = lay_out_pages(progress_contents(progress, words, format, layout), format, layout);
    paint(pages, writer);
    return {writer.finish(),         static_cast<int>(pages.pages.size()),
            all_text(pages),         pages.missing_characters,
            pages.invalid_sequences, find_warnings(progress)};
}

}
