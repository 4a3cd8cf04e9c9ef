#include "app/reports/report_file.hpp"

#include "app/kit/failure.hpp"
#include "reporting/protected_pdf.hpp"
#include "storage/atomic_writer.hpp"
#include "storage/file_layer.hpp"
#include "storage/practice_files.hpp"
#include "storage/secret_bytes.hpp"

#include <system_error>

namespace app {

void refuse_output(const std::filesystem::path& output, bool replace)
{
    std::error_code ignored;
    const auto folder = output.has_parent_path() ? output.parent_path() : std::filesystem::path(".");
    if (!output.has_filename() || std::filesystem::is_directory(output, ignored))
        domain::refuse("output", "path", "folder", "file_name");
    if (!std::filesystem::is_directory(folder, ignored))
        domain::refuse("output", "missing_path", "missing_folder", "file_in_folder");
    if (storage::is_inside_practice(output))
        domain::refuse("output", "inside_practice", "file_in_practice", "file_elsewhere");
    if (!replace && std::filesystem::exists(std::filesystem::symlink_status(output, ignored)))
        domain::refuse("output", "exists", "existing_file", "another_name_or_force");
}

void write_output(storage::FileLayer& files, const std::filesystem::path& output, std::string_view bytes)
{
    try {
        storage::write_atomically(files, output, bytes);
    } catch (const std::system_error& error) {
        const bool full = error.code() == std::errc::no_space_on_device;
        throw Failure(full ? FailureKind::disk_full : FailureKind::io_error);
    }
}

void write_issued(const std::filesystem::path& output, const std::string& pdf, const PdfPassword& password)
{
    storage::PosixFiles files;
    try {
        write_output(files, output, password ? reporting::protected_pdf(pdf, password->secret().text()) : pdf);
    } catch (const Failure&) {
        throw Failure(FailureKind::report_not_written);
    }
}

}
