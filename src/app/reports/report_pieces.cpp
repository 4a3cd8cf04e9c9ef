#include "app/reports/report_pieces.hpp"

#include "domain/text.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace app {

using reporting::ComposedPart;
using reporting::ComposedReport;
using reporting::Grid;

ComposedPart part_of(const std::string& heading)
{
    return {heading, {}, {}, {}, {}, {}, false};
}

ComposedPart said(const std::string& heading, const std::vector<std::string>& sentences)
{
    auto part = part_of(heading);
    part.paragraphs = sentences;
    return part;
}

namespace {

bool is_silent(const Grid& grid, std::size_t column)
{
    return std::ranges::all_of(grid.rows, [&](const auto& row) { return row[column].empty(); });
}

// A column that says nothing in any row would be a question nobody answers.
void drop_empty_columns(Grid& grid)
{
    for (std::size_t column = grid.heads.size(); column-- > 0;) {
        if (!is_silent(grid, column))
            continue;
        const auto at = static_cast<std::ptrdiff_t>(column);
        grid.heads.erase(grid.heads.begin() + at);
        grid.shares.erase(grid.shares.begin() + at);
        for (auto& row : grid.rows)
            row.erase(row.begin() + at);
        std::erase(grid.numbers, column);
        for (auto& number : grid.numbers)
            number -= number > column ? 1U : 0U;
    }
}

}

ComposedPart grid_part(const std::string& heading, Grid grid)
{
    auto part = part_of(heading);
    if (!grid.rows.empty())
        drop_empty_columns(grid);
    part.grid = std::move(grid);
    return part;
}

void set_about(const ReportContext& context, ComposedReport& report)
{
    report.about = context.names() + " · " + reporting::english_period(context.reader.from, context.reader.to);
}

reporting::Signature counselor(const ReportContext& context)
{
    const auto& counselor = context.profile.counselor;
    std::vector<std::string> names{counselor.name};
    if (!counselor.credential.empty())
        names.push_back(counselor.credential);
    return {domain::joined(names), counselor.licence, context.date(context.practice.clock().today()), true, {}};
}

void refuse_without_sentence(const ReportContext& context)
{
    if (context.request.sentences.empty())
        domain::refuse("sentence", "required", "nothing", "own_sentence");
}

ComposedPart course_part(const ReportContext& context)
{
    const auto& words = context.words;
    const auto& care_case = *context.reader.care_case;
    auto part = part_of(words.heading("course"));
    part.facts.push_back({words.phrase("opened"), context.date(care_case.opened_on)});
    part.facts.push_back({words.phrase("modality"), case_words(context)});
    part.facts.push_back(
        {words.phrase(is_joint(care_case) ? "meetings" : "sessions"), std::to_string(context.meetings().size())});
    return part;
}

ComposedPart practice_part(const ReportContext& context)
{
    std::vector<std::pair<std::string, std::set<domain::Date>>> tried;
    for (const auto& task : context.tasks()) {
        const auto title = task_title(context, *task);
        auto known = std::ranges::find_if(tried, [&](const auto& each) { return each.first == title; });
        if (known == tried.end()) {
            tried.emplace_back(title, std::set<domain::Date>());
            known = std::prev(tried.end());
        }
        for (const auto& entry : context.practice.records().where(&domain::Entry::assignment, task.id))
            if (entry->done && context.reader.covers(entry->done_on))
                known->second.insert(entry->done_on);
    }
    auto part = part_of(context.words.heading("practice"));
    for (const auto& [title, days] : tried)
        if (!days.empty())
            part.points.push_back(context.words.phrase(days.size() == 1 ? "one_day" : "days",
                                                       {{"title", title}, {"days", std::to_string(days.size())}}));
    return part;
}

}
