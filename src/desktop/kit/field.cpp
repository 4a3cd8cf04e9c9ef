#include "desktop/kit/field.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/wheel.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

namespace {

const std::string& text_of(const domain::Tree& value)
{
    static const std::string none;
    const auto* text = value.as<std::string>();
    return text ? *text : none;
}

domain::Tree text_tree(const wxString& text)
{
    return text.empty() ? domain::Tree() : domain::Tree(utf8(text));
}

/// "0 not true, 10 completely true".
wxString ends_words(int least, const wxString& least_words, int most, const wxString& most_words)
{
    const auto end = [](int number, const wxString& words) {
        return words.empty() ? words : wxString::Format("%d %s", number, words);
    };
    return joined({end(least, least_words), end(most, most_words)}, ", ");
}

std::optional<double> number_of(const domain::Tree& value)
{
    if (const auto* whole = value.as<std::int64_t>())
        return static_cast<double>(*whole);
    if (const auto* number = value.as<double>())
        return *number;
    return std::nullopt;
}

wxString number_words(double number)
{
    auto words = wxString::FromCDouble(number, 2);
    while (words.Contains(".") && (words.EndsWith("0") || words.EndsWith(".")))
        words.RemoveLast();
    return words;
}

}

LineField::LineField(wxWindow* parent, const std::string& name, const wxString& hint)
    : Field(name), text_(new wxTextCtrl(parent, wxID_ANY))
{
    text_->SetName(name);
    text_->SetHint(hint);
    text_->SetMinSize(wxSize(parent->FromDIP(160), parent->FromDIP(34)));
    text_->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        event.Skip();
        changed();
    });
}

domain::Tree LineField::value() const
{
    return text_tree(typed());
}

void LineField::show(const domain::Tree& value)
{
    const auto number = number_of(value);
    text_->ChangeValue(number ? number_words(*number) : shown(text_of(value)));
}

TextField::TextField(wxWindow* parent, const std::string& name, int lines)
    : Field(name), text_(new UndoableText(parent, name, lines))
{
    text_->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        event.Skip();
        changed();
    });
}

domain::Tree TextField::value() const
{
    return text_tree(text_->GetValue());
}

void TextField::show(const domain::Tree& value)
{
    text_->show(shown(text_of(value)));
}

DateField::DateField(wxWindow* parent, const std::string& name, const domain::Date& today)
    : LineField(parent, name, date_words(today)), today_(today)
{
}

domain::Tree DateField::value() const
{
    const auto date = read_date(typed(), today_);
    return date ? domain::to_text(*date) : text_tree(typed());
}

void DateField::show(const domain::Tree& value)
{
    const auto date = domain::parse_date(text_of(value));
    text_->ChangeValue(date ? date_words(*date) : shown(text_of(value)));
}

TimeField::TimeField(wxWindow* parent, const std::string& name) : LineField(parent, name, _("17:00")) {}

domain::Tree TimeField::value() const
{
    const auto time = read_time(typed());
    return time ? domain::to_text(*time) : text_tree(typed());
}

NumberField::NumberField(wxWindow* parent, const std::string& name) : LineField(parent, name) {}

domain::Tree NumberField::value() const
{
    auto text = typed();
    text.Replace(",", ".");
    long long whole = 0;
    if (text.ToLongLong(&whole))
        return std::int64_t{whole};
    double number = 0;
    return text.ToCDouble(&number) ? domain::Tree(number) : text_tree(typed());
}

ChoiceField::ChoiceField(wxWindow* parent, const std::string& name, std::vector<Choice> choices,
                         const std::optional<wxString>& empty_words)
    : Field(name), choices_(std::move(choices)), choice_(new wxChoice(parent, wxID_ANY))
{
    if (empty_words)
        choices_.insert(choices_.begin(), {"", *empty_words});
    for (const auto& choice : choices_)
        choice_->Append(choice.words);
    choice_->SetName(name);
    choice_->SetSelection(0);
    leave_wheel_to_page(choice_);
    choice_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        event.Skip();
        changed();
    });
}

domain::Tree ChoiceField::value() const
{
    const int at = choice_->GetSelection();
    return at < 0 ? domain::Tree() : text_tree(shown(choices_[static_cast<std::size_t>(at)].key));
}

void ChoiceField::show(const domain::Tree& value)
{
    choice_->SetSelection(choices_.empty() ? wxNOT_FOUND : 0);
    for (std::size_t i = 0; i < choices_.size(); ++i)
        if (choices_[i].key == text_of(value))
            choice_->SetSelection(static_cast<int>(i));
}

ChecksField::ChecksField(wxWindow* parent, const std::string& name, const std::vector<Choice>& choices)
    : Field(name), panel_(new wxPanel(parent))
{
    panel_->SetName(name);
    auto* sizer = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    for (const auto& choice : choices) {
        auto* box = new wxCheckBox(panel_, wxID_ANY, wxControl::EscapeMnemonics(choice.words));
        box->SetName(name + "." + choice.key);
        box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { changed(); });
        sizer->Add(box, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, parent->FromDIP(gap)));
        boxes_.emplace_back(choice.key, box);
    }
    panel_->SetSizer(sizer);
}

domain::Tree ChecksField::value() const
{
    domain::Tree::List keys;
    for (const auto& [key, box] : boxes_)
        if (box->GetValue())
            keys.emplace_back(key);
    return keys.empty() ? domain::Tree() : domain::Tree(std::move(keys));
}

void ChecksField::show(const domain::Tree& value)
{
    const auto* list = value.as<domain::Tree::List>();
    for (const auto& [key, box] : boxes_)
        box->SetValue(list && std::ranges::any_of(*list, [&](const auto& each) { return text_of(each) == key; }));
}

CheckField::CheckField(wxWindow* parent, const std::string& name, const wxString& label)
    : Field(name), box_(new wxCheckBox(parent, wxID_ANY, label))
{
    box_->SetName(name);
    box_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { changed(); });
}

void CheckField::show(const domain::Tree& value)
{
    const auto* yes = value.as<bool>();
    box_->SetValue(yes && *yes);
}

YesNoField::YesNoField(wxWindow* parent, const std::string& name)
    : ChoiceField(parent, name, {{"yes", _("Yes")}, {"no", _("No")}}, _("not known"))
{
}

domain::Tree YesNoField::value() const
{
    const auto key = ChoiceField::value();
    return key.is_null() ? domain::Tree() : domain::Tree(text_of(key) == "yes");
}

void YesNoField::show(const domain::Tree& value)
{
    const auto* yes = value.as<bool>();
    ChoiceField::show(yes ? domain::Tree(*yes ? "yes" : "no") : domain::Tree());
}

ScaleField::ScaleField(wxWindow* parent, const std::string& name, int least, int most, const wxString& least_words,
                       const wxString& most_words)
    : Field(name), panel_(new wxPanel(parent)), least_(least), most_(most)
{
    panel_->SetName(name);
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    for (int number = least; number <= most; ++number) {
        auto* digit = new wxToggleButton(panel_, wxID_ANY, wxString::Format("%d", number), wxDefaultPosition,
                                         panel_->FromDIP(wxSize(40, 34)), wxBU_EXACTFIT);
        digit->SetName(wxString::Format("%s.%d", shown(name), number));
        digit->Bind(wxEVT_TOGGLEBUTTON, [this, number](wxCommandEvent& event) {
            choose(event.IsChecked() ? std::optional(number) : std::nullopt);
            changed();
        });
        digit->Bind(wxEVT_KEY_DOWN, &ScaleField::on_key, this);
        sizer->Add(digit, wxSizerFlags().Border(wxRIGHT, panel_->FromDIP(2)));
        buttons_.push_back(digit);
    }
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(sizer);
    if (!least_words.empty() || !most_words.empty())
        add_line(outer, hint(panel_, ends_words(least, least_words, most, most_words)), 2);
    panel_->SetSizer(outer);
    choose(std::nullopt);
}

domain::Tree ScaleField::value() const
{
    return chosen_ ? domain::Tree(*chosen_) : domain::Tree();
}

void ScaleField::show(const domain::Tree& value)
{
    const auto number = number_of(value);
    choose(number ? std::optional(static_cast<int>(*number)) : std::nullopt);
}

void ScaleField::choose(std::optional<int> number)
{
    if (number && (*number < least_ || *number > most_))
        number.reset();
    chosen_ = number;
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        const int each = least_ + static_cast<int>(i);
        buttons_[i]->SetValue(number == each);
        buttons_[i]->SetCanFocus(each == number.value_or(least_));
    }
}

void ScaleField::answer(std::optional<int> number)
{
    choose(number);
    focus()->SetFocus();
    changed();
}

void ScaleField::answer_with_digit(int digit)
{
    const auto now = wxGetLocalTimeMillis();
    const bool follows = chosen_ == 1 && digit == 0 && most_ >= 10 && now - last_digit_ < 1000;
    last_digit_ = now;
    if (follows)
        answer(10);
    else if (digit >= least_ && digit <= most_)
        answer(digit);
    else
        wxBell();
}

void ScaleField::on_key(wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    const int digit = event.GetUnicodeKey() - '0';
    if (event.HasModifiers())
        event.Skip();
    else if (digit >= 0 && digit <= 9)
        answer_with_digit(digit);
    else if (key == WXK_LEFT)
        answer(std::max(least_, chosen_.value_or(least_ + 1) - 1));
    else if (key == WXK_RIGHT)
        answer(std::min(most_, chosen_.value_or(least_ - 1) + 1));
    else if (key == WXK_BACK || key == WXK_DELETE)
        answer(std::nullopt);
    else if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER)
        press_main_button(panel_);
    else
        event.Skip();
}

}
