#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// One line of a CSV file (RFC 4180), with its line end. A cell that a spreadsheet would run as a formula gets an
/// apostrophe in front, so that it is shown as the text it is; numbers stay numbers.
std::string csv_line(const std::vector<std::string>& cells);

}
