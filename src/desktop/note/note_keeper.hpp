#pragma once

#include "app/drafts.hpp"
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
    bool has_unkept() const { return unkept_; }

private:
    void keep();

    wxWindow* owner_;
    Desk& desk_;
    std::function<domain::Tree()> document_;
    std::function<void(const domain::Timestamp&)> kept_;
    app::DraftName name_;
    wxTimer pause_;
    wxLongLong typing_since_ = 0;
    bool unkept_ = false;
    bool held_ = false;
};

}
