#pragma once

#include "app/practice/workspace.hpp"

namespace app {

/// How long Workspace::open would wait before it tries a passphrase, after wrong ones, also across restarts. Nothing
/// where there is no practice to open: opening says why.
std::chrono::seconds wait_before_next_try(const std::filesystem::path& folder, const Environment& environment);

/// Wrong passphrases between the unlock before and this one.
struct WrongTries {
    int count = 0;
    std::optional<domain::Timestamp> last;
};

WrongTries wrong_tries_before(OpenPractice& practice);

}
