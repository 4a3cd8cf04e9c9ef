#include "domain/date.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace domain {

namespace {

namespace chrono = std::chrono;

std::optional<int> number(std::string_view digits)
{
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return digits.empty() ? std::nullopt : std::optional(value);
}

std::optional<chrono::minutes> parse_offset(std::string_view text)
{
    if (text == "Z")
        return chrono::minutes(0);
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-'))
        return std::nullopt;
    const auto time = parse_time(text.substr(1));
    if (!time)
        return std::nullopt;
    return chrono::minutes(text[0] == '-' ? -time->minutes : time->minutes);
}

template<class... Numbers>
std::string formatted(const char* format, Numbers... numbers)
{
    std::array<char, 48> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, numbers...);
    return buffer.data();
}

}

std::optional<Date> parse_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day || *year < 1800 || *year > 2200)
        return std::nullopt;
    const Date date{chrono::year(*year), chrono::month(static_cast<unsigned>(*month)),
                    chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<TimeOfDay> parse_time(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':')
        return std::nullopt;
    const auto hour = number(text.substr(0, 2));
    const auto minute = number(text.substr(3, 2));
    if (!hour || !minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    return TimeOfDay{*hour * 60 + *minute};
}

std::optional<Timestamp> parse_timestamp(std::string_view text)
{
    if (text.size() < 20 || text[10] != 'T' || text[16] != ':')
        return std::nullopt;
    const auto date = parse_date(text.substr(0, 10));
    const auto time = parse_time(text.substr(11, 5));
    const auto second = number(text.substr(17, 2));
    const auto offset = parse_offset(text.substr(19));
    if (!date || !time || !second || *second > 59 || !offset)
        return std::nullopt;
    const auto local = chrono::sys_days(*date) + chrono::minutes(time->minutes) + chrono::seconds(*second);
    return Timestamp{local - *offset, *offset};
}

std::string to_text(const Date& date)
{
    return formatted("%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string to_text(const TimeOfDay& time)
{
    return formatted("%02d:%02d", time.minutes / 60, time.minutes % 60);
}

std::string to_text(const Timestamp& at)
{
    const auto local = at.utc + at.offset;
    const auto day = chrono::floor<chrono::days>(local);
    const chrono::hh_mm_ss clock(local - day);
    const auto offset = static_cast<int>(at.offset.count());
    return to_text(Date(day)) + formatted("T%02d:%02d:%02d%c%02d:%02d", static_cast<int>(clock.hours().count()),
                                          static_cast<int>(clock.minutes().count()),
                                          static_cast<int>(clock.seconds().count()), offset < 0 ? '-' : '+',
                                          std::abs(offset) / 60, std::abs(offset) % 60);
}

Date date_of(const Timestamp& at)
{
    return chrono::floor<chrono::days>(at.utc + at.offset);
}

Date plus_days(const Date& date, int days)
{
    return chrono::sys_days(date) + chrono::days(days);
}

int days_between(const Date& from, const Date& to)
{
    return static_cast<int>((chrono::sys_days(to) - chrono::sys_days(from)).count());
}

int age_on(const Date& birth_date, const Date& on)
{
    const int years = static_cast<int>(on.year()) - static_cast<int>(birth_date.year());
    const bool before_birthday =
        on.month() < birth_date.month() || (on.month() == birth_date.month() && on.day() < birth_date.day());
    return before_birthday ? years - 1 : years;
}

}
