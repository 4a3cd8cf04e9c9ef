#pragma once

#include <string_view>

namespace domain {

/// A resource built into the program: its path inside its folder ("strategies/h10.json") and its text.
struct EmbeddedFile {
    std::string_view path;
    std::string_view text;
};

}
