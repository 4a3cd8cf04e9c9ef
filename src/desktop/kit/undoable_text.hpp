#pragma once

#include "desktop/kit/text_undo.hpp"

namespace desktop {

/// A text field of several lines with what GTK's own lacks: Ctrl+Z takes back, Ctrl+Shift+Z brings back, Tab moves on,
/// and it grows with its text up to a limit. Not to be made while its page is frozen: GTK then loses its place in the
/// text.
class UndoableText : public wxTextCtrl {
public:
    /// `lines` is how many it shows at least.
    UndoableText(wxWindow* parent, const wxString& name, int lines = 3);

    /// Shows a text as if it had always been there: nothing to take back.
    void show(const wxString& text);

    /// Writes this in the place of a part; one step to take back.
    void replace_part(long from, long to, const wxString& text);

    void undo() { undo_.undo(); }
    void redo() { undo_.redo(); }

private:
    void on_key(wxKeyEvent& event);
    void grow();

    TextUndo undo_;
    int least_height_ = 0;
};

}
