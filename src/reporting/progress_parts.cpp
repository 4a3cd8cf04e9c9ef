#include "reporting/progress_parts.hpp"

#include "domain/text.hpp"
#include "drawing/step_dots.hpp"

#include <algorithm>

namespace reporting {

using drawing::Role;

std::vector<Span> plain(const std::string& text, Face face)
{
    return {{text, face, Role::ink}};
}

std::vector<Span> muted(const std::string& text)
{
    return {{text, Face::regular, Role::muted}};
}

Paragraph paragraph(std::vector<Span> spans, ParagraphStyle style, Align align)
{
    return {std::move(spans), style, align};
}

std::string as_sentence(const std::string& text)
{
    const bool open = !text.empty() && std::string_view(".!?:").find(text.back()) == std::string_view::npos &&
                      !text.ends_with("…") && !text.ends_with("”");
    return open ? text + "." : text;
}

std::string joined_parts(const std::vector<std::string>& parts, std::string_view separator)
{
    std::vector<std::string> filled;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(filled),
                 [](const auto& part) { return !part.empty(); });
    return domain::joined(filled, separator);
}

std::vector<Block> letterhead_blocks(const Letterhead& from, const std::string& period)
{
    const std::string who = joined_parts({from.counselor, from.credential}, ", ");
    const std::string place = joined_parts({from.address, from.phone}, " · ");
    std::vector<Span> left = plain(from.practice, Face::bold);
    if (!who.empty())
        left.push_back({(from.practice.empty() ? "" : " · ") + who, Face::regular, Role::ink});
    std::vector<Block> blocks{Table{{{1.7, Align::start}, {1.3, Align::end}}, {}, {{left, muted(period)}}, false}};
    if (!place.empty())
        blocks.emplace_back(paragraph(muted(place), ParagraphStyle::small));
    blocks.emplace_back(Rule{Role::accent});
    return blocks;
}

std::vector<Block> goal_blocks(const ProgressGoal& goal, const ProgressWords& words, double body_size)
{
    std::vector<Block> blocks;
    if (!goal.statement.empty())
        blocks.emplace_back(paragraph(plain(words.quoted(goal.statement), Face::italic), ParagraphStyle::quote));
    if (!goal.indicator.empty())
        blocks.emplace_back(paragraph(muted(
            words.phrase(goal.less_is_better ? "noticed_by_less" : "noticed_by", {{"indicator", goal.indicator}}))));
    else if (goal.less_is_better)
        blocks.emplace_back(paragraph(muted(words.phrase("less_is_better"))));
    Table way{{}, {}, {Row{}}, false};
    for (const auto& [label, state] : {std::pair{"at_start", goal.at_start}, std::pair{"now", goal.now}}) {
        if (state.empty())
            continue;
        way.columns.push_back({1, Align::start});
        way.rows.front().push_back(
            {{words.phrase(label) + ": ", Face::regular, Role::muted}, {state, Face::regular, Role::ink}});
    }
    if (!way.columns.empty())
        blocks.emplace_back(way);
    if (goal.step)
        blocks.emplace_back(Picture{drawing::draw_step_dots(*goal.step, body_size * 0.85), plain(goal.step_words)});
    return blocks;
}

std::vector<Span> practice_spans(const ProgressPractice& practice, const ProgressWords& words)
{
    std::vector<Span> spans{{practice.title, Face::bold, Role::ink}};
    if (!practice.days_tried.empty())
        spans.push_back({as_sentence(words.phrase("practice_days", {{"title", ""}, {"days", practice.days_tried}})),
                         Face::regular, Role::ink});
    if (!practice.quote.empty()) {
        spans.push_back({" " + words.phrase("you_wrote") + " ", Face::regular, Role::ink});
        spans.push_back({words.quoted(practice.quote), Face::italic, Role::ink});
    }
    if (!practice.remark.empty())
        spans.push_back({" " + as_sentence(practice.remark), Face::regular, Role::ink});
    return spans;
}

Table practice_table(const std::vector<ProgressPractice>& practised, const ProgressWords& words)
{
    Table table{{{1.2, Align::start}, {1, Align::start}},
                {plain(words.phrase("task_title")), plain(words.phrase("task_days"))},
                {},
                true};
    for (const auto& practice : practised)
        table.rows.push_back({plain(practice.title), plain(practice.days_tried)});
    if (std::ranges::all_of(practised, &std::string::empty, &ProgressPractice::remark))
        return table;
    table.columns.push_back({1.6, Align::start});
    table.header.push_back(plain(words.phrase("task_remark")));
    for (std::size_t i = 0; i < practised.size(); ++i)
        table.rows[i].push_back(plain(practised[i].remark));
    return table;
}

std::vector<Block> number_blocks(const ProgressMeasure& measure)
{
    Bullets own;
    for (const auto* sentence : {&measure.can_say, &measure.cannot_say})
        if (!sentence->empty())
            own.items.push_back(plain(*sentence));
    if (own.items.empty())
        return {};
    return {Heading{measure.title, HeadingLevel::part, Align::start}, own};
}

}
