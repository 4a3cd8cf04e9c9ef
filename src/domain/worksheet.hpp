#pragma once

#include "domain/form_definition.hpp"

#include <array>
#include <string>
#include <vector>

/// How the page a client takes home is laid out (the frame around it is the same for all).
namespace domain {

enum class WorksheetKind {
    days,          ///< one block a day with writing lines
    table,         ///< rows to fill under column heads
    checklist,     ///< named rows with boxes to tick
    boxes,         ///< titled boxes, two beside each other
    plan,          ///< labelled blanks, one under the other
    letter,        ///< writing lines with prompts in the margin
    card,          ///< a card to cut out
    card_and_rows, ///< a card, and rows to fill
    timeline,      ///< a line through the years
    slip           ///< small slips for the pocket
};

constexpr auto tokens(WorksheetKind)
{
    using enum WorksheetKind;
    return std::array{
        Token<WorksheetKind>{days, "days"},           Token<WorksheetKind>{table, "table"},
        Token<WorksheetKind>{checklist, "checklist"}, Token<WorksheetKind>{boxes, "boxes"},
        Token<WorksheetKind>{plan, "plan"},           Token<WorksheetKind>{letter, "letter"},
        Token<WorksheetKind>{card, "card"},           Token<WorksheetKind>{card_and_rows, "card_and_rows"},
        Token<WorksheetKind>{timeline, "timeline"},   Token<WorksheetKind>{slip, "slip"}};
}

struct WorksheetColumn {
    std::string title;
    std::string hint;
    int share = 0;                  ///< percent of the width; 0 shares what is left
    bool scale = false;             ///< 0–10 to circle instead of room to write
    std::vector<std::string> ticks; ///< boxes to tick, in words
    bool write = false;             ///< room to write beside the boxes to tick

    bool operator==(const WorksheetColumn&) const = default;
    static constexpr auto fields()
    {
        using C = WorksheetColumn;
        return std::tuple{
            field("title", &C::title, required), field("hint", &C::hint),   field("share", &C::share, between(0, 100)),
            field("scale", &C::scale),           field("ticks", &C::ticks), field("write", &C::write)};
    }
};

/// How often a value stands on the return strip.
enum class StripEach { once, day, row, first_and_last };

constexpr auto tokens(StripEach)
{
    using enum StripEach;
    return std::array{Token<StripEach>{once, "once"}, Token<StripEach>{day, "day"}, Token<StripEach>{row, "row"},
                      Token<StripEach>{first_and_last, "first_and_last"}};
}

/// One value of the return strip: which entry question it answers (or `done`, `client_rating`), its short label on
/// paper.
struct StripField {
    std::string entry;
    std::string label;
    StripEach each = StripEach::once;

    bool operator==(const StripField&) const = default;
    static constexpr auto fields()
    {
        using F = StripField;
        return std::tuple{field("entry", &F::entry, required), field("label", &F::label, required),
                          field("each", &F::each)};
    }
};

struct Worksheet {
    WorksheetKind kind{};
    bool landscape = false;
    int pages = 1;
    int rows = 0;          ///< days, rows, slips or years
    int row_height_mm = 0; ///< 0: by the writing lines
    int lines = 0;         ///< writing lines per day, box or letter
    std::vector<std::string> top_lines;
    std::vector<std::string> row_labels;
    std::vector<WorksheetColumn> columns;
    std::vector<std::string> boxes;
    std::vector<std::string> blanks; ///< labels with a line to write on
    std::string card_title;
    std::vector<std::string> card_lines;
    std::vector<std::string> margin_prompts;
    std::string side_title;
    std::vector<std::string> side_words;
    std::vector<FormChoice> variants; ///< kinds of this sheet the counselor picks from
    std::vector<std::string> foot_lines;
    std::string shares_sheet_with; ///< id of the strategy on the other half of the sheet
    std::vector<StripField> strip;

    bool operator==(const Worksheet&) const = default;
    static constexpr auto fields()
    {
        using W = Worksheet;
        return std::tuple{field("kind", &W::kind, required),
                          field("landscape", &W::landscape),
                          field("pages", &W::pages, between(1, 9)),
                          field("rows", &W::rows, between(0, 60)),
                          field("row_height_mm", &W::row_height_mm, between(0, 120)),
                          field("lines", &W::lines, between(0, 60)),
                          field("top_lines", &W::top_lines),
                          field("row_labels", &W::row_labels),
                          field("columns", &W::columns),
                          field("boxes", &W::boxes),
                          field("blanks", &W::blanks),
                          field("card_title", &W::card_title),
                          field("card_lines", &W::card_lines),
                          field("margin_prompts", &W::margin_prompts),
                          field("side_title", &W::side_title),
                          field("side_words", &W::side_words),
                          field("variants", &W::variants),
                          field("foot_lines", &W::foot_lines),
                          field("shares_sheet_with", &W::shares_sheet_with),
                          field("strip", &W::strip, required)};
    }
};

}
