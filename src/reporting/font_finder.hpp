#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reporting {

enum class Face { regular, bold, italic };

/// Asks fontconfig for installed TrueType files; only these can be embedded.
class FontFinder {
public:
    FontFinder();
    ~FontFinder();
    FontFinder(const FontFinder&) = delete;
    FontFinder& operator=(const FontFinder&) = delete;

    /// The file of a family in this face (or its upright one); nothing when the family is not installed.
    std::optional<std::string> file_of(std::string_view family, Face face) const;
    /// Every file that can draw `c`, in a fixed order.
    std::vector<std::string> files_with(char32_t c) const;

private:
    struct Config;
    std::unique_ptr<Config> config_;
};

}
