#pragma once

#include "desktop/local_settings.hpp"

namespace desktop {

/// What the program changes in the look of every theme, so that all of it is easy to see; once, at the start.
void apply_own_look();

/// Makes the whole program light or dark, or as the desktop has it.
void apply_theme(Theme theme);

/// Ends native dialogs (file chooser, print) as their Cancel does; for the lock.
void cancel_native_dialogs();

}
