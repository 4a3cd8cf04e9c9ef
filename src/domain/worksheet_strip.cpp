#include "domain/worksheet_strip.hpp"

#include "domain/text.hpp"

#include <algorithm>
#include <set>

namespace domain {

namespace {

constexpr int most_letters = 6;
constexpr int most_digits_once = 5;

const FormQuestion* question_of(const Strategy& strategy, const StripField& field)
{
    const auto found = std::ranges::find(strategy.entry, field.entry, &FormQuestion::key);
    return found == strategy.entry.end() ? nullptr : &*found;
}

std::string before(const std::string& text, std::string_view sign)
{
    return std::string(trimmed(std::string_view(text).substr(0, text.find(sign))));
}

bool is_digits(std::string_view word)
{
    return !word.empty() && word.find_first_not_of("0123456789-()") == std::string_view::npos;
}

// "0–10" holds a dash of three bytes.
std::string with_plain_dash(std::string text)
{
    for (auto at = text.find("–"); at != std::string::npos; at = text.find("–"))
        text.replace(at, std::string_view("–").size(), "-");
    return text;
}

std::string cleaned_label(const std::string& label)
{
    auto text = before(before(before(before(label, "[ ]"), "y / n"), ":"), " / ");
    auto words = split(text, ' ');
    while (words.size() > 1 && is_digits(with_plain_dash(words.back())))
        words.pop_back();
    return joined(words, " ");
}

/// The words between the slashes of "said / kept / later" or "step: not yet / chosen / done".
std::vector<std::string> words_in(const std::string& label)
{
    if (label.find(" / ") == std::string::npos)
        return {};
    const auto colon = label.find(':');
    std::vector<std::string> words;
    for (const auto& part : split(colon == std::string::npos ? label : label.substr(colon + 1), '/'))
        words.emplace_back(trimmed(part));
    return words;
}

std::vector<std::string> tick_words(const Worksheet& sheet)
{
    std::vector<std::string> words;
    for (const auto& column : sheet.columns)
        for (const auto& tick : column.ticks)
            words.push_back(without_blank(tick));
    return words;
}

bool holds_words(const std::string& text, const std::string& words)
{
    const auto ends_word = [](char c) { return c == ' ' || c == ','; };
    const auto at = text.find(words);
    if (at == std::string::npos)
        return false;
    const auto end = at + words.size();
    return (at == 0 || ends_word(text[at - 1])) && (end == text.size() || ends_word(text[end]));
}

const FormChoice* choice_for(const FormQuestion& question, const std::string& words)
{
    auto found = std::ranges::find(question.choices, words, &FormChoice::text);
    if (found == question.choices.end())
        found =
            std::ranges::find_if(question.choices, [&](const auto& choice) { return holds_words(choice.text, words); });
    return found == question.choices.end() ? nullptr : &*found;
}

std::vector<StripMark> marks_from(const FormQuestion& question, const std::vector<std::string>& words)
{
    std::vector<StripMark> marks;
    for (const auto& word : words) {
        const auto* choice = choice_for(question, word);
        if (choice && std::ranges::find(marks, choice->key, &StripMark::choice) == marks.end())
            marks.push_back({word, choice->key, word});
    }
    return marks;
}

std::vector<StripMark> all_choices(const FormQuestion& question)
{
    std::vector<StripMark> marks;
    for (const auto& choice : question.choices)
        marks.push_back({choice.text, choice.key, choice.text});
    return marks;
}

// Initials where they differ, else a, b, c.
void set_letters(std::vector<StripMark>& marks, bool alphabetical)
{
    std::set<char> initials;
    for (const auto& mark : marks)
        initials.insert(mark.words.front());
    const bool differ = !alphabetical && initials.size() == marks.size();
    char letter = 'a';
    for (auto& mark : marks)
        mark.mark = std::string(1, differ ? mark.words.front() : letter++);
}

bool are_rows(const Worksheet& sheet, const FormQuestion& question)
{
    return std::ranges::all_of(question.choices, [&](const auto& choice) {
        return std::ranges::find(sheet.row_labels, choice.text) != sheet.row_labels.end();
    });
}

bool has_letters_in_hint(const Worksheet& sheet)
{
    return std::ranges::any_of(sheet.columns,
                               [](const auto& column) { return column.hint.find("(a)") != std::string::npos; });
}

bool each_on(const std::vector<std::string>& shown, const std::vector<StripMark>& marks)
{
    return std::ranges::all_of(marks,
                               [&](const auto& mark) { return std::ranges::find(shown, mark.words) != shown.end(); });
}

void set_letters_of(const Strategy& strategy, const FormQuestion& question, StripValue& value)
{
    const auto& sheet = strategy.worksheet;
    const auto ticks = tick_words(sheet);
    value.marks = marks_from(question, words_in(value.field.label));
    if (value.marks.empty())
        value.marks = marks_from(question, ticks);
    const bool from_words = value.marks.size() > 1;
    if (!from_words)
        value.marks = all_choices(question);
    value.marks_on_rows = !from_words && are_rows(sheet, question);
    const bool in_hint = !from_words && !value.marks_on_rows && has_letters_in_hint(sheet);
    value.explained = value.marks_on_rows || in_hint || each_on(ticks, value.marks);
    set_letters(value.marks, value.marks_on_rows || in_hint);
    value.control = StripControl::letters;
    if (value.marks.size() <= static_cast<std::size_t>(most_letters))
        return;
    value.control = StripControl::box;
    value.marks.clear();
    value.explained = true;
}

void set_once(const FormQuestion& question, StripValue& value)
{
    value.least = static_cast<int>(question.least.value_or(0));
    value.most = static_cast<int>(question.most.value_or(0));
    const bool few = question.most && value.most - value.least < most_digits_once;
    switch (question.type) {
    case QuestionType::scale:
        value.control = StripControl::digits;
        return;
    case QuestionType::number:
        value.control = few ? StripControl::digits : StripControl::number;
        return;
    case QuestionType::yes_no:
        value.control = value.field.label.ends_with("[ ]") ? StripControl::tick : StripControl::yes_no;
        return;
    case QuestionType::date:
        value.control = StripControl::date;
        return;
    default:
        value.marks = marks_from(question, words_in(value.field.label));
        value.control = value.marks.empty() ? StripControl::box : StripControl::words;
    }
}

void set_repeated(const Strategy& strategy, const FormQuestion& question, StripValue& value)
{
    if (value.field.each == StripEach::first_and_last)
        value.control = StripControl::two_boxes;
    else if (question.type == QuestionType::yes_no)
        value.control = StripControl::tick;
    else if (question.type == QuestionType::choice || question.type == QuestionType::multi_choice)
        set_letters_of(strategy, question, value);
    else
        value.control = StripControl::number;
}

StripValue value_of(const Strategy& strategy, const StripField& field)
{
    StripValue value{field, cleaned_label(field.label)};
    const auto* question = question_of(strategy, field);
    if (!question)
        value.control = StripControl::tick;
    else if (field.each == StripEach::once)
        set_once(*question, value);
    else
        set_repeated(strategy, *question, value);
    return value;
}

}

std::vector<StripValue> strip_values(const Strategy& strategy)
{
    std::vector<StripValue> values;
    for (const auto& field : strategy.worksheet.strip)
        if (field.entry != "client_rating")
            values.push_back(value_of(strategy, field));
    return values;
}

int strip_columns(const Strategy& strategy)
{
    const auto& sheet = strategy.worksheet;
    const bool repeated = std::ranges::any_of(
        sheet.strip, [](const auto& field) { return field.each == StripEach::day || field.each == StripEach::row; });
    if (!repeated)
        return 0;
    for (const auto& column : sheet.columns)
        if (column.ticks.size() > 1 && std::ranges::all_of(column.ticks, is_digits))
            return static_cast<int>(column.ticks.size());
    return sheet.rows;
}

bool is_weekly(const Strategy& strategy)
{
    return strategy.worksheet.row_labels.size() == 7 && strategy.worksheet.row_labels.front() == "MON";
}

std::string without_blank(std::string_view words)
{
    const auto end = words.find_last_not_of("_ :");
    return std::string(words.substr(0, end == std::string_view::npos ? 0 : end + 1));
}

}
