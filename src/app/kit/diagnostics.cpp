#include "app/kit/diagnostics.hpp"

#include "app/kit/translate_errors.hpp"
#include "domain/clock.hpp"

#include <fstream>

namespace app {

namespace {

constexpr std::uintmax_t largest_log = 64 * 1024;

// An input, a wrong passphrase or a full disk say enough by themselves.
bool is_fault(FailureKind kind)
{
    using enum FailureKind;
    switch (kind) {
    case wrong_key:
    case damaged_key_file:
    case damaged_database:
    case foreign_key_file:
    case empty_or_truncated_database:
    case io_error:
    case damaged_record:
    case conflict:
    case out_of_memory:
    case no_encryption:
    case no_font:
    case pdf:
    case internal:
        return true;
    default:
        return false;
    }
}

void make_room(const std::filesystem::path& file)
{
    if (!std::filesystem::exists(file) || std::filesystem::file_size(file) < largest_log)
        return;
    auto old = file;
    std::filesystem::rename(file, old.replace_extension("old.log"));
}

void add_line(const std::filesystem::path& state_folder, std::string_view place, const Failure& failure)
{
    std::filesystem::create_directories(state_folder);
    const auto file = diagnostics_file(state_folder);
    make_room(file);
    std::ofstream out(file, std::ios::app);
    out << domain::to_text(domain::SystemClock().stamp()) << "  " << SECURE_BASE_VERSION << "  " << place << "  "
        << token_of(failure.kind()) << "  " << failure.what() << '\n';
}

}

std::filesystem::path diagnostics_file(const std::filesystem::path& state_folder)
{
    return state_folder / "problems.log";
}

void keep_diagnostic(const std::filesystem::path& state_folder, std::string_view place,
                     std::exception_ptr thrown) noexcept
{
    try {
        translating_errors([&] { std::rethrow_exception(thrown); });
    } catch (const Failure& failure) {
        try {
            if (!state_folder.empty() && is_fault(failure.kind()))
                add_line(state_folder, place, failure);
        } catch (const std::exception&) {
            return;
        }
    } catch (const std::exception&) {
        return;
    }
}

}
