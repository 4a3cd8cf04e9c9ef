#pragma once

#include "app/practice/salvage.hpp"
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

/// What is needed to make a practice from a backup: the passphrase of its day, or the code of the sheet of its day.
struct RestoreAnswer {
    std::filesystem::path backup;
    std::filesystem::path folder;
    app::Passphrase passphrase;
    std::string code; ///< empty: by the passphrase
};
/// Nothing when it was cancelled.
std::optional<RestoreAnswer> ask_restore(wxWindow* parent);

/// What is needed to copy what can be read of a damaged practice into a new one.
struct SalvageAnswer {
    std::filesystem::path folder;
    app::Passphrase passphrase;
};
std::optional<SalvageAnswer> ask_salvage(wxWindow* parent);

/// What came out of it, and what did not, in words.
wxString words(const std::vector<app::SalvagedKind>& kinds);

}
