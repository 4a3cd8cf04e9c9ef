#include "exchange/html_page.hpp"

#include <algorithm>

namespace exchange {

namespace {

constexpr std::string_view style =
    "body{font:16px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em;color:#222}"
    "h1,h2,h3,h4{line-height:1.25;margin:1.6em 0 .4em}"
    "section{border-left:3px solid #ddd;padding-left:1em;margin:.6em 0}"
    "dl{display:grid;grid-template-columns:minmax(9em,25%) 1fr;gap:.2em 1em;margin:.4em 0}"
    "dt{color:#666}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}"
    "@media print{body{max-width:none}}";

}

std::string html_escaped(std::string_view text)
{
    std::string out;
    for (const char each : text)
        switch (each) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            // Control characters mean nothing on a page, and some are not allowed there.
            out += static_cast<unsigned char>(each) < 0x20 && each != '\n' && each != '\t' ? ' ' : each;
        }
    return out;
}

HtmlPage::HtmlPage(std::string_view title, std::string_view language)
{
    html_ = "<!doctype html>\n<html lang=\"" + html_escaped(language) +
            "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>" +
            html_escaped(title) + "</title><style>" + std::string(style) + "</style></head><body>\n";
    heading(1, title);
}

void HtmlPage::end_rows()
{
    if (in_rows_)
        html_ += "</dl>\n";
    in_rows_ = false;
}

void HtmlPage::heading(int level, std::string_view text)
{
    end_rows();
    const auto number = std::to_string(std::clamp(level, 1, 6));
    html_ += "<h" + number + ">" + html_escaped(text) + "</h" + number + ">\n";
}

void HtmlPage::paragraph(std::string_view text)
{
    end_rows();
    html_ += "<p>" + html_escaped(text) + "</p>\n";
}

void HtmlPage::link(std::string_view file, std::string_view words)
{
    end_rows();
    html_ += "<p><a href=\"" + html_escaped(file) + "\">" + html_escaped(words) + "</a></p>\n";
}

void HtmlPage::row(std::string_view label, std::string_view text)
{
    if (!in_rows_)
        html_ += "<dl>";
    in_rows_ = true;
    html_ += "<dt>" + html_escaped(label) + "</dt><dd>" + html_escaped(text) + "</dd>\n";
}

void HtmlPage::open_part()
{
    end_rows();
    html_ += "<section>\n";
}

void HtmlPage::close_part()
{
    end_rows();
    html_ += "</section>\n";
}

std::string HtmlPage::finish()
{
    end_rows();
    return html_ + "</body></html>\n";
}

}
