#pragma once

#include "desktop/kit/field.hpp"
#include "desktop/kit/row_list.hpp"

#include <stdexcept>

/// The window's controls as a person uses them: found by their names, worked through the events they send.
namespace test_support {

/// The first window of this kind and name inside another one; nothing when there is none.
template<class Window = wxWindow>
Window* find(wxWindow& inside, const wxString& name)
{
    for (auto* child : inside.GetChildren()) {
        if (auto* found = dynamic_cast<Window*>(child); found && child->GetName() == name)
            return found;
        if (auto* found = find<Window>(*child, name))
            return found;
    }
    return nullptr;
}

template<class Window = wxWindow>
Window& the(wxWindow& inside, const wxString& name)
{
    if (auto* found = find<Window>(inside, name))
        return *found;
    throw std::runtime_error("no " + name.utf8_string() + " here");
}

/// Presses a button; it must be there to be pressed.
void press(wxWindow& inside, const wxString& button);
/// Replaces what stands in a text field.
void type(wxWindow& inside, const wxString& field, const wxString& text);
/// Chooses from a drop-down list by its words.
void pick(wxWindow& inside, const wxString& choice, const wxString& words);
void tick(wxWindow& inside, const wxString& box, bool ticked = true);
/// Presses a button that stays in.
void toggle(wxWindow& inside, const wxString& button);
/// Presses the button of a scale that says this number.
void answer(wxWindow& inside, const wxString& scale, int number);

/// A key that comes to the window that has the cursor.
void press_key(wxWindow& window, int key);

/// Chooses the first line of a list that has this text in one of its cells.
void choose(desktop::RowList& list, const wxString& text);
/// Enter on the chosen line.
void open_chosen(desktop::RowList& list);

wxString text_in(wxWindow& inside, const wxString& field);
wxString picked_in(wxWindow& inside, const wxString& choice);

/// Everything a window says in its controls, line by line; with `hidden` also what is not seen now.
wxString words_in(wxWindow& window, bool hidden = false);
/// Everything in all windows of the program, seen or not.
wxString words_anywhere();
bool says(wxWindow& window, const wxString& words);

}
