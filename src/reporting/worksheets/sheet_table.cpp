#include "domain/text.hpp"
#include "reporting/worksheets/sheet_parts.hpp"

#include <algorithm>
#include <cmath>

namespace reporting {

using domain::WorksheetColumn;
using domain::WorksheetKind;
using drawing::Role;

namespace {

constexpr double inset = 1.9;
constexpr double tick_pitch = 5;
constexpr double tick_side = 4;
constexpr double number_width = 12, number_height = 8;
constexpr double ruled_line = 7; // as on ordinary ruled paper

enum class CellKind { label, write, number, two_numbers, ticks, numbered_ticks };

/// A column of the table, as it is drawn in each row.
struct TableCell {
    CellKind kind = CellKind::write;
    std::string title;
    std::string hint;
    double x = 0;
    double width = 0;
    bool number_in_corner = false;
    std::vector<std::string> starters; ///< grey words at the beginning of the writing lines
    std::vector<std::string> ticks;
};

bool asks_for_number(const WorksheetColumn& column)
{
    const auto hint = typographic(column.hint);
    return column.scale || hint.find("0–10") != std::string::npos || hint.find("0–4") != std::string::npos;
}

std::string without_range(const std::string& hint)
{
    auto text = typographic(hint);
    return text == "0–10" ? "" : text;
}

CellKind kind_of(const WorksheetColumn& column)
{
    const auto hint = typographic(column.hint);
    if (!column.ticks.empty() && !column.write) {
        const bool numbered = column.ticks.size() > 1 && column.ticks.front() == "1";
        return numbered ? CellKind::numbered_ticks : CellKind::ticks;
    }
    if (column.write || !(column.scale || hint == "0–10"))
        return CellKind::write;
    return column.title.find("→") == std::string::npos ? CellKind::number : CellKind::two_numbers;
}

// What stands before each blank of the hint, from the last sentence on: "I can also", "and".
std::vector<std::string> starters_in(const std::string& hint)
{
    std::vector<std::string> starters;
    std::string_view rest = hint;
    for (auto at = rest.find("___"); at != std::string_view::npos; at = rest.find("___")) {
        auto before = rest.substr(0, at);
        const auto sentence = before.find_last_of(".?!\"");
        if (sentence != std::string_view::npos)
            before.remove_prefix(sentence + 1);
        starters.emplace_back(domain::trimmed(before));
        const auto after = rest.find_first_not_of('_', at);
        rest = after == std::string_view::npos ? std::string_view() : rest.substr(after);
    }
    return starters;
}

std::string hint_with_dots(std::string hint)
{
    for (auto at = hint.find("___"); at != std::string::npos; at = hint.find("___"))
        hint.replace(at, std::min(hint.find_first_not_of('_', at), hint.size()) - at, "…");
    return hint;
}

TableCell cell_of(const SheetContext& context, const WorksheetColumn& column)
{
    TableCell cell;
    cell.kind = kind_of(column);
    cell.title = typographic(context.words(column.title));
    cell.hint = without_range(hint_with_dots(context.words(column.hint)));
    cell.number_in_corner = cell.kind == CellKind::write && asks_for_number(column);
    cell.starters = starters_in(context.words(column.hint));
    for (const auto& tick : column.ticks)
        cell.ticks.push_back(typographic(context.words(tick)));
    return cell;
}

/// How a table is laid out and drawn, row by row.
class SheetTable {
public:
    SheetTable(const SheetContext& context, const domain::Strategy& strategy)
        : context_(context), sheet_(strategy.worksheet), names_(row_names(context, strategy))
    {
        table_width_ = context.width - (words_beside() ? 36 : 0);
        add_cells();
        set_letters(strategy);
    }

    SheetBody body() const
    {
        SheetBody body;
        if (!sheet_.side_words.empty() && !words_beside())
            body.opening = side_words_piece(context_, sheet_);
        body.head = fixed_piece(head_height(), [self = *this](Canvas& canvas, double top, double height) {
            self.draw_head(canvas, top, height);
        });
        const int rows = sheet_.rows > 0 ? sheet_.rows : static_cast<int>(names_.size());
        for (int row = 0; row < rows; ++row)
            body.pieces.push_back(row_piece(static_cast<std::size_t>(row)));
        for (const auto& label : sheet_.blanks)
            body.pieces.push_back(blank_piece(context_, label, 1));
        return body;
    }

private:
    bool words_beside() const
    {
        return context_.sizes.landscape && !sheet_.side_words.empty() && !context_.sizes.large;
    }
    bool is_timeline() const { return sheet_.kind == WorksheetKind::timeline; }

    void add_cells()
    {
        const bool own_column = is_timeline() || sheet_.kind == WorksheetKind::days;
        int given = 0, open = 0;
        for (const auto& column : sheet_.columns) {
            given += column.share;
            open += column.share == 0 ? 1 : 0;
        }
        const double names_share = own_column ? (is_timeline() ? 10.0 : 9.0) : 0.0;
        const double rest = open > 0 ? std::max(100.0 - given, 10.0) / open : 0;
        const double whole = (given + rest * open) / (1 - names_share / 100);
        double x = context_.left;
        if (own_column) {
            TableCell cell;
            cell.kind = CellKind::label;
            cell.title = context_.words(is_timeline() ? "years" : "day");
            place(cell, x, table_width_ * names_share / 100);
        }
        for (const auto& column : sheet_.columns) {
            auto cell = cell_of(context_, column);
            if (cells_.empty() && !names_.empty())
                cell.kind = CellKind::label;
            place(cell, x, table_width_ * (column.share == 0 ? rest : column.share) / whole);
        }
    }

    void place(TableCell cell, double& x, double width)
    {
        cell.x = x;
        cell.width = width;
        x += width;
        cells_.push_back(std::move(cell));
    }

    // The strip's letters stand before the rows they mean.
    void set_letters(const domain::Strategy& strategy)
    {
        for (const auto& value : domain::strip_values(strategy))
            if (value.marks_on_rows)
                for (const auto& mark : value.marks)
                    for (std::size_t i = 0; i < sheet_.row_labels.size() && i < names_.size(); ++i)
                        if (sheet_.row_labels[i] == mark.words)
                            names_[i] = mark.mark + "  " + names_[i];
    }

    Lettering head_style() const { return context_.bold(context_.sizes.head); }
    Lettering hint_style() const { return context_.italic(context_.sizes.hint, Role::muted); }

    double head_height() const
    {
        double height = 0;
        for (const auto& cell : cells_)
            height =
                std::max(height, context_.measure.height_of(cell.title, head_style(), cell.width - inset - 0.6) +
                                     context_.measure.height_of(cell.hint, hint_style(), cell.width - inset - 0.6));
        return height + 2.2;
    }

    void draw_head(Canvas& canvas, double top, double height) const
    {
        canvas.fill({context_.left, top, table_width_, height}, 0, Role::band);
        for (const auto& cell : cells_) {
            const double width = cell.width - inset - 0.6;
            const double y = canvas.paragraph({cell.x + inset, top + 0.9, width, 0}, cell.title, head_style());
            if (!cell.hint.empty())
                canvas.paragraph({cell.x + inset, y, width, 0}, cell.hint, hint_style());
        }
    }

    double least_height() const
    {
        double height = ruled_line;
        for (const auto& cell : cells_) {
            if (cell.kind == CellKind::ticks)
                height = std::max(height, tick_rows(cell, 0) * 4.3 + 0.8);
            if (cell.kind == CellKind::number || cell.kind == CellKind::two_numbers)
                height = std::max(height, number_height + 4.0);
            if (cell.kind == CellKind::numbered_ticks)
                height = std::max(height, 10.5);
            if (cell.kind == CellKind::write && !cell.ticks.empty())
                height = std::max(height, 16.0);
            if (!cell.starters.empty())
                height = std::max(height, context_.sizes.line * static_cast<double>(cell.starters.size()) + 0.5);
        }
        for (const auto& name : names_)
            if (!cells_.empty() && cells_.front().kind == CellKind::label)
                height = std::max(
                    height, context_.measure.height_of(name, label_style(), cells_.front().width - 2 * inset) + 2);
        return height;
    }

    Piece row_piece(std::size_t row) const
    {
        const double content = least_height();
        const double factor = context_.sizes.large ? context_.sizes.line / 9 : 1;
        const double wished = std::max(sheet_.row_height_mm > 0 ? sheet_.row_height_mm * factor : 18.0, content);
        const double least = wished > 18 ? std::max(18.0, content) : std::max(content, wished * 0.85);
        return {
            std::min(least, wished), wished, wished * 1.25,
            [self = *this, row](Canvas& canvas, double top, double height) { self.draw_row(canvas, row, top, height); },
            false};
    }

    void draw_row(Canvas& canvas, std::size_t row, double top, double height) const
    {
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            draw_cell(canvas, cells_[i], row, top, height);
            if (i > 0 && !(is_timeline() && i == 1))
                canvas.line(cells_[i].x, top, cells_[i].x, top + height, Role::grid, 0.4);
        }
        canvas.line(context_.left, top + height, context_.left + table_width_, top + height, Role::muted, 0.8);
        if (is_timeline())
            draw_years(canvas, top, height);
        if (words_beside() && row == 0)
            draw_words_beside(canvas, top);
    }

    void draw_years(Canvas& canvas, double top, double height) const
    {
        const double x = cells_[1].x;
        canvas.line(x, top, x, top + height, Role::accent_soft, 2.2);
        canvas.circle(x, top + height / 2, 1.5, Role::surface, Role::accent, 0.9);
    }

    void draw_words_beside(Canvas& canvas, double top) const
    {
        const double x = context_.left + table_width_ + 2, width = 34;
        const auto style = context_.plain(10);
        const double pitch = 5.4;
        const double height = pitch * (static_cast<double>(sheet_.side_words.size()) + 1) + 4;
        canvas.fill({x, top, width, height}, 2, Role::tint);
        double y = canvas.paragraph({x + 3, top + 2, width - 4, 0}, typographic(context_.words(sheet_.side_title)),
                                    context_.bold(10));
        for (const auto& word : sheet_.side_words)
            y = canvas.paragraph({x + 3, y, width - 4, 0}, typographic(context_.words(word)), style);
    }

    Lettering label_style() const { return context_.bold(context_.sizes.large ? 13 : 10.5); }

    void draw_cell(Canvas& canvas, const TableCell& cell, std::size_t row, double top, double height) const
    {
        switch (cell.kind) {
        case CellKind::label:
            return draw_label(canvas, cell, row, top, height);
        case CellKind::write:
            return draw_writing(canvas, cell, top, height);
        case CellKind::number:
            return draw_number(canvas, cell, top, height);
        case CellKind::two_numbers:
            return draw_two_numbers(canvas, cell, top, height);
        case CellKind::ticks:
            return draw_ticks(canvas, cell, top, height);
        case CellKind::numbered_ticks:
            return draw_numbered(canvas, cell, top, height);
        }
    }

    void draw_label(Canvas& canvas, const TableCell& cell, std::size_t row, double top, double height) const
    {
        if (row >= names_.size())
            return;
        const auto words = typographic(names_[row]);
        const auto style = is_timeline() ? context_.accent(label_style().size) : label_style();
        const double width = cell.width - 2 * inset;
        const double text = canvas.height_of(words, style, width);
        canvas.paragraph({cell.x + inset, top + (height - text) / 2, width, 0}, words, style);
    }

    void draw_writing(Canvas& canvas, const TableCell& cell, double top, double height) const
    {
        const double pitch = context_.sizes.line, left = cell.x + inset, right = cell.x + cell.width - inset;
        const double ticks = cell.ticks.empty() ? 0 : tick_pitch + 1.6;
        const double bottom = top + height - ticks;
        if (ticks > 0) {
            draw_writing_line(canvas, left, right, bottom);
            draw_tick_row(canvas, cell, bottom + 1);
        }
        const int lines = std::max(1, static_cast<int>((bottom - top + 0.6) / pitch));
        for (int line = 1; line < lines; ++line)
            draw_writing_line(canvas, left, right, bottom - pitch * line);
        for (std::size_t i = 0; i < cell.starters.size() && static_cast<int>(i) < lines; ++i)
            canvas.text_at(left, bottom - pitch * (lines - 1 - static_cast<int>(i)) - 1.5,
                           typographic(cell.starters[i]), context_.muted(context_.sizes.large ? 11 : 9));
        if (cell.number_in_corner)
            draw_corner_number(canvas, cell, bottom);
    }

    void draw_corner_number(Canvas& canvas, const TableCell& cell, double bottom) const
    {
        const double width = 11, height = 7.4;
        const double x = cell.x + cell.width - width - 1.4, y = bottom - height - 0.9;
        canvas.fill({x, y, width, height}, 1, Role::surface);
        canvas.outline({x, y, width, height}, 1, Role::muted, 0.8);
        canvas.text_at(x - 1, y + height - 1, "0–10", range_style(), Align::end);
    }

    Lettering range_style() const { return context_.muted(context_.sizes.large ? 9.5 : 7.5); }

    void draw_number(Canvas& canvas, const TableCell& cell, double top, double height) const
    {
        const double width = std::min(number_width, cell.width - 2);
        const double middle = cell.x + cell.width / 2, y = top + (height - number_height - 3.4) / 2;
        canvas.outline({middle - width / 2, y, width, number_height}, 1, Role::muted, 0.8);
        canvas.text_at(middle, y + number_height + 3, "0 – 10", range_style(), Align::centre);
    }

    void draw_two_numbers(Canvas& canvas, const TableCell& cell, double top, double height) const
    {
        const double arrow = 4.2, width = std::min(number_width, (cell.width - arrow - 1.6) / 2);
        const double middle = cell.x + cell.width / 2, y = top + (height - number_height - 3.4) / 2;
        canvas.outline({middle - arrow / 2 - width, y, width, number_height}, 1, Role::muted, 0.8);
        canvas.outline({middle + arrow / 2, y, width, number_height}, 1, Role::muted, 0.8);
        draw_arrow(canvas, middle, y + number_height / 2);
        canvas.text_at(middle, y + number_height + 3, "0 – 10", range_style(), Align::centre);
    }

    static void draw_arrow(Canvas& canvas, double x, double y)
    {
        canvas.line(x - 1.5, y, x + 1.5, y, Role::ink, 0.7);
        canvas.line(x + 0.6, y - 0.8, x + 1.5, y, Role::ink, 0.7);
        canvas.line(x + 0.6, y + 0.8, x + 1.5, y, Role::ink, 0.7);
    }

    Lettering tick_style(const TableCell& cell, double room) const
    {
        auto style = context_.plain(context_.sizes.tick_words);
        const auto widest = [&] {
            double width = 0;
            for (const auto& tick : cell.ticks)
                width = std::max(width, context_.measure.width_of(domain::without_blank(tick), style));
            return width;
        };
        while (style.size > 8.5 && widest() > room)
            style.size -= 0.5;
        return style;
    }

    // Two short ones stand beside each other where they would be too high under each other.
    int tick_columns(const TableCell& cell, double height) const
    {
        const double room = cell.width / 2 - tick_side - 2.6;
        const auto style = context_.plain(8.5);
        const bool fits = std::ranges::all_of(cell.ticks, [&](const auto& tick) {
            return tick.find("___") == std::string::npos && context_.measure.width_of(tick, style) <= room;
        });
        const bool high = height > 0 && static_cast<double>(cell.ticks.size()) * tick_pitch + 1.5 > height;
        return fits && cell.ticks.size() > 2 && (height <= 0 || high) ? 2 : 1;
    }

    int tick_rows(const TableCell& cell, double height) const
    {
        const int columns = tick_columns(cell, height);
        return (static_cast<int>(cell.ticks.size()) + columns - 1) / columns;
    }

    void draw_ticks(Canvas& canvas, const TableCell& cell, double top, double height) const
    {
        if (cell.ticks.size() == 1)
            return draw_tick_box(canvas, cell.x + cell.width / 2 - tick_side / 2, top + (height - tick_side) / 2);
        const int columns = tick_columns(cell, height), rows = tick_rows(cell, height);
        const double pitch = std::min(tick_pitch + 0.6, (height - 1) / rows);
        const double step = cell.width / columns, y0 = top + (height - pitch * rows) / 2;
        const auto style = tick_style(cell, step - tick_side - 2.8);
        for (std::size_t i = 0; i < cell.ticks.size(); ++i) {
            const auto column = static_cast<int>(i) / rows, row = static_cast<int>(i) % rows;
            const double x = cell.x + 1.4 + step * column, y = y0 + pitch * row + (pitch - tick_side) / 2;
            draw_tick(canvas, cell, cell.ticks[i], x, y, style);
        }
    }

    static void draw_tick(Canvas& canvas, const TableCell& cell, const std::string& tick, double x, double y,
                          const Lettering& style)
    {
        const auto blank = tick.find("___");
        const auto words = blank == std::string::npos ? tick : tick.substr(0, blank);
        const double text = x + tick_side + 1, baseline = y + tick_side / 2 + style.size * 0.126;
        draw_tick_box(canvas, x, y);
        canvas.text_at(text, baseline, std::string(domain::trimmed(words)), style);
        if (blank != std::string::npos)
            draw_writing_line(canvas, text + canvas.width_of(words, style), cell.x + cell.width - 1.6, baseline + 0.6);
    }

    void draw_tick_row(Canvas& canvas, const TableCell& cell, double y) const
    {
        double needed = 0;
        auto style = context_.plain(context_.sizes.tick_words);
        do {
            needed = 0;
            for (const auto& tick : cell.ticks)
                needed += tick_side + 2.4 + canvas.width_of(tick, style);
            style.size -= needed > cell.width - 1.6 ? 0.5 : 0;
        } while (needed > cell.width - 1.6 && style.size >= 8);
        double x = cell.x + 1.4;
        for (const auto& tick : cell.ticks) {
            draw_tick(canvas, cell, tick, x, y, style);
            x += tick_side + 2.4 + canvas.width_of(tick, style);
        }
    }

    void draw_numbered(Canvas& canvas, const TableCell& cell, double top, double height) const
    {
        const double step = (cell.width - 2) / static_cast<double>(cell.ticks.size());
        const double y = top + (height - tick_side - 3.6) / 2 + 3.6;
        for (std::size_t i = 0; i < cell.ticks.size(); ++i) {
            const double middle = cell.x + 1 + step * (static_cast<double>(i) + 0.5);
            canvas.text_at(middle, y - 1, cell.ticks[i], context_.muted(8.5), Align::centre);
            draw_tick_box(canvas, middle - tick_side / 2, y);
        }
    }

    const SheetContext& context_;
    const domain::Worksheet& sheet_;
    std::vector<std::string> names_;
    std::vector<TableCell> cells_;
    double table_width_ = 0;
};

}

SheetBody table_body(const SheetContext& context, const domain::Strategy& strategy)
{
    return SheetTable(context, strategy).body();
}

}
