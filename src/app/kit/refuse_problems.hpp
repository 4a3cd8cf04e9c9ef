#pragma once

#include "domain/problem.hpp"

#include <vector>

namespace app {

/// Throws domain::Refused with the first problem, if there is one.
inline void refuse_problems(std::vector<domain::Problem> problems)
{
    if (!problems.empty())
        throw domain::Refused(std::move(problems.front()));
}

}
