#include "desktop/sessions/chart_filter.hpp"

#include "desktop/kit/layout.hpp"
#include "desktop/kit/wheel.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/sessions/chart_cells.hpp"

namespace desktop {

ChartFilterBar::ChartFilterBar(wxWindow* parent, const std::vector<Choice>& people, bool with_words, bool with_concern)
    : wxPanel(parent), people_(people)
{
    SetName("chart_filter");
    SetSizer(new wxBoxSizer(wxHORIZONTAL));
    if (with_words) {
        words_ = new wxTextCtrl(this, wxID_ANY);
        words_->SetName("chart.words");
        words_->SetHint(_("Words in notes"));
        words_->SetMinSize(FromDIP(wxSize(150, 34)));
        words_->SetToolTip("F3");
        set_accessible_name(words_, _("Words in notes"));
        words_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
        GetSizer()->Add(words_, wxSizerFlags(1).CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    }
    stage_ = add_choice("chart.stage", _("Stage"), {_("Any stage"), _("Stage 1"), _("Stage 2"), _("Stage 3")});
    move_ = add_choice(
        "chart.move", _("Move"),
        {_("Any move"), _("1  Mirror"), _("2  Deepen"), _("3  Encounter"), _("4  Process"), _("5  Integrate")});
    move_->SetToolTip(legend_of_moves());
    if (people_.size() > 1) {
        std::vector<wxString> names{_("Everyone")};
        for (const auto& person : people_)
            names.push_back(person.words);
        person_ = add_choice("chart.person", _("Who was there"), names);
    }
    if (with_concern) {
        concern_ = new wxCheckBox(this, wxID_ANY, _("Only with a concern"));
        concern_->SetName("chart.concern");
        concern_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { changed(); });
        GetSizer()->Add(concern_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    }
    count_ = new wxStaticText(this, wxID_ANY, {});
    count_->SetName("chart.count");
    count_->SetForegroundColour(quiet_colour());
    GetSizer()->AddStretchSpacer(with_words ? 0 : 1);
    GetSizer()->Add(count_, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(gap)));
}

wxChoice* ChartFilterBar::add_choice(const wxString& name, const wxString& label, const std::vector<wxString>& words)
{
    auto* made = new wxChoice(this, wxID_ANY);
    made->Append(words);
    made->SetSelection(0);
    made->SetName(name);
    set_accessible_name(made, label);
    leave_wheel_to_page(made);
    made->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    GetSizer()->Add(made, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    return made;
}

app::ChartFilter ChartFilterBar::filter() const
{
    const auto number_in = [](const wxChoice* choice) {
        return choice->GetSelection() > 0 ? std::optional(choice->GetSelection()) : std::nullopt;
    };
    app::ChartFilter filter;
    filter.text = words_ ? utf8(words_->GetValue()) : std::string();
    filter.stage = number_in(stage_);
    filter.move = number_in(move_);
    if (person_ && person_->GetSelection() > 0)
        filter.client.value = people_[static_cast<std::size_t>(person_->GetSelection()) - 1].key;
    filter.only_with_concern = concern_ && concern_->GetValue();
    return filter;
}

void ChartFilterBar::say_count(std::size_t shown, std::size_t all)
{
    count_->SetLabel(wxString::Format(_("%zu of %zu"), shown, all));
    Layout();
}

void ChartFilterBar::focus_words()
{
    (words_ ? static_cast<wxWindow*>(words_) : stage_)->SetFocus();
}

}
