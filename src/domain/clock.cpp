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
    return std::chrono::minutes(local.tm_gmtoff / 60);
}

}
