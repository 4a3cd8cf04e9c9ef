#pragma once

#include "desktop/page.hpp"

namespace desktop {

/// What is seen while a practice is open: the sidebar and one page. Knows the way back.
class WorkPanel : public wxPanel {
public:
    /// What the sidebar's buttons do that is not about pages.
    struct Buttons {
        std::function<void()> find;
        std::function<void()> lock;
        std::function<void()> client_has_left; ///< everything is shown again
    };

    /// `changed` is called whenever another page is there.
    WorkPanel(wxWindow* parent, Desk& desk, std::function<void()> changed, const Buttons& buttons);

    void go_to(const Place& place);
    void go_back();
    /// Makes the present page anew.
    void reload();

    Page* page() const { return page_; }
    Place place() const;
    /// Runs the action that the place asks for as soon as the page offers it, once.
    void do_action_of_place();

private:
    wxSizer* make_sidebar(const Buttons& buttons);
    void show(const Place& place);
    void mark_sidebar(const std::string& page);

    Desk& desk_;
    std::function<void()> changed_;
    wxPanel* sidebar_;
    wxPanel* content_;
    wxButton* in_room_ = nullptr; ///< stays in sight as long as a client is in the room
    std::vector<std::pair<std::string, wxToggleButton*>> buttons_;
    Page* page_ = nullptr;
    std::vector<Place> way_;
};

}
