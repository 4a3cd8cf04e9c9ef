#include "exchange/csv.hpp"

#include <cstddef>
#include <cstdlib>

namespace {

/// Cells are what lies between zero bytes.
std::vector<std::string> cells_in(std::string_view text)
{
    std::vector<std::string> cells(1);
    for (const char each : text)
        if (each == '\0')
            cells.emplace_back();
        else
            cells.back() += each;
    return cells;
}

/// RFC 4180, one line; nothing when it is none.
std::vector<std::string> read_line(std::string_view line)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char each = line[i];
        if (quoted && each == '"' && i + 1 < line.size() && line[i + 1] == '"')
            cells.back() += line[++i];
        else if (each == '"')
            quoted = !quoted;
        else if (!quoted && each == ',')
            cells.emplace_back();
        else
            cells.back() += each;
    }
    return quoted ? std::vector<std::string>{} : cells;
}

bool runs_as_a_formula(const std::string& cell)
{
    return !cell.empty() && std::string("=+@\t\r").find(cell.front()) != std::string::npos;
}

}

/// Every cell comes back as it was, or with an apostrophe in front, and none begins like a formula.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    const auto cells = cells_in({reinterpret_cast<const char*>(bytes), size});
    auto line = exchange::csv_line(cells);
    if (!line.ends_with("\r\n"))
        std::abort();
    line.resize(line.size() - 2);
    const auto read = read_line(line);
    if (read.size() != cells.size())
        std::abort();
    for (std::size_t i = 0; i < cells.size(); ++i)
        if ((read[i] != cells[i] && read[i] != "'" + cells[i]) || runs_as_a_formula(read[i]))
            std::abort();
    return 0;
}
