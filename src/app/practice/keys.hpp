#pragma once

#include "app/practice/open_practice.hpp"
#include "app/practice/passphrase.hpp"

#include <cstdint>

/// The ways into a practice: passphrase and recovery sheet, and the keys behind them.
namespace app {

/// How a practice can be opened at present.
struct WaysIn {
    bool recovery_sheet = false;      ///< there is one that opens it
    bool rotation_unfinished = false; ///< the keys were changed, and no sheet was typed back since
    std::int64_t generation = 0;      ///< counts the changes of passphrase, sheet and keys

    static constexpr auto fields()
    {
        return std::tuple{domain::field("recovery_sheet", &WaysIn::recovery_sheet),
                          domain::field("rotation_unfinished", &WaysIn::rotation_unfinished),
                          domain::field("generation", &WaysIn::generation)};
    }
};
WaysIn ways_in(OpenPractice& practice);

/// What opens with what. Backups hold the keys they were made with, so they open as on their day.
struct KeysChanged {
    bool recovery_sheet = false;                   ///< the newest sheet still opens the practice
    bool rotation_unfinished = false;              ///< as WaysIn
    std::int64_t older_backups = 0;                ///< in the backup folder, which do not open as the practice does now
    std::int64_t older_by_passphrase = 0;          ///< of these, today's passphrase opens
    std::int64_t older_by_sheet = 0;               ///< of these, today's sheet opens
    std::optional<domain::Timestamp> newest_older; ///< when the last of them was made

    static constexpr auto fields()
    {
        return std::tuple{domain::field("recovery_sheet", &KeysChanged::recovery_sheet),
                          domain::field("rotation_unfinished", &KeysChanged::rotation_unfinished),
                          domain::field("older_backups", &KeysChanged::older_backups),
                          domain::field("older_by_passphrase", &KeysChanged::older_by_passphrase),
                          domain::field("older_by_sheet", &KeysChanged::older_by_sheet),
                          domain::field("newest_older", &KeysChanged::newest_older)};
    }
};

/// What opens with what at present: after a change of the ways in, or a recovery.
KeysChanged what_opens(OpenPractice& practice);

/// Sets a new passphrase; the former one opens the practice no more. Throws Failure (wrong_passphrase,
/// weak_passphrase).
KeysChanged change_passphrase(OpenPractice& practice, const Passphrase& former, const Passphrase& next);

/// Draws the code of a new recovery sheet, "9K3QF-…". It opens nothing yet. The caller wipes it.
std::string draw_recovery_code();

/// Makes the code a way in, once it was typed back as it stands on the sheet; a former sheet opens the practice no
/// more. Throws domain::Refused naming the group that is not as it was drawn.
KeysChanged keep_recovery_code(OpenPractice& practice, std::string_view drawn, std::string_view typed_back);

/// Encrypts the whole practice under new keys. Former passphrases in old key files and all recovery sheets end; it is
/// finished only once a new sheet was typed back (`rotation_unfinished`). Throws Failure (wrong_passphrase,
/// damaged_database, disk_full, io_error).
KeysChanged rotate_keys(OpenPractice& practice, const Passphrase& passphrase);

}
