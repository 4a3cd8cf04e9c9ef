#include "reporting/text_layout.hpp"

#include "reporting/bidi.hpp"
#include "reporting/unicode.hpp"

#include <algorithm>

namespace reporting {

namespace {

constexpr std::size_t longest_run = 4000;

bool is_line_end(char32_t c)
{
    return c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Code points, each with the number of the span it came from.
struct Styled {
    std::u32string text;
    std::vector<std::size_t> span;
};

Styled decode(const std::vector<Span>& spans, int& invalid)
{
    Styled styled;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const Decoded decoded = decode_utf8(spans[i].text);
        invalid += decoded.invalid_sequences;
        for (const char32_t c : decoded.text) {
            const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
            if (c != '\r')
                styled.text.push_back(control && !is_line_end(c) ? U' ' : c);
        }
        styled.span.resize(styled.text.size(), i);
    }
    return styled;
}

bool is_letter(char32_t c)
{
    return c > 0x7F || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool opens(char32_t c)
{
    return std::u32string_view(U"([〈《「『（").find(c) != std::u32string_view::npos;
}

bool closes(char32_t c)
{
    return std::u32string_view(U")].,;:!?、。〉》」』）！，：；？").find(c) != std::u32string_view::npos;
}

/// May a line end between these two? A small part of Unicode's line breaking rules (UAX 14).
bool may_break_between(char32_t before, char32_t after)
{
    if (is_space(after))
        return false;
    if (is_space(before) || before == 0x200B)
        return true;
    if (before == 0x00AD || before == 0x2014)
        return true;
    if (before == '-' || before == 0x2010 || before == 0x2013 || before == '/')
        return is_letter(after);
    const bool beside_ideograph =
        is_ideographic(before) || is_ideographic(after) || (closes(before) && before > 0x3000);
    return beside_ideograph && !opens(before) && !closes(after);
}

/// One paragraph (no line break inside) on its way to lines.
class ParagraphLayout {
public:
    ParagraphLayout(const Styled& styled, const std::vector<Span>& spans, double size, Fonts& fonts)
        : styled_(styled), spans_(spans), size_(size), bidi_(styled.text)
    {
        glyphs_.reserve(styled.text.size());
        for (std::size_t i = 0; i < styled.text.size(); ++i)
            glyphs_.push_back(glyph_at(i, fonts));
    }

    int missing() const
    {
        return static_cast<int>(
            std::count_if(glyphs_.begin(), glyphs_.end(), [](const Glyph& g) { return g.missing; }));
    }

    double whole_width() const
    {
        double width = 0;
        for (const auto& glyph : glyphs_)
            width += glyph.width * size_;
        return width;
    }

    std::vector<TextLine> lines(double width, Align align) const
    {
        std::vector<TextLine> lines;
        std::size_t begin = 0;
        do {
            const std::size_t end = line_end(begin, width);
            lines.push_back(make_line(begin, end, width, align));
            begin = end;
        } while (begin < glyphs_.size());
        return lines;
    }

private:
    Glyph glyph_at(std::size_t i, Fonts& fonts) const
    {
        const char32_t c = bidi_.shaped()[i];
        if (is_invisible(c))
            return {};
        return fonts.glyph(c, spans_[styled_.span[i]].face);
    }

    bool is_zero_width_mark(std::size_t i) const { return bidi_.is_mark(i) && glyphs_[i].width == 0; }

    /// A mark without width stays with its letter, and so does whatever joins letters.
    bool starts_cluster(std::size_t i) const { return glyphs_[i].drawn != 0 && !is_zero_width_mark(i); }

    std::size_t line_end(std::size_t begin, double width) const
    {
        constexpr double rounding = 0.001;
        double used = 0;
        std::size_t last_break = begin;
        std::size_t last_cluster = begin;
        for (std::size_t i = begin; i < glyphs_.size(); ++i) {
            if (i > begin && starts_cluster(i))
                last_cluster = i;
            if (i > begin && may_break_between(styled_.text[i - 1], styled_.text[i]) && starts_cluster(i))
                last_break = i;
            used += glyphs_[i].width * size_;
            const bool too_wide = used > width + rounding && !is_space(styled_.text[i]);
            if (too_wide && last_break > begin)
                return last_break;
            if (too_wide && last_cluster > begin)
                return last_cluster;
        }
        return glyphs_.size();
    }

    TextLine make_line(std::size_t begin, std::size_t end, double width, Align align) const
    {
        std::size_t last = end;
        while (last > begin && is_space(styled_.text[last - 1]))
            --last;
        TextLine line;
        line.right_to_left = bidi_.right_to_left();
        for (const std::size_t index : bidi_.visual_order(begin, last))
            append(line, index);
        const double free = std::max(width - line.width, 0.0);
        const bool at_right = (align == Align::end) != (bidi_.right_to_left() && align != Align::centre);
        const double shift = align == Align::centre ? free / 2 : at_right ? free : 0;
        for (auto& run : line.runs)
            run.x += shift;
        return line;
    }

    void append(TextLine& line, std::size_t index) const
    {
        const Glyph& glyph = glyphs_[index];
        if (glyph.drawn != 0 && is_zero_width_mark(index) && !line.runs.empty())
            append_mark(line, index);
        else if (glyph.drawn != 0)
            append_character(line, index);
    }

    /// Fonts leave the place of a mark to the program: over the middle of its letter, or at the edge where the dots of
    /// the Hebrew shin, sin and holam belong.
    void append_mark(TextLine& line, std::size_t index) const
    {
        constexpr char32_t holam = 0x05B9, shin_dot = 0x05C1, sin_dot = 0x05C2;
        const Glyph& mark = glyphs_[index];
        const double letter = last_letter_width(index) * size_;
        const double ink = (mark.ink_right - mark.ink_left) * size_;
        const char32_t c = styled_.text[index];
        const double free = letter - ink;
        const double inset = c == shin_dot ? free * 0.9 : c == sin_dot || c == holam ? free * 0.1 : free / 2;
        const double x = line.width - letter + inset - mark.ink_left * size_;
        line.runs.push_back(
            {x, 0, mark.font, size_, role_of(index), encode_utf8(std::u32string_view(&mark.drawn, 1)), true});
    }

    /// The letter a mark belongs to is the nearest one before it in reading order.
    double last_letter_width(std::size_t index) const
    {
        while (index > 0 && !starts_cluster(index))
            --index;
        return glyphs_[index].width;
    }

    drawing::Role role_of(std::size_t index) const { return spans_[styled_.span[index]].role; }

    void append_character(TextLine& line, std::size_t index) const
    {
        const Glyph& glyph = glyphs_[index];
        const auto role = role_of(index);
        const bool continues = !line.runs.empty() && !line.runs.back().is_mark && line.runs.back().font == glyph.font &&
                               line.runs.back().role == role && line.runs.back().text.size() < longest_run;
        if (!continues)
            line.runs.push_back({line.width, 0, glyph.font, size_, role, {}, false});
        const double advance = glyph.width * size_;
        line.runs.back().text += encode_utf8(std::u32string_view(&glyph.drawn, 1));
        line.runs.back().width += advance;
        line.width += advance;
    }

    const Styled& styled_;
    const std::vector<Span>& spans_;
    double size_;
    BidiText bidi_;
    std::vector<Glyph> glyphs_;
};

}

std::string plain_text(const std::vector<Span>& spans)
{
    int invalid = 0;
    return encode_utf8(decode(spans, invalid).text);
}

std::vector<TextLine> TextLayout::lay_out(const std::vector<Span>& spans, double size, double width, Align align)
{
    const Styled all = decode(spans, invalid_);
    std::vector<TextLine> lines;
    for (std::size_t begin = 0; begin < all.text.size();) {
        const auto first = all.text.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto length = static_cast<std::size_t>(std::find_if(first, all.text.end(), is_line_end) - first);
        const auto span = all.span.begin() + static_cast<std::ptrdiff_t>(begin);
        const Styled one{all.text.substr(begin, length), {span, span + static_cast<std::ptrdiff_t>(length)}};
        const ParagraphLayout paragraph(one, spans, size, fonts_);
        missing_ += paragraph.missing();
        for (auto& line : paragraph.lines(width, align))
            lines.push_back(std::move(line));
        begin += length + 1;
    }
    return lines;
}

double TextLayout::width(std::string_view text, double size, bool bold) const
{
    const std::vector<Span> spans{{std::string(text), bold ? Face::bold : Face::regular, drawing::Role::ink}};
    int invalid = 0;
    const Styled styled = decode(spans, invalid);
    return ParagraphLayout(styled, spans, size, fonts_).whole_width();
}

}
