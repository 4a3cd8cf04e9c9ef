#include "desktop/kit/day_dialog.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/platform/alert.hpp"

#include <wx/calctrl.h>

namespace desktop {

namespace {

wxDateTime shown_day(const domain::Date& date)
{
    return {static_cast<wxDateTime::wxDateTime_t>(unsigned(date.day())),
            static_cast<wxDateTime::Month>(unsigned(date.month()) - 1), int(date.year())};
}

domain::Date chosen_day(const wxDateTime& day)
{
    return domain::Date(std::chrono::year(day.GetYear()), std::chrono::month(static_cast<unsigned>(day.GetMonth()) + 1),
                        std::chrono::day(static_cast<unsigned>(day.GetDay())));
}

class DayDialog : public wxDialog {
public:
    DayDialog(wxWindow* parent, const domain::Date& begin, const domain::Date& today)
        : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, _("Choose a day")), today_(shown_day(today))
    {
        SetName("day_dialog");
        calendar_ = new wxCalendarCtrl(this, wxID_ANY, shown_day(begin));
        calendar_->SetName("calendar");
        words_ = new wxStaticText(this, wxID_ANY, {});
        words_->SetName("day_in_words");
        words_->SetFont(words_->GetFont().Bold());
        auto* take = button(this, "take_day", _("Choose"), [this] { EndModal(wxID_OK); });
        make_primary(take);
        auto* buttons = new wxBoxSizer(wxHORIZONTAL);
        buttons->Add(button(this, "today", _("Today"), [this] { show(today_); }));
        buttons->AddStretchSpacer();
        auto* cancel = new wxButton(this, wxID_CANCEL, _("Cancel"));
        cancel->SetName("cancel");
        buttons->Add(cancel, wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(gap)));
        buttons->Add(take);
        auto* sizer = new wxBoxSizer(wxVERTICAL);
        const int edge = FromDIP(group_gap);
        sizer->Add(words_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, edge));
        sizer->Add(calendar_, wxSizerFlags(1).Expand().Border(wxALL, edge));
        sizer->Add(buttons, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, edge));
        SetSizerAndFit(sizer);
        Bind(wxEVT_CHAR_HOOK, &DayDialog::on_key, this);
        calendar_->Bind(wxEVT_CALENDAR_SEL_CHANGED, [this](wxCalendarEvent&) { say(); });
        calendar_->Bind(wxEVT_CALENDAR_DOUBLECLICKED, [this](wxCalendarEvent&) { EndModal(wxID_OK); });
        publish_ids(this);
        say();
        calendar_->SetFocus();
        CentreOnParent();
    }

    domain::Date day() const { return chosen_day(calendar_->GetDate()); }

private:
    void show(const wxDateTime& day)
    {
        calendar_->SetDate(day);
        say();
    }

    // The drawn calendar tells a reader nothing, so the chosen day is its name.
    void say()
    {
        const auto words = joined({day_words(day()), date_words(day())});
        words_->SetLabel(words);
        set_accessible_name(calendar_, words);
        make_alert(words_, words);
    }

    void on_key(wxKeyEvent& event)
    {
        if (FindFocus() != calendar_ || event.HasModifiers()) {
            event.Skip();
            return;
        }
        const auto day = calendar_->GetDate();
        switch (event.GetKeyCode()) {
        case WXK_LEFT:
            return show(day - wxDateSpan::Day());
        case WXK_RIGHT:
            return show(day + wxDateSpan::Day());
        case WXK_UP:
            return show(day - wxDateSpan::Week());
        case WXK_DOWN:
            return show(day + wxDateSpan::Week());
        case WXK_PAGEUP:
            return show(day - wxDateSpan::Month());
        case WXK_PAGEDOWN:
            return show(day + wxDateSpan::Month());
        case WXK_HOME:
            return show(today_);
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER:
            return EndModal(wxID_OK);
        default:
            event.Skip();
        }
    }

    wxDateTime today_;
    wxCalendarCtrl* calendar_;
    wxStaticText* words_;
};

}

std::optional<domain::Date> choose_day(wxWindow* parent, const domain::Date& begin, const domain::Date& today)
{
    DayDialog dialog(parent, begin, today);
    return dialog.ShowModal() == wxID_OK ? std::optional(dialog.day()) : std::nullopt;
}

}
