#include "desktop/kit/dates.hpp"

#include "desktop/kit/locale_dates.hpp"

#include <algorithm>

namespace desktop {

namespace {

using domain::Date;

constexpr int most_years_ahead = 20; // of a year written with two digits

wxString weeks_words(int days)
{
    const int weeks = days / 7;
    return wxString::Format(wxPLURAL("%d week ago", "%d weeks ago", weeks), weeks);
}

/// In small letters, with single plain spaces, and without the commas and endings people put in or leave out.
wxString plain(const wxString& typed)
{
    wxString text;
    for (const auto letter : typed.Lower()) {
        const bool is_space = wxIsspace(letter) || letter == wxUniChar(0xA0) || letter == wxUniChar(0x202F);
        if (is_space || letter == ',')
            text += text.EndsWith(" ") ? "" : " ";
        else
            text += letter;
    }
    return text.Strip(wxString::both);
}

std::optional<Date> valid(int year, int month, int day)
{
    const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                    std::chrono::day{static_cast<unsigned>(day)}};
    return month > 0 && day > 0 && date.ok() ? std::optional(date) : std::nullopt;
}

Date months_later(const Date& date, int months)
{
    const auto then = std::chrono::year_month(date.year(), date.month()) + std::chrono::months(months);
    const auto last = (then / std::chrono::last).day();
    return then / std::min(date.day(), last);
}

/// "monday", "next monday", "last monday".
std::optional<Date> read_weekday(const wxString& typed, const Date& today)
{
    wxString name = typed;
    const bool is_last = name.StartsWith(wxString(_("last")) + " ", &name);
    const bool is_next = !is_last && name.StartsWith(wxString(_("next")) + " ", &name);
    const auto weekday = locale_dates().weekday(name);
    if (!weekday)
        return std::nullopt;
    const int ahead =
        static_cast<int>((std::chrono::weekday(*weekday) - std::chrono::weekday(std::chrono::sys_days(today))).count());
    if (is_last)
        return domain::plus_days(today, ahead == 0 ? -7 : ahead - 7);
    return domain::plus_days(today, is_next && ahead == 0 ? 7 : ahead);
}

wxString distance_words(int unit, int number, bool ahead)
{
    switch (unit) {
    case 0:
        return wxString::Format(ahead ? wxPLURAL("in %d day", "in %d days", number)
                                      : wxPLURAL("%d day ago", "%d days ago", number),
                                number);
    case 1:
        return wxString::Format(ahead ? wxPLURAL("in %d week", "in %d weeks", number)
                                      : wxPLURAL("%d week ago", "%d weeks ago", number),
                                number);
    case 2:
        return wxString::Format(ahead ? wxPLURAL("in %d month", "in %d months", number)
                                      : wxPLURAL("%d month ago", "%d months ago", number),
                                number);
    default:
        return wxString::Format(ahead ? wxPLURAL("in %d year", "in %d years", number)
                                      : wxPLURAL("%d year ago", "%d years ago", number),
                                number);
    }
}

/// "in 2 weeks", "3 days ago": what is shown so is read so.
std::optional<Date> read_distance(const wxString& typed, const Date& today)
{
    wxString text = " " + typed + " ";
    text.Replace(" a ", " 1 ");
    text = text.Strip(wxString::both);
    wxString digits;
    for (const auto letter : text)
        if (wxIsdigit(letter))
            digits += letter;
    long number = 0;
    if (digits.empty() || digits.length() > 4 || !digits.ToLong(&number))
        return std::nullopt;
    const int count = static_cast<int>(number);
    for (int unit = 0; unit < 4; ++unit)
        for (const bool ahead : {true, false})
            if (text == distance_words(unit, count, ahead).Lower()) {
                const int signed_count = ahead ? count : -count;
                return unit < 2 ? domain::plus_days(today, signed_count * (unit == 0 ? 1 : 7))
                                : months_later(today, signed_count * (unit == 2 ? 1 : 12));
            }
    return std::nullopt;
}

std::optional<Date> read_word(const wxString& typed, const Date& today)
{
    if (typed == wxString(_("today")).Lower())
        return today;
    if (typed == wxString(_("yesterday")).Lower())
        return domain::plus_days(today, -1);
    if (typed == wxString(_("tomorrow")).Lower())
        return domain::plus_days(today, 1);
    if (const auto day = read_weekday(typed, today))
        return day;
    return read_distance(typed, today);
}

/// A day written in numbers: two or three, and what stands between them.
struct Numbers {
    std::vector<wxString> parts;
    wxUniChar separator = ' ';
};

std::optional<Numbers> numbers_of(const wxString& typed)
{
    Numbers numbers{{wxString()}, ' '};
    for (const auto letter : typed) {
        if (letter >= '0' && letter <= '9') {
            numbers.parts.back() += letter;
        } else if (wxString("/.-").Contains(wxString(letter)) && !numbers.parts.back().empty()) {
            numbers.separator = letter;
            numbers.parts.emplace_back();
        } else {
            return std::nullopt;
        }
    }
    if (numbers.parts.back().empty()) // "24.11."
        numbers.parts.pop_back();
    const bool fits = numbers.parts.size() == 2 || numbers.parts.size() == 3;
    const bool is_short = std::ranges::all_of(numbers.parts, [](const auto& part) { return part.length() <= 4; });
    return fits && is_short ? std::optional(numbers) : std::nullopt;
}

int full_year(const wxString& digits, const Date& today)
{
    const int year = wxAtoi(digits);
    if (digits.length() > 2)
        return year;
    const int now = int(today.year());
    const int in_this_century = now - now % 100 + year;
    return in_this_century > now + most_years_ahead ? in_this_century - 100 : in_this_century;
}

/// The days these numbers may mean: the locale's reading first, and the other one only where that is none. Both where
/// no locale says which comes first.
std::vector<Date> days_of(const Numbers& numbers, const Date& today)
{
    const auto& parts = numbers.parts;
    const bool year_first = parts.size() == 3 && parts[0].length() > 2;
    const std::size_t at = year_first ? 1 : 0;
    const int year = parts.size() == 2 ? int(today.year()) : full_year(parts[year_first ? 0 : 2], today);
    const int first = wxAtoi(parts[at]);
    const int second = wxAtoi(parts[at + 1]);
    const auto day_first = valid(year, second, first);
    const auto month_first = valid(year, first, second);
    const bool days_lead = numbers.separator == '.' || (!year_first && locale_dates().day_comes_first());
    const bool is_known = year_first || numbers.separator == '.' || locale_dates().is_known() || first == second;
    std::vector<Date> days;
    for (const auto& day :
         {year_first || !days_lead ? month_first : day_first, year_first || !days_lead ? day_first : month_first})
        if (day && (days.empty() || !is_known))
            days.push_back(*day);
    return days;
}

}

wxString date_words(const Date& date)
{
    return locale_dates().date(date);
}

wxString day_words(const Date& date)
{
    return locale_dates().day(date);
}

wxString near_words(const Date& date, const Date& today)
{
    const int days = domain::days_between(today, date);
    if (days == 0)
        return _("today");
    if (days == 1)
        return _("tomorrow");
    if (days == -1)
        return _("yesterday");
    if (days > 0 && days < 7)
        return wxString::Format(wxPLURAL("in %d day", "in %d days", days), days);
    if (days < 0 && days > -7)
        return wxString::Format(wxPLURAL("%d day ago", "%d days ago", -days), -days);
    return days < 0 && days > -35 ? weeks_words(-days) : date_words(date);
}

wxString time_words(const domain::TimeOfDay& time)
{
    return locale_dates().time(time);
}

domain::TimeOfDay time_of(const domain::Timestamp& at)
{
    const auto since_midnight = (at.utc + at.offset).time_since_epoch() % std::chrono::days(1);
    return {static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(since_midnight).count())};
}

std::optional<Date> read_date(const wxString& typed_text, const Date& today)
{
    const auto typed = plain(typed_text);
    if (typed.empty())
        return std::nullopt;
    if (const auto word = read_word(typed, today))
        return word;
    if (const auto numbers = numbers_of(typed)) {
        const auto days = days_of(*numbers, today);
        return days.size() == 1 ? std::optional(days.front()) : std::nullopt;
    }
    return locale_dates().read(typed_text.Strip(wxString::both), typed, today,
                               [&](const wxString& year) { return full_year(year, today); });
}

wxString date_question(const wxString& typed, const Date& today)
{
    const auto numbers = numbers_of(plain(typed));
    const auto days = numbers ? days_of(*numbers, today) : std::vector<Date>();
    if (days.size() > 1)
        return wxString::Format(_("Is that %s or %s? Write the month as a word."), date_words(days[0]),
                                date_words(days[1]));
    if (numbers)
        return wxString::Format(_("There is no such day. Write it as %s, or choose it from the calendar."),
                                date_words(today));
    return wxString::Format(_("Which day is that? Write it as %s, or in words: today, monday, in 2 weeks."),
                            date_words(today));
}

std::optional<domain::TimeOfDay> read_time(const wxString& typed_text)
{
    auto typed = plain(typed_text);
    const auto half = locale_dates().half_of_day(typed); // taken off the text
    typed.Replace(".", ":");
    wxString minutes;
    wxString hours = typed.BeforeFirst(':', &minutes);
    if (minutes.empty() && hours.length() > 2 && !half) {
        minutes = hours.Right(2);
        hours.RemoveLast(2);
    }
    const bool is_time = hours.length() >= 1 && hours.length() <= 2 && hours.IsNumber() &&
                         (minutes.empty() || (minutes.length() == 2 && minutes.IsNumber()));
    int hour = wxAtoi(hours);
    const int minute = wxAtoi(minutes);
    if (!is_time || hour > 23 || minute > 59 || (half && (hour < 1 || hour > 12)))
        return std::nullopt;
    if (half)
        hour = hour % 12 + (*half == HalfOfDay::after_noon ? 12 : 0);
    return domain::TimeOfDay{hour * 60 + minute};
}

}
