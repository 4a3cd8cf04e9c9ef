#include "domain/clock.hpp"

#include <ctime>

namespace domain {

std::chrono::sys_seconds SystemClock::now() const
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::chrono::minutes SystemClock::offset(std::chrono::sys_seconds at) const
{
    const std::time_t seconds = std::chrono::system_clock::to_time_t(at);
    std::tm local{};
    localtime_r(&seconds, &local);
    // No place is a day ahead or behind; such a setting could be written but not be read back, so it is taken for UTC.
    constexpr std::chrono::minutes day = std::chrono::hours(24);
    const std::chrono::minutes ahead(local.tm_gmtoff / 60);
    return ahead > -day && ahead < day ? ahead : std::chrono::minutes{0};
}

}
