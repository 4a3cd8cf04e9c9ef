#pragma once

#include "reporting/blocks.hpp"

#include <memory>
#include <string>
#include <vector>

namespace reporting {

/// A run of text at its place on the page.
struct PlacedText {
    double baseline = 0;
    Run run;
};

/// The smallest thing that is never broken: a line of text, a picture, one line of a table row. Its contents count from
/// its own top left corner.
struct Strip {
    double space_before = 0;
    double height = 0;
    std::vector<PlacedText> texts;
    std::vector<drawing::Shape> shapes;
    /// The whole text of the paragraph, picture or row that begins here.
    std::vector<std::string> plain;
    bool keep_with_next = false;
    /// Strips of one number stay on one page as long as they fit on one; 0 for those that need not.
    int kept_group = 0;
    bool right_to_left = false;
    bool not_on_first_page = false;
    /// Printed again at the top when a page begins with this strip.
    std::shared_ptr<const std::vector<Strip>> repeated_header;
};

struct StripFormat {
    double width = 0;
    double max_height = 0;
    double body_size = 11;
};

std::vector<Strip> make_strips(const std::vector<Block>& blocks, const StripFormat& format, TextLayout& layout);

double total_height(const std::vector<Strip>& strips);

}
