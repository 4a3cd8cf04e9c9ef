#pragma once

#include "desktop/desk.hpp"
#include "desktop/kit/layout.hpp"

namespace desktop {

/// Something one can do: with a button, from the menu, with a key, or by its name in the finder.
struct Action {
    std::string name; ///< accessible id
    wxString label;   ///< "&New session..."
    wxString key;     ///< "Ctrl+N"
    std::function<void()> run;
};

/// One page of the window. It is made anew whenever one goes there, and shows nothing until its records have come.
class Page : public wxPanel {
public:
    Page(wxWindow* parent, Desk& desk) : wxPanel(parent), desk_(desk) {}

    /// The name of the page's own menu; never a client's.
    virtual wxString title() const = 0;
    /// What can be done here.
    virtual std::vector<Action> actions() { return {}; }
    /// Reads again what is shown.
    virtual void refresh() = 0;
    /// Keeps what was typed; called before the page goes, also by the lock. Throws what keeps it from being kept: the
    /// page then stays.
    virtual void keep_typed() {}
    /// The part of the page one is at, as a place says it; empty when it has none.
    virtual std::string part() const { return {}; }
    /// The case it is about; empty when it is about none, or that is not read yet.
    virtual std::string care_case() const { return {}; }
    /// Puts the cursor where one begins.
    virtual void focus_first() { SetFocus(); }

protected:
    Desk& desk() const { return desk_; }

private:
    Desk& desk_;
};

}
