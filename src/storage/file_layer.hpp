#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

/// Every access to the disk outside SQLite, so that tests can make any of them fail. Errors are std::system_error with
/// the errno and without the path. Files are made 0600, folders 0700.
class FileLayer {
public:
    virtual ~FileLayer() = default;

    virtual bool exists(const std::filesystem::path& path) = 0;
    virtual std::string read(const std::filesystem::path& file) = 0;
    /// A file that anyone may have put there: follows no link, waits for nothing, reads no more than `most` bytes.
    /// Fails with ELOOP, EINVAL (not a regular file) or EFBIG.
    virtual std::string read_small(const std::filesystem::path& file, std::size_t most) = 0;
    /// The bytes from this place on, at most `size` of them.
    virtual std::string read_part(const std::filesystem::path& file, std::uint64_t from, std::size_t size) = 0;
    /// Adds to the end of a file; they are safe only after a sync().
    virtual void append(const std::filesystem::path& file, std::string_view bytes) = 0;
    /// What lies in a folder, in the order of the names.
    virtual std::vector<std::filesystem::path> list(const std::filesystem::path& folder) = 0;
    /// False on a disk or in a folder where nothing can be written.
    virtual bool is_writable(const std::filesystem::path& path) = 0;
    /// Makes a file that must not exist, writes it and flushes it to the disk.
    virtual void write_new(const std::filesystem::path& file, std::string_view bytes) = 0;
    /// Replaces `to` when it exists.
    virtual void rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
    /// Fails with EEXIST when `to` exists.
    virtual void rename_to_new(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
    virtual void make_folder(const std::filesystem::path& folder) = 0;
    /// Flushes the names in a folder, or the contents of a file, to the disk.
    virtual void sync(const std::filesystem::path& path) = 0;
    /// Removes a file, or a folder with all that is in it; it need not exist.
    virtual void remove(const std::filesystem::path& path) = 0;
};

/// The real disk.
class PosixFiles : public FileLayer {
public:
    bool exists(const std::filesystem::path& path) override;
    std::string read(const std::filesystem::path& file) override;
    std::string read_small(const std::filesystem::path& file, std::size_t most) override;
    std::string read_part(const std::filesystem::path& file, std::uint64_t from, std::size_t size) override;
    void append(const std::filesystem::path& file, std::string_view bytes) override;
    std::vector<std::filesystem::path> list(const std::filesystem::path& folder) override;
    bool is_writable(const std::filesystem::path& path) override;
    void write_new(const std::filesystem::path& file, std::string_view bytes) override;
    void rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
    void rename_to_new(const std::filesystem::path& from, const std::filesystem::path& to) override;
    void make_folder(const std::filesystem::path& folder) override;
    void sync(const std::filesystem::path& path) override;
    void remove(const std::filesystem::path& path) override;
};

}
