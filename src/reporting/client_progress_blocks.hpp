#pragma once

#include "reporting/client_progress.hpp"
#include "reporting/page_layout.hpp"
#include "reporting/report_definition.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace reporting {

/// The report's own words, in the reader's language.
class ProgressWords {
public:
    ProgressWords(const ReportDefinition& definition, const ReportText& text) : definition_(definition), text_(text) {}

    std::string heading(std::string_view key) const;
    std::string phrase(std::string_view key,
                       std::initializer_list<std::pair<std::string_view, std::string_view>> values = {}) const;
    const ReportDefinition& definition() const { return definition_; }
    const ReportText& text() const { return text_; }

private:
    const ReportDefinition& definition_;
    const ReportText& text_;
};

/// True while there is nothing to look back on: the report is then one gentle page without a chart.
bool is_beginning(const ClientProgress& progress);

/// What stands on the pages of a client progress report, section by section as its definition orders them.
PageContents progress_contents(const ClientProgress& progress, const ProgressWords& words, const PageFormat& format,
                               const TextLayout& layout);

}
