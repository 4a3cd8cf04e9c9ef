#include "app/practice/sample_script.hpp"

#include "catalog/embedded.hpp"
#include "domain/embedded_file.hpp"
#include "json/json.hpp"

#include <algorithm>
#include <array>

namespace app {

using domain::Date;
using domain::Tree;

namespace {

int day_of_week(const std::string& name)
{
    static constexpr std::array days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    const auto found = std::ranges::find(days, name);
    if (found == days.end())
        domain::refuse("sample", "day", domain::shown(name), "weekday_or_record");
    return static_cast<int>(found - days.begin());
}

}

SampleScript sample_script()
{
    const auto files = catalog::embedded_forms();
    const auto file = std::ranges::find(files, "sample/practice.json", &domain::EmbeddedFile::path);
    return domain::from_tree<SampleScript>(json::parse(file->text));
}

SampleNames::SampleNames(const Date& today)
{
    const std::chrono::weekday weekday{std::chrono::sys_days(today)};
    monday_ = domain::plus_days(today, 1 - static_cast<int>(weekday.iso_encoding()));
}

Date SampleNames::day_of(const std::string& week_and_day) const
{
    const auto parts = domain::split(week_and_day, ' ');
    int week = 0;
    const auto& text = parts.front();
    const auto read = std::from_chars(text.data(), text.data() + text.size(), week);
    if (parts.size() != 2 || read.ec != std::errc())
        domain::refuse("sample", "unknown", domain::shown(week_and_day), "week_and_weekday");
    return domain::plus_days(monday_, 7 * week + day_of_week(parts[1]));
}

std::chrono::sys_seconds SampleNames::time_of(const std::string& at) const
{
    const auto space = at.rfind(' ');
    const auto time = domain::parse_time(at.substr(space + 1));
    if (!time)
        domain::refuse("sample", "time", domain::shown(at), "week_weekday_time");
    return std::chrono::sys_days(day_of(at.substr(0, space))) + std::chrono::minutes(time->minutes);
}

std::string SampleNames::filled(const std::string& text) const
{
    if (!text.starts_with('{') || !text.ends_with('}'))
        return text;
    const auto name = text.substr(1, text.size() - 2);
    const auto found = ids_.find(name);
    return found == ids_.end() ? domain::to_text(day_of(name)) : found->second;
}

Tree SampleNames::filled(const Tree& document) const
{
    if (const auto* text = document.as<std::string>())
        return filled(*text);
    if (const auto* list = document.as<Tree::List>()) {
        Tree::List out;
        for (const auto& each : *list)
            out.push_back(filled(each));
        return out;
    }
    if (const auto* map = document.as<Tree::Map>()) {
        Tree::Map out;
        for (const auto& [key, each] : *map)
            out.emplace_back(filled(key), filled(each));
        return out;
    }
    return document;
}

}
