#pragma once

#include "domain/practice_profile.hpp"
#include "domain/worksheet_strip.hpp"
#include "reporting/page_layout.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace reporting {

/// A version of an exercise that takes less, on a card of its own.
enum class SmallVersion { smaller, spoken, doing };

constexpr auto tokens(SmallVersion)
{
    using enum SmallVersion;
    return std::array{domain::Token<SmallVersion>{smaller, "smaller"}, domain::Token<SmallVersion>{spoken, "spoken"},
                      domain::Token<SmallVersion>{doing, "doing"}};
}

/// What one sheet of something to try is made from. Everything personal may be empty: then it is a blank copy, with
/// lines to write the same by hand.
struct WorksheetSheet {
    domain::Strategy strategy;
    std::optional<domain::Strategy> second_half; ///< the exercise that shares the sheet
    Letterhead letterhead;
    std::string initials;
    std::optional<std::chrono::year_month_day> from;
    std::optional<std::chrono::year_month_day> to;
    std::string code;    ///< on the return strip; empty: the sheet has no strip
    std::string title;   ///< personal wording; else the exercise's own
    std::string why;     ///< the counselor's words; else the exercise's own, or a line to write on
    std::string variant; ///< key of one of the kinds of this sheet
    std::optional<SmallVersion> small_version;
    bool blank = false;    ///< for anyone: no why-line
    bool discreet = false; ///< says nothing of where it comes from or what it is about
    std::vector<domain::CrisisLine> crisis_lines;
    PageOptions options;
};

/// Lays out and prints sheets, one after the other; each begins on the front of a paper of its own. Throws
/// domain::Refused without a crisis line, PdfError when the library or the fonts fail.
Report render_worksheets(const std::vector<WorksheetSheet>& sheets, const ReportText& text = {});

/// As above, before it is painted: for tests of what stands where.
std::vector<Page> lay_out_worksheet(const WorksheetSheet& sheet, const ReportText& text, TextLayout& layout);

/// The size of its paper, in points, as it lies.
PageFormat worksheet_format(const WorksheetSheet& sheet);

}
