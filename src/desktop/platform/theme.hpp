#pragma once

#include "desktop/local_settings.hpp"

namespace desktop {

/// Makes the whole program light or dark, or as the desktop has it.
void apply_theme(Theme theme);

/// Ends native dialogs (file chooser, print) as their Cancel does; for the lock.
void cancel_native_dialogs();

}
