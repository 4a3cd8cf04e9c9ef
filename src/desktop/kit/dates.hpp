#pragma once

#include "desktop/kit/text.hpp"
#include "domain/date.hpp"

namespace desktop {

/// "24 Nov 2026", with the month's name in the user's language.
wxString date_words(const domain::Date& date);

/// "Tuesday, 24 November".
wxString day_words(const domain::Date& date);

/// "today", "yesterday", "tomorrow", "in 3 days", "2 weeks ago", else the date.
wxString near_words(const domain::Date& date, const domain::Date& today);

/// "17:00", as the locale writes times.
wxString time_words(const domain::TimeOfDay& time);

/// The wall-clock time at the place the instant was recorded in.
domain::TimeOfDay time_of(const domain::Timestamp& at);

/// The day that was typed: "24 Nov 2026", "24.11.", "11/24/2026" as the locale orders them, "2026-11-24", or the
/// words for today, yesterday and tomorrow. Nothing when it is none.
std::optional<domain::Date> read_date(const wxString& typed, const domain::Date& today);

/// The time that was typed: "17", "17:00", "5 pm". Nothing when it is none.
std::optional<domain::TimeOfDay> read_time(const wxString& typed);

}
