#pragma once

#include "reporting/report.hpp"
#include "reporting/strips.hpp"

#include <functional>
#include <string>
#include <vector>

namespace reporting {

/// A sheet of paper, in points.
struct PageFormat {
    double width = 0;
    double height = 0;
    double side_margin = 0;
    double end_margin = 0; ///< above and below
    double body_size = 11;

    double left() const { return side_margin; }
    double right() const { return width - side_margin; }
};

/// A4 or Letter, upright; large print is 14 point text.
PageFormat page_format(Paper paper, bool large_print);

struct Page {
    std::vector<drawing::Shape> shapes;
    std::vector<PlacedText> texts;
    /// The text that begins on it, paragraph by paragraph in reading order; pictures by their alternative text.
    std::vector<std::string> plain;
};

/// A laid-out report: every text and shape at its place, counted from the top left corner of its page.
struct Pages {
    PageFormat format;
    std::vector<Page> pages;
    int missing_characters = 0;
    int invalid_sequences = 0;
};

/// What stands on the pages.
struct PageContents {
    std::vector<Block> body;
    /// Stands at the bottom of page one, whatever the body does.
    std::vector<Block> first_page_foot;
    /// On every page but the first.
    std::string running_head;
    /// On every page, beside its number.
    std::string confidentiality;
    std::function<std::string(int page, int of)> page_number;
};

/// Fills as many pages as are needed, at least one.
Pages lay_out_pages(const PageContents& contents, const PageFormat& format, TextLayout& layout);

}
