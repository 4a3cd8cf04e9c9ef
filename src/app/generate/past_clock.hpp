#pragma once

#include "domain/clock.hpp"

#include <algorithm>

namespace app {

/// Stands wherever it is set, never later than the real time: for practices that are written down after the fact.
class PastClock final : public domain::Clock {
public:
    /// The real clock must outlive it.
    explicit PastClock(const domain::Clock& real) : real_(real), time_(real.now()) {}

    void set_local(std::chrono::sys_seconds local) { time_ = std::min(local - offset(local), real_.now()); }

    std::chrono::sys_seconds now() const override { return time_; }
    std::chrono::minutes offset(std::chrono::sys_seconds at) const override { return real_.offset(at); }

private:
    const domain::Clock& real_;
    std::chrono::sys_seconds time_;
};

}
