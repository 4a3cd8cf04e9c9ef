#pragma once

#include "storage/file_layer.hpp"

#include <cerrno>
#include <map>
#include <system_error>

namespace test_support {

/// A disk of nothing but memory, that can only be read.
class MemoryFiles final : public storage::FileLayer {
public:
    using Path = std::filesystem::path;

    std::map<std::string, std::string> contents;

    bool exists(const Path& path) override { return contents.contains(path.string()); }
    std::string read(const Path& file) override { return at(file); }
    std::string read_small(const Path& file, std::size_t most) override
    {
        if (at(file).size() > most)
            refuse(EFBIG);
        return at(file);
    }
    std::string read_part(const Path& file, std::uint64_t from, std::size_t size) override
    {
        const auto& text = at(file);
        return from >= text.size() ? std::string() : text.substr(from, size);
    }
    std::vector<Path> list(const Path&) override
    {
        std::vector<Path> names;
        for (const auto& [name, bytes] : contents)
            names.emplace_back(name);
        return names;
    }
    bool is_writable(const Path&) override { return false; }
    void append(const Path&, std::string_view) override { refuse(EROFS); }
    void write_new(const Path&, std::string_view) override { refuse(EROFS); }
    void rename(const Path&, const Path&) override { refuse(EROFS); }
    void rename_to_new(const Path&, const Path&) override { refuse(EROFS); }
    void make_folder(const Path&) override { refuse(EROFS); }
    void sync(const Path&) override { refuse(EROFS); }
    void remove(const Path&) override { refuse(EROFS); }

private:
    [[noreturn]] static void refuse(int code) { throw std::system_error(code, std::generic_category()); }
    const std::string& at(const Path& file) const
    {
        const auto found = contents.find(file.string());
        if (found == contents.end())
            refuse(ENOENT);
        return found->second;
    }
};

}
