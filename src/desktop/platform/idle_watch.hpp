#pragma once

#include "desktop/kit/wx.hpp"

#include <functional>

namespace desktop {

/// Calls once when nobody has touched keyboard or mouse in any of the program's windows, native dialogs too, for a
/// time.
class IdleWatch {
public:
    explicit IdleWatch(std::function<void()> idle);
    IdleWatch(const IdleWatch&) = delete;
    IdleWatch& operator=(const IdleWatch&) = delete;
    ~IdleWatch();

    /// Begins to count; 0 stops it.
    void start(int minutes);
    /// For each key, click or movement.
    void touched() { quiet_since_ = wxGetUTCTimeMillis(); }

private:
    void look();

    std::function<void()> idle_;
    wxTimer timer_;
    wxLongLong quiet_since_ = 0;
    wxLongLong limit_ = 0;
    unsigned signal_ = 0;
    unsigned long hook_ = 0;
};

}
