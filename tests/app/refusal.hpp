#pragma once

#include "domain/problem.hpp"

namespace test_support {

/// Why the job is refused; an empty problem when it is not.
template<class Job>
domain::Problem refusal(Job job)
{
    try {
        job();
    } catch (const domain::Refused& refused) {
        return refused.problem();
    }
    return {};
}

}
