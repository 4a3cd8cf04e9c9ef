#include "reporting/report_words.hpp"

#include "domain/problem.hpp"

namespace reporting {

namespace {

const std::string& found_in(const std::map<std::string, std::string>& words, const char* kind, const std::string& key)
{
    const auto found = words.find(key);
    if (found == words.end())
        domain::refuse(kind, "report_part", {"value", key}, "text_of_report");
    return found->second;
}

}

const std::string& ReportWords::heading(const std::string& key) const
{
    return found_in(headings, "headings", key);
}

std::string ReportWords::phrase(const std::string& key,
                                std::initializer_list<std::pair<std::string_view, std::string_view>> values) const
{
    return fill_phrase(found_in(phrases, "phrases", key), values);
}

}
