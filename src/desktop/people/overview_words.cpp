#include "desktop/people/overview_words.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/measure_pictures.hpp"
#include "desktop/kit/words.hpp"

namespace desktop {

wxString next_session_words(const app::CaseFile& file, const domain::Date& today)
{
    if (!file.next_planned)
        return file.care_case->closed_on ? _("The case is closed.")
               : file.is_whole           ? _("No session is planned.")
                                         : _("No session together is planned.");
    const auto& session = **file.next_planned;
    const auto day = wxString::Format(_("%s (%s)"), day_words(session.held_on), near_words(session.held_on, today));
    const auto when = session.start ? wxString::Format(_("%s at %s"), day, time_words(*session.start)) : day;
    return session.place == domain::MeetingPlace::office ? when : joined({when, words(session.place)});
}

wxString adherence_words(const app::CaseTask& task)
{
    if (task.days_tried > 0)
        return wxString::Format(wxPLURAL("tried on %d day", "tried on %d days", task.days_tried), task.days_tried);
    if (task.entries > 0)
        return _("not tried so far");
    return wxString::Format(_("given %s, nothing typed back yet"), date_words(task.starts_on));
}

wxString rating_words(const domain::Goal& goal, const app::CaseGoalRating& rating, const wxString& name)
{
    const auto value = shown(score_words(rating.value));
    const auto who = name.empty() ? value : wxString::Format(_("%s: %s"), name, value);
    const bool has_ends = !goal.baseline.text.empty() && !goal.target.text.empty();
    return joined({who,
                   has_ends
                       ? wxString::Format(_("from %s, toward %s"), shown(goal.baseline.text), shown(goal.target.text))
                       : wxString(),
                   wxString::Format(_("rated %s"), date_words(rating.rated_on))});
}

}
