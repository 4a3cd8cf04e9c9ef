#pragma once

#include "domain/clock.hpp"

namespace test_support {

/// Stands still until it is told otherwise.
struct FixedClock final : domain::Clock {
    std::chrono::sys_seconds time =
        std::chrono::sys_days(std::chrono::year{2026} / 3 / 2) + std::chrono::hours(9) + std::chrono::minutes(30);
    std::chrono::minutes zone{60};

    std::chrono::sys_seconds now() const override { return time; }
    std::chrono::minutes offset(std::chrono::sys_seconds) const override { return zone; }
};

}
