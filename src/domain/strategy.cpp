#include "domain/strategy.hpp"

#include <algorithm>

namespace domain {

namespace {

constexpr const char* stage_token = "stage";
constexpr const char* third_task_token = "third_task";

// Fields every entry has; a return strip may name them beside the strategy's own questions.
constexpr std::array<std::string_view, 2> entry_fields{"done", "client_rating"};

bool holds(const PersonFacts& facts, PersonFact fact)
{
    return std::ranges::find(facts.present, fact) != facts.present.end();
}

// What is known of the person says more than where the work is, and that more than how they like to practise.
int weight_of(const std::vector<std::string>& reasons)
{
    int weight = 0;
    for (const auto& reason : reasons)
        weight += reason == "stage" ? 2 : reason == "style" || reason == "beginning" ? 1 : 3;
    return weight;
}

bool fits_stage(const Strategy& strategy, const PersonFacts& facts)
{
    return !facts.stage || strategy.stage_fit.empty() ||
           std::ranges::find(strategy.stage_fit, *facts.stage) != strategy.stage_fit.end();
}

bool is_text(QuestionType type)
{
    return type == QuestionType::text || type == QuestionType::long_text || type == QuestionType::rows;
}

/// Collects what is wrong with one strategy beyond its entry form.
class StrategyCheck {
public:
    std::vector<Problem> problems;

    void strategy(const Strategy& strategy)
    {
        if (!is_definition_key(strategy.id))
            add("id", "key", strategy.id, "key_with_dashes");
        if (strategy.steps.size() < 3 || strategy.steps.size() > 5)
            add("steps", "count", std::to_string(strategy.steps.size()), "steps_3_to_5");
        for (const int stage : strategy.stage_fit)
            if (stage < 1 || stage > 3)
                add("stage_fit", "range", std::to_string(stage), "one_to_3");
        frequency(strategy.suggested_frequency);
        needs(strategy);
        letter(strategy);
        strip(strategy);
    }

private:
    void add(std::string field, std::string rule, std::string_view given, Words allowed)
    {
        problems.push_back({std::move(field), std::move(rule), shown_name(given), std::move(allowed)});
    }

    void frequency(const SuggestedFrequency& suggestion)
    {
        const bool counted = suggestion.frequency == Frequency::times_per_week;
        if (counted != (suggestion.times > 0))
            add("suggested_frequency.times", "range", std::to_string(suggestion.times),
                counted ? Words("one_to_21") : Words("number_with_times_only"));
    }

    void needs(const Strategy& strategy)
    {
        for (std::size_t i = 0; i < strategy.needs.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (strategy.needs[i].fact == strategy.needs[j].fact)
                    add("needs[" + std::to_string(i) + "].fact", "unique", token_of(strategy.needs[i].fact),
                        "each_once");
    }

    // A letter stays with the client: there is nowhere to type it.
    void letter(const Strategy& strategy)
    {
        for (const auto& question : strategy.entry)
            if (strategy.worksheet.kind == WorksheetKind::letter && is_text(question.type))
                add("entry", "letter", question.key, "plain_answers");
    }

    void strip(const Strategy& strategy)
    {
        const auto& fields = strategy.worksheet.strip;
        if (fields.empty())
            add("worksheet.strip", "required", "", "value_to_type_back");
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (std::ranges::find(entry_fields, fields[i].entry) != entry_fields.end())
                continue;
            const auto path = "worksheet.strip[" + std::to_string(i) + "].entry";
            const auto asked = std::ranges::find(strategy.entry, fields[i].entry, &FormQuestion::key);
            if (asked == strategy.entry.end())
                add(path, "unknown", fields[i].entry, "entry_question");
            else if (is_text(asked->type))
                add(path, "type", fields[i].entry, "plain_answers");
        }
    }
};

void append(std::vector<std::string>& lines, const std::vector<std::string>& more)
{
    lines.insert(lines.end(), more.begin(), more.end());
}

void append_choices(std::vector<std::string>& lines, const std::vector<FormChoice>& choices)
{
    for (const auto& choice : choices)
        lines.push_back(choice.text);
}

void append_questions(std::vector<std::string>& lines, const std::vector<FormQuestion>& questions)
{
    for (const auto& question : questions) {
        append(lines, {question.text, question.help, question.least_label, question.most_label});
        append_choices(lines, question.choices);
        append_questions(lines, question.columns);
    }
}

void append_worksheet(std::vector<std::string>& lines, const Worksheet& sheet)
{
    for (const auto* texts : {&sheet.top_lines, &sheet.row_labels, &sheet.boxes, &sheet.blanks, &sheet.card_lines,
                              &sheet.margin_prompts, &sheet.side_words, &sheet.foot_lines})
        append(lines, *texts);
    append(lines, {sheet.card_title, sheet.side_title});
    append_choices(lines, sheet.variants);
    for (const auto& column : sheet.columns) {
        append(lines, {column.title, column.hint});
        append(lines, column.ticks);
    }
    for (const auto& field : sheet.strip)
        lines.push_back(field.label);
}

}

FormDefinition entry_form(const Strategy& strategy)
{
    return {strategy.id,
            strategy.version,
            strategy.client_title,
            FormKind::practice_entry,
            {{.key = "entry", .title = strategy.client_title, .intro = {}, .questions = strategy.entry}}};
}

std::vector<Problem> check(const Strategy& strategy)
{
    StrategyCheck check_strategy;
    check_strategy.strategy(strategy);
    for (auto problem : check(entry_form(strategy))) {
        constexpr std::string_view inside = "sections[0].questions";
        if (problem.field.starts_with(inside)) {
            problem.field.replace(0, inside.size(), "entry");
            check_strategy.problems.push_back(std::move(problem));
        }
    }
    return std::move(check_strategy.problems);
}

std::vector<std::string> client_lines(const Strategy& strategy)
{
    std::vector<std::string> lines{strategy.client_title,    strategy.why_line,       strategy.example,
                                   strategy.smaller_version, strategy.spoken_version, strategy.doing_version};
    append(lines, strategy.steps);
    append_questions(lines, strategy.entry);
    append_worksheet(lines, strategy.worksheet);
    std::erase(lines, std::string());
    return lines;
}

std::vector<std::string> applies(const Strategy& strategy, const PersonFacts& facts)
{
    std::vector<std::string> tokens;
    for (const auto& need : strategy.needs)
        if (holds(facts, need.fact))
            tokens.emplace_back(token_of(need.fact));
    if (!fits_stage(strategy, facts))
        tokens.emplace_back(stage_token);
    if (facts.running_tasks >= most_running_tasks)
        tokens.emplace_back(third_task_token);
    return tokens;
}

std::string applies_line(const Strategy& strategy, std::string_view token)
{
    for (const auto& need : strategy.needs)
        if (token_of(need.fact) == token)
            return need.say;
    if (token == third_task_token)
        return "Two tasks are running already. Finish or pause one first.";
    if (token != stage_token)
        return {};
    std::vector<std::string> stages;
    for (const int stage : strategy.stage_fit)
        stages.push_back(std::to_string(stage));
    return "Usually given in stage " + joined(stages, " or ") + ".";
}

bool suits(const Strategy& strategy, const PersonFacts& facts)
{
    return std::ranges::any_of(strategy.suits, [&](Suits each) {
        return each == Suits::any || std::ranges::find(facts.leaning, each) != facts.leaning.end();
    });
}

std::vector<std::string> suggested(const std::vector<Strategy>& strategies, const PersonFacts& facts)
{
    auto without_count = facts;
    without_count.running_tasks = 0;
    std::vector<std::pair<int, std::string>> found;
    for (const auto& strategy : strategies)
        if (const int weight = weight_of(reasons(strategy, facts));
            weight > 0 && suits(strategy, facts) && applies(strategy, without_count).empty() &&
            std::ranges::find(facts.given, strategy.id) == facts.given.end())
            found.emplace_back(weight, strategy.id);
    std::ranges::stable_sort(found, std::greater{}, [](const auto& each) { return each.first; });
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < std::min(found.size(), most_suggested); ++i)
        ids.push_back(found[i].second);
    return ids;
}

}
