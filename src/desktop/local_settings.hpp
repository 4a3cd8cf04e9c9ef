#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace desktop {

enum class Theme { system, light, dark };

/// What the window remembers on this machine, outside any practice: which practices were opened, how it looks. Never
/// anything about a client. Lost or unreadable settings are simply the first ones again.
class LocalSettings {
public:
    /// Reads `folder`/window.conf, if there is one.
    explicit LocalSettings(std::filesystem::path folder = default_folder());

    const std::vector<std::filesystem::path>& recent_practices() const { return recent_; }
    /// Puts a practice first in the list.
    void remember(const std::filesystem::path& practice);
    void forget(const std::filesystem::path& practice);

    Theme theme() const { return theme_; }
    void set_theme(Theme theme);

    static std::filesystem::path default_folder();

private:
    void save() const;

    std::filesystem::path folder_;
    std::vector<std::filesystem::path> recent_;
    Theme theme_ = Theme::system;
};

}
