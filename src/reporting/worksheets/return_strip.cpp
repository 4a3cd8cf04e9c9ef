#include "reporting/worksheets/sheet_parts.hpp"

#include <algorithm>

namespace reporting {

using domain::StripControl;
using domain::StripEach;
using domain::StripValue;
using drawing::Role;

namespace {

constexpr double low_strip = 28, high_strip = 33;
constexpr double code_width = 33;
constexpr double beside_grid = 36;
constexpr double second_line = 9.6;
constexpr double digit_step = 6.2;
constexpr std::size_t rows_of_low_strip = 3;

bool is_repeated(const StripValue& value)
{
    return value.field.each == StripEach::day || value.field.each == StripEach::row;
}

StripValue days_tried()
{
    return {{"done", "days tried", StripEach::day}, "days tried", StripControl::tick};
}

// Both halves of a shared sheet, what has the same name once.
std::vector<StripValue> values_of(const WorksheetSheet& sheet)
{
    if (sheet.small_version)
        return {days_tried()};
    auto values = domain::strip_values(sheet.strategy);
    if (sheet.second_half)
        for (const auto& value : domain::strip_values(*sheet.second_half))
            if (std::ranges::find(values, value.label, &StripValue::label) == values.end())
                values.push_back(value);
    return values;
}

/// Draws the strip from its top left corner on.
class StripDrawing {
public:
    StripDrawing(Canvas& canvas, const SheetContext& context)
        : canvas_(canvas), context_(context), top_(canvas.height() - strip_height(context.sheet))
    {
        for (const auto& value : values_of(context.sheet))
            (is_repeated(value) ? repeated_ : once_).push_back(value);
    }

    void draw()
    {
        canvas_.dashes({{0, pt(top_)}, {pt(canvas_.width()), pt(top_)}}, 0.7);
        canvas_.scissors(8, top_);
        draw_code();
        if (!repeated_.empty())
            draw_grid();
        draw_once();
    }

private:
    static double pt(double millimetres) { return millimetres * 72 / 25.4; }
    double first_x() const { return context_.left + code_width + 3; }

    void draw_code()
    {
        const double x = context_.left;
        if (context_.sheet.code.empty())
            draw_writing_line(canvas_, x, x + 26, top_ + 7.4);
        else
            canvas_.text_at(x, top_ + 7.1, context_.sheet.code, context_.bold(15));
        canvas_.text_at(x, top_ + 11.1, context_.words("tear off, keep the rest"), context_.muted(7.5));
        const auto helped = context_.words("helped?");
        canvas_.text_at(x, top_ + 14.7, helped, context_.plain(8.5));
        canvas_.text_at(x + canvas_.width_of(helped, context_.plain(8.5)) + 1.5, top_ + 14.7,
                        context_.words("4 = a lot"), context_.muted(7.5));
        draw_digits(canvas_, x, top_ + 19.3, 0, 4, 7, context_.plain(10.5));
        canvas_.line(x + code_width, top_ + 2.8, x + code_width, top_ + 21, Role::grid, 0.4);
    }

    int columns() const { return context_.sheet.small_version ? 7 : domain::strip_columns(context_.sheet.strategy); }

    std::vector<std::string> heads() const
    {
        std::vector<std::string> heads;
        const bool weekly = !context_.sheet.small_version && domain::is_weekly(context_.sheet.strategy);
        const auto names = weekly ? row_names(context_, context_.sheet.strategy) : std::vector<std::string>();
        for (int i = 0; i < columns(); ++i)
            heads.push_back(weekly ? names[static_cast<std::size_t>(i)].substr(0, 1) : std::to_string(i + 1));
        return heads;
    }

    bool has_legend() const { return !std::ranges::all_of(repeated_, &StripValue::explained); }
    double reserved() const { return !once_.empty() || has_legend() ? beside_grid : 0; }

    void draw_grid()
    {
        const auto label_style = context_.plain(8.5);
        double label = 16;
        for (const auto& value : repeated_)
            label = std::max(label, canvas_.width_of(context_.words(value.label), label_style) + 3);
        const double x = first_x() + label;
        const double width = std::clamp((context_.right() - reserved() - x - 2) / columns(), 6.0, 20.0);
        const auto names = heads();
        for (std::size_t i = 0; i < names.size(); ++i)
            canvas_.text_at(x + width * (static_cast<double>(i) + 0.5), top_ + 4.9, names[i],
                            {8.5, Face::bold, Role::muted}, Align::centre);
        const double rows = repeated_.size() > rows_of_low_strip    ? 5.1
                            : repeated_.size() == rows_of_low_strip ? 5.0
                                                                    : 6.2;
        double middle = top_ + 9.2;
        for (const auto& value : repeated_) {
            canvas_.text_at(first_x(), middle + 1.1, context_.words(value.label), label_style);
            for (int i = 0; i < columns(); ++i)
                draw_in_grid(value, x + width * i, width, middle, rows);
            middle += rows;
        }
        if (has_legend())
            draw_legend(x + width * columns() + 3);
    }

    void draw_in_grid(const StripValue& value, double x, double width, double middle, double row)
    {
        const double centre = x + width / 2;
        if (value.control == StripControl::tick)
            return draw_tick_box(canvas_, centre - 2, middle - 2);
        if (value.control == StripControl::letters)
            return draw_letters(value, x, width, middle);
        const double box = value.control == StripControl::box ? width - 1.2 : std::min(11.0, width - 1.6);
        const double height = std::min(row - 0.7, 5.6);
        canvas_.outline({centre - box / 2, middle - height / 2, box, height}, 1, Role::muted, 0.7);
    }

    void draw_letters(const StripValue& value, double x, double width, double middle)
    {
        const auto count = static_cast<double>(value.marks.size());
        const double step = std::min(4.2, (width - 1) / count);
        canvas_.straight(x + (width - step * count) / 2, step * count, [&](double left) {
            for (std::size_t i = 0; i < value.marks.size(); ++i)
                canvas_.text_at(left + step * (static_cast<double>(i) + 0.5), middle + 1.2, value.marks[i].mark,
                                context_.plain(9), Align::centre);
        });
    }

    void draw_legend(double x)
    {
        std::string said;
        for (const auto& value : repeated_)
            for (const auto& mark : value.marks)
                if (!value.explained)
                    said += (said.empty() ? "" : "\n") + mark.mark + "  " + context_.words(mark.words);
        canvas_.paragraph({x, top_ + 3, context_.right() - x, 0}, said,
                          Lettering{7.5, Face::regular, Role::muted, 1.15});
    }

    double width_of(const StripValue& value) const
    {
        switch (value.control) {
        case StripControl::digits:
            return digit_step * (value.most - value.least) + 4;
        case StripControl::yes_no:
            return 19;
        case StripControl::tick:
            return 4;
        case StripControl::number:
            return 13;
        case StripControl::date:
            return 22;
        case StripControl::two_boxes:
            return 31;
        case StripControl::words: {
            double width = 0;
            for (const auto& mark : value.marks)
                width += canvas_.width_of(context_.words(mark.words), context_.plain(9.5)) + 5;
            return width;
        }
        case StripControl::letters:
        case StripControl::box:
            break;
        }
        return 34;
    }

    void draw_once()
    {
        const bool stacked = !repeated_.empty();
        const double left = stacked ? context_.right() - beside_grid + 3 : first_x();
        double x = left, y = top_ + 4.6;
        bool first = true;
        for (const auto& value : once_) {
            const double width =
                std::max(width_of(value), canvas_.width_of(context_.words(value.label), context_.plain(8)));
            if (!first && (stacked || x + width > context_.right())) {
                x = left;
                y += second_line;
            }
            first = false;
            canvas_.text_at(x, y, context_.words(value.label), context_.plain(8));
            draw_control(value, x, y + 4.4);
            x += width + 6;
        }
    }

    void draw_control(const StripValue& value, double x, double middle)
    {
        const auto outlined = [&](double width) {
            canvas_.outline({x, middle - 2.6, width, 5.2}, 1, Role::muted, 0.7);
        };
        switch (value.control) {
        case StripControl::digits:
            return draw_digits(canvas_, x, middle + 1.4, value.least, value.most, digit_step, context_.plain(10.5));
        case StripControl::tick:
            return draw_tick_box(canvas_, x, middle - 2);
        case StripControl::yes_no:
            canvas_.text_at(x + 1, middle + 1.3, context_.words("yes"), context_.plain(10));
            canvas_.text_at(x + 11, middle + 1.3, context_.words("no"), context_.plain(10));
            return;
        case StripControl::words:
            return draw_words(value, x, middle);
        case StripControl::two_boxes:
            return draw_two_boxes(x, middle);
        case StripControl::number:
        case StripControl::date:
        case StripControl::letters:
        case StripControl::box:
            outlined(width_of(value));
        }
    }

    void draw_words(const StripValue& value, double x, double middle)
    {
        for (const auto& mark : value.marks) {
            const auto words = context_.words(mark.words);
            canvas_.text_at(x, middle + 1.3, words, context_.plain(9.5));
            x += canvas_.width_of(words, context_.plain(9.5)) + 5;
        }
    }

    void draw_two_boxes(double x, double middle)
    {
        for (const auto* word : {"first", "last"}) {
            canvas_.outline({x, middle - 2.6, 8, 5.2}, 1, Role::muted, 0.7);
            canvas_.text_at(x + 8.8, middle + 1.6, context_.words(word), context_.muted(7.5));
            x += 16;
        }
    }

    Canvas& canvas_;
    const SheetContext& context_;
    double top_;
    std::vector<StripValue> repeated_;
    std::vector<StripValue> once_;
};

}

double strip_height(const WorksheetSheet& sheet)
{
    const auto values = values_of(sheet);
    const auto rows = static_cast<std::size_t>(std::ranges::count_if(values, is_repeated));
    return rows > rows_of_low_strip ? high_strip : low_strip;
}

void draw_strip(Canvas& canvas, const SheetContext& context)
{
    StripDrawing(canvas, context).draw();
}

}
