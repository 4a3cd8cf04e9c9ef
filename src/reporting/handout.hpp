#pragma once

#include "domain/practice_profile.hpp"
#include "domain/tree.hpp"
#include "reporting/report.hpp"

#include <string>
#include <vector>

namespace reporting {

/// A part of a handout: a heading, what it says, and a few points.
struct HandoutPart {
    std::string heading;
    std::vector<std::string> paragraphs;
    std::vector<std::string> points;

    bool operator==(const HandoutPart&) const = default;
    static constexpr auto fields()
    {
        using P = HandoutPart;
        return std::tuple{domain::field("heading", &P::heading, domain::required),
                          domain::field("paragraphs", &P::paragraphs), domain::field("points", &P::points)};
    }
};

/// A page to read at home, in our own words.
struct Handout {
    std::string id;
    int version = 1;
    std::string title;
    std::string lead; ///< the one sentence to take along
    std::vector<HandoutPart> parts;
    std::string to_try; ///< one small thing

    bool operator==(const Handout&) const = default;
    static constexpr auto fields()
    {
        using H = Handout;
        return std::tuple{domain::field("id", &H::id, domain::required),
                          domain::field("version", &H::version, domain::required_between(1, 9999)),
                          domain::field("title", &H::title, domain::required),
                          domain::field("lead", &H::lead, domain::required),
                          domain::field("parts", &H::parts, domain::required),
                          domain::field("to_try", &H::to_try, domain::required)};
    }
};

/// Reads a file of reports/handouts. Throws domain::Refused for what is missing or not known.
Handout read_handout(const domain::Tree& document);

/// One page, with crisis lines. Throws domain::Refused without a crisis line, PdfError when library or fonts fail.
Report render_handout(const Handout& handout, const Letterhead& letterhead,
                      const std::vector<domain::CrisisLine>& crisis_lines, const PageOptions& options,
                      const ReportText& text = {});

}
