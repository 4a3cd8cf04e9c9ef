#pragma once

#include "app/practice/open_practice.hpp"

#include <filesystem>
#include <string>

namespace app {

/// The recovery sheet as a PDF, with the code that was drawn. Holds a secret: the caller shows or writes it and lets it
/// go.
std::string recovery_sheet(OpenPractice& practice, std::string_view code);

/// The sheet for the person who takes over: how to open the practice, whom to tell, nothing about anyone.
std::string continuity_sheet(OpenPractice& practice);

/// Writes a sheet to a file that must not exist yet, readable by its owner alone.
void write_sheet(const std::filesystem::path& output, const std::string& pdf);

}
