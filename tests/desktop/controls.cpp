#include "desktop/controls.hpp"

#include <boost/test/unit_test.hpp>

namespace test_support {

namespace {

template<class Event>
void send(wxWindow& control, const wxEventTypeTag<Event>& type, int number = 0)
{
    Event event(type, control.GetId());
    event.SetEventObject(&control);
    event.SetInt(number);
    control.HandleWindowEvent(event);
}

void send_of_line(desktop::RowList& list, const wxEventTypeTag<wxDataViewEvent>& type)
{
    wxDataViewEvent event(type, &list, list.GetSelection());
    list.HandleWindowEvent(event);
}

/// A person reaches only what is seen and not greyed.
void refuse_unreachable(const wxWindow& control)
{
    if (!control.IsShownOnScreen() || !control.IsEnabled())
        throw std::runtime_error(control.GetName().utf8_string() + " cannot be reached");
}

template<class Control>
Control& reachable(wxWindow& inside, const wxString& name)
{
    auto& control = the<Control>(inside, name);
    refuse_unreachable(control);
    return control;
}

wxString words_of_list(const desktop::RowList& list)
{
    wxString words;
    for (std::size_t row = 0; row < list.size(); ++row)
        for (unsigned column = 0; column < list.GetColumnCount(); ++column)
            words += list.cell(row, column) + "\n";
    return words;
}

wxString own_words(wxWindow& window)
{
    if (auto* list = dynamic_cast<desktop::RowList*>(&window))
        return words_of_list(*list);
    wxString words = wxControl::RemoveMnemonics(window.GetLabel());
    if (auto* entry = dynamic_cast<wxTextEntry*>(&window))
        words = entry->GetValue();
    else if (auto* choice = dynamic_cast<wxChoice*>(&window))
        words = choice->GetStringSelection();
    words.Replace("\n", " "); // where it happens to be wrapped
    return words + "\n" + window.GetToolTipText() + "\n";
}

}

void press(wxWindow& inside, const wxString& button)
{
    send(reachable<wxButton>(inside, button), wxEVT_BUTTON);
}

void type(wxWindow& inside, const wxString& field, const wxString& text)
{
    auto& control = reachable<wxTextCtrl>(inside, field);
    if (!control.IsEditable())
        throw std::runtime_error(field.utf8_string() + " cannot be written in");
    control.SetValue(text);
}

void pick(wxWindow& inside, const wxString& choice, const wxString& words)
{
    auto& control = reachable<wxChoice>(inside, choice);
    if (!control.SetStringSelection(words))
        throw std::runtime_error(choice.utf8_string() + " does not offer " + words.utf8_string());
    send(control, wxEVT_CHOICE, control.GetSelection());
}

void tick(wxWindow& inside, const wxString& box, bool ticked)
{
    auto& control = reachable<wxCheckBox>(inside, box);
    control.SetValue(ticked);
    send(control, wxEVT_CHECKBOX, ticked);
}

void toggle(wxWindow& inside, const wxString& button)
{
    auto& control = reachable<wxToggleButton>(inside, button);
    control.SetValue(!control.GetValue());
    send(control, wxEVT_TOGGLEBUTTON, control.GetValue());
}

void answer(wxWindow& inside, const wxString& scale, int number)
{
    toggle(inside, wxString::Format("%s.%d", scale, number));
}

void press_key(wxWindow& window, int key)
{
    refuse_unreachable(window);
    wxKeyEvent event(wxEVT_CHAR_HOOK);
    event.SetEventObject(&window);
    event.m_keyCode = key;
    window.HandleWindowEvent(event);
}

void choose(desktop::RowList& list, const wxString& text)
{
    for (std::size_t row = 0; row < list.size(); ++row)
        for (unsigned column = 0; column < list.GetColumnCount(); ++column)
            if (list.cell(row, column).Contains(text)) {
                list.choose_place(row);
                send_of_line(list, wxEVT_DATAVIEW_SELECTION_CHANGED);
                return;
            }
    throw std::runtime_error("no line with " + text.utf8_string());
}

void open_chosen(desktop::RowList& list)
{
    send_of_line(list, wxEVT_DATAVIEW_ITEM_ACTIVATED);
}

wxString text_in(wxWindow& inside, const wxString& field)
{
    return the<wxTextCtrl>(inside, field).GetValue();
}

wxString picked_in(wxWindow& inside, const wxString& choice)
{
    return the<wxChoice>(inside, choice).GetStringSelection();
}

wxString words_in(wxWindow& window, bool hidden)
{
    if (!hidden && !window.IsShown())
        return {};
    auto words = own_words(window);
    for (auto* child : window.GetChildren())
        words += words_in(*child, hidden);
    return words;
}

wxString words_anywhere()
{
    wxString words;
    for (auto* window : wxTopLevelWindows)
        words += words_in(*window, true);
    return words;
}

bool says(wxWindow& window, const wxString& words)
{
    return words_in(window).Contains(words);
}

}
