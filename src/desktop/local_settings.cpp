#include "desktop/local_settings.hpp"

#include "desktop/kit/text.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace desktop {

namespace {

constexpr std::size_t most_recent = 8;

std::string theme_word(Theme theme)
{
    return theme == Theme::dark ? "dark" : theme == Theme::light ? "light" : "system";
}

Theme theme_of(const std::string& word)
{
    return word == "dark" ? Theme::dark : word == "light" ? Theme::light : Theme::system;
}

std::string place_words(const WindowPlace& place)
{
    std::ostringstream words;
    words << place.x << ' ' << place.y << ' ' << place.width << ' ' << place.height << ' ' << place.is_maximized;
    return words.str();
}

std::optional<WindowPlace> place_of(const std::string& words)
{
    WindowPlace place;
    std::istringstream numbers(words);
    if (numbers >> place.x >> place.y >> place.width >> place.height >> place.is_maximized)
        return place;
    return std::nullopt;
}

/// A stretch of this length, moved as little as needed to lie inside another.
int inside(int from, int length, int screen_from, int screen_length)
{
    return std::clamp(from, screen_from, screen_from + screen_length - length);
}

}

WindowPlace place_on_screen(const WindowPlace& wanted, const WindowPlace& screen)
{
    auto place = wanted;
    place.width = std::min(wanted.width, screen.width);
    place.height = std::min(wanted.height, screen.height);
    place.x = inside(wanted.x, place.width, screen.x, screen.width);
    place.y = inside(wanted.y, place.height, screen.y, screen.height);
    return place;
}

LocalSettings::LocalSettings(std::filesystem::path folder) : folder_(std::move(folder))
{
    std::ifstream file(folder_ / "window.conf");
    for (std::string line; std::getline(file, line);) {
        const auto equals = line.find('=');
        const auto value = equals == std::string::npos ? std::string() : line.substr(equals + 1);
        if (line.starts_with("recent=") && value != sample_folder().string())
            recent_.emplace_back(value);
        else if (line.starts_with("window="))
            window_place_ = place_of(value);
        else if (line.starts_with("theme="))
            theme_ = theme_of(value);
    }
}

void LocalSettings::remember(const std::filesystem::path& practice)
{
    if (practice == sample_folder())
        return;
    std::erase(recent_, practice);
    recent_.insert(recent_.begin(), practice);
    if (recent_.size() > most_recent)
        recent_.resize(most_recent);
    save();
}

void LocalSettings::forget(const std::filesystem::path& practice)
{
    std::erase(recent_, practice);
    save();
}

void LocalSettings::set_window_place(const WindowPlace& place)
{
    if (window_place_ == place)
        return;
    window_place_ = place;
    save();
}

void LocalSettings::set_theme(Theme theme)
{
    theme_ = theme;
    save();
}

std::filesystem::path LocalSettings::default_folder()
{
    wxString folder;
    if (!wxGetEnv("XDG_CONFIG_HOME", &folder) || folder.empty())
        folder = wxGetHomeDir() + "/.config";
    return std::filesystem::path(folder.utf8_string()) / "secure-base";
}

void LocalSettings::save() const
{
    std::error_code ignored; // nothing is lost with these settings that matters
    std::filesystem::create_directories(folder_, ignored);
    const auto path = folder_ / "window.conf";
    const auto beside = folder_ / "window.conf.new";
    {
        std::ofstream file(beside);
        for (const auto& practice : recent_)
            file << "recent=" << practice.string() << '\n';
        if (window_place_)
            file << "window=" << place_words(*window_place_) << '\n';
        file << "theme=" << theme_word(theme_) << '\n';
        if (!file)
            return;
    }
    std::filesystem::rename(beside, path, ignored);
}

}
