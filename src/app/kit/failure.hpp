#pragma once

#include "domain/failure_kind.hpp"
#include "domain/problem.hpp"

#include <optional>
#include <stdexcept>

namespace app {

using domain::FailureKind;

/// Thrown by everything in app besides domain::Refused. Never carries client text: `what()` is the program's or the
/// database's own words for what went wrong, fit for a line that a counselor sends on.
class Failure : public std::runtime_error {
public:
    explicit Failure(FailureKind kind, std::optional<domain::Problem> problem = std::nullopt,
                     const std::string& detail = {})
        : std::runtime_error(detail), kind_(kind), problem_(std::move(problem))
    {
    }

    FailureKind kind() const noexcept { return kind_; }
    const std::optional<domain::Problem>& problem() const noexcept { return problem_; }

private:
    FailureKind kind_;
    std::optional<domain::Problem> problem_;
};

}
