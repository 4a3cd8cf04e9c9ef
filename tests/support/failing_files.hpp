#pragma once

#include "storage/file_layer.hpp"

namespace test_support {

/// The real disk, until the nth call that could fail on a full or broken one: that call and, if it stays broken, every
/// later one throws. A write that fails has written half.
class FailingFiles final : public storage::FileLayer {
public:
    /// `call` counts from 1; 0 never fails. `code` is ENOSPC, EIO, …
    explicit FailingFiles(int call = 0, int code = 0, bool stays_broken = false)
        : fails_at_(call), code_(code), stays_broken_(stays_broken)
    {
    }

    /// How many calls there have been.
    int calls() const { return calls_; }

    bool exists(const std::filesystem::path& path) override;
    std::string read(const std::filesystem::path& file) override;
    std::string read_small(const std::filesystem::path& file, std::size_t most) override;
    std::string read_part(const std::filesystem::path& file, std::uint64_t from, std::size_t size) override;
    void append(const std::filesystem::path& file, std::string_view bytes) override;
    std::vector<std::filesystem::path> list(const std::filesystem::path& folder) override;
    bool is_writable(const std::filesystem::path& path) override { return disk_.is_writable(path); }
    void write_new(const std::filesystem::path& file, std::string_view bytes) override;
    void rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
    void rename_to_new(const std::filesystem::path& from, const std::filesystem::path& to) override;
    void make_folder(const std::filesystem::path& folder) override;
    void sync(const std::filesystem::path& path) override;
    void remove(const std::filesystem::path& path) override;

private:
    bool fails();
    void count();

    storage::PosixFiles disk_;
    int fails_at_;
    int code_;
    bool stays_broken_;
    int calls_ = 0;
};

}
