#include "desktop/measures/answers_field.hpp"

#include "desktop/kit/layout.hpp"

namespace desktop {

namespace {

constexpr int row_height = 27;
constexpr int most_rows_shown = 14;

wxString range_words(const domain::Item& item)
{
    return wxString::Format(_("%d to %d"), item.least, item.most);
}

/// The item whose answer alone raises the flag on danger; nothing when the form has none.
std::optional<std::size_t> risk_item(const domain::Instrument& instrument)
{
    const auto flag = std::ranges::find(instrument.flags, "risk", &domain::FlagRule::id);
    if (flag == instrument.flags.end())
        return std::nullopt;
    const auto item = std::ranges::find(instrument.items, flag->clusters.front().items.front(), &domain::Item::key);
    return static_cast<std::size_t>(item - instrument.items.begin());
}

int digit_of(const wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    if (key >= WXK_NUMPAD0 && key <= WXK_NUMPAD9)
        return key - WXK_NUMPAD0;
    return key >= '0' && key <= '9' ? key - '0' : -1;
}

}

AnswersField::AnswersField(wxWindow* parent, domain::Instrument instrument, bool tells_score)
    : Field("answers"), instrument_(std::move(instrument)), tells_score_(tells_score),
      places_(instrument_.items.size()), panel_(new wxPanel(parent))
{
    panel_->SetName("answers.field");
    list_ = new RowList(panel_, "answers", _("Items of the form"),
                        {{_("Item"), 56}, {_("About"), 220}, {_("Allowed"), 90}, {_("Answer")}});
    const int rows = std::min(static_cast<int>(places_.size()), most_rows_shown);
    list_->SetMinSize(panel_->FromDIP(wxSize(-1, (rows + 1) * row_height + 6)));
    state_ = paragraph(panel_, {});
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(list_, wxSizerFlags().Expand());
    add_line(sizer, state_);
    add_line(sizer,
             hint(panel_, _("A digit answers and moves on. Backspace goes back, Space leaves blank, Enter saves.")), 2);
    add_risk_button(sizer);
    panel_->SetSizer(sizer);
    list_->Bind(wxEVT_CHAR_HOOK, &AnswersField::on_key, this);
    show_rows();
    go_to(0);
}

void AnswersField::add_risk_button(wxSizer* sizer)
{
    const auto place = risk_item(instrument_);
    if (!place)
        return;
    const auto label = wxString::Format(_("Item %d first (F9)"), static_cast<int>(*place + 1));
    auto* first = button(panel_, "risk_item_first", label, [this, place] {
        go_to(*place);
        list_->SetFocus();
    });
    sizer->Add(first, wxSizerFlags().Left().Border(wxTOP, panel_->FromDIP(gap)));
}

domain::Tree AnswersField::read() const
{
    if (blanks() == static_cast<int>(places_.size()))
        return {};
    domain::Tree::List answers;
    for (const auto& place : places_)
        answers.push_back(place.answer ? domain::Tree(*place.answer) : domain::Tree());
    return answers;
}

void AnswersField::display(const domain::Tree& value)
{
    const auto* answers = value.as<domain::Tree::List>();
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const auto* number = answers && i < answers->size() ? (*answers)[i].as<std::int64_t>() : nullptr;
        places_[i] = {number ? std::optional(static_cast<int>(*number)) : std::nullopt, false};
    }
    show_rows();
    go_to(first_open().value_or(0));
}

void AnswersField::set_order(const std::string& order)
{
    order_ = order;
    const auto place = current();
    show_rows();
    go_to(place);
}

int AnswersField::blanks() const
{
    return static_cast<int>(std::ranges::count_if(places_, [](const auto& place) { return !place.answer; }));
}

const domain::Item& AnswersField::item(std::size_t place) const
{
    const auto order = std::ranges::find(instrument_.orders, order_, &domain::ItemOrder::id);
    return order == instrument_.orders.end() ? instrument_.items[place] : *instrument_.item(order->items[place]);
}

std::size_t AnswersField::current() const
{
    const auto key = list_->chosen();
    return key.empty() ? 0 : static_cast<std::size_t>(std::stoul(key));
}

void AnswersField::go_to(std::size_t place)
{
    list_->choose(std::to_string(place));
    say_state();
}

void AnswersField::on_key(wxKeyEvent& event)
{
    if (event.HasModifiers() || !take_key(event.GetKeyCode(), digit_of(event)))
        event.Skip();
}

bool AnswersField::take_key(int key, int digit)
{
    if (digit >= 0)
        answer(digit);
    else if (key == WXK_BACK)
        go_to(current() == 0 ? 0 : current() - 1);
    else if (key == WXK_SPACE || key == WXK_DELETE)
        leave_blank();
    else if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER)
        press_main_button(panel_);
    else if (key == WXK_F9 && risk_item(instrument_))
        go_to(*risk_item(instrument_));
    else
        return false;
    return true;
}

void AnswersField::answer(int digit)
{
    const auto place = current();
    const auto& asked = item(place);
    if (digit < asked.least || digit > asked.most) {
        wxBell();
        state_->SetLabel(wxString::Format(_("Item %d, %s: %d is not possible, only %d to %d."),
                                          static_cast<int>(place + 1), translated(asked.topic), digit, asked.least,
                                          asked.most));
        return;
    }
    places_[place] = {digit, false};
    show_row(place);
    move_on();
}

void AnswersField::leave_blank()
{
    places_[current()] = {std::nullopt, true};
    show_row(current());
    move_on();
}

void AnswersField::move_on()
{
    const auto place = current();
    if (place + 1 < places_.size())
        go_to(place + 1);
    else
        go_to(first_open().value_or(place));
    changed();
}

std::optional<std::size_t> AnswersField::first_open() const
{
    for (std::size_t i = 0; i < places_.size(); ++i)
        if (!places_[i].answer && !places_[i].left_blank)
            return i;
    return std::nullopt;
}

void AnswersField::show_rows()
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < places_.size(); ++i)
        rows.push_back({std::to_string(i),
                        {wxString::Format("%d", static_cast<int>(i + 1)), translated(item(i).topic),
                         range_words(item(i)), answer_words(i)}});
    list_->set_rows(std::move(rows));
}

void AnswersField::show_row(std::size_t place)
{
    list_->set_cell(answer_words(place), static_cast<std::size_t>(place), 3);
}

wxString AnswersField::answer_words(std::size_t place) const
{
    if (places_[place].answer)
        return wxString::Format("%d", *places_[place].answer);
    return places_[place].left_blank ? _("left blank") : wxString();
}

void AnswersField::say_state()
{
    const int count = static_cast<int>(places_.size());
    if (blanks() == 0)
        state_->SetLabel(result_words());
    else
        state_->SetLabel(wxString::Format(_("%d of %d answered"), count - blanks(), count));
}

// Only once all is answered: a running total would sway the typing.
wxString AnswersField::result_words() const
{
    if (!tells_score_)
        return _("All answered.");
    domain::ItemAnswers answers;
    for (const auto& place : places_)
        answers.push_back(place.answer);
    std::vector<wxString> scores;
    for (const auto& score : domain::score(instrument_, answers, order_).scales)
        if (score.value)
            scores.push_back(wxString::Format("%s %s", translated(instrument_.scale(score.id)->title),
                                              shown(domain::score_words(*score.value))));
    return wxString::Format(_("All answered: %s."), joined(scores, ", "));
}

}
