#pragma once

#include "app/today/today.hpp"
#include "desktop/kit/lines.hpp"
#include "desktop/page.hpp"

#include <set>

namespace desktop {

/// The day: what needs a response, who comes, what is due, and what is left to write. Only what is there is shown.
class TodayPage : public Page {
public:
    TodayPage(wxWindow* parent, Desk& desk);

    wxString title() const override { return _("&Today"); }
    std::vector<Action> actions() override;
    void refresh() override;
    wxString help() const override;
    void focus_first() override;

private:
    struct Line {
        wxString about;
        wxString words;
        Place place;
    };

    void show(app::TodayView view);
    void fill();
    void add_title();
    void add_concerns();
    void add_meetings();
    void add_meeting(const app::MeetingToday& meeting);
    void add_promises();
    void add_unplanned();
    void add_wrong_way();
    void add_notes();
    void add_drafts();
    void add_free_day();
    /// A heading and its lines; long ones show their beginning until the rest is asked for.
    void add_section(const std::string& name, const wxString& title, const std::vector<Line>& lines);
    void add_backup();
    void add_heading(const wxString& title);

    wxString who(const std::vector<app::ShownPerson>& people) const;
    const app::MeetingToday* next_meeting() const;
    void open_next_note();

    wxScrolledWindow* scrolled_;
    wxSizer* column_ = nullptr;
    Lines lines_;
    std::set<std::string> unfolded_;
    std::optional<app::TodayView> view_;
};

}
