#include "support/failing_files.hpp"

#include <system_error>

namespace test_support {

bool FailingFiles::fails()
{
    ++calls_;
    return fails_at_ > 0 && (stays_broken_ ? calls_ >= fails_at_ : calls_ == fails_at_);
}

void FailingFiles::count()
{
    if (fails())
        throw std::system_error(code_, std::generic_category());
}

bool FailingFiles::exists(const std::filesystem::path& path)
{
    count();
    return disk_.exists(path);
}

std::string FailingFiles::read(const std::filesystem::path& file)
{
    count();
    return disk_.read(file);
}

std::string FailingFiles::read_small(const std::filesystem::path& file, std::size_t most)
{
    count();
    return disk_.read_small(file, most);
}

std::string FailingFiles::read_part(const std::filesystem::path& file, std::uint64_t from, std::size_t size)
{
    count();
    return disk_.read_part(file, from, size);
}

void FailingFiles::append(const std::filesystem::path& file, std::string_view bytes)
{
    if (fails()) {
        disk_.append(file, bytes.substr(0, bytes.size() / 2));
        throw std::system_error(code_, std::generic_category());
    }
    disk_.append(file, bytes);
}

std::vector<std::filesystem::path> FailingFiles::list(const std::filesystem::path& folder)
{
    count();
    return disk_.list(folder);
}

void FailingFiles::write_new(const std::filesystem::path& file, std::string_view bytes)
{
    if (fails()) {
        disk_.write_new(file, bytes.substr(0, bytes.size() / 2));
        throw std::system_error(code_, std::generic_category());
    }
    disk_.write_new(file, bytes);
}

void FailingFiles::rename(const std::filesystem::path& from, const std::filesystem::path& to)
{
    count();
    disk_.rename(from, to);
}

void FailingFiles::rename_to_new(const std::filesystem::path& from, const std::filesystem::path& to)
{
    count();
    disk_.rename_to_new(from, to);
}

void FailingFiles::make_folder(const std::filesystem::path& folder)
{
    count();
    disk_.make_folder(folder);
}

void FailingFiles::sync(const std::filesystem::path& path)
{
    count();
    disk_.sync(path);
}

void FailingFiles::remove(const std::filesystem::path& path)
{
    count();
    disk_.remove(path);
}

}
