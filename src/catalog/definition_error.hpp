#pragma once

#include "domain/problem.hpp"

#include <stdexcept>
#include <string>
#include <utility>

namespace catalog {

/// A definition that cannot be used: which file, and why.
class DefinitionError : public std::runtime_error {
public:
    DefinitionError(std::string file, domain::Problem problem)
        : std::runtime_error(file + ": " + problem.field + ", " + problem.rule + ", " + problem.allowed.token),
          file_(std::move(file)), problem_(std::move(problem))
    {
    }

    const std::string& file() const noexcept { return file_; }
    const domain::Problem& problem() const noexcept { return problem_; }

private:
    std::string file_;
    domain::Problem problem_;
};

}
