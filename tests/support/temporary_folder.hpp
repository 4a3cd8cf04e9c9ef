#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace test_support {

/// A folder of its own for one test, removed with it.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

/// The bytes of a file.
std::string bytes_of(const std::filesystem::path& file);
/// Replaces the bytes of a file.
void put_bytes(const std::filesystem::path& file, const std::string& bytes);
/// Everything below a folder: relative path and bytes (folders have none).
std::map<std::string, std::string> contents_of(const std::filesystem::path& folder);

}
