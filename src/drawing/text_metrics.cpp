#include "drawing/text_metrics.hpp"

#include <sstream>

namespace drawing {

std::vector<std::string> wrap_words(std::string_view text, double width, double size, const TextMetrics& metrics)
{
    std::vector<std::string> lines;
    std::istringstream words{std::string(text)};
    for (std::string word; words >> word;) {
        const bool fits = !lines.empty() && metrics.width(lines.back() + " " + word, size, false) <= width;
        if (fits)
            lines.back() += " " + word;
        else
            lines.push_back(word);
    }
    return lines;
}

}
