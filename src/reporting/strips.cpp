#include "reporting/strips.hpp"

#include "reporting/text_strips.hpp"

#include <algorithm>
#include <numeric>

namespace reporting {

namespace {

using drawing::Role;

class StripMaker {
public:
    StripMaker(const StripFormat& format, TextLayout& layout) : format_(format), layout_(layout) {}

    std::vector<Strip> make(const std::vector<Block>& blocks)
    {
        for (const auto& block : blocks)
            std::visit(*this, block.value);
        return std::move(strips_);
    }

    void operator()(const Heading& heading)
    {
        const bool strong = heading.level != HeadingLevel::part;
        const std::vector<Span> spans{{heading.text, Face::bold, strong ? Role::accent : Role::ink}};
        auto lines = text_strips(spans, style_of(heading.level), heading.align, format_, layout_);
        for (auto& strip : lines)
            strip.keep_with_next = true;
        append(std::move(lines));
    }

    void operator()(const Paragraph& paragraph)
    {
        auto lines = text_strips(paragraph.spans, style_of(paragraph.style), paragraph.align, format_, layout_);
        if (paragraph.style == ParagraphStyle::quote)
            for (auto& strip : lines)
                add_quote_bar(strip);
        tie_lines(lines);
        append(std::move(lines));
    }

    void operator()(const Bullets& bullets)
    {
        TextStyle style = style_of(ParagraphStyle::body);
        style.indent = 1.1;
        for (const auto& item : bullets.items) {
            auto lines = text_strips(item, style, Align::start, format_, layout_);
            if (!lines.empty())
                add_bullet(lines.front());
            tie_lines(lines);
            append(std::move(lines));
        }
    }

    void operator()(const Table& table)
    {
        const auto header = std::make_shared<std::vector<Strip>>();
        if (!table.header.empty()) {
            *header = row_strips(table, table.header, Face::bold);
            for (auto& strip : *header)
                strip.keep_with_next = true;
            append(*header);
        }
        for (const auto& row : table.rows) {
            auto lines = row_strips(table, row, Face::regular);
            for (auto& strip : lines)
                if (!header->empty())
                    strip.repeated_header = header;
            append(std::move(lines));
        }
    }

    void operator()(const Picture& picture)
    {
        const double scale = std::min({1.0, format_.width / std::max(picture.scene.width, 1.0),
                                       format_.max_height / std::max(picture.scene.height, 1.0)});
        Strip strip;
        strip.space_before = size() * 0.5;
        strip.height = picture.scene.height * scale;
        const double text_left = picture.scene.width * scale + size();
        const auto lines = beside(picture, text_left);
        const double line_height = size() * body_line;
        const double text_height = line_height * static_cast<double>(lines.size());
        strip.height = std::max(strip.height, text_height);
        add_scene(strip, picture.scene, scale, (strip.height - picture.scene.height * scale) / 2);
        double top = (strip.height - text_height) / 2;
        for (const auto& line : lines) {
            place_line(strip, line, text_left, top, line_height, size());
            top += line_height;
        }
        if (!lines.empty())
            strip.plain.push_back(plain_text(picture.beside));
        append({std::move(strip)});
    }

    void operator()(const Space& space) { pending_space_ += space.lines * size() * body_line; }

    void operator()(const Rule& rule)
    {
        Strip strip;
        strip.space_before = size() * 0.5;
        strip.height = 0.8;
        strip.shapes.emplace_back(drawing::line({0, 0.4}, {format_.width, 0.4}, rule.role, 0.8));
        append({std::move(strip)});
    }

    void operator()(const NotOnFirstPage&) { not_on_first_page_ = true; }

    void operator()(const KeepTogether& kept)
    {
        const std::size_t first = strips_.size();
        for (const auto& block : kept.blocks)
            std::visit(*this, block.value);
        ++groups_;
        for (std::size_t i = first; i < strips_.size(); ++i)
            strips_[i].kept_group = groups_;
    }

private:
    double size() const { return format_.body_size; }

    void append(std::vector<Strip> strips)
    {
        if (strips.empty())
            return;
        strips.front().space_before += pending_space_;
        strips.front().not_on_first_page = not_on_first_page_;
        pending_space_ = 0;
        not_on_first_page_ = false;
        std::move(strips.begin(), strips.end(), std::back_inserter(strips_));
    }

    /// Quote bars and bullets stand on the side where the line begins.
    void add_quote_bar(Strip& strip) const
    {
        const double width = size() * 0.22;
        const double x = strip.right_to_left ? format_.width - width : 0;
        strip.shapes.emplace_back(drawing::rectangle({x, 0, width, strip.height}, Role::accent_soft));
    }

    void add_bullet(Strip& strip) const
    {
        const double x = strip.right_to_left ? format_.width - size() * 0.4 : size() * 0.4;
        strip.shapes.emplace_back(
            drawing::Circle{{x, strip.height * 0.54}, size() * 0.17, Role::accent, std::nullopt, 0});
    }

    std::vector<TextLine> beside(const Picture& picture, double left)
    {
        return layout_.lay_out(picture.beside, size(), std::max(format_.width - left, size() * 4));
    }

    void add_scene(Strip& strip, const drawing::Scene& scene, double scale, double top)
    {
        for (const auto& shape : scene.shapes) {
            const auto moved = drawing::transformed(shape, scale, {0, top});
            if (const auto* text = std::get_if<drawing::Text>(&moved))
                add_scene_text(strip, *text);
            else
                strip.shapes.push_back(moved);
        }
        if (!scene.alternative_text.empty())
            strip.plain.push_back(scene.alternative_text);
    }

    void add_scene_text(Strip& strip, const drawing::Text& text)
    {
        const std::vector<Span> spans{{text.text, text.bold ? Face::bold : Face::regular, text.role}};
        const double width = layout_.width(text.text, text.size, text.bold);
        const double shift = text.anchor == drawing::Anchor::start ? 0
                             : text.anchor == drawing::Anchor::end ? width
                                                                   : width / 2;
        for (const auto& line : layout_.lay_out(spans, text.size, width + 1, Align::start))
            for (Run run : line.runs) {
                run.x += text.at.x - shift;
                strip.texts.push_back({text.at.y, std::move(run)});
            }
    }

    std::vector<Strip> row_strips(const Table& table, const Row& row, Face face)
    {
        const auto cells = lay_out_cells(table, row, face);
        const double line_height = size() * body_line;
        const double padding = table.ruled ? size() * 0.35 : 0;
        std::size_t count = 1;
        for (const auto& cell : cells)
            count = std::max(count, cell.size());
        std::vector<Strip> strips(count);
        for (std::size_t i = 0; i < count; ++i) {
            const double top = i == 0 ? padding : 0;
            strips[i].height = top + line_height + (i + 1 == count ? padding : 0);
            for (std::size_t column = 0; column < cells.size(); ++column)
                if (i < cells[column].size())
                    place_line(strips[i], cells[column][i], column_left(table, column), top, line_height, size());
        }
        if (table.ruled)
            add_row_rule(strips.back(), face == Face::bold ? Role::muted : Role::grid);
        for (const auto& cell : row)
            if (!cell.empty())
                strips.front().plain.push_back(plain_text(cell));
        tie_lines(strips);
        return strips;
    }

    void add_row_rule(Strip& strip, Role role) const
    {
        const double y = strip.height - 0.4;
        strip.shapes.emplace_back(drawing::line({0, y}, {format_.width, y}, role, 0.6));
    }

    std::vector<std::vector<TextLine>> lay_out_cells(const Table& table, const Row& row, Face face)
    {
        std::vector<std::vector<TextLine>> cells;
        for (std::size_t column = 0; column < table.columns.size() && column < row.size(); ++column) {
            std::vector<Span> spans = row[column];
            for (auto& span : spans)
                span.face = face == Face::bold ? face : span.face;
            const double width = column_left(table, column + 1) - column_left(table, column) - gap();
            cells.push_back(layout_.lay_out(spans, size(), width + (column + 1 == table.columns.size() ? gap() : 0),
                                            table.columns[column].align));
        }
        return cells;
    }

    double gap() const { return size() * 0.9; }

    double column_left(const Table& table, std::size_t column) const
    {
        const auto share = [](double sum, const Column& each) { return sum + each.share; };
        const auto end = table.columns.begin() + static_cast<std::ptrdiff_t>(column);
        const double before = std::accumulate(table.columns.begin(), end, 0.0, share);
        return format_.width * before / std::accumulate(end, table.columns.end(), before, share);
    }

    StripFormat format_;
    TextLayout& layout_;
    std::vector<Strip> strips_;
    int groups_ = 0;
    double pending_space_ = 0;
    bool not_on_first_page_ = false;
};

}

std::vector<Strip> make_strips(const std::vector<Block>& blocks, const StripFormat& format, TextLayout& layout)
{
    return StripMaker(format, layout).make(blocks);
}

double total_height(const std::vector<Strip>& strips)
{
    return std::accumulate(strips.begin(), strips.end(), 0.0,
                           [](double sum, const Strip& strip) { return sum + strip.space_before + strip.height; });
}

}
