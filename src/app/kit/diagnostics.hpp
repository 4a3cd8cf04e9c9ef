#pragma once

#include "app/kit/failure.hpp"

#include <exception>
#include <filesystem>
#include <string_view>

namespace app {

/// The file in the state folder that a counselor can send when something went wrong: a line each, without content.
std::filesystem::path diagnostics_file(const std::filesystem::path& state_folder);

/// Adds a line with time, version, `place` ("client list", "window"), kind and the program's own words, when what was
/// thrown is a fault of the machine or the program and not of an input. Never throws: a disk that cannot take the line
/// is what is being told already. The file stays below 128 KiB; older lines stand in `problems.old.log`.
void keep_diagnostic(const std::filesystem::path& state_folder, std::string_view place,
                     std::exception_ptr thrown) noexcept;

}
