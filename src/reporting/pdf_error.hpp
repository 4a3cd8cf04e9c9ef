#pragma once

#include <stdexcept>
#include <string>

namespace reporting {

/// The PDF library refused something. The message holds a code and our own words, never text of the report.
class PdfError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}
