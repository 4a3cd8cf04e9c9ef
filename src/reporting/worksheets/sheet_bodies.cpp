#include "reporting/worksheets/sheet_parts.hpp"

#include <algorithm>

namespace reporting {

using drawing::Role;

namespace {

constexpr double column_gap = 6;

/// Several days' blocks, each with lines to write on and a question with digits.
struct DayBlock {
    const SheetContext& context;
    const domain::Worksheet& sheet;
    std::string mirror; ///< a box to tick, where it was chosen

    void draw(Canvas& canvas, const Area& place, const std::string& day) const
    {
        const auto& sizes = context.sizes;
        const double right = place.x + place.width, inset = sizes.large ? 16 : 17;
        canvas.line(place.x, place.y, right, place.y, Role::accent, 0.9);
        canvas.text_at(place.x, place.y + (sizes.large ? 5.4 : 5), day, context.accent(sizes.large ? 15 : 11.5));
        double y = place.y;
        for (int line = 1; line <= sheet.lines; ++line) {
            y += sizes.line;
            if (sheet.lines > 1)
                canvas.text_at(place.x + inset - 4, y - 1.4, std::to_string(line),
                               context.muted(sizes.large ? 11 : 8.5));
            draw_writing_line(canvas, place.x + inset, right, y);
        }
        draw_question(canvas, place.x + inset - 4, right, y);
    }

private:
    void draw_question(Canvas& canvas, double left, double right, double y) const
    {
        const auto& sizes = context.sizes;
        const auto question = std::ranges::find_if(sheet.columns, &domain::WorksheetColumn::scale);
        if (question == sheet.columns.end())
            return;
        const double baseline = y + (sizes.large ? 7.5 : 8.6);
        const double digits = sizes.large ? right - 10 * sizes.digits - 4.4 : left;
        canvas.text_at(left, sizes.large ? baseline : y + 3.9, typographic(context.words(question->title)),
                       context.muted(sizes.large ? 11.5 : 8.5));
        draw_digits(canvas, digits, baseline, 0, 10, sizes.digits, context.plain(sizes.digit));
        if (mirror.empty())
            return;
        draw_tick_box(canvas, right - 14, y + 1.2);
        canvas.text_at(right - 9, y + 4.2, mirror, context.muted(8.5));
    }
};

void draw_keepsake(Canvas& canvas, const SheetContext& context, const Area& place, const std::string& label)
{
    canvas.fill(place, 2, Role::tint);
    double y = canvas.paragraph({place.x + 4, place.y + 3, place.width - 8, 0}, typographic(context.words(label)) + ":",
                                context.bold(context.sizes.large ? 14 : 10.5));
    const double bottom = place.y + place.height - 3;
    y = std::max(y, bottom - 3 * context.sizes.line + 0.1);
    for (double line = bottom; line > y; line -= context.sizes.line)
        draw_writing_line(canvas, place.x + 4, place.x + place.width - 4, line);
}

// A column "if chosen" is printed where the sheet's kind of the same name was picked.
std::string chosen_tick(const SheetContext& context, const domain::Worksheet& sheet)
{
    for (const auto& column : sheet.columns)
        if (column.hint == "if chosen" && column.title == context.sheet.variant)
            return context.words(column.title);
    return {};
}

Piece boxes_piece(const SheetContext& context, const std::string& first, const std::string& second, double wished)
{
    const double factor = context.sizes.large ? context.sizes.line / 9 : 1;
    const double least = std::min(32 * factor, wished * factor);
    return {least, wished * factor, wished * factor * 1.25, [=, &context](Canvas& canvas, double top, double height) {
                const double gap = 5, width = (context.width - gap) / 2, box = height - 4;
                double x = context.left;
                for (const auto& title : {first, second}) {
                    if (title.empty())
                        continue;
                    canvas.outline({x, top, width, box}, 2, Role::muted, 0.8);
                    const double y =
                        canvas.paragraph({x + 3.6, top + 1.8, width - 7, 0}, typographic(context.words(title)),
                                         context.accent(context.sizes.large ? 14 : 10.5));
                    const double last = top + box - 3.2;
                    for (double line = last; line > y + context.sizes.line - 3; line -= context.sizes.line)
                        draw_writing_line(canvas, x + 3.6, x + width - 3.6, line);
                    x += width + gap;
                }
            }};
}

void add_scales(SheetBody& body, const SheetContext& context, const domain::Strategy& strategy, bool before)
{
    const auto& columns = strategy.worksheet.columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].scale && (i == 0) == before)
            body.pieces.push_back(scale_piece(context, strategy, columns[i].title));
}

/// Two labelled blanks beside each other, the label above its line.
Piece paired_blanks(const SheetContext& context, const std::string& first, const std::string& second)
{
    const double height = context.sizes.large ? 16 : 11.4;
    return {height, height, height * 1.25, [=, &context](Canvas& canvas, double top, double given) {
                const double width = second.empty() ? context.width : (context.width - column_gap) / 2;
                double x = context.left;
                for (const auto& label : {first, second}) {
                    if (label.empty())
                        continue;
                    canvas.text_at(x, top + (context.sizes.large ? 4.6 : 3.4), typographic(context.words(label)),
                                   context.bold(context.sizes.large ? 13 : 9.5));
                    draw_writing_line(canvas, x, x + width, top + given - 0.2);
                    x += width + column_gap;
                }
            }};
}

void draw_letter(Canvas& canvas, const SheetContext& context, const domain::Worksheet& sheet, double top, double height)
{
    const double margin = context.sizes.large ? 46 : 38, pitch = context.sizes.line;
    const double right = context.right() - margin - 3;
    const auto style = context.plain(context.sizes.large ? 15 : 12);
    canvas.text_at(context.left, top + 8, context.words(sheet.blanks.front()), style);
    draw_writing_line(canvas, context.left + 13, context.left + 73, top + 9);
    canvas.text_at(context.left + 74, top + 8.5, ",", style);
    const int lines = static_cast<int>((height - 9 - 11) / pitch);
    const double first = top + 9 + pitch;
    for (int line = 0; line < lines; ++line)
        draw_writing_line(canvas, context.left, right, first + pitch * line);
    canvas.line(right + 3, first - pitch + 2, right + 3, first + pitch * (lines - 1), Role::grid, 0.4);
    const double step = pitch * lines / static_cast<double>(std::max<std::size_t>(sheet.margin_prompts.size(), 1));
    double y = first - pitch + 3.5;
    for (const auto& prompt : sheet.margin_prompts) {
        canvas.paragraph({right + 5.5, y, margin - 5.5, 0}, typographic(context.words(prompt)),
                         context.italic(context.sizes.large ? 11 : 8.5, Role::muted));
        y += step;
    }
    const double last = top + height - 2;
    canvas.text_at(context.left, last - 1, context.words(sheet.blanks.back()), style);
    draw_writing_line(canvas, context.left + 13, context.left + 53, last);
    canvas.text_at(context.left + 54, last - 0.5, ",", style);
    draw_writing_line(canvas, context.left + 57, context.left + 110, last);
}

bool is_sentence(const std::string& line)
{
    return line.ends_with(".");
}

void draw_card_line(Canvas& canvas, const SheetContext& context, const Area& card, const std::string& line, double y)
{
    const auto style = context.bold(11);
    canvas.text_at(card.x, y - 1.3, typographic(context.words(line)), style);
    draw_writing_line(canvas, card.x + canvas.width_of(line, style) + 2.5, card.x + card.width, y);
}

void draw_big_card(Canvas& canvas, const SheetContext& context, const domain::Worksheet& sheet, double top)
{
    const double width = 120, height = 72;
    const Area place{context.left + (context.width - width) / 2, top, width, height};
    canvas.cut_out(place, 2.5);
    const Area inside{place.x + 7, place.y + 5, width - 14, height - 10};
    auto title = context.accent(16);
    double y = canvas.paragraph({inside.x, inside.y, inside.width, 0},
                                context.sheet.discreet ? "" : typographic(context.words(sheet.card_title)), title);
    const bool repeats = !sheet.card_lines.empty() && sheet.card_title.starts_with(sheet.card_lines.front());
    if (repeats)
        for (int i = 0; i < 2; ++i)
            draw_writing_line(canvas, inside.x, inside.x + inside.width, y += 9);
    for (std::size_t i = repeats ? 1 : 0; i < sheet.card_lines.size(); ++i)
        if (!is_sentence(sheet.card_lines[i]))
            draw_card_line(canvas, context, inside, sheet.card_lines[i], y += 9);
    if (!sheet.card_lines.empty() && is_sentence(sheet.card_lines.back()))
        canvas.paragraph({inside.x, place.y + height - 9, inside.width, 0},
                         typographic(context.words(sheet.card_lines.back())), context.italic(9, Role::muted),
                         Align::centre);
}

void draw_days_to_tick(Canvas& canvas, const SheetContext& context, int rows, double top)
{
    canvas.text_at(context.left, top + 5, context.words("I read it on:"), context.bold(context.sizes.body - 0.5));
    const double gap = 2.6, width = (context.width - 6 * gap) / 7, height = 14;
    for (int day = 0; day < rows; ++day) {
        const double x = context.left + (width + gap) * (day % 7), y = top + 8 + (height + gap) * (day / 7);
        canvas.outline({x, y, width, height}, 2, Role::muted, 0.5);
        canvas.text_at(x + 2.5, y + 5.2, context.words("day") + " " + std::to_string(day + 1), context.muted(9));
        draw_tick_box(canvas, x + width - 8, y + 5.4, 5);
    }
}

void draw_slip(Canvas& canvas, const SheetContext& context, const domain::Worksheet& sheet, const Area& place)
{
    canvas.cut_out(place, 2.5);
    const double x = place.x + 5, right = place.x + place.width - 5;
    if (!context.sheet.discreet)
        canvas.text_at(x, place.y + 7, typographic(context.words(sheet.card_title)), context.accent(10.5));
    const double step =
        (place.height - 19) / static_cast<double>(std::max<std::size_t>(sheet.card_lines.size() - 1, 1));
    double y = place.y + 16;
    const auto style = context.muted(context.sizes.large ? 12 : 9.5);
    for (const auto& line : sheet.card_lines) {
        const auto words = typographic(context.words(line));
        canvas.text_at(x, y - 0.8, words, style);
        draw_writing_line(canvas, x + canvas.width_of(words, style) + 2, right, y);
        y += step;
    }
}

}

SheetBody days_body(const SheetContext& context, const domain::Strategy& strategy)
{
    const auto& sheet = strategy.worksheet;
    const auto days = row_names(context, strategy);
    const auto mirror = chosen_tick(context, sheet);
    const std::string keepsake = sheet.blanks.empty() ? "" : sheet.blanks.front();
    SheetBody body;
    const double block = sheet.lines * context.sizes.line + (context.sizes.large ? 11 : 12.6);
    if (context.sizes.large) {
        for (const auto& day : days)
            body.pieces.push_back(
                {block, block, block * 1.15, [=, &context, &sheet](Canvas& canvas, double top, double) {
                     DayBlock{context, sheet, mirror}.draw(canvas, {context.left, top, context.width, 0}, day);
                 }});
        for (const auto& label : sheet.blanks)
            body.pieces.push_back(blank_piece(context, label, 1));
        return body;
    }
    const auto rows = (days.size() + (keepsake.empty() ? 0 : 1) + 1) / 2;
    for (std::size_t row = 0; row < rows; ++row)
        body.pieces.push_back(
            {block, std::max(block, static_cast<double>(sheet.row_height_mm)), block * 1.25,
             [=, &context, &sheet](Canvas& canvas, double top, double height) {
                 const double width = (context.width - column_gap) / 2;
                 const DayBlock day{context, sheet, mirror};
                 day.draw(canvas, {context.left, top, width, height}, days[row]);
                 const Area second{context.left + width + column_gap, top, width, height};
                 if (row + rows < days.size())
                     day.draw(canvas, second, days[row + rows]);
                 else if (!keepsake.empty() && row + 1 == rows)
                     draw_keepsake(canvas, context, {second.x, top + 1, width, std::min(height, block) - 2}, keepsake);
             }});
    return body;
}

SheetBody boxes_body(const SheetContext& context, const domain::Strategy& strategy)
{
    const auto& sheet = strategy.worksheet;
    SheetBody body;
    const std::size_t above = sheet.blanks.size() > 1 ? 1 : 0;
    if (above == 1)
        body.pieces.push_back(blank_piece(context, sheet.blanks.front(), 1));
    add_scales(body, context, strategy, true);
    for (std::size_t i = 0; i < sheet.boxes.size(); i += 2)
        body.pieces.push_back(boxes_piece(context, sheet.boxes[i], i + 1 < sheet.boxes.size() ? sheet.boxes[i + 1] : "",
                                          sheet.row_height_mm + 4));
    for (std::size_t i = above; i < sheet.blanks.size(); ++i)
        body.pieces.push_back(blank_piece(context, sheet.blanks[i], 1));
    add_scales(body, context, strategy, false);
    return body;
}

SheetBody plan_body(const SheetContext& context, const domain::Strategy& strategy)
{
    SheetBody body;
    add_scales(body, context, strategy, true);
    for (const auto& label : strategy.worksheet.blanks)
        body.pieces.push_back(blank_piece(context, label, std::max(strategy.worksheet.lines, 2)));
    add_scales(body, context, strategy, false);
    return body;
}

SheetBody letter_body(const SheetContext& context, const domain::Strategy& strategy)
{
    const auto& sheet = strategy.worksheet;
    const double ends = 9 + 11, pitch = context.sizes.line;
    SheetBody body;
    body.pieces.push_back({ends + 8 * pitch, ends + std::max(sheet.lines, 10) * pitch, ends + 24 * pitch,
                           [&context, &sheet](Canvas& canvas, double top, double height) {
                               draw_letter(canvas, context, sheet, top, height);
                           }});
    return body;
}

SheetBody card_body(const SheetContext& context, const domain::Strategy& strategy)
{
    const auto& sheet = strategy.worksheet;
    SheetBody body;
    body.pieces.push_back(
        fixed_piece(76, [&](Canvas& canvas, double top, double) { draw_big_card(canvas, context, sheet, top + 1); }));
    const int rows = std::min(sheet.rows, 28);
    if (rows > 0)
        body.pieces.push_back(
            fixed_piece(10 + 16.6 * ((rows + 6) / 7), [&context, rows](Canvas& canvas, double top, double) {
                draw_days_to_tick(canvas, context, rows, top);
            }));
    return body;
}

SheetBody slip_body(const SheetContext& context, const domain::Strategy& strategy)
{
    const auto& sheet = strategy.worksheet;
    SheetBody body;
    const int rows = (std::max(sheet.rows, 2) + 1) / 2;
    const double wished = std::max(sheet.row_height_mm, 50) + 5;
    for (int row = 0; row < rows; ++row)
        body.pieces.push_back({wished, wished, wished * 1.25, [&](Canvas& canvas, double top, double height) {
                                   const double gap = 5, width = (context.width - gap) / 2;
                                   for (int i = 0; i < 2; ++i)
                                       draw_slip(canvas, context, sheet,
                                                 {context.left + (width + gap) * i, top + 0.5, width, height - 5});
                               }});
    return body;
}

SheetBody small_version_body(const SheetContext& context, const domain::Strategy& strategy)
{
    const auto version = *context.sheet.small_version;
    const auto& words = version == SmallVersion::smaller  ? strategy.smaller_version
                        : version == SmallVersion::spoken ? strategy.spoken_version
                                                          : strategy.doing_version;
    SheetBody body;
    body.pieces.push_back(fixed_piece(78, [&context, words](Canvas& canvas, double top, double) {
        const double width = 120, height = 72;
        const Area place{context.left + (context.width - width) / 2, top + 4, width, height};
        canvas.cut_out(place, 2.5);
        auto style = context.plain(17);
        style.leading = 1.45;
        const auto text = typographic(context.words(words));
        const double text_height = canvas.height_of(text, style, width - 18);
        canvas.paragraph({place.x + 9, place.y + (height - text_height) / 2 - 3, width - 18, 0}, text, style);
        canvas.paragraph({place.x + 9, place.y + height - 8, width - 18, 0}, crisis_spans(context, true),
                         context.plain(9));
    }));
    return body;
}

void add_second_half(SheetBody& body, const SheetContext& context, const domain::Strategy& strategy)
{
    const double heading = context.sizes.large ? 19 : 14;
    auto title = fixed_piece(heading, [&](Canvas& canvas, double top, double) {
        canvas.line(context.left, top + 1.2, context.right(), top + 1.2, Role::accent, 0.9);
        double y = top + 2;
        if (!context.sheet.discreet) {
            y = canvas.paragraph({context.left, y, context.width, 0}, typographic(context.words(strategy.client_title)),
                                 context.accent(context.sizes.large ? 17 : 14));
            canvas.paragraph({context.left, y, context.width, 0}, typographic(context.words(strategy.why_line)),
                             context.italic(context.sizes.large ? 13 : 10));
        }
    });
    title.keep_with_next = true;
    body.pieces.push_back(std::move(title));
    const auto& blanks = strategy.worksheet.blanks;
    for (std::size_t i = 0; i < blanks.size(); i += 2)
        body.pieces.push_back(paired_blanks(context, blanks[i], i + 1 < blanks.size() ? blanks[i + 1] : ""));
}

}
