#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace drawing {

/// How wide a text is where it will be shown; the window and the PDF each have their own.
class TextMetrics {
public:
    virtual ~TextMetrics() = default;
    /// The width in points of one line of UTF-8 text at `size` points.
    virtual double width(std::string_view text, double size, bool bold) const = 0;
};

/// Breaks at spaces so that each line fits `width`; a longer word stands alone on its line.
std::vector<std::string> wrap_words(std::string_view text, double width, double size, const TextMetrics& metrics);

}
