#pragma once

#include <functional>

namespace test_support {

/// Lets the window work until something holds; false when it does not within some seconds.
bool until(const std::function<bool()>& holds, int milliseconds = 10'000);

}
