#pragma once

#include "domain/document.hpp"
#include "reporting/report_definition.hpp"

#include <map>
#include <string>

namespace reporting {

/// What a composed report says by itself, from reports/<id>.json: its title, headings and phrases with {places}.
struct ReportWords {
    std::string id;
    int version = 1;
    std::string title;
    bool for_client = false; ///< a client takes it home: crisis lines, plain words
    bool clinical = false;   ///< goes to a third party: each member's authorisation
    std::string confidentiality;
    std::map<std::string, std::string> headings;
    std::map<std::string, std::string> phrases;

    bool operator==(const ReportWords&) const = default;
    static constexpr auto fields()
    {
        using W = ReportWords;
        return std::tuple{domain::field("id", &W::id, domain::required),
                          domain::field("version", &W::version, domain::required_between(1, 9999)),
                          domain::field("title", &W::title, domain::required),
                          domain::field("for_client", &W::for_client),
                          domain::field("clinical", &W::clinical),
                          domain::field("confidentiality", &W::confidentiality, domain::required),
                          domain::field("headings", &W::headings),
                          domain::field("phrases", &W::phrases)};
    }

    /// Both throw domain::Refused for a key the definition does not have.
    const std::string& heading(const std::string& key) const;
    std::string phrase(const std::string& key,
                       std::initializer_list<std::pair<std::string_view, std::string_view>> values = {}) const;
};

}
