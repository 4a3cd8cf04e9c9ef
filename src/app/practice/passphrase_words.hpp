#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// The words passphrases are suggested from: short, plain, each once.
const std::vector<std::string>& passphrase_words();

/// Six of them, drawn anew each time: "acorn violet ladder moss teapot river". At least 60 bits.
std::string suggest_passphrase();

/// How hard a passphrase is to guess, by the rule that making a practice holds it to.
struct PassphraseStrength {
    double bits = 0; ///< by estimate
    bool enough = false;
    int characters = 0;
};

/// Fast enough to ask at every keystroke.
PassphraseStrength passphrase_strength(std::string_view passphrase);

}
