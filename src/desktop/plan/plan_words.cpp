#include "desktop/plan/plan_words.hpp"

#include "desktop/kit/dates.hpp"
#include "domain/scoring.hpp"

namespace desktop {

namespace {

void add(std::vector<wxString>& lines, const wxString& words, const std::string& text)
{
    if (!text.empty())
        lines.push_back(wxString::Format(words, shown(text)));
}

}

wxString opened_words(const domain::Concern& concern)
{
    if (concern.reason == "item_9_positive")
        return _("item 9 of the form was above zero");
    if (concern.reason == "item_9_blank")
        return _("item 9 of the form was left blank");
    return words(concern.source);
}

wxString way_words(const domain::Goal& goal)
{
    if (goal.baseline.text.empty() || goal.target.text.empty())
        return shown(goal.baseline.text + goal.target.text);
    return wxString::Format(_("%s to %s"), shown(goal.baseline.text), shown(goal.target.text));
}

wxString item_words(const std::string& kind)
{
    if (kind == "progress_note")
        return _("A session note");
    if (kind == "contact")
        return _("A contact");
    if (kind == "administration")
        return _("Answers on a form");
    if (kind == "assignment")
        return _("A practice");
    if (kind == "goal")
        return _("A goal");
    return _("An intake");
}

wxString number_words(double value)
{
    return shown(domain::score_words(value));
}

std::vector<wxString> response_lines(const domain::ConcernResponse& response)
{
    std::vector<wxString> lines{date_words(response.responded_on)};
    add(lines, _("Said: %s"), response.said);
    add(lines, _("Agreed: %s"), response.agreed);
    add(lines, _("Told: %s"), response.told);
    if (response.next_look_on)
        lines.push_back(wxString::Format(_("Looked at again on: %s"), date_words(*response.next_look_on)));
    add(lines, _("My judgement that day: %s"), response.level);
    return lines;
}

std::vector<wxString> answer_lines(const domain::ScreenAnswers& answers)
{
    const std::pair<wxString, domain::ScreenAnswer> all[]{
        {_("Afraid of the partner"), answers.afraid},
        {_("Violence or control"), answers.violence_or_control},
        {_("Another relationship"), answers.outside_relationship},
        {_("Untreated addiction"), answers.untreated_addiction},
    };
    std::vector<wxString> lines;
    for (const auto& [question, answer] : all)
        lines.push_back(question + ": " + words(answer).Lower());
    return lines;
}

}
