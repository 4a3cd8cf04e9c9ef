#pragma once

#include "desktop/platform/wx.hpp"

namespace desktop {

/// What was copied in the program does not stay in the clipboard: it goes some time after copying, and when it is told
/// to. What other programs put there is theirs and stays.
class ClipboardGuard {
public:
    explicit ClipboardGuard(int milliseconds = 30'000);
    ClipboardGuard(const ClipboardGuard&) = delete;
    ClipboardGuard& operator=(const ClipboardGuard&) = delete;
    ~ClipboardGuard();

    /// Takes away what is copied, and what is only selected, which a middle click pastes elsewhere.
    void clear();

private:
    int milliseconds_;
    wxTimer timer_;
    unsigned long handler_ = 0;
};

}
