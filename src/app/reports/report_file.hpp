#pragma once

#include "app/practice/passphrase.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace storage {
class FileLayer;
}

namespace app {

/// Refuses a path that cannot become a new file: one that exists (unless `replace`), in a folder that does not, or
/// anywhere inside a practice. Asked before everything that is written for the user.
void refuse_output(const std::filesystem::path& output, bool replace);

/// Writes a file whole or not at all; throws Failure (disk_full, io_error, missing_path).
void write_output(storage::FileLayer& files, const std::filesystem::path& output, std::string_view bytes);

/// Opens a PDF that leaves the practice; without one everybody can read it.
using PdfPassword = std::optional<Passphrase>;

/// Writes the pages of a report that is kept already, whole or not at all; with a password only whoever knows it can
/// read the file (AES-256). Throws Failure (report_not_written).
void write_issued(const std::filesystem::path& output, const std::string& pdf, const PdfPassword& password = {});

}
