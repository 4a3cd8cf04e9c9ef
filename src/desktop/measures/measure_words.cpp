#include "desktop/measures/measure_words.hpp"

namespace desktop {

using domain::Change;
using domain::ChangeClass;

namespace {

wxString number(double value)
{
    return shown(domain::score_words(value));
}

wxString line(const wxString& name, double value)
{
    return wxString::Format("%s: %s", name, number(value));
}

wxString class_words(ChangeClass value)
{
    switch (value) {
    case ChangeClass::recovered:
        return _("improved beyond measurement noise, and now past the cut-off");
    case ChangeClass::improved:
        return _("improved beyond measurement noise");
    case ChangeClass::unchanged:
        return _("inside measurement noise");
    case ChangeClass::deteriorated:
        return _("worse, beyond measurement noise");
    case ChangeClass::harmed:
        return _("worse, beyond measurement noise, and now past the cut-off");
    }
    return {};
}

wxString unscored_words(const std::string& reason)
{
    return reason.empty() ? _("not scorable") : wxString::Format(_("not scorable: %s"), shown(reason));
}

}

wxString target_words(const std::string& target)
{
    if (target == "mother")
        return _("mother");
    if (target == "father")
        return _("father");
    if (target == "partner")
        return _("partner");
    if (target == "friend")
        return _("friend");
    if (target == "general")
        return _("people in general");
    return shown(target);
}

wxString score_and_band(const domain::Scale& scale, double score)
{
    const auto* band = scale.band_of(score);
    return band ? joined({number(score), translated(band->title)}, ", ") : number(score);
}

wxString change_words(const Change& change)
{
    if (change.classified)
        return class_words(*change.classified);
    if (change.rule == domain::ChangeRule::none)
        return _("no figure for noise");
    return change.reliable ? _("changed beyond measurement noise") : _("inside measurement noise");
}

wxString figures_words(const Change& change)
{
    std::vector<wxString> lines{line(_("Before"), change.before), line(_("After"), change.after)};
    if (change.threshold)
        lines.push_back(line(_("Published reliable change"), *change.threshold));
    if (change.computed) {
        lines.push_back(line(_("Standard deviation"), *change.sd));
        lines.push_back(line(_("Reliability"), *change.reliability));
        lines.push_back(line(_("Standard error of a score"), change.computed->se));
        lines.push_back(line(_("Standard error of a difference"), change.computed->s_diff));
        lines.push_back(line(_("Reliable change index"), change.computed->rci));
        lines.push_back(line(_("Smallest reliable change"), change.computed->minimum_reliable_change));
    }
    if (change.cutoff)
        lines.push_back(line(_("Cut-off"), *change.cutoff));
    if (change.assumed_spread)
        lines.push_back(_("The spread is assumed: nobody has published one that could be checked."));
    if (!change.verified)
        lines.push_back(_("Not all of these figures were checked at their source. Verify before clinical use."));
    lines.push_back(change.source.empty() ? wxString() : wxString::Format(_("Source: %s"), shown(change.source)));
    lines.push_back(shown(change.reason));
    return joined(lines, "\n");
}

wxString result_words(const domain::Instrument& instrument, const domain::ScoreResult& result)
{
    std::vector<wxString> lines;
    for (const auto& score : result.scales) {
        const auto& scale = *instrument.scale(score.id);
        const auto value = score.value ? wxString::Format(_("%s (range %s to %s)"), score_and_band(scale, *score.value),
                                                          number(scale.least), number(scale.most))
                                       : unscored_words(score.reason);
        lines.push_back(wxString::Format("%s: %s", translated(scale.title), value));
    }
    return joined(lines, "\n");
}

}
