#include "domain/form_definition.hpp"

#include <algorithm>

namespace domain {

namespace {

using Type = QuestionType;

bool is_withheld(const Tree& answer)
{
    const auto* text = answer.as<std::string>();
    return text && *text == prefer_not_to_say;
}

// The choice keys an answer consists of; "yes" and "no" for a yes_no question.
std::vector<std::string> chosen(const Tree& answer)
{
    if (const auto* flag = answer.as<bool>())
        return {*flag ? "yes" : "no"};
    if (const auto* text = answer.as<std::string>())
        return {*text};
    std::vector<std::string> keys;
    if (const auto* list = answer.as<Tree::List>())
        for (const auto& each : *list)
            if (const auto* key = each.as<std::string>())
                keys.push_back(*key);
    return keys;
}

bool is_any_of(const Tree& answer, const std::vector<std::string>& named)
{
    return std::ranges::any_of(chosen(answer),
                               [&](const auto& key) { return std::ranges::find(named, key) != named.end(); });
}

const FormChoice* find_choice(const FormQuestion& question, std::string_view key)
{
    const auto found = std::ranges::find(question.choices, key, &FormChoice::key);
    return found == question.choices.end() ? nullptr : &*found;
}

void check_choice(const FormQuestion& question, const Tree& answer, const Place& place)
{
    const auto* key = answer.as<std::string>();
    if (key && find_choice(question, *key))
        return;
    std::vector<std::string> keys;
    for (const auto& choice : question.choices)
        keys.push_back(choice.key);
    refuse(place.path, "one_of", shown_value(answer), one_of(keys));
}

void check_choices(const FormQuestion& question, const Tree& answer, const Place& place)
{
    if (const auto* list = answer.as<Tree::List>())
        for (std::size_t i = 0; i < list->size(); ++i)
            check_choice(question, (*list)[i], place.item(i));
    else
        check_choice(question, answer, place);
}

void check_number(const FormQuestion& question, const Tree& answer, const Place& place)
{
    double value = 0;
    read(answer, value, place);
    const bool low = question.least && value < *question.least;
    const bool high = question.most && value > *question.most;
    if (!low && !high)
        return;
    const auto least = question.least ? plain_text(*question.least) : std::string();
    const auto most = question.most ? plain_text(*question.most) : std::string();
    const auto allowed = least.empty()  ? Words{"number_to", most}
                         : most.empty() ? Words{"number_from", least}
                                        : Words{"number_between", least, most};
    refuse(place.path, "range", shown_value(answer), allowed);
}

void check_scale(const FormQuestion& question, const Tree& answer, const Place& place)
{
    int value = 0;
    read(answer, value, {place.path, between(*question.least, *question.most)});
}

template<class T>
void check_type(const Tree& answer, const Place& place)
{
    T value{};
    read(answer, value, place);
}

void check_answer(const FormQuestion& question, const Tree& answer, const Place& place);

void check_row(const FormQuestion& question, const Tree& row, const Place& place)
{
    const auto* cells = row.as<Tree::Map>();
    if (!cells)
        refuse(place.path, "type", shown_value(row), "object");
    for (const auto& [key, cell] : *cells) {
        const auto column = std::ranges::find(question.columns, key, &FormQuestion::key);
        if (column == question.columns.end())
            refuse(place.member(shown_key(key)).path, "unknown_field", shown_name(key), {"column_of", question.key});
        check_answer(*column, cell, place.member(key));
    }
}

void check_rows(const FormQuestion& question, const Tree& answer, const Place& place)
{
    const auto* rows = answer.as<Tree::List>();
    if (!rows)
        refuse(place.path, "type", shown_value(answer), "list_of_rows");
    for (std::size_t i = 0; i < rows->size(); ++i)
        check_row(question, (*rows)[i], place.item(i));
}

void check_answer(const FormQuestion& question, const Tree& answer, const Place& place)
{
    if (answer.is_null() || is_withheld(answer))
        return;
    switch (question.type) {
    case Type::text:
    case Type::long_text:
        return check_type<std::string>(answer, place);
    case Type::choice:
        return check_choice(question, answer, place);
    case Type::multi_choice:
        return check_choices(question, answer, place);
    case Type::scale:
        return check_scale(question, answer, place);
    case Type::number:
        return check_number(question, answer, place);
    case Type::date:
        return check_type<Date>(answer, place);
    case Type::yes_no:
        return check_type<bool>(answer, place);
    case Type::rows:
        return check_rows(question, answer, place);
    }
}

template<class Action>
void for_each_answer(const FormDefinition& definition, const Answers& answers, Action action)
{
    for (const auto& section : definition.sections)
        for (const auto& question : section.questions)
            if (const auto found = answers.find(question.key); found != answers.end() && !found->second.is_null())
                action(question, found->second);
}

// Calls `action` for a question and, within rows, for each cell.
template<class Action>
void for_each_cell(const FormQuestion& question, const Tree& answer, Action action)
{
    action(question, answer);
    const auto* rows = answer.as<Tree::List>();
    for (const auto& column : question.columns)
        for (std::size_t i = 0; rows && i < rows->size(); ++i)
            if (const auto* cell = (*rows)[i].find(column.key))
                action(column, *cell);
}

template<class Value>
void add_once(std::vector<Value>& list, Value value)
{
    if (std::ranges::find(list, value) == list.end())
        list.push_back(value);
}

bool holds(const FormCondition& condition, const Answers& answers)
{
    const auto found = answers.find(condition.question);
    return found != answers.end() && is_any_of(found->second, condition.any_of);
}

bool holds(const ConcernRule& rule, const Answers& answers, bool by_minor)
{
    if (rule.of_minors)
        return by_minor || (rule.when && holds(*rule.when, answers));
    return !rule.when || holds(*rule.when, answers);
}

// What the rules say for which one of the answers fits, each once, in the order of the questions.
template<class Rule, class Value, class Fits>
std::vector<Value> matched(const FormDefinition& definition, const Answers& answers,
                           std::vector<Rule> FormQuestion::*rules, Value Rule::*value, Fits fits)
{
    std::vector<Value> found;
    const auto look = [&](const FormQuestion& question, const Tree& answer) {
        for (const auto& rule : question.*rules)
            if (fits(rule, answer))
                add_once(found, rule.*value);
    };
    for_each_answer(definition, answers,
                    [&](const auto& question, const Tree& answer) { for_each_cell(question, answer, look); });
    return found;
}

bool is_safety_question(const FormQuestion& question, const Answers& answers)
{
    return std::ranges::any_of(question.opens_concern, [&](const auto& rule) { return holds(rule, answers, false); });
}

SectionProgress progress_of(const FormSection& section, const Answers& answers)
{
    SectionProgress progress{section.key, section.title, 0, 0};
    for (const auto& question : section.questions)
        if (is_shown(question, answers)) {
            const auto found = answers.find(question.key);
            ++progress.asked;
            progress.answered += found != answers.end() && !found->second.is_null();
        }
    return progress;
}

bool is_about_safety(const FormSection& section)
{
    return section.key == safety_section;
}

void add_wording(const FormQuestion& question, const Tree& answer, const std::string& key,
                 std::map<std::string, std::string>& wording)
{
    wording[key] = question.text;
    for (const auto& each : chosen(answer))
        if (const auto* choice = find_choice(question, each))
            wording[key + ":" + each] = choice->text;
}

}

bool is_shown(const FormQuestion& question, const Answers& answers)
{
    return !question.shown_if || holds(*question.shown_if, answers);
}

std::vector<Problem> check_answers(const FormDefinition& definition, const Answers& answers)
{
    std::vector<Problem> problems;
    for (const auto& [key, answer] : answers) {
        try {
            const auto* question = find_question(definition, key);
            if (!question)
                refuse(shown_key(key), "unknown_field", shown_name(key), {"question_of", definition.id});
            check_answer(*question, answer, Place{key, {}});
        } catch (const Refused& refused) {
            problems.push_back(refused.problem());
        }
    }
    return problems;
}

std::map<std::string, std::string> wording_of(const FormDefinition& definition, const Answers& answers)
{
    std::map<std::string, std::string> wording;
    for_each_answer(definition, answers, [&](const FormQuestion& question, const Tree& answer) {
        for_each_cell(question, answer, [&](const FormQuestion& asked, const Tree& cell) {
            const bool is_column = &asked != &question;
            add_wording(asked, cell, is_column ? question.key + "." + asked.key : asked.key, wording);
        });
    });
    return wording;
}

std::vector<ConcernArea> safety_answers(const FormDefinition& definition, const Answers& answers, bool by_minor)
{
    return matched(definition, answers, &FormQuestion::opens_concern, &ConcernRule::area,
                   [&](const ConcernRule& rule, const Tree& answer) {
                       return is_any_of(answer, rule.any_of) && holds(rule, answers, by_minor);
                   });
}

std::vector<ConcernArea> declined_safety_answers(const FormDefinition& definition, const Answers& answers,
                                                 bool by_minor)
{
    return matched(definition, answers, &FormQuestion::opens_concern, &ConcernRule::area,
                   [&](const ConcernRule& rule, const Tree& answer) {
                       return is_withheld(answer) && holds(rule, answers, by_minor);
                   });
}

std::vector<SectionProgress> unasked_safety(const FormDefinition& definition, const Answers& answers)
{
    std::vector<SectionProgress> sections;
    for (const auto& section : definition.sections)
        if (is_about_safety(section))
            if (auto progress = progress_of(section, answers); progress.answered < progress.asked)
                sections.push_back(std::move(progress));
    return sections;
}

std::vector<PersonFact> facts_told(const FormDefinition& definition, const Answers& answers)
{
    return matched(definition, answers, &FormQuestion::tells, &FactRule::fact,
                   [](const FactRule& rule, const Tree& answer) { return is_any_of(answer, rule.any_of); });
}

std::vector<std::string> answers_to_look_at(const FormDefinition& definition, const Answers& answers)
{
    std::vector<std::string> keys;
    for_each_answer(definition, answers, [&](const FormQuestion& question, const Tree& answer) {
        const bool declined = is_withheld(answer) && is_safety_question(question, answers);
        if (declined || is_any_of(answer, question.look_at_this))
            keys.push_back(question.key);
    });
    return keys;
}

}
