#include "desktop/local_settings.hpp"

#include "desktop/kit/text.hpp"

#include <fstream>

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

}

LocalSettings::LocalSettings(std::filesystem::path folder) : folder_(std::move(folder))
{
    std::ifstream file(folder_ / "window.conf");
    for (std::string line; std::getline(file, line);) {
        const auto equals = line.find('=');
        const auto value = equals == std::string::npos ? std::string() : line.substr(equals + 1);
        if (line.starts_with("recent="))
            recent_.emplace_back(value);
        else if (line.starts_with("theme="))
            theme_ = theme_of(value);
    }
}

void LocalSettings::remember(const std::filesystem::path& practice)
{
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
        file << "theme=" << theme_word(theme_) << '\n';
        if (!file)
            return;
    }
    std::filesystem::rename(beside, path, ignored);
}

}
