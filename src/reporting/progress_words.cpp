#include "reporting/progress_words.hpp"

#include <algorithm>
#include <array>

namespace reporting {

std::string ProgressWords::heading(std::string_view key) const
{
    return text_.translate(definition_.headings.find(key)->second);
}

std::string ProgressWords::phrase(std::string_view key, Values values) const
{
    return fill_phrase(text_.translate(definition_.phrases.find(key)->second), values);
}

std::string ProgressWords::quoted(const std::string& text) const
{
    static constexpr std::array<std::string_view, 4> marks{"“", "\"", "„", "«"};
    const bool has_mark = std::any_of(marks.begin(), marks.end(), [&](auto mark) { return text.starts_with(mark); });
    return has_mark ? text : phrase("quoted", {{"text", text}});
}

}
