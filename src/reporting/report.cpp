#include "reporting/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace reporting {

namespace {

constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};

std::string month_name(std::chrono::year_month_day date)
{
    return date.month().ok() ? months[static_cast<unsigned>(date.month()) - 1] : "?";
}

}

std::string english_date(std::chrono::year_month_day date)
{
    return fmt::format("{} {}, {}", month_name(date), static_cast<unsigned>(date.day()), static_cast<int>(date.year()));
}

std::string english_short_date(std::chrono::year_month_day date)
{
    return fmt::format("{} {}", month_name(date).substr(0, 3), static_cast<unsigned>(date.day()));
}

std::string english_month(std::chrono::year_month_day date, bool with_year)
{
    return with_year ? fmt::format("{} {}", month_name(date), static_cast<int>(date.year())) : month_name(date);
}

std::string english_period(std::chrono::year_month_day from, std::chrono::year_month_day to)
{
    if (from == to)
        return english_date(to);
    const bool same_year = from.year() == to.year();
    const auto start =
        same_year ? fmt::format("{} {}", month_name(from), static_cast<unsigned>(from.day())) : english_date(from);
    return start + " – " + english_date(to);
}

std::string plain_number(double value)
{
    if (!std::isfinite(value))
        return "?";
    const double rounded = std::round(value * 10) / 10;
    return fmt::format("{:g}", rounded == 0 ? 0 : rounded);
}

std::vector<std::string> plain_numbers(const std::vector<double>& values)
{
    std::vector<std::string> texts;
    for (const double value : values)
        texts.push_back(plain_number(value));
    const auto has_tenths = [](const std::string& text) { return text.find('.') != std::string::npos; };
    if (std::ranges::any_of(texts, has_tenths))
        for (auto& text : texts)
            text += has_tenths(text) || text == "?" ? "" : ".0";
    return texts;
}

}
