#include "domain/problem.hpp"
#include "reporting/pdf_painter.hpp"
#include "reporting/worksheets/sheet_parts.hpp"

#include <algorithm>
#include <numeric>

namespace reporting {

namespace {

constexpr double points_of_mm = 72 / 25.4;

double sum_of(const std::vector<Piece>& pieces, double Piece::*height)
{
    return std::accumulate(pieces.begin(), pieces.end(), 0.0,
                           [height](double sum, const Piece& piece) { return sum + piece.*height; });
}

bool reads_from_the_right(const WorksheetSheet& sheet, TextLayout& layout)
{
    const auto& title = sheet.title.empty() ? sheet.strategy.client_title : sheet.title;
    const auto lines = layout.lay_out({{title}}, 10, 1000);
    return !lines.empty() && lines.front().right_to_left;
}

/// Fills one sheet: its front, and as many further pages as its rows need.
class SheetLayout {
public:
    SheetLayout(const WorksheetSheet& sheet, const ReportText& text, TextLayout& layout)
        : sheet_(sheet), layout_(layout), mirrored_(reads_from_the_right(sheet, layout)),
          format_(worksheet_format(sheet)), measure_(canvas()), context_{sheet, text, sheet_sizes(sheet), measure_}
    {
        context_.width = measure_.width() - 2 * context_.left;
        body_ = sheet_body(context_, sheet.strategy);
        if (sheet.second_half && !sheet.small_version)
            add_second_half(body_, context_, *sheet.second_half);
    }

    std::vector<Page> pages()
    {
        if (!fit_on_one_page())
            split();
        for (std::size_t i = 0; i < shares_.size(); ++i)
            draw_page(i);
        return std::move(pages_);
    }

private:
    Canvas canvas() const { return {layout_, format_.width / points_of_mm, format_.height / points_of_mm, mirrored_}; }
    double cut() const { return measure_.height() - strip_height(sheet_); }
    int page_count() const { return static_cast<int>(std::max<std::size_t>(shares_.size(), 1)); }

    double fixed_height() const
    {
        return (body_.opening ? body_.opening->least : 0) + (body_.head ? body_.head->least : 0);
    }

    double head_bottom(bool front, int pages) const
    {
        Canvas scratch = canvas();
        return front ? draw_front_head(scratch, context_, 1, pages, short_example_)
                     : draw_back_head(scratch, context_, 2, pages);
    }

    double room_on(bool front, bool last, int pages) const
    {
        Canvas scratch = canvas();
        const double fixed = front ? fixed_height() : (body_.head ? body_.head->least : 0);
        return cut() - foot_height(scratch, context_, last) - 1.5 - head_bottom(front, pages) - fixed;
    }

    bool fits(double Piece::*height) const { return sum_of(body_.pieces, height) <= room_on(true, true, 1); }

    // How-text first, then the rows, then half of the example: never a shorter line, never a cut word.
    bool fit_on_one_page()
    {
        shares_ = {body_.pieces.size()};
        const double wished = context_.sizes.how;
        const auto sizes =
            context_.sizes.large || context_.sizes.landscape ? std::vector{wished} : std::vector{wished, 10.5, 10.0};
        for (const double size : sizes) {
            context_.sizes.how = size;
            if (fits(&Piece::wished))
                return true;
        }
        if (fits(&Piece::least))
            return true;
        short_example_ = true;
        if (fits(&Piece::least))
            return true;
        short_example_ = false;
        context_.sizes.how = wished;
        return false;
    }

    // Rows as high as they should be, unless they then need a second sheet.
    void split()
    {
        split_by(&Piece::wished);
        if (shares_.size() > 2)
            split_by(&Piece::least);
    }

    void split_by(double Piece::*height)
    {
        shares_.clear();
        double room = room_on(true, false, 2);
        std::size_t taken = 0;
        for (std::size_t i = 0; i < body_.pieces.size(); ++i) {
            const auto& piece = body_.pieces[i];
            const bool tied = piece.keep_with_next && i + 1 < body_.pieces.size();
            const double needed = piece.*height + (tied ? body_.pieces[i + 1].*height : 0);
            const bool turn = needed > room && (taken > 0 || (shares_.empty() && piece.least > room));
            if (turn) {
                shares_.push_back(taken);
                taken = 0;
                room = room_on(false, true, 2);
            }
            ++taken;
            room -= piece.*height;
        }
        if (shares_.empty() && taken > 1)
            taken = turn_with_foot(taken);
        shares_.push_back(taken);
    }

    // Every row stands on the front, where only the foot has no room: the last one goes over with it.
    std::size_t turn_with_foot(std::size_t taken)
    {
        std::size_t over = 1;
        while (over + 1 < taken && body_.pieces[taken - over - 1].keep_with_next)
            ++over;
        shares_.push_back(taken - over);
        return over;
    }

    std::vector<double> heights(std::size_t first, std::size_t count, double room) const
    {
        const std::vector<Piece> pieces(body_.pieces.begin() + static_cast<std::ptrdiff_t>(first),
                                        body_.pieces.begin() + static_cast<std::ptrdiff_t>(first + count));
        const double wished = sum_of(pieces, &Piece::wished);
        const auto other = room >= wished ? &Piece::most : &Piece::least;
        const double span = sum_of(pieces, other) - wished;
        const double part = std::abs(span) < 0.001 ? 0 : std::clamp((room - wished) / span, 0.0, 1.0);
        std::vector<double> heights;
        for (const auto& piece : pieces)
            heights.push_back(piece.wished + (piece.*other - piece.wished) * part);
        return heights;
    }

    void draw_page(std::size_t index)
    {
        Canvas page = canvas();
        const int number = static_cast<int>(index) + 1, pages = page_count();
        const bool front = index == 0, last = number == pages;
        double y = front ? draw_front_head(page, context_, number, pages, short_example_)
                         : draw_back_head(page, context_, number, pages);
        y = draw_fixed(page, y, front);
        const auto first =
            std::accumulate(shares_.begin(), shares_.begin() + static_cast<std::ptrdiff_t>(index), std::size_t{0});
        const double room = room_on(front, last, pages);
        const auto given = heights(first, shares_[index], room);
        for (std::size_t i = 0; i < given.size(); ++i) {
            body_.pieces[first + i].draw(page, y, given[i]);
            y += given[i];
        }
        draw_below(page, room - std::accumulate(given.begin(), given.end(), 0.0), last);
        if (front)
            draw_strip(page, context_);
        pages_.push_back(page.take());
    }

    double draw_fixed(Canvas& page, double y, bool front)
    {
        for (const auto* part :
             {front && body_.opening ? &*body_.opening : nullptr, body_.head ? &*body_.head : nullptr})
            if (part) {
                part->draw(page, y, part->least);
                y += part->least;
            }
        return y;
    }

    void draw_below(Canvas& page, double left, bool last)
    {
        Canvas scratch = canvas();
        const double foot_top = cut() - foot_height(scratch, context_, last);
        if (last && !sheet_.small_version && left >= band_height(scratch, context_) + 1)
            draw_band(page, context_, foot_top);
        draw_foot(page, context_, cut(), last);
    }

    const WorksheetSheet& sheet_;
    TextLayout& layout_;
    bool mirrored_;
    PageFormat format_;
    Canvas measure_;
    SheetContext context_;
    SheetBody body_;
    bool short_example_ = false;
    std::vector<std::size_t> shares_; ///< how many pieces stand on each page
    std::vector<Page> pages_;
};

std::string said_on(const std::vector<Page>& pages)
{
    std::string text;
    for (const auto& page : pages)
        for (const auto& each : page.plain)
            text += each + "\n";
    return text;
}

// The layout also measures; only what is printed counts.
void count_characters(const std::vector<Page>& pages, Fonts& fonts, Report& report)
{
    TextLayout printed(fonts);
    for (const auto& page : pages)
        for (const auto& each : page.plain)
            printed.lay_out({{each}}, 10, 10000);
    report.missing_characters += printed.missing_characters();
    report.invalid_sequences += printed.invalid_sequences();
}

void refuse_without_crisis_line(const std::vector<WorksheetSheet>& sheets)
{
    for (const auto& sheet : sheets)
        if (sheet.crisis_lines.empty())
            domain::refuse("crisis_lines", "report_part", "nothing", "a_crisis_line");
}

}

PageFormat worksheet_format(const WorksheetSheet& sheet)
{
    auto format = page_format(sheet.options.paper, sheet.options.large_print);
    format.side_margin = format.end_margin = 15 * points_of_mm;
    if (sheet_sizes(sheet).landscape)
        std::swap(format.width, format.height);
    return format;
}

std::vector<Page> lay_out_worksheet(const WorksheetSheet& sheet, const ReportText& text, TextLayout& layout)
{
    return SheetLayout(sheet, text, layout).pages();
}

Report render_worksheets(const std::vector<WorksheetSheet>& sheets, const ReportText& text)
{
    refuse_without_crisis_line(sheets);
    const auto& first = sheets.at(0);
    const auto author = first.discreet ? std::string() : first.letterhead.practice;
    PdfWriter writer({text.translate(first.discreet ? "Page" : "Something to try"), author, first.options.language,
                      first.options.created});
    TextLayout layout(writer.fonts());
    std::vector<Pages> laid_out;
    for (const auto& sheet : sheets)
        laid_out.push_back({worksheet_format(sheet), lay_out_worksheet(sheet, text, layout), 0, 0});
    const bool two_sided = std::ranges::any_of(laid_out, [](const auto& each) { return each.pages.size() > 1; });
    Report report;
    for (auto& each : laid_out) {
        count_characters(each.pages, writer.fonts(), report);
        report.text += said_on(each.pages);
        if (two_sided && each.pages.size() % 2 == 1 && &each != &laid_out.back())
            each.pages.emplace_back();
        report.pages += static_cast<int>(each.pages.size());
        paint(each, writer);
    }
    report.pdf = writer.finish();
    return report;
}

}
