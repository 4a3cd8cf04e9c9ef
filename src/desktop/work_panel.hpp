#pragma once

#include "desktop/page.hpp"
#include "desktop/search/search_dialog.hpp"

namespace desktop {

/// What is seen while a practice is open: the sidebar and one page. Knows the way back.
class WorkPanel : public wxPanel {
public:
    /// What the sidebar's buttons do that is not about pages.
    struct Buttons {
        std::function<void()> search;
        std::function<void()> find;
        std::function<void()> lock;
        std::function<void()> client_in_room; ///< a client comes, or has left
    };

    /// `changed` is called whenever another page is there.
    WorkPanel(wxWindow* parent, Desk& desk, std::function<void()> changed, const Buttons& buttons);

    void go_to(const Place& place);
    void go_back();
    /// Makes the present page anew.
    void reload();

    Page* page() const { return page_; }
    /// Finds words in what was written, and goes there.
    void search();
    Place place() const;
    /// Runs the action that the place asks for as soon as the page offers it, once.
    void do_action_of_place();

private:
    wxSizer* make_sidebar(const Buttons& buttons);
    wxToggleButton* add_entry(wxSizer* sizer, const wxString& name, const wxString& label, const wxString& key);
    wxWindow* make_room_band(const Buttons& buttons);
    void fit_sidebar(int width);
    void show(const Place& place);
    void mark_sidebar(const std::string& page);
    void colour_sidebar();

    Desk& desk_;
    std::function<void()> changed_;
    wxPanel* sidebar_;
    wxPanel* content_;
    wxToggleButton* in_room_ = nullptr;
    wxWindow* room_band_ = nullptr; ///< in sight as long as a client is in the room
    std::vector<wxToggleButton*> entries_;
    std::vector<std::pair<std::string, wxToggleButton*>> buttons_; ///< the entries that are pages
    Page* page_ = nullptr;
    std::vector<Place> way_;
    SearchTyped searched_;
};

}
