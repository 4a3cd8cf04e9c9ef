#pragma once

#include <chrono>

namespace desktop {

/// How long ago the machine was started. Setting the clock does not move it, and it goes on while the machine sleeps.
std::chrono::milliseconds time_since_boot();

}
