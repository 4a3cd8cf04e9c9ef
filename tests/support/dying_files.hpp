#pragma once

#include "storage/file_layer.hpp"

#include <unistd.h>

namespace test_support {

/// The real disk, until the nth call ends the process as a kill would.
class DyingFiles final : public storage::FileLayer {
public:
    using Path = std::filesystem::path;

    explicit DyingFiles(int call) : left_(call) {}

    bool exists(const Path& path) override { return alive().exists(path); }
    std::string read(const Path& file) override { return alive().read(file); }
    std::string read_small(const Path& file, std::size_t most) override { return alive().read_small(file, most); }
    std::string read_part(const Path& file, std::uint64_t from, std::size_t size) override
    {
        return alive().read_part(file, from, size);
    }
    void append(const Path& file, std::string_view bytes) override { alive().append(file, bytes); }
    std::vector<Path> list(const Path& folder) override { return alive().list(folder); }
    bool is_writable(const Path& path) override { return disk_.is_writable(path); }
    void write_new(const Path& file, std::string_view bytes) override { alive().write_new(file, bytes); }
    void rename(const Path& from, const Path& to) override { alive().rename(from, to); }
    void rename_to_new(const Path& from, const Path& to) override { alive().rename_to_new(from, to); }
    void make_folder(const Path& folder) override { alive().make_folder(folder); }
    void sync(const Path& path) override { alive().sync(path); }
    void remove(const Path& path) override { alive().remove(path); }

private:
    storage::FileLayer& alive()
    {
        if (--left_ == 0)
            _exit(1);
        return disk_;
    }

    storage::PosixFiles disk_;
    int left_;
};

}
