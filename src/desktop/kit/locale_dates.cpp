#include "desktop/kit/locale_dates.hpp"

#include <cmath>
#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

namespace desktop {

namespace {

using domain::Date;
using Names = std::vector<wxString>;

constexpr UDate a_day = 24.0 * 60 * 60 * 1000;

wxString shown_text(const icu::UnicodeString& text)
{
    std::string bytes;
    text.toUTF8String(bytes);
    auto words = wxString::FromUTF8(bytes);
    words.Replace(wxString(wxUniChar(0x202F)), " "); // many fonts lack it, and nobody types it
    return words;
}

icu::UnicodeString icu_text(const wxString& text)
{
    return icu::UnicodeString::fromUTF8(text.utf8_string());
}

/// The first of the variables that says anything, as the C library asks them.
std::string locale_of_environment()
{
    for (const char* variable : {"LC_ALL", "LC_TIME", "LANG"})
        if (wxString value; wxGetEnv(variable, &value) && !value.empty())
            return value.utf8_string();
    return {};
}

bool names_a_locale(const std::string& name)
{
    return !name.empty() && name != "C" && name != "POSIX" && !name.starts_with("C.");
}

Names names_of(const icu::UnicodeString* names, int count)
{
    Names found;
    for (int i = 0; i < count; ++i)
        found.push_back(shown_text(names[i]).Lower());
    return found;
}

using Symbol = icu::DateFormatSymbols;

Names month_names(const Symbol& symbols, Symbol::DtContextType context, Symbol::DtWidthType width)
{
    int count = 0;
    const auto* names = symbols.getMonths(count, context, width);
    return names_of(names, count);
}

Names weekday_names(const Symbol& symbols, Symbol::DtWidthType width)
{
    int count = 0;
    const auto* names = symbols.getWeekdays(count, Symbol::STANDALONE, width); // the first stands for none
    auto found = names_of(names, count);
    found.erase(found.begin());
    return found;
}

wxString without_dot(wxString word)
{
    if (word.EndsWith("."))
        word.RemoveLast();
    return word;
}

/// The place of a word among these, with or without the dot of an abbreviation.
std::optional<unsigned> place_of(const wxString& word, const std::vector<Names>& lists)
{
    for (const auto& names : lists)
        for (unsigned i = 0; i < names.size(); ++i)
            if (!word.empty() && without_dot(names[i]) == without_dot(word))
                return i;
    return std::nullopt;
}

/// "7", "7.", "7th".
std::optional<int> number_in(const wxString& word)
{
    std::size_t digits = 0;
    while (digits < word.length() && word[digits] >= '0' && word[digits] <= '9')
        ++digits;
    const auto ending = word.Mid(digits);
    const bool fits =
        ending.empty() || ending == "." || ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
    return digits > 0 && digits <= 4 && fits ? std::optional(wxAtoi(word.Left(digits))) : std::nullopt;
}

UDate start_of(const Date& date)
{
    return a_day * static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count());
}

}

struct LocaleDates::Tables {
    explicit Tables(const std::string& name)
        : is_known(names_a_locale(name)),
          locale(is_known ? icu::Locale::createCanonical(name.c_str()) : icu::Locale::getEnglish())
    {
        UErrorCode error = U_ZERO_ERROR;
        locale.setKeywordValue("calendar", "gregorian", error); // the only one a practice is kept in
        add_names(locale);
        add_names(icu::Locale::getEnglish());
        int count = 0;
        const Symbol symbols(locale, error);
        if (const auto* halves = symbols.getAmPmStrings(count); count == 2) {
            before_noon.push_back(shown_text(halves[0]).Lower());
            after_noon.push_back(shown_text(halves[1]).Lower());
        }
        const auto numeric = pattern("yMd");
        day_first = !is_known || numeric.indexOf(u'd') < numeric.indexOf(u'M');
        // With the whole year, which some locales' own short form cuts.
        medium = format(is_known ? pattern("yMMMd") : icu::UnicodeString(u"d MMM y"));
        whole_day = format(is_known ? pattern("EEEEMMMMd") : icu::UnicodeString(u"EEEE, d MMMM"));
        clock = format(is_known ? pattern("jm") : icu::UnicodeString(u"HH:mm"));
    }

    void add_names(const icu::Locale& of)
    {
        UErrorCode error = U_ZERO_ERROR;
        const Symbol symbols(of, error);
        for (const auto width : {Symbol::WIDE, Symbol::ABBREVIATED}) {
            weekdays.push_back(weekday_names(symbols, width));
            for (const auto context : {Symbol::FORMAT, Symbol::STANDALONE})
                months.push_back(month_names(symbols, context, width));
        }
    }

    icu::UnicodeString pattern(const char* skeleton) const
    {
        UErrorCode error = U_ZERO_ERROR;
        const std::unique_ptr<icu::DateTimePatternGenerator> generator(
            icu::DateTimePatternGenerator::createInstance(locale, error));
        return U_FAILURE(error) ? icu::UnicodeString(skeleton) : generator->getBestPattern(skeleton, error);
    }

    std::unique_ptr<icu::SimpleDateFormat> format(const icu::UnicodeString& pattern) const
    {
        UErrorCode error = U_ZERO_ERROR;
        auto made = std::make_unique<icu::SimpleDateFormat>(pattern, locale, error);
        made->setTimeZone(*icu::TimeZone::getGMT());
        made->setLenient(false);
        return made;
    }

    static wxString written(const icu::SimpleDateFormat& format, UDate at)
    {
        icu::UnicodeString text;
        return shown_text(format.format(at, text));
    }

    bool is_known;
    icu::Locale locale;
    bool day_first = true;
    std::vector<Names> weekdays;
    std::vector<Names> months;
    Names before_noon{"a.m.", "am", "a"};
    Names after_noon{"p.m.", "pm", "p"};
    std::unique_ptr<icu::SimpleDateFormat> medium;
    std::unique_ptr<icu::SimpleDateFormat> whole_day;
    std::unique_ptr<icu::SimpleDateFormat> clock;
};

LocaleDates::LocaleDates(const std::string& locale) : tables_(std::make_unique<Tables>(locale)) {}
LocaleDates::~LocaleDates() = default;

bool LocaleDates::is_known() const
{
    return tables_->is_known;
}

bool LocaleDates::day_comes_first() const
{
    return tables_->day_first;
}

wxString LocaleDates::date(const Date& date) const
{
    return Tables::written(*tables_->medium, start_of(date));
}

wxString LocaleDates::day(const Date& date) const
{
    return Tables::written(*tables_->whole_day, start_of(date));
}

wxString LocaleDates::time(const domain::TimeOfDay& time) const
{
    return Tables::written(*tables_->clock, time.minutes * 60'000.0);
}

std::optional<unsigned> LocaleDates::weekday(const wxString& plain) const
{
    return place_of(plain, tables_->weekdays);
}

std::optional<LocaleDates::WrittenDay> LocaleDates::written_day(const wxString& plain) const
{
    WrittenDay day;
    for (const auto& word : wxSplit(plain, ' ')) {
        const auto named = place_of(word, tables_->months);
        if (number_in(word))
            day.numbers.push_back(word);
        else if (named && !day.month)
            day.month = *named + 1;
        else if (!weekday(word) && word != "de" && word != "of")
            return std::nullopt;
    }
    const bool is_whole = day.month && (day.numbers.size() == 1 || day.numbers.size() == 2);
    return is_whole ? std::optional(day) : std::nullopt;
}

std::optional<Date> LocaleDates::read(const wxString& typed, const wxString& plain, const Date& today,
                                      const std::function<int(const wxString&)>& year_of) const
{
    const auto written = written_day(plain);
    if (!written)
        return read_exactly(typed);
    const auto& numbers = written->numbers;
    const bool year_first = numbers.size() == 2 && *number_in(numbers.front()) > 31;
    const int day = *number_in(numbers[year_first ? 1 : 0]);
    const int year = numbers.size() == 1 ? int(today.year()) : year_of(without_dot(numbers[year_first ? 0 : 1]));
    const Date date{std::chrono::year{year}, std::chrono::month{*written->month},
                    std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<Date> LocaleDates::read_exactly(const wxString& typed) const
{
    UErrorCode error = U_ZERO_ERROR;
    const UDate at = tables_->medium->parse(icu_text(typed), error);
    if (U_FAILURE(error))
        return std::nullopt;
    const Date date(std::chrono::sys_days(std::chrono::days(static_cast<int>(std::floor(at / a_day)))));
    return this->date(date) == typed ? std::optional(date) : std::nullopt;
}

std::optional<HalfOfDay> LocaleDates::half_of_day(wxString& plain) const
{
    for (const auto half : {HalfOfDay::before_noon, HalfOfDay::after_noon})
        for (const auto& name : half == HalfOfDay::before_noon ? tables_->before_noon : tables_->after_noon)
            if (wxString rest; plain.EndsWith(name, &rest)) {
                plain = rest.Strip(wxString::both);
                return half;
            }
    return std::nullopt;
}

namespace {

std::unique_ptr<LocaleDates>& current()
{
    static auto dates = std::make_unique<LocaleDates>(locale_of_environment());
    return dates;
}

}

const LocaleDates& locale_dates()
{
    return *current();
}

void write_dates_as(const std::string& locale)
{
    current() = std::make_unique<LocaleDates>(locale);
}

}
