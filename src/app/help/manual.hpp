#pragma once

#include "domain/practice_profile.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace app {

/// How the manual is made: equal values give equal bytes.
struct ManualRequest {
    domain::Paper paper = domain::Paper::a4;
    bool large_print = false;
    std::chrono::sys_seconds created{};
    std::string language = "en";
    std::function<std::string(std::string_view)> translate = [](std::string_view text) { return std::string(text); };
};

/// The pages of the help as a book, a PDF. Throws Failure (no_font, pdf).
std::string manual_pdf(const ManualRequest& request);

/// Writes it to a file; refuses one that exists unless `replace`. Throws Failure and domain::Refused.
void write_manual(const ManualRequest& request, const std::filesystem::path& output, bool replace);

}
