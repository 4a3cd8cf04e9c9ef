#pragma once

class wxTextCtrl;

namespace desktop {

/// What a part of a text to read is; its look follows the theme, whichever it is and becomes.
enum class TextRole { title, heading, paragraph, after_heading, item, mark };

/// Makes a text of several lines one to read: with margins, and its keys scroll instead of moving a cursor.
void make_readable(wxTextCtrl& text);

/// Takes every look away.
void clear_roles(wxTextCtrl& text);

/// Gives the part from `from` to before `to` its look.
void set_role(wxTextCtrl& text, long from, long to, TextRole role);

}
