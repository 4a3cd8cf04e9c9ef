#pragma once

#include "domain/failure_kind.hpp"

#include <stdexcept>
#include <string>

namespace reporting {

/// The PDF library refused something, or the machine has no font for it. The message holds a code and our own words,
/// never text of the report.
class PdfError : public std::runtime_error {
public:
    explicit PdfError(const std::string& message, domain::FailureKind kind = domain::FailureKind::pdf)
        : std::runtime_error(message), kind_(kind)
    {
    }

    domain::FailureKind kind() const noexcept { return kind_; }

private:
    domain::FailureKind kind_;
};

}
