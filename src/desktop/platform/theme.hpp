#pragma once

namespace desktop {

enum class Theme { system, light, dark };

/// What the program changes in the look of every theme, so that all of it is easy to see; once, at the start. Nothing
/// under a high-contrast theme, which knows better.
void apply_own_look();

/// Makes the whole program light or dark, or as the desktop has it.
void apply_theme(Theme theme);

/// True under a theme of the desktop's that is made for strong contrast: lines and weight say what colours say
/// elsewhere.
bool is_high_contrast();

/// The button that does a message box's thing stands at the right of its row, filled, as in our own dialogs; once, at
/// the start.
void order_message_boxes();

/// Ends native dialogs (file chooser, print) as their Cancel does; for the lock.
void cancel_native_dialogs();

}
