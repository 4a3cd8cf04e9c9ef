#include "desktop/kit/dates.hpp"

namespace desktop {

namespace {

wxDateTime wx_date(const domain::Date& date)
{
    return wxDateTime(static_cast<wxDateTime::wxDateTime_t>(unsigned(date.day())),
                      static_cast<wxDateTime::Month>(unsigned(date.month()) - 1), int(date.year()));
}

domain::Date domain_date(const wxDateTime& date)
{
    return domain::Date{std::chrono::year{date.GetYear()}, std::chrono::month{unsigned(date.GetMonth()) + 1},
                        std::chrono::day{date.GetDay()}};
}

wxDateTime local_midnight(const domain::Date& today)
{
    return wx_date(today);
}

wxString weeks_words(int days)
{
    const int weeks = days / 7;
    return wxString::Format(wxPLURAL("%d week ago", "%d weeks ago", weeks), weeks);
}

bool parses(wxDateTime& date, const wxString& typed, const char* format, const wxDateTime& base)
{
    wxString::const_iterator end;
    return date.ParseFormat(typed, format, base, &end) && end == typed.end();
}

std::optional<domain::Date> read_word(const wxString& typed, const domain::Date& today)
{
    const auto word = typed.Lower();
    if (word == wxString(_("today")).Lower())
        return today;
    if (word == wxString(_("yesterday")).Lower())
        return domain::plus_days(today, -1);
    if (word == wxString(_("tomorrow")).Lower())
        return domain::plus_days(today, 1);
    return std::nullopt;
}

}

wxString date_words(const domain::Date& date)
{
    return wx_date(date).Format(_("%-d %b %Y"));
}

wxString day_words(const domain::Date& date)
{
    return wx_date(date).Format(_("%A, %-d %B"));
}

wxString near_words(const domain::Date& date, const domain::Date& today)
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
    return shown(domain::to_text(time));
}

domain::TimeOfDay time_of(const domain::Timestamp& at)
{
    const auto since_midnight = (at.utc + at.offset).time_since_epoch() % std::chrono::days(1);
    return {static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(since_midnight).count())};
}

std::optional<domain::Date> read_date(const wxString& typed_text, const domain::Date& today)
{
    const auto typed = typed_text.Strip(wxString::both);
    if (const auto iso = domain::parse_date(utf8(typed)))
        return iso;
    if (const auto word = read_word(typed, today))
        return word;
    const auto base = local_midnight(today);
    for (const char* format : {"%x", "%d %b %Y", "%d %B %Y", "%d.%m.%Y", "%d.%m.%y", "%d %b", "%d %B", "%d.%m."}) {
        wxDateTime date;
        if (parses(date, typed, format, base))
            return domain_date(date);
    }
    return std::nullopt;
}

std::optional<domain::TimeOfDay> read_time(const wxString& typed_text)
{
    const auto typed = typed_text.Strip(wxString::both);
    if (const auto exact = domain::parse_time(utf8(typed)))
        return exact;
    for (const char* format : {"%H:%M", "%H.%M", "%I:%M %p", "%I %p", "%H%M", "%H"}) {
        wxDateTime time;
        if (parses(time, typed, format, wxDateTime::Today()))
            return domain::TimeOfDay{time.GetHour() * 60 + time.GetMinute()};
    }
    return std::nullopt;
}

}
