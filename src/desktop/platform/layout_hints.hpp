#pragma once

#include "desktop/platform/wx.hpp"

#include <functional>

/// What GTK can do with its widgets and wxWidgets does not offer.
namespace desktop {

/// Icon and label stand at the beginning of the button instead of its middle.
void align_to_start(wxAnyButton* button);

/// No frame and no ground until it is pressed or pointed at.
void make_flat(wxAnyButton* button);

/// Gives the window a class of the program's own look ("line", "side", "slim").
void add_look(wxWindow* window, const char* name);

/// Puts quiet words at the far end of a button that has its words at the beginning: a key, a chevron. To be called
/// after the button has its label and picture.
void put_at_end(wxAnyButton* button, const wxString& words);

/// Shows or hides what was put there.
void show_end(wxAnyButton* button, bool shown);

/// A small picture at the end of a field of one line, to be pressed with the mouse. For the keyboard the field itself
/// has a key.
void put_button_in(wxTextCtrl* field, const wxBitmapBundle& picture, const wxString& tooltip,
                   std::function<void()> pressed);

/// While the pointer rests on a cell of the list, what stands there is told in whole.
void tell_whole_cells(wxDataViewCtrl* list, std::function<wxString(std::size_t row, std::size_t column)> cell);

/// Buttons that stand side by side look like one that is divided.
void join(const std::vector<wxAnyButton*>& buttons);

/// A text field of several lines gets a frame in the accent colour while it has the cursor, as those of one line do.
void show_focus(wxTextCtrl* text);

/// Space between the text of a field of several lines and its frame.
void set_text_margin(wxTextCtrl* text, int pixels);

/// The text stands at the beginning of its line. Where one writes from right to left, wxWidgets and GTK both turn that
/// round, which brings it to the end.
void align_to_start(wxStaticText* text);

/// The whole program is laid out from right to left.
void lay_out_right_to_left();

}
