#pragma once

#include "app/today/today.hpp"
#include "desktop/kit/card.hpp"
#include "desktop/kit/icon.hpp"
#include "desktop/kit/lines.hpp"
#include "desktop/page.hpp"
#include "desktop/today/meeting_card.hpp"

#include <set>

namespace desktop {

/// The day: what needs a response, who comes, what is due, and what is left to write. Only what is there is shown.
class TodayPage : public Page {
public:
    TodayPage(wxWindow* parent, Desk& desk);

    wxString title() const override { return _("&Today"); }
    std::vector<Action> actions() override;
    void refresh() override;
    void focus_first() override;

private:
    struct Line {
        wxString about;
        wxString words;
        Place place;
        std::optional<Icon> mark{};
    };

    void show(app::TodayView view);
    void fill();
    void add_title();
    wxString title_words() const;
    void add_concerns();
    void add_urgent(const app::ConcernToday& concern, std::size_t number);
    void add_day();
    void add_meetings();
    void add_notes();
    std::vector<Line> note_lines() const;
    std::vector<Line> promise_lines() const;
    std::vector<Line> draft_lines() const;
    std::vector<Line> concern_lines(bool apart) const;
    std::vector<Line> unplanned_lines() const;
    std::vector<Line> wrong_way_lines() const;
    /// A heading and a card of lines; a long one shows its beginning until the rest is asked for.
    void add_section(const std::string& name, const wxString& title, const std::vector<Line>& lines,
                     const wxString& beside = {});
    /// The same, folded under its title with how many there are.
    void add_folded(const std::string& name, const wxString& title, const std::vector<Line>& lines);
    void add_lines(wxWindow* parent, wxSizer* sizer, const std::string& name, const std::vector<Line>& lines);
    void add_backup();
    void add_heading(wxWindow* column, const wxString& title, const wxString& beside = {});
    void fit_columns();
    void turn_over();

    wxString who(const std::vector<app::ShownPerson>& people) const;
    MeetingNote note_state(const app::MeetingToday& meeting) const;
    bool is_over(const app::MeetingToday& meeting) const;
    const app::MeetingToday* next_meeting() const;
    const app::MeetingToday* last_without_note() const;
    void open_next_note();
    void capture();

    wxScrolledWindow* scrolled_;
    wxSizer* column_ = nullptr;
    wxBoxSizer* columns_ = nullptr;
    wxPanel* left_ = nullptr;
    wxPanel* right_ = nullptr;
    Lines lines_;
    std::set<std::string> unfolded_;
    std::optional<app::TodayView> view_;
    std::function<void()> once_shown_; ///< what was pressed before the day was there
    wxTimer minute_;
    int shown_minute_ = 0;
};

}
