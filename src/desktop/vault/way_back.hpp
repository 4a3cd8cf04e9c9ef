#pragma once

#include "desktop/practice/practice_opener.hpp"

#include <optional>

/// What the first page offers to whoever has lost something.
namespace desktop {

/// What is needed to open a practice with its recovery sheet.
struct RecoveryAnswer {
    std::string code;
    app::Passphrase next;
};

/// Asks for the code of the sheet and a new passphrase; nothing when it was cancelled. A mistyped group is named before
/// anything is tried.
std::optional<RecoveryAnswer> ask_recovery(wxWindow* parent);

/// Asks for a backup and a new folder, and makes a practice of it. Returns the folder; empty when it was cancelled or
/// could not be done, which is then said.
std::filesystem::path restore_from_backup(wxWindow* parent);

}
