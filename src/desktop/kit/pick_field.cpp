#include "desktop/kit/pick_field.hpp"

#include "desktop/kit/layout.hpp"

namespace desktop {

namespace {

bool has_words(const Pick& pick, const wxString& words)
{
    const auto text = joined(pick.cells, " ").Lower();
    for (const auto& word : wxSplit(words.Lower(), ' ', '\0'))
        if (!text.Contains(word))
            return false;
    return true;
}

}

PickField::PickField(wxWindow* parent, const std::string& name, const wxString& label,
                     const std::vector<Column>& columns, int height)
    : Field(name), panel_(new wxPanel(parent)), search_(new wxTextCtrl(panel_, wxID_ANY)),
      list_(new RowList(panel_, name, label, columns)), details_(hint(panel_, {}))
{
    panel_->SetName(name + ".field");
    search_->SetName(name + ".search");
    search_->SetHint(_("Type to search"));
    search_->SetMinSize(panel_->FromDIP(wxSize(160, 34)));
    list_->SetMinSize(panel_->FromDIP(wxSize(-1, height)));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(search_, wxSizerFlags().Expand());
    add_line(sizer, list_);
    add_line(sizer, details_);
    panel_->SetSizer(sizer);
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { narrow(); });
    search_->Bind(wxEVT_KEY_DOWN, &PickField::on_search_key, this);
    list_->chosen_changed = [this](const auto&) { on_chosen(); };
    list_->opened = [this](const auto&) { press_main_button(panel_); };
}

void PickField::set_picks(std::vector<Pick> picks)
{
    picks_ = std::move(picks);
    narrow();
}

domain::Tree PickField::read() const
{
    const auto key = list_->chosen();
    return key.empty() ? domain::Tree() : domain::Tree(key);
}

void PickField::display(const domain::Tree& value)
{
    if (const auto* key = value.as<std::string>())
        list_->choose(*key);
    tell_chosen();
}

void PickField::narrow()
{
    std::vector<Row> rows;
    std::string first;
    const Pick* over = nullptr; // the heading, until something under it fits
    for (const auto& pick : picks_) {
        if (pick.key.empty()) {
            over = &pick;
        } else if (has_words(pick, search_->GetValue())) {
            if (over)
                rows.push_back({{}, over->cells});
            over = nullptr;
            rows.push_back({pick.key, pick.cells});
            first = first.empty() ? pick.key : first;
        }
    }
    list_->set_rows(std::move(rows));
    if (list_->chosen().empty())
        list_->choose(first);
    tell_chosen();
}

// From a heading one goes on in the direction one came.
void PickField::on_chosen()
{
    const auto place = list_->chosen_place();
    const bool is_heading = place && list_->chosen().empty();
    const bool goes_up = place && *place > 0 && *place < place_;
    place_ = place.value_or(0);
    if (is_heading)
        list_->CallAfter([this, to = goes_up ? *place - 1 : *place + 1] {
            list_->choose_place(to);
            on_chosen();
        });
    else
        tell_chosen();
}

void PickField::on_search_key(wxKeyEvent& event)
{
    if (event.GetKeyCode() == WXK_DOWN)
        list_->SetFocus();
    else
        event.Skip();
}

void PickField::tell_chosen()
{
    const auto pick = std::ranges::find(picks_, list_->chosen(), &Pick::key);
    details_->SetLabel(pick == picks_.end() ? wxString() : pick->details);
    changed();
}

}
