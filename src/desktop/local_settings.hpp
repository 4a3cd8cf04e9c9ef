#pragma once

#include "desktop/platform/theme.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace desktop {

/// Where the window stood, in pixels at 100 %.
struct WindowPlace {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    bool is_maximized = false;

    bool operator==(const WindowPlace&) const = default;
};

/// As near to `wanted` as the screen allows: never off it, never larger than it.
WindowPlace place_on_screen(const WindowPlace& wanted, const WindowPlace& screen);

/// What the window remembers on this machine, outside any practice: which practices were opened, how it looks. Never
/// anything about a client. Lost or unreadable settings are simply the first ones again.
class LocalSettings {
public:
    /// Reads `folder`/window.conf, if there is one.
    explicit LocalSettings(std::filesystem::path folder = default_folder());

    const std::vector<std::filesystem::path>& recent_practices() const { return recent_; }
    /// Puts a practice first in the list; the sample is none of the counselor's and stays out.
    void remember(const std::filesystem::path& practice);
    void forget(const std::filesystem::path& practice);

    /// Nothing until a window was closed once.
    const std::optional<WindowPlace>& window_place() const { return window_place_; }
    void set_window_place(const WindowPlace& place);

    Theme theme() const { return theme_; }
    void set_theme(Theme theme);

    static std::filesystem::path default_folder();
    /// Where this machine's sample practice lies.
    std::filesystem::path sample_folder() const { return folder_ / "Sample.securebase"; }

private:
    void save() const;

    std::filesystem::path folder_;
    std::vector<std::filesystem::path> recent_;
    std::optional<WindowPlace> window_place_;
    Theme theme_ = Theme::system;
};

}
