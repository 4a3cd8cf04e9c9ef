#pragma once

#include "desktop/kit/text.hpp"
#include "domain/date.hpp"

#include <functional>
#include <memory>

namespace desktop {

enum class HalfOfDay { before_noon, after_noon };

/// How a locale writes days and times, from ICU's own tables: they are there where the system has no such locale.
class LocaleDates {
public:
    /// "en_US"; the neutral one where the name says nothing, as "C" does.
    explicit LocaleDates(const std::string& locale);
    ~LocaleDates();

    /// Whether a locale was named at all.
    bool is_known() const;
    bool day_comes_first() const;

    wxString date(const domain::Date& date) const;
    wxString day(const domain::Date& date) const;
    wxString time(const domain::TimeOfDay& time) const;

    /// The weekday of this name, 0 for Sunday, in the locale's language or in English.
    std::optional<unsigned> weekday(const wxString& plain) const;
    /// A day with its month as a word, or exactly as date() writes it. `typed` as it is, `plain` in small letters
    /// without commas; `year_of` knows what a year of two digits means.
    std::optional<domain::Date> read(const wxString& typed, const wxString& plain, const domain::Date& today,
                                     const std::function<int(const wxString&)>& year_of) const;
    /// Takes "am", "p.m." and the like off the end of the text.
    std::optional<HalfOfDay> half_of_day(wxString& plain) const;

private:
    struct Tables;

    /// A day with its month as a word, taken apart.
    struct WrittenDay {
        std::optional<unsigned> month;
        std::vector<wxString> numbers;
    };

    std::optional<WrittenDay> written_day(const wxString& plain) const;
    std::optional<domain::Date> read_exactly(const wxString& typed) const;

    std::unique_ptr<Tables> tables_;
};

/// The one the program writes with.
const LocaleDates& locale_dates();

/// Days and times are written as this locale writes them ("en_US", "de_DE") from now on; until then as the environment
/// says. Where that names no locale the day comes first and the clock has 24 hours.
void write_dates_as(const std::string& locale);

/// What to ask about something typed that is no day, or may be two: "Is that 3 Apr 2026 or 4 Mar 2026?".
wxString date_question(const wxString& typed, const domain::Date& today);

}
