#include "desktop/library/library_filter.hpp"

#include "desktop/kit/layout.hpp"
#include "desktop/kit/words.hpp"

namespace desktop {

namespace {

template<domain::HasTokens E>
bool is_chosen(const ChoiceField& field, E value)
{
    const auto chosen = field.value();
    const auto* token = chosen.as<std::string>();
    return !token || *token == domain::token_of(value);
}

wxString searched_text(const domain::Strategy& strategy)
{
    wxString text =
        shown(strategy.name + " " + strategy.client_title + " " + strategy.purpose + " " + strategy.why_line);
    for (const auto& step : strategy.steps)
        text += " " + translated(step);
    return text.Lower();
}

}

LibraryFilter::LibraryFilter(wxWindow* parent) : wxPanel(parent)
{
    SetName("library_filter");
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new wxStaticText(this, wxID_ANY, _("Search")), wxSizerFlags().Border(wxBOTTOM, FromDIP(2)));
    search_ = new wxTextCtrl(this, wxID_ANY);
    search_->SetName("search");
    search_->SetMinSize(FromDIP(wxSize(160, 34)));
    column->Add(search_, wxSizerFlags().Expand());
    sizer->Add(column, wxSizerFlags(1).Border(wxRIGHT, FromDIP(gap)));
    add_choice(sizer, "part", _("Part"), choices<domain::StrategyPart>(), _("All parts"));
    add_choice(sizer, "suits", _("Suits"), choices<domain::Suits>(), _("All"));
    add_choice(sizer, "kind", _("Kind"), choices<domain::StrategyKind>(), _("All kinds"));
    SetSizer(sizer);
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    search_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_DOWN)
            go_on();
        else
            event.Skip();
    });
}

ChoiceField& LibraryFilter::add_choice(wxSizer* sizer, const std::string& name, const wxString& label,
                                       std::vector<Choice> all_choices, const wxString& all)
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new wxStaticText(this, wxID_ANY, label), wxSizerFlags().Border(wxBOTTOM, FromDIP(2)));
    auto& field = *choices_.emplace_back(std::make_unique<ChoiceField>(this, name, std::move(all_choices), all));
    field.changed = [this] { changed(); };
    column->Add(field.window(), wxSizerFlags().Expand());
    sizer->Add(column, wxSizerFlags().Border(wxRIGHT, FromDIP(gap)));
    return field;
}

bool LibraryFilter::takes(const domain::Strategy& strategy) const
{
    const auto text = searched_text(strategy);
    for (const auto& word : wxSplit(search_->GetValue().Lower(), ' ', '\0'))
        if (!text.Contains(word))
            return false;
    const bool suits =
        std::ranges::any_of(strategy.suits, [&](const auto each) { return is_chosen(*choices_[1], each); });
    return suits && is_chosen(*choices_[0], strategy.part) && is_chosen(*choices_[2], strategy.kind);
}

void LibraryFilter::clear()
{
    search_->ChangeValue({});
    for (const auto& choice : choices_)
        choice->show({});
    changed();
}

}
