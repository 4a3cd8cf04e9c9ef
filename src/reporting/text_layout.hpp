#pragma once

#include "drawing/scene.hpp"
#include "drawing/text_metrics.hpp"
#include "reporting/fonts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace reporting {

/// A piece of text in one face and role.
struct Span {
    std::string text;
    Face face = Face::regular;
    drawing::Role role = drawing::Role::ink;
};

/// `start` is the left margin for text read from the left, the right margin for Hebrew and Arabic.
enum class Align { start, centre, end };

/// Text in one font, ready to be drawn: in visual order, letters joined, at most 4,000 characters.
struct Run {
    double x = 0;
    double width = 0;
    int font = 0;
    double size = 0;
    drawing::Role role = drawing::Role::ink;
    std::string text;
    /// A mark over or under a letter of another run.
    bool is_mark = false;
};

struct TextLine {
    std::vector<Run> runs;
    double width = 0;
    bool right_to_left = false;
};

/// The spans as one text in reading order, broken UTF-8 replaced.
std::string plain_text(const std::vector<Span>& spans);

/// Breaks text into lines. A line ends at a space, after a hyphen, between ideographs, and inside a word only when the
/// word alone is wider than the line; a mark stays with its letter. Nothing is cropped and nothing is left out.
class TextLayout : public drawing::TextMetrics {
public:
    explicit TextLayout(Fonts& fonts) : fonts_(fonts) {}

    /// Lays spans out as one text; a line break in it starts a new line. Empty text gives no line.
    std::vector<TextLine> lay_out(const std::vector<Span>& spans, double size, double width,
                                  Align align = Align::start);
    double width(std::string_view text, double size, bool bold) const override;

    int missing_characters() const { return missing_; }
    int invalid_sequences() const { return invalid_; }

private:
    Fonts& fonts_;
    int missing_ = 0;
    int invalid_ = 0;
};

}
