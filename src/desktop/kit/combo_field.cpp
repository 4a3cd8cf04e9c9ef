#include "desktop/kit/combo_field.hpp"

namespace desktop {

domain::Tree NumberChoiceField::read() const
{
    const auto key = ChoiceField::read();
    const auto* text = key.as<std::string>();
    return text ? domain::Tree(std::stoi(*text)) : domain::Tree();
}

void NumberChoiceField::display(const domain::Tree& value)
{
    const auto* number = value.as<std::int64_t>();
    ChoiceField::display(number ? domain::Tree(std::to_string(*number)) : domain::Tree());
}

ComboField::ComboField(wxWindow* parent, const std::string& name, std::vector<Choice> choices)
    : Field(name), choices_(std::move(choices)), combo_(new wxComboBox(parent, wxID_ANY))
{
    for (const auto& choice : choices_)
        combo_->Append(choice.words);
    combo_->SetName(name);
    combo_->SetMinSize(wxSize(parent->FromDIP(120), -1));
    combo_->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        event.Skip();
        changed();
    });
}

domain::Tree ComboField::read() const
{
    const auto typed = combo_->GetValue().Strip(wxString::both);
    if (typed.empty())
        return {};
    const auto choice = std::ranges::find(choices_, typed, &Choice::words);
    return choice != choices_.end() && !choice->key.empty() ? choice->key : utf8(typed);
}

void ComboField::display(const domain::Tree& value)
{
    const auto* text = value.as<std::string>();
    const auto key = text ? *text : std::string();
    const auto choice = std::ranges::find(choices_, key, &Choice::key);
    combo_->ChangeValue(key.empty() || choice == choices_.end() ? shown(key) : choice->words);
}

}
