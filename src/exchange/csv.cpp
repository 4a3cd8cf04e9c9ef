#include "exchange/csv.hpp"

#include <charconv>

namespace exchange {

namespace {

bool is_number(std::string_view cell)
{
    double value = 0;
    const auto* end = cell.data() + cell.size();
    const auto result = std::from_chars(cell.data(), end, value);
    return !cell.empty() && result.ec == std::errc() && result.ptr == end;
}

bool reads_as_formula(std::string_view cell)
{
    constexpr std::string_view first = "=+-@\t\r\n|%";
    return !cell.empty() && first.find(cell.front()) != std::string_view::npos && !is_number(cell);
}

std::string quoted_cell(const std::string& cell)
{
    const auto harmless = reads_as_formula(cell) ? "'" + cell : cell;
    if (harmless.find_first_of(",\"\r\n;\t") == std::string::npos)
        return harmless;
    std::string quoted = "\"";
    for (const char each : harmless)
        quoted += each == '"' ? std::string("\"\"") : std::string(1, each);
    return quoted + "\"";
}

}

std::string csv_line(const std::vector<std::string>& cells)
{
    std::string line;
    for (const auto& cell : cells)
        line += (line.empty() && &cell == &cells.front() ? "" : ",") + quoted_cell(cell);
    return line + "\r\n";
}

}
