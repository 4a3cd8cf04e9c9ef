#pragma once

#include "app/practice/open_practice.hpp"

namespace app {

/// What a person should know about a practice that was just opened; see storage::Notice.
enum class OpeningNotice {
    change_undone,
    side_files_set_aside,
    keys_mended,
    state_not_kept,
    nothing_can_be_written,
    damaged,
    open_to_others,
    hard_linked,
    conflict_copy,
    open_elsewhere,
    clock_went_back,
    rotation_unfinished, ///< the keys were changed, and no recovery sheet was typed back since
};

std::vector<OpeningNotice> opening_notices(OpenPractice& practice);

}
