#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// Text as it may stand in HTML.
std::string html_escaped(std::string_view text);

/// One page of HTML that stands alone: no script, nothing loaded from anywhere.
class HtmlPage {
public:
    HtmlPage(std::string_view title, std::string_view language);

    void heading(int level, std::string_view text);
    void paragraph(std::string_view text);
    /// A file beside this one.
    void link(std::string_view file, std::string_view words);
    /// A name with what belongs to it; line breaks in the text stay.
    void row(std::string_view label, std::string_view text);
    /// What follows belongs to the heading before it, until it is closed.
    void open_part();
    void close_part();

    std::string finish();

private:
    void end_rows();

    std::string html_;
    bool in_rows_ = false;
};

}
