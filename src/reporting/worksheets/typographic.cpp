#include "reporting/worksheets/sheet_parts.hpp"

namespace reporting {

namespace {

bool is_ascii_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool opens_quotation(std::string_view text, std::size_t at)
{
    return at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' || text[at - 1] == '\n';
}

}

std::string typographic(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool between = i > 0 && i + 1 < text.size() && is_ascii_digit(text[i - 1]) && is_ascii_digit(text[i + 1]);
        if (text[i] == '"')
            out += opens_quotation(text, i) ? "“" : "”";
        else if (text[i] == '\'')
            out += opens_quotation(text, i) ? "‘" : "’";
        else if (text[i] == '-' && between && text.size() < 40)
            out += "–";
        else
            out += text[i];
    }
    return out;
}

}
