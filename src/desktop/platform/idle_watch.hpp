#pragma once

#include "desktop/platform/boot_time.hpp"
#include "desktop/platform/wx.hpp"

#include <functional>

namespace desktop {

/// Calls once when nobody has touched keyboard or mouse in any of the program's windows, native dialogs too, for a
/// time. Setting the machine's clock does not move that time, and it goes on while the machine sleeps.
class IdleWatch {
public:
    using Clock = std::function<std::chrono::milliseconds()>;

    explicit IdleWatch(std::function<void()> idle, Clock clock = time_since_boot);
    IdleWatch(const IdleWatch&) = delete;
    IdleWatch& operator=(const IdleWatch&) = delete;
    ~IdleWatch();

    /// Begins to count; 0 stops it.
    void start(int minutes);
    /// For each key, click or movement.
    void touched() { quiet_since_ = clock_(); }

private:
    void look();

    std::function<void()> idle_;
    Clock clock_;
    wxTimer timer_;
    std::chrono::milliseconds quiet_since_{};
    std::chrono::milliseconds limit_{};
    unsigned signal_ = 0;
    unsigned long hook_ = 0;
};

}
