#pragma once

#include "catalog/embedded.hpp"
#include "catalog/strategies.hpp"
#include "reporting/worksheets/worksheet_sheet.hpp"

#include <boost/test/unit_test.hpp>

namespace reporting {

inline const std::vector<domain::Strategy>& the_library()
{
    static const auto files = catalog::embedded_forms();
    static const auto strategies = catalog::load_strategies(files);
    return strategies;
}

inline const domain::Strategy& the_strategy(std::string_view id)
{
    const auto* found = catalog::find_strategy(the_library(), id);
    BOOST_REQUIRE(found);
    return *found;
}

/// The sheet of one exercise as it is given to someone.
inline WorksheetSheet a_sheet(const domain::Strategy& strategy, Paper paper = Paper::letter)
{
    using namespace std::chrono;
    WorksheetSheet sheet;
    sheet.strategy = strategy;
    if (!strategy.worksheet.shares_sheet_with.empty() && strategy.worksheet.kind != domain::WorksheetKind::plan)
        sheet.second_half = the_strategy(strategy.worksheet.shares_sheet_with);
    sheet.letterhead = {"Harbour Counseling", "Ada Marsh", "LMFT", "", ""};
    sheet.initials = "N.F.";
    sheet.from = 2026y / March / 2;
    sheet.to = 2026y / March / 8;
    sheet.code = "K7F-2Q";
    sheet.crisis_lines = {{"Emergency", "911"}, {"988 Suicide & Crisis Lifeline, call or text", "988"}};
    sheet.options.paper = paper;
    return sheet;
}

}
