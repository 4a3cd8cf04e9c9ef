#include "reporting/page_layout.hpp"

#include <algorithm>

namespace reporting {

namespace {

using drawing::Role;

constexpr double small_print = 0.75;

Paragraph muted_line(const std::string& text, Align align = Align::start)
{
    return {{{text, Face::regular, Role::muted}}, ParagraphStyle::small, align};
}

void place(Page& page, const Strip& strip, double left, double top)
{
    for (const auto& shape : strip.shapes)
        page.shapes.push_back(drawing::transformed(shape, 1, {left, top}));
    for (PlacedText text : strip.texts) {
        text.baseline += top;
        text.run.x += left;
        page.texts.push_back(std::move(text));
    }
    page.plain.insert(page.plain.end(), strip.plain.begin(), strip.plain.end());
}

class PageFiller {
public:
    PageFiller(const PageContents& contents, const PageFormat& format, TextLayout& layout)
        : contents_(contents), layout_(layout)
    {
        pages_.format = format;
        head_ = strips({muted_line(contents.running_head), Rule{}});
        footer_height_ = total_height(footer(9999, 9999));
        foot_ = strips(contents.first_page_foot);
        foot_is_anchored_ = total_height(foot_) < content_height() * 0.5;
    }

    Pages fill()
    {
        std::vector<Strip> body = strips(contents_.body);
        if (!foot_is_anchored_)
            body.insert(body.end(), foot_.begin(), foot_.end());
        start_page();
        for (std::size_t begin = 0; begin < body.size();) {
            std::size_t end = group_end(body, begin, true);
            if (!fits_on_a_page(body, begin, end))
                end = group_end(body, begin, false);
            place_group(body, begin, end);
            begin = end;
        }
        finish_pages();
        return std::move(pages_);
    }

private:
    const PageFormat& format() const { return pages_.format; }
    double text_width() const { return format().right() - format().left(); }
    double content_height() const { return format().height - 2 * format().end_margin - footer_height_ - small_gap(); }
    double small_gap() const { return format().body_size; }
    double bottom() const
    {
        const double page_bottom = format().end_margin + content_height();
        const bool above_foot = pages_.pages.size() == 1 && foot_is_anchored_ && !foot_.empty();
        return above_foot ? page_bottom - total_height(foot_) - small_gap() : page_bottom;
    }

    std::vector<Strip> strips(const std::vector<Block>& blocks)
    {
        return make_strips(blocks, {text_width(), content_height_for_pictures(), format().body_size}, layout_);
    }

    double content_height_for_pictures() const { return (format().height - 2 * format().end_margin) * 0.6; }

    std::string number(int page, int of) const { return contents_.page_number ? contents_.page_number(page, of) : ""; }

    /// The line at the bottom of each page: the confidentiality line, and the page number at the outer margin.
    std::vector<Block> table_row(const std::string& left, const std::string& right) const
    {
        const std::vector<Span> note{{left, Face::regular, Role::muted}};
        const std::vector<Span> page{{right, Face::regular, Role::muted}};
        return {Rule{}, Table{{{3.2, Align::start}, {1, Align::end}}, {}, {{note, page}}, false}};
    }

    std::vector<Strip> footer(int page, int of)
    {
        const StripFormat small{text_width(), content_height_for_pictures(), format().body_size * small_print};
        return make_strips(table_row(contents_.confidentiality, number(page, of)), small, layout_);
    }

    void start_page()
    {
        pages_.pages.emplace_back();
        y_ = format().end_margin;
        fresh_ = true;
        if (pages_.pages.size() == 1 || contents_.running_head.empty())
            return;
        for (const auto& strip : head_)
            put(strip);
        y_ += small_gap();
        fresh_ = true;
    }

    void put(const Strip& strip)
    {
        y_ += fresh_ ? 0 : strip.space_before;
        place(pages_.pages.back(), strip, format().left(), y_);
        y_ += strip.height;
        fresh_ = false;
    }

    bool on_first_page() const { return pages_.pages.size() == 1; }
    bool fits(double height) const { return y_ + height <= bottom() + 0.01; }

    /// Where the strips end that must not be parted from the one at `begin`.
    static std::size_t group_end(const std::vector<Strip>& body, std::size_t begin, bool with_kept_groups)
    {
        const auto tied = [&](const Strip& strip, const Strip& next) {
            const bool same_group = strip.kept_group != 0 && strip.kept_group == next.kept_group;
            return strip.keep_with_next || (with_kept_groups && same_group);
        };
        std::size_t end = begin + 1;
        while (end < body.size() && tied(body[end - 1], body[end]))
            ++end;
        return end;
    }

    double height_of(const std::vector<Strip>& body, std::size_t begin, std::size_t end) const
    {
        double height = 0;
        for (std::size_t i = begin; i < end; ++i)
            height += body[i].height + (i > begin || !fresh_ ? body[i].space_before : 0);
        return height;
    }

    bool fits_on_a_page(const std::vector<Strip>& body, std::size_t begin, std::size_t end) const
    {
        return height_of(body, begin, end) <= content_height() - 4 * small_gap();
    }

    /// Moves to the next page when the group does not fit here but would there; else breaks it where the page ends.
    void place_group(const std::vector<Strip>& body, std::size_t begin, std::size_t end)
    {
        const bool move = !fits(height_of(body, begin, end)) && fits_on_a_page(body, begin, end);
        if (!fresh_ && ((body[begin].not_on_first_page && on_first_page()) || move))
            turn_page(body[begin]);
        for (std::size_t i = begin; i < end; ++i) {
            const bool turn = i > begin && body[i].not_on_first_page && on_first_page();
            if (!fresh_ && (turn || !fits(body[i].space_before + body[i].height)))
                turn_page(body[i]);
            put(body[i]);
        }
    }

    void turn_page(const Strip& first)
    {
        start_page();
        // A header as long as half a page would leave its rows no room.
        if (!first.repeated_header || total_height(*first.repeated_header) > content_height() / 2)
            return;
        for (const auto& strip : *first.repeated_header)
            put(strip);
    }

    void finish_pages()
    {
        place_foot();
        const int count = static_cast<int>(pages_.pages.size());
        for (int i = 0; i < count; ++i) {
            double y = format().end_margin + content_height() + small_gap();
            for (const auto& strip : footer(i + 1, count)) {
                y += strip.space_before;
                place(pages_.pages[static_cast<std::size_t>(i)], strip, format().left(), y);
                y += strip.height;
            }
        }
        pages_.missing_characters = layout_.missing_characters();
        pages_.invalid_sequences = layout_.invalid_sequences();
    }

    void place_foot()
    {
        if (!foot_is_anchored_)
            return;
        double y = format().end_margin + content_height() - total_height(foot_);
        for (const auto& strip : foot_) {
            y += strip.space_before;
            place(pages_.pages.front(), strip, format().left(), y);
            y += strip.height;
        }
    }

    const PageContents& contents_;
    TextLayout& layout_;
    Pages pages_;
    std::vector<Strip> head_;
    std::vector<Strip> foot_;
    double footer_height_ = 0;
    bool foot_is_anchored_ = true;
    double y_ = 0;
    bool fresh_ = true;
};

}

PageFormat page_format(Paper paper, bool large_print)
{
    constexpr double millimetre = 72 / 25.4;
    const double body = large_print ? 14 : 11;
    const double side = 20 * millimetre;
    const double ends = 15 * millimetre;
    return paper == Paper::a4 ? PageFormat{210 * millimetre, 297 * millimetre, side, ends, body}
                              : PageFormat{612, 792, side, ends, body};
}

Pages lay_out_pages(const PageContents& contents, const PageFormat& format, TextLayout& layout)
{
    return PageFiller(contents, format, layout).fill();
}

}
