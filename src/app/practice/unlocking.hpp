#pragma once

#include "app/practice/workspace.hpp"

namespace app {

/// How long Workspace::open would wait before it tries a passphrase, after wrong ones, also across restarts. Nothing
/// where there is no practice to open: opening says why.
std::chrono::seconds wait_before_next_try(const std::filesystem::path& folder, const Environment& environment);

/// What opening would be refused with, where a program has the practice open now: who, and since when.
std::optional<Failure> refusal_while_open(const std::filesystem::path& folder);

/// The practice that a path names: its folder, or the file in it that the desktop opens it by.
std::filesystem::path practice_at(const std::filesystem::path& path);

/// Wrong passphrases between the unlock before and this one.
struct WrongTries {
    int count = 0;
    std::optional<domain::Timestamp> last;
};

WrongTries wrong_tries_before(OpenPractice& practice);

}
