#pragma once

#include "desktop/platform/wx.hpp"

#include <functional>
#include <map>
#include <memory>

namespace desktop {

/// What stands in every window while it is covered.
struct CoverWords {
    wxBitmapBundle mark;
    wxString title;
    wxString words; ///< what happened and which keys do something; "F12" and "Ctrl+L" stand out in it
};

/// Hides the whole program, not a picture of it: every window it has or gets, dialogs, message boxes and the desktop's
/// own ones too, shows nothing of what is in it, and no key, click or closing reaches them, but for F12 and Ctrl+L.
/// These two are heard at any time in every window, whoever made it.
class PrivacyCover {
public:
    /// What F12 and Ctrl+L do.
    PrivacyCover(std::function<void()> on_f12, std::function<void()> on_lock_key);
    PrivacyCover(const PrivacyCover&) = delete;
    PrivacyCover& operator=(const PrivacyCover&) = delete;
    ~PrivacyCover();

    /// Covers everything; where it is covered already, says these words instead. Open menus are closed.
    void cover(CoverWords words);
    /// Everything is back where it was, with the cursor where it was.
    void uncover();
    bool is_on() const { return on_; }

private:
    struct Input;
    struct Window;

    void cover_window(void* window);

    std::function<void()> on_f12_;
    std::function<void()> on_lock_key_;
    CoverWords words_;
    std::map<void*, std::unique_ptr<Window>> windows_;
    std::unique_ptr<Input> input_;
    bool on_ = false;
};

}
