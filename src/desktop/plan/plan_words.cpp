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
    if (concern.reason == domain::declined_reason)
        return _("would rather not say");
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

namespace {

using DatedLine = std::pair<domain::Date, wxString>;

wxString occasion_words(const domain::Concern& concern)
{
    return joined({date_words(concern.filled_on), opened_words(concern), shown(concern.said)});
}

wxString look_words(const domain::ConcernLook& look)
{
    const auto how = look.outcome == domain::LookOutcome::denied ? wxString(_("asked and denied"))
                                                                 : wxString::Format(_("over: %s"), shown(look.reason));
    return joined({date_words(look.looked_on), how});
}

}

std::vector<wxString> history_lines(const app::ConcernView& view)
{
    std::vector<DatedLine> dated;
    for (const auto& occasion : view.occasions)
        dated.emplace_back(occasion->filled_on, occasion_words(*occasion));
    for (const auto& response : view.responses)
        dated.emplace_back(response->responded_on, joined(response_lines(*response)));
    for (const auto& look : view.looks)
        if (look->outcome != domain::LookOutcome::withdrawn)
            dated.emplace_back(look->looked_on, look_words(*look));
    std::ranges::stable_sort(dated, {}, &DatedLine::first);
    std::vector<wxString> lines;
    for (const auto& [day, line] : dated)
        lines.push_back(line);
    return lines;
}

wxString injury_step_words(int step)
{
    const auto steps = injury_steps();
    const auto at = static_cast<std::size_t>(step) - 1;
    return wxString::Format(_("step %d of 8: %s"), step, at < steps.size() ? steps[at] : wxString());
}

std::vector<wxString> injury_lines(const app::InjuryView& view)
{
    const auto& injury = *view.injury;
    std::vector<wxString> lines{joined({shown(injury.event), shown(injury.happened_on)})};
    add(lines, _("Needed then: %s"), injury.need_then);
    add(lines, _("Never again: %s"), injury.never_again);
    lines.push_back(wxString::Format(_("Can the work begin: %s"), words(injury.readiness).Lower()));
    if (injury.step)
        lines.push_back(injury_step_words(*injury.step));
    if (injury.apology_heard)
        lines.push_back(_("The apology was heard and taken in."));
    const auto on = [&](const wxString& text, const std::optional<domain::Date>& day) {
        if (day)
            lines.push_back(wxString::Format(text, date_words(*day)));
    };
    on(_("Settled on %s."), injury.settled_on);
    on(_("To look at again on %s."), injury.look_again_on);
    on(_("Looked at again on %s."), injury.looked_again_on);
    for (const auto& session : view.sessions)
        lines.push_back(
            joined({date_words(session.held_on), session.work.step ? injury_step_words(*session.work.step) : wxString(),
                    shown(session.work.words)}));
    return lines;
}

std::vector<std::pair<const char*, wxString>> safety_plan_headings()
{
    return {{"what_i_notice", _("What I notice when it gets hard")},  {"what_i_do", _("What I do then")},
            {"where_and_with_whom", _("Where I go, and with whom")},  {"whom_i_call", _("Whom I call")},
            {"what_is_put_away", _("What is put away, and by whom")}, {"what_is_worth_it", _("What is worth it")}};
}

std::vector<wxString> safety_plan_lines(const domain::SafetyPlan& plan)
{
    const auto document = domain::to_tree(plan);
    std::vector<wxString> lines;
    for (const auto& [field, title] : safety_plan_headings())
        if (const auto text = document.text(field); !text.empty())
            lines.push_back(title + ": " + shown(text));
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
    if (answers.other_afraid)
        lines.push_back(_("The other may be afraid of them") + ": " + words(*answers.other_afraid).Lower());
    return lines;
}

}
