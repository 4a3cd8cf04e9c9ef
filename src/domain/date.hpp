#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace domain {

/// A calendar day, without time or zone.
using Date = std::chrono::year_month_day;

/// A wall-clock time, to the minute.
struct TimeOfDay {
    int minutes = 0; ///< since midnight, 0–1439

    auto operator<=>(const TimeOfDay&) const = default;
};

/// An instant with the offset of the place it was recorded in.
struct Timestamp {
    std::chrono::sys_seconds utc{};
    std::chrono::minutes offset{};

    bool operator==(const Timestamp&) const = default;
    auto operator<=>(const Timestamp& other) const { return utc <=> other.utc; }
};

/// Reads "YYYY-MM-DD" (years 1800–2200); nothing when it is not a day of the calendar.
std::optional<Date> parse_date(std::string_view text);

/// Reads "HH:MM", 00:00–23:59.
std::optional<TimeOfDay> parse_time(std::string_view text);

/// Reads ISO 8601 with offset: "2026-11-24T09:30:00+01:00" or "…Z".
std::optional<Timestamp> parse_timestamp(std::string_view text);

std::string to_text(const Date& date);
std::string to_text(const TimeOfDay& time);
std::string to_text(const Timestamp& at);

/// The calendar day at the place the instant was recorded in.
Date date_of(const Timestamp& at);

Date plus_days(const Date& date, int days);

/// Whole days from `from` to `to`; negative when `to` lies before.
int days_between(const Date& from, const Date& to);

/// Completed years of life on `on`.
int age_on(const Date& birth_date, const Date& on);

}
