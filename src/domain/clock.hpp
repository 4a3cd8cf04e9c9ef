#pragma once

#include "domain/date.hpp"

#include <chrono>

namespace domain {

/// Where the time comes from; tests and the sample practice bring their own.
struct Clock {
    virtual ~Clock() = default;
    /// The present instant, UTC, to the second.
    virtual std::chrono::sys_seconds now() const = 0;
    /// Minutes the local time is ahead of UTC at that instant.
    virtual std::chrono::minutes offset(std::chrono::sys_seconds at) const = 0;

    Timestamp stamp() const { return {now(), offset(now())}; }
    Date today() const { return date_of(stamp()); }
};

/// The machine's clock and time zone.
struct SystemClock final : Clock {
    std::chrono::sys_seconds now() const override;
    std::chrono::minutes offset(std::chrono::sys_seconds at) const override;
};

}
