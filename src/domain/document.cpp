#include "domain/document.hpp"

#include <limits>

namespace domain {

namespace {

std::string plain(double number)
{
    return plain_text(number == std::floor(number) ? Tree(static_cast<std::int64_t>(number)) : Tree(number));
}

template<class T>
void check_range(const Tree& tree, double value, const Place& place)
{
    if (place.rule.has_range() && (value < place.rule.least || value > place.rule.most))
        refuse_value<T>(tree, place, "range");
}

// Reads a text token by `parse`, which gives nothing when the text does not fit.
template<class T, class Parse>
void read_parsed(const Tree& tree, T& out, const Place& place, Parse parse, const char* rule)
{
    const auto* text = tree.as<std::string>();
    const auto value = text ? parse(*text) : std::nullopt;
    if (!value)
        refuse_value<T>(tree, place, rule);
    out = *value;
}

}

Words range_words(const char* token, const char* ranged, const FieldRule& rule)
{
    return rule.has_range() ? Words(ranged, plain(rule.least), plain(rule.most)) : Words(token);
}

Words text_words(const FieldRule& rule)
{
    return {"text_to_length", plain(rule.most > 0 ? rule.most : longest_text)};
}

Words list_words(const Words& each)
{
    Words words("list_of", each.token);
    words.arguments.insert(words.arguments.end(), each.arguments.begin(), each.arguments.end());
    return words;
}

void read(const Tree& tree, bool& out, const Place& place)
{
    const auto* flag = tree.as<bool>();
    if (!flag)
        refuse_value<bool>(tree, place, "type");
    out = *flag;
}

void read(const Tree& tree, std::int64_t& out, const Place& place)
{
    const auto* whole = tree.as<std::int64_t>();
    if (!whole)
        refuse_value<std::int64_t>(tree, place, "type");
    check_range<std::int64_t>(tree, static_cast<double>(*whole), place);
    out = *whole;
}

void read(const Tree& tree, int& out, const Place& place)
{
    std::int64_t whole = 0;
    read(tree, whole, place);
    if (whole < std::numeric_limits<int>::min() || whole > std::numeric_limits<int>::max())
        refuse_value<int>(tree, place, "range");
    out = static_cast<int>(whole);
}

void read(const Tree& tree, double& out, const Place& place)
{
    const auto* whole = tree.as<std::int64_t>();
    const auto* number = tree.as<double>();
    if ((!whole && !number) || (number && !std::isfinite(*number)))
        refuse_value<double>(tree, place, "type");
    out = whole ? static_cast<double>(*whole) : *number;
    check_range<double>(tree, out, place);
}

void read(const Tree& tree, std::string& out, const Place& place)
{
    const auto* text = tree.as<std::string>();
    if (!text)
        refuse_value<std::string>(tree, place, "type");
    if (!is_utf8(*text))
        refuse(place.path, "utf8", "broken_text", "utf8_text");
    if (has_nul(*text) && !place.is_kept)
        refuse(place.path, "hidden_character", "text_with_nul", "text_without_nul");
    const double most = place.rule.most > 0 ? place.rule.most : longest_text;
    if (static_cast<double>(count_characters(*text)) > most)
        refuse_value<std::string>(tree, place, "length");
    if (place.rule.required && trimmed(*text).empty())
        refuse(place.path, "required", "nothing", Allowed<std::string>::words(place.rule));
    if (place.rule.is_name && !text->empty() && !place.is_kept && !is_readable_name(*text))
        refuse(place.path, "name", "unseen_name", "seen_name");
    out = *text;
}

void read(const Tree& tree, Date& out, const Place& place)
{
    read_parsed(tree, out, place, parse_date, "date");
}

void read(const Tree& tree, TimeOfDay& out, const Place& place)
{
    read_parsed(tree, out, place, parse_time, "time");
}

void read(const Tree& tree, Timestamp& out, const Place& place)
{
    read_parsed(tree, out, place, parse_timestamp, "instant");
}

}
