#include "reporting/worksheets/sheet_parts.hpp"

#include <algorithm>
#include <array>

namespace reporting {

using drawing::Role;

Piece fixed_piece(double height, std::function<void(Canvas&, double top, double height)> draw)
{
    return {height, height, height, std::move(draw), false};
}

void draw_writing_line(Canvas& canvas, double from, double to, double y)
{
    canvas.line(from, y, to, y, Role::line, 0.5);
}

void draw_tick_box(Canvas& canvas, double x, double y, double side)
{
    canvas.outline({x, y, side, side}, 0.5, Role::ink, 0.7);
}

void draw_digits(Canvas& canvas, double x, double baseline, int least, int most, double step, const Lettering& style)
{
    canvas.straight(x, step * (most - least) + step * 0.6, [&](double left) {
        std::string said;
        for (int digit = least; digit <= most; ++digit)
            canvas.text_at(left + step * (digit - least) + 1.2, baseline, std::to_string(digit), style, Align::centre);
    });
}

Piece blank_piece(const SheetContext& context, const std::string& label, int lines)
{
    const auto style = context.bold(context.sizes.large ? context.sizes.body : 10.5);
    const auto words = typographic(context.words(label));
    const double pitch = context.sizes.line;
    const bool own_line = context.measure.width_of(words, style) > context.width * 0.55;
    const double text = context.sizes.text_line(style.size);
    const double height = (own_line ? text + 0.5 : 0) + pitch * std::max(lines, 1);
    return {height, height, height + pitch * 0.5, [=, &context](Canvas& canvas, double top, double) {
                const double left = context.left;
                double y = top + pitch;
                if (own_line) {
                    y = canvas.paragraph({left, top + 1.2, context.width, 0}, words, style) + pitch - 0.7;
                    draw_writing_line(canvas, left, context.right(), y);
                } else {
                    canvas.text_at(left, y - 1.3, words, style);
                    draw_writing_line(canvas, left + canvas.width_of(words, style) + 2.5, context.right(), y);
                }
                for (int i = 1; i < lines; ++i)
                    draw_writing_line(canvas, left, context.right(), y + pitch * i);
            }};
}

namespace {

/// The entry question behind a label on the sheet.
const domain::FormQuestion* question_behind(const domain::Strategy& strategy, const std::string& label)
{
    for (const auto& value : domain::strip_values(strategy)) {
        if (!label.ends_with(value.label))
            continue;
        const auto found = std::ranges::find(strategy.entry, value.field.entry, &domain::FormQuestion::key);
        if (found != strategy.entry.end())
            return &*found;
    }
    return nullptr;
}

struct Pill {
    std::string words;
    Area place;
};

/// The words in rows under each other; the title stands before the first.
std::vector<Pill> pills_of(const Canvas& canvas, const SheetContext& context, const domain::Worksheet& sheet,
                           double size)
{
    const double height = size * 0.62, gap = 1.8, inset = 2.4;
    double x = context.left + canvas.width_of(sheet.side_title, context.bold(size)) + 3;
    double y = 0.4;
    std::vector<Pill> pills;
    for (const auto& word : sheet.side_words) {
        const auto words = typographic(context.words(word));
        const double width = canvas.width_of(words, context.plain(size)) + 2 * inset;
        if (x + width > context.right()) {
            x = context.left;
            y += height + gap;
        }
        pills.push_back({words, {x, y, width, height}});
        x += width + gap;
    }
    return pills;
}

}

Piece scale_piece(const SheetContext& context, const domain::Strategy& strategy, const std::string& label)
{
    const auto* question = question_behind(strategy, label);
    const std::string least = question ? question->least_label : "";
    const std::string most = question ? question->most_label : "";
    const auto& sizes = context.sizes;
    const double height = sizes.large ? 14 : 10;
    return {height, height, height + 2, [=, &context](Canvas& canvas, double top, double) {
                const double baseline = top + (sizes.large ? 6.5 : 5);
                const double left = context.right() - 10 * sizes.digits - (sizes.large ? 4.4 : 3.6);
                canvas.text_at(context.left, baseline, typographic(context.words(label)), context.plain(sizes.body));
                draw_digits(canvas, left, baseline, 0, 10, sizes.digits, context.plain(sizes.digit));
                const auto ends = context.muted(sizes.large ? 10 : 7.5);
                const double under = baseline + (sizes.large ? 4.6 : 3.4);
                canvas.text_at(left, under, context.words(least), ends);
                canvas.text_at(context.right(), under, context.words(most), ends, Align::end);
            }};
}

Piece side_words_piece(const SheetContext& context, const domain::Worksheet& sheet)
{
    const double size = context.sizes.large ? 13 : 9.5;
    const auto measured = pills_of(context.measure, context, sheet, size);
    const double height = measured.empty() ? 0 : measured.back().place.y + measured.back().place.height + 2;
    auto draw = [=, &context, &sheet](Canvas& canvas, double top, double) {
        const auto pills = pills_of(canvas, context, sheet, size);
        const double baseline = size * 0.42;
        if (!pills.empty())
            canvas.text_at(context.left, top + pills.front().place.y + baseline,
                           typographic(context.words(sheet.side_title)), context.bold(size));
        for (const auto& pill : pills) {
            Area place = pill.place;
            place.y += top;
            canvas.outline(place, place.height / 2, Role::muted, 0.5);
            canvas.text_at(place.x + place.width / 2, place.y + baseline, pill.words, context.plain(size),
                           Align::centre);
        }
    };
    return fixed_piece(height, std::move(draw));
}

std::vector<std::string> row_names(const SheetContext& context, const domain::Strategy& strategy)
{
    constexpr std::array days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    auto names = strategy.worksheet.row_labels;
    if (!domain::is_weekly(strategy)) {
        for (auto& name : names)
            name = context.words(name);
        return names;
    }
    const auto first =
        context.sheet.from ? std::chrono::weekday(std::chrono::sys_days(*context.sheet.from)).iso_encoding() - 1 : 0;
    for (std::size_t i = 0; i < names.size(); ++i)
        names[i] = context.words(days[(first + i) % days.size()]);
    return names;
}

SheetBody sheet_body(const SheetContext& context, const domain::Strategy& strategy)
{
    if (context.sheet.small_version)
        return small_version_body(context, strategy);
    using enum domain::WorksheetKind;
    switch (strategy.worksheet.kind) {
    case days:
        return strategy.worksheet.lines > 1 ? days_body(context, strategy) : table_body(context, strategy);
    case boxes:
        return boxes_body(context, strategy);
    case plan:
        return plan_body(context, strategy);
    case letter:
        return letter_body(context, strategy);
    case card:
        return card_body(context, strategy);
    case slip:
        return slip_body(context, strategy);
    case table:
    case checklist:
    case card_and_rows:
    case timeline:
        break;
    }
    return table_body(context, strategy);
}

}
