#include "reporting/say.hpp"

#include <map>

namespace reporting {

namespace {

struct Writer {
    const ProgressWords& words;
    const std::map<double, std::string>& numbers; ///< how each number of the sentence is written

    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(double value) const { return numbers.at(value); }
    std::string operator()(const domain::Date& day) const { return words.text().date(day); }
    std::string operator()(const domain::MonthOf& month) const { return words.text().month(month.on, month.with_year); }
    std::string operator()(const domain::RangeOf& range) const
    {
        const char* phrase = range.direction == domain::Direction::higher_is_better  ? "range_higher"
                             : range.direction == domain::Direction::lower_is_better ? "range_lower"
                                                                                     : "range_plain";
        return words.phrase(phrase,
                            {{"low", words.text().number(range.least)}, {"high", words.text().number(range.most)}});
    }
};

// Two scores of one sentence are compared, so they are rounded alike.
std::map<double, std::string> numbers_of(const domain::Said& said, const ProgressWords& words)
{
    std::vector<double> values;
    for (const auto& [place, value] : said.values)
        if (const auto* number = std::get_if<double>(&value))
            values.push_back(*number);
    const auto texts = words.text().numbers(values);
    std::map<double, std::string> numbers;
    for (std::size_t i = 0; i < values.size(); ++i)
        numbers[values[i]] = texts[i];
    return numbers;
}

}

std::string say(const domain::Said& said, const ProgressWords& words)
{
    const auto numbers = numbers_of(said, words);
    std::vector<std::pair<std::string, std::string>> values;
    for (const auto& [place, value] : said.values)
        values.emplace_back(place, std::visit(Writer{words, numbers}, value));
    return words.filled(said.phrase, values);
}

std::string listed(const std::vector<std::string>& parts, const ProgressWords& words)
{
    std::string list = parts.empty() ? "" : parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i)
        list =
            i + 1 == parts.size() ? words.phrase("and", {{"names", list}, {"name", parts[i]}}) : list + ", " + parts[i];
    return list;
}

}
