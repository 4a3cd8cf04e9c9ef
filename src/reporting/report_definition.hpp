#pragma once

#include "domain/embedded_file.hpp"
#include "domain/tree.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reporting {

/// The files of reports/, built in, by path ("client_progress.json").
std::vector<domain::EmbeddedFile> embedded_reports();

/// What a report says by itself: its sections in order, their headings, and its fixed phrases with {places} to fill.
struct ReportDefinition {
    std::string id;
    int version = 0;
    std::vector<std::string> first_page;
    std::vector<std::string> later_pages;
    /// Kept together on one page as long as they fit.
    std::vector<std::string> last_page;
    using Texts = std::map<std::string, std::string, std::less<>>;
    Texts headings; ///< "…_young": said instead on a minor's page
    Texts phrases;

    /// Every heading and phrase: what the forbidden-word list and the translators look at.
    std::vector<std::string> fixed_texts() const;
};

/// Reads reports/client_progress.json. Throws domain::Refused for a section, heading or phrase that is missing or that
/// the report does not know.
ReportDefinition read_report_definition(const domain::Tree& document);

/// Reads the definition of a report whose sections come from its values: an id, a version, exactly these headings and
/// phrases. Throws domain::Refused.
ReportDefinition read_plain_definition(const domain::Tree& document, std::span<const std::string_view> headings,
                                       std::span<const std::string_view> phrases);

/// Puts values in the {places} of a phrase; a value that itself holds braces is left as it is.
std::string fill_phrase(std::string_view phrase,
                        const std::vector<std::pair<std::string_view, std::string_view>>& values);

}
