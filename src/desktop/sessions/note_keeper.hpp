#pragma once

#include "app/kit/drafts.hpp"
#include "desktop/desk.hpp"

namespace desktop {

/// Puts what is being typed on disk at every pause, so that nothing is lost.
class NoteKeeper {
public:
    /// `document` is what is typed now; `kept` is called after each time with when it was.
    NoteKeeper(wxWindow* owner, Desk& desk, std::function<domain::Tree()> document,
               std::function<void(const domain::Timestamp&)> kept);

    void set_name(app::DraftName name) { name_ = std::move(name); }
    const app::DraftName& name() const { return name_; }

    /// Something was typed.
    void typed();
    /// What is typed now is saved, or put away: there is nothing to keep.
    void settle();
    /// Keeps what is not on disk yet, and waits for it; for when the page goes.
    void keep_now();
    /// While saving nothing is put on disk: its name may change.
    void hold(bool hold);

private:
    /// Only what the disk has confirmed is kept: a write that is still on its way may fail.
    bool is_kept() const { return kept_of_ == typed_; }
    void keep();

    wxWindow* owner_;
    Desk& desk_;
    std::function<domain::Tree()> document_;
    std::function<void(const domain::Timestamp&)> kept_;
    app::DraftName name_;
    wxTimer pause_;
    wxLongLong typing_since_ = 0;
    int typed_ = 0;   ///< changes so far
    int kept_of_ = 0; ///< as many of them are on the disk
    bool held_ = false;
};

}
