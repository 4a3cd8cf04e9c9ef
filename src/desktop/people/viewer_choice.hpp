#pragma once

#include "app/people/cases.hpp"
#include "desktop/page.hpp"

namespace desktop {

/// What of a joint case is looked at: everything, what is shared, or what one member may see. It stands on every tab
/// and is the same whatever there is to see. Of a case of one there is nothing to choose.
class ViewerChoice : public wxPanel {
public:
    /// `changed` is called after another one was chosen.
    ViewerChoice(wxWindow* parent, Desk& desk, std::function<void()> changed);

    void show(const app::CaseView& view);
    void choose(const app::Viewer& viewer);
    /// The same choices for the menu.
    std::vector<Action> actions();

private:
    struct Eyes {
        std::string name; ///< accessible id
        wxString label;
        wxString key;
        app::Viewer viewer;
    };

    std::vector<Eyes> eyes_of(const app::CaseView& view) const;
    wxString what_is_shown() const;

    Desk& desk_;
    std::function<void()> changed_;
    std::vector<Eyes> eyes_;
};

}
