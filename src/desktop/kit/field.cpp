#include "desktop/kit/field.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/day_dialog.hpp"
#include "desktop/kit/icon.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/wheel.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/platform/layout_hints.hpp"

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

domain::Tree Field::value() const
{
    auto now = read();
    const bool is_as_shown = as_read_ && now == *as_read_;
    return is_as_shown && (can_be_empty() || !displayed_.is_null()) ? displayed_ : now;
}

void Field::show(const domain::Tree& value)
{
    display(value);
    accept(value);
}

void Field::accept(const domain::Tree& value)
{
    displayed_ = value;
    as_read_ = read();
}

wxString Field::words_of(const domain::Tree& value) const
{
    if (value.is_null())
        return _("nothing");
    if (const auto* yes = value.as<bool>())
        return *yes ? _("yes") : _("no");
    if (const auto* list = value.as<domain::Tree::List>())
        return wxString::Format(wxPLURAL("%d entry", "%d entries", static_cast<int>(list->size())),
                                static_cast<int>(list->size()));
    if (value.as<domain::Tree::Map>())
        return _("something else");
    const auto number = number_of(value);
    return number ? number_words(*number) : shown(text_of(value));
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

domain::Tree LineField::read() const
{
    return text_tree(typed());
}

void LineField::display(const domain::Tree& value)
{
    const auto number = number_of(value);
    text_->ChangeValue(number ? number_words(*number) : shown(text_of(value)));
    undo_.forget();
}

TextField::TextField(wxWindow* parent, const std::string& name, int lines)
    : Field(name), text_(new UndoableText(parent, name, lines))
{
    text_->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        event.Skip();
        changed();
    });
}

domain::Tree TextField::read() const
{
    return text_tree(text_->GetValue());
}

void TextField::display(const domain::Tree& value)
{
    text_->show(shown(text_of(value)));
}

DateField::DateField(wxWindow* parent, const std::string& name, const domain::Date& today)
    : LineField(parent, name), today_(today), alive_(text_)
{
    text_->SetToolTip(_("Alt+Down opens a calendar."));
    put_button_in(text_, icon(Icon::calendar, 16), _("Choose from a calendar"),
                  [this] { text_->CallAfter([this] { choose(); }); });
    text_->Bind(wxEVT_KEY_DOWN, &DateField::on_key, this);
    text_->Bind(wxEVT_KILL_FOCUS, &DateField::on_left, this);
}

DateField::~DateField()
{
    if (alive_)
        alive_->Unbind(wxEVT_KILL_FOCUS, &DateField::on_left, this);
}

void DateField::choose()
{
    if (!text_->IsEditable() || !text_->IsEnabled())
        return;
    const wxWeakRef<wxTextCtrl> still_there(text_);
    const auto day = choose_day(text_, read_date(typed(), today_).value_or(today_), today_);
    if (!still_there)
        return;
    if (day)
        text_->SetValue(date_words(*day));
    text_->SetFocus();
}

void DateField::on_key(wxKeyEvent& event)
{
    const bool opens = (event.GetKeyCode() == WXK_DOWN && event.AltDown()) || event.GetKeyCode() == WXK_F4;
    if (opens)
        choose();
    else
        event.Skip();
}

// "3/4" could be March or April: what it was taken for is said in words.
void DateField::on_left(wxFocusEvent& event)
{
    event.Skip();
    const auto date = read_date(typed(), today_);
    if (date && date_words(*date) != typed())
        text_->ChangeValue(date_words(*date));
}

domain::Tree DateField::read() const
{
    const auto date = read_date(typed(), today_);
    return date ? domain::to_text(*date) : text_tree(typed());
}

void DateField::display(const domain::Tree& value)
{
    const auto date = domain::parse_date(text_of(value));
    text_->ChangeValue(date ? date_words(*date) : shown(text_of(value)));
    undo_.forget();
}

wxString DateField::words_of(const domain::Tree& value) const
{
    const auto date = domain::parse_date(text_of(value));
    return date ? date_words(*date) : LineField::words_of(value);
}

TimeField::TimeField(wxWindow* parent, const std::string& name) : LineField(parent, name) {}

domain::Tree TimeField::read() const
{
    const auto time = read_time(typed());
    return time ? domain::to_text(*time) : text_tree(typed());
}

NumberField::NumberField(wxWindow* parent, const std::string& name) : LineField(parent, name) {}

domain::Tree NumberField::read() const
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
    : Field(name), empty_words_(empty_words), choice_(new wxChoice(parent, wxID_ANY))
{
    choice_->SetName(name);
    set_choices(std::move(choices));
    leave_wheel_to_page(choice_);
    choice_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        event.Skip();
        changed();
    });
}

void ChoiceField::set_choices(std::vector<Choice> choices)
{
    const auto before = read();
    choices_ = std::move(choices);
    if (empty_words_)
        choices_.insert(choices_.begin(), {"", *empty_words_});
    choice_->Clear();
    for (const auto& choice : choices_)
        choice_->Append(choice.words);
    known_ = choices_.size();
    const auto kept = std::ranges::find(choices_, text_of(before), &Choice::key);
    choice_->SetSelection(kept == choices_.end() ? 0 : static_cast<int>(kept - choices_.begin()));
}

domain::Tree ChoiceField::read() const
{
    const int at = choice_->GetSelection();
    return at < 0 ? domain::Tree() : text_tree(shown(choices_[static_cast<std::size_t>(at)].key));
}

void ChoiceField::display(const domain::Tree& value)
{
    while (choices_.size() > known_) {
        choices_.pop_back();
        choice_->Delete(choice_->GetCount() - 1);
    }
    const auto& key = text_of(value);
    auto choice = std::ranges::find(choices_, key, &Choice::key);
    if (choice == choices_.end() && !key.empty()) {
        choices_.push_back({key, words_of_other(key)});
        choice_->Append(choices_.back().words);
        choice = std::prev(choices_.end());
    }
    const auto first = choices_.empty() ? wxNOT_FOUND : 0;
    choice_->SetSelection(choice == choices_.end() ? first : static_cast<int>(choice - choices_.begin()));
}

wxString ChoiceField::words_of(const domain::Tree& value) const
{
    const auto choice = std::ranges::find(choices_, text_of(value), &Choice::key);
    return choice == choices_.end() ? Field::words_of(value) : choice->words;
}

bool ChoiceField::can_be_empty() const
{
    return std::ranges::any_of(choices_, [](const auto& choice) { return choice.key.empty(); });
}

ChecksField::ChecksField(wxWindow* parent, const std::string& name, const std::vector<Choice>& choices)
    : Field(name), panel_(new wxPanel(parent))
{
    panel_->SetName(name);
    panel_->SetSizer(new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES));
    for (const auto& choice : choices)
        add_box(choice);
    known_ = boxes_.size();
}

void ChecksField::add_box(const Choice& choice)
{
    auto* box = new wxCheckBox(panel_, wxID_ANY, wxControl::EscapeMnemonics(choice.words));
    box->SetName(name() + "." + choice.key);
    box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { changed(); });
    panel_->GetSizer()->Add(box, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, panel_->FromDIP(gap)));
    boxes_.emplace_back(choice.key, box);
}

wxString ChecksField::words_of(const domain::Tree& value) const
{
    const auto* list = value.as<domain::Tree::List>();
    std::vector<wxString> words;
    for (const auto& each : list ? *list : domain::Tree::List()) {
        const auto box = std::ranges::find(boxes_, text_of(each), &decltype(boxes_)::value_type::first);
        words.push_back(box == boxes_.end() ? shown(text_of(each)) : box->second->GetLabelText());
    }
    return words.empty() ? Field::words_of({}) : joined(words, ", ");
}

domain::Tree ChecksField::read() const
{
    domain::Tree::List keys;
    for (const auto& [key, box] : boxes_)
        if (box->GetValue())
            keys.emplace_back(key);
    return keys.empty() ? domain::Tree() : domain::Tree(std::move(keys));
}

void ChecksField::display(const domain::Tree& value)
{
    for (; boxes_.size() > known_; boxes_.pop_back())
        boxes_.back().second->Destroy();
    for (const auto& [key, box] : boxes_)
        box->SetValue(false);
    const auto* list = value.as<domain::Tree::List>();
    for (const auto& each : list ? *list : domain::Tree::List()) {
        auto place = std::ranges::find(boxes_, text_of(each), &decltype(boxes_)::value_type::first);
        if (place == boxes_.end()) {
            add_box({text_of(each), shown(text_of(each))});
            place = std::prev(boxes_.end());
        }
        place->second->SetValue(true);
    }
    panel_->Layout();
}

CheckField::CheckField(wxWindow* parent, const std::string& name, const wxString& label)
    : Field(name), box_(new wxCheckBox(parent, wxID_ANY, label))
{
    box_->SetName(name);
    box_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { changed(); });
}

void CheckField::display(const domain::Tree& value)
{
    const auto* yes = value.as<bool>();
    box_->SetValue(yes && *yes);
}

YesNoField::YesNoField(wxWindow* parent, const std::string& name)
    : ChoiceField(parent, name, {{"yes", _("Yes")}, {"no", _("No")}}, _("not known"))
{
}

domain::Tree YesNoField::read() const
{
    const auto key = ChoiceField::read();
    return key.is_null() ? domain::Tree() : domain::Tree(text_of(key) == "yes");
}

void YesNoField::display(const domain::Tree& value)
{
    const auto* yes = value.as<bool>();
    ChoiceField::display(yes ? domain::Tree(*yes ? "yes" : "no") : domain::Tree());
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

domain::Tree ScaleField::read() const
{
    return chosen_ ? domain::Tree(*chosen_) : domain::Tree();
}

void ScaleField::display(const domain::Tree& value)
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
