#pragma once

#include "reporting/worksheets/canvas.hpp"
#include "reporting/worksheets/worksheet_sheet.hpp"

#include <functional>
#include <string>
#include <vector>

/// What a worksheet is put together from. Lengths are millimetres, letters points.
namespace reporting {

/// Sizes of one sheet; everything on it follows from them.
struct SheetSizes {
    bool large = false;
    bool landscape = false;
    double how = 11;
    double body = 11;
    double title = 20;
    double small_title = 14;
    double foot = 9;
    double foot_lines = 10.5;
    double head = 9.5; ///< of a table
    double hint = 8;
    double tick_words = 9.5;
    double line = 9; ///< between lines to write on
    double digits = 7;
    double digit = 11; ///< the letters of a scale
    double quarter = 25;

    double text_line(double size) const { return size * 1.31 * 25.4 / 72; }
};

SheetSizes sheet_sizes(const WorksheetSheet& sheet);

/// Everything a part needs to know to draw itself.
struct SheetContext {
    const WorksheetSheet& sheet;
    const ReportText& text;
    SheetSizes sizes;
    const Canvas& measure; ///< to ask how much room words take
    double left = 15;
    double width = 186;

    double right() const { return left + width; }
    std::string words(std::string_view english) const;
    Lettering plain(double size) const { return {size}; }
    Lettering bold(double size) const { return {size, Face::bold}; }
    Lettering muted(double size) const { return {size, Face::regular, drawing::Role::muted}; }
    Lettering accent(double size) const { return {size, Face::bold, drawing::Role::accent}; }
    Lettering italic(double size, drawing::Role role = drawing::Role::ink) const { return {size, Face::italic, role}; }
};

/// A part of the body that is never broken. It may be lower or higher than wished, where the sheet needs or has room.
struct Piece {
    double least = 0;
    double wished = 0;
    double most = 0;
    std::function<void(Canvas&, double top, double height)> draw;
    bool keep_with_next = false;
};

Piece fixed_piece(double height, std::function<void(Canvas&, double top, double height)> draw);

/// The part between the steps and the foot.
struct SheetBody {
    std::optional<Piece> opening; ///< once, above everything
    std::optional<Piece> head;    ///< repeated on every page
    std::vector<Piece> pieces;
};

/// The body that the definition's kind asks for.
SheetBody sheet_body(const SheetContext& context, const domain::Strategy& strategy);

/// With the second half of a shared sheet under it.
void add_second_half(SheetBody& body, const SheetContext& context, const domain::Strategy& strategy);

SheetBody table_body(const SheetContext& context, const domain::Strategy& strategy);
SheetBody days_body(const SheetContext& context, const domain::Strategy& strategy);
SheetBody boxes_body(const SheetContext& context, const domain::Strategy& strategy);
SheetBody plan_body(const SheetContext& context, const domain::Strategy& strategy);
SheetBody letter_body(const SheetContext& context, const domain::Strategy& strategy);
SheetBody card_body(const SheetContext& context, const domain::Strategy& strategy);
SheetBody slip_body(const SheetContext& context, const domain::Strategy& strategy);
SheetBody small_version_body(const SheetContext& context, const domain::Strategy& strategy);

/// A label with room to write after it, or under it where it is long; `lines` lines in all.
Piece blank_piece(const SheetContext& context, const std::string& label, int lines);
/// A question with digits to circle at its right, and words at their ends.
Piece scale_piece(const SheetContext& context, const domain::Strategy& strategy, const std::string& label);
/// Words to circle, in a frame each.
Piece side_words_piece(const SheetContext& context, const domain::Worksheet& sheet);

void draw_digits(Canvas& canvas, double x, double baseline, int least, int most, double step, const Lettering& style);
void draw_writing_line(Canvas& canvas, double from, double to, double y);
void draw_tick_box(Canvas& canvas, double x, double y, double side = 4);

/// The frame: everything above the body on the front. Returns where it ends.
double draw_front_head(Canvas& canvas, const SheetContext& context, int page, int pages, bool short_example);
/// The narrow repetition of the title on a further page.
double draw_back_head(Canvas& canvas, const SheetContext& context, int page, int pages);
/// The lines under the body, down to the cut; returns the height they take.
double foot_height(Canvas& canvas, const SheetContext& context, bool last_page);
void draw_foot(Canvas& canvas, const SheetContext& context, double bottom, bool last_page);
/// "Too much today?": the versions that take less.
double band_height(Canvas& canvas, const SheetContext& context);
void draw_band(Canvas& canvas, const SheetContext& context, double bottom);

/// The strip to tear off.
double strip_height(const WorksheetSheet& sheet);
void draw_strip(Canvas& canvas, const SheetContext& context);

/// Straight quotation marks, apostrophes and dashes between digits become printed ones.
std::string typographic(std::string_view text);

/// The title on the sheet.
std::string sheet_title(const SheetContext& context);
/// "911 · 988 call or text": numbers first, in bold.
std::vector<Span> crisis_spans(const SheetContext& context, bool numbers_only);
/// The days or rows on the sheet by name, beginning with the day it begins on.
std::vector<std::string> row_names(const SheetContext& context, const domain::Strategy& strategy);

}
