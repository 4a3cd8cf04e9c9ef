#include "reporting/progress_words.hpp"

#include <algorithm>
#include <array>

namespace reporting {

std::string ProgressWords::heading(std::string_view key) const
{
    return text_.translate(own(definition_.headings, key));
}

const std::string& ProgressWords::own(const ReportDefinition::Texts& texts, std::string_view key) const
{
    const auto young = for_young_ ? texts.find(std::string(key) + "_young") : texts.end();
    return young != texts.end() ? young->second : texts.find(key)->second;
}

std::string ProgressWords::phrase(std::string_view key, Values values) const
{
    return fill_phrase(text_.translate(own(definition_.phrases, key)), values);
}

std::string ProgressWords::filled(std::string_view key,
                                  const std::vector<std::pair<std::string, std::string>>& values) const
{
    return fill_phrase(text_.translate(own(definition_.phrases, key)), {values.begin(), values.end()});
}

std::string ProgressWords::quoted(const std::string& text) const
{
    static constexpr std::array<std::string_view, 4> marks{"“", "\"", "„", "«"};
    const bool has_mark = std::any_of(marks.begin(), marks.end(), [&](auto mark) { return text.starts_with(mark); });
    return has_mark ? text : phrase("quoted", {{"text", text}});
}

}
