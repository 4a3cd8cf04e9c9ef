#pragma once

#include "reporting/report.hpp"
#include "reporting/report_definition.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace reporting {

/// A report's own words, in the reader's language. Refers to its definition and text, which must live as long.
class ProgressWords {
public:
    using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    /// `for_young`: a phrase or heading that has words of its own for a minor's page is said in those.
    ProgressWords(const ReportDefinition& definition, const ReportText& text, bool for_young = false)
        : definition_(definition), text_(text), for_young_(for_young)
    {
    }

    std::string heading(std::string_view key) const;
    std::string phrase(std::string_view key, Values values = {}) const;
    std::string filled(std::string_view key, const std::vector<std::pair<std::string, std::string>>& values) const;
    /// In quotation marks, unless it already begins with one.
    std::string quoted(const std::string& text) const;
    const ReportDefinition& definition() const { return definition_; }
    const ReportText& text() const { return text_; }

private:
    const std::string& own(const ReportDefinition::Texts& texts, std::string_view key) const;

    const ReportDefinition& definition_;
    const ReportText& text_;
    bool for_young_;
};

}
