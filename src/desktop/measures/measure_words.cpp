#include "desktop/measures/measure_words.hpp"

namespace desktop {

using domain::Change;
using domain::ChangeClass;

namespace {

wxString number(double value)
{
    return shown(domain::score_words(value));
}

/// What stands in the parentheses of "Rosenberg Self-Esteem Scale (RSES)", up to a comma; else the whole title.
wxString abbreviation(const wxString& title)
{
    const auto inside = title.AfterLast('(').BeforeFirst(')').BeforeFirst(',');
    return title.Contains("(") && !inside.empty() ? inside : title;
}

wxString line(const wxString& name, double value)
{
    return wxString::Format("%s: %s", name, number(value));
}

// A change beyond noise; what is smaller is told by its size.
wxString class_words(ChangeClass value)
{
    switch (value) {
    case ChangeClass::recovered:
        return _("better, by more than ordinary ups and downs, and now past the cut-off");
    case ChangeClass::harmed:
        return _("worse, by more than ordinary ups and downs, and now past the cut-off");
    case ChangeClass::deteriorated:
        return _("worse, by more than ordinary ups and downs");
    case ChangeClass::improved:
    case ChangeClass::unchanged:
        break;
    }
    return _("better, by more than ordinary ups and downs");
}

wxString size_words(const Change& change)
{
    switch (change.size) {
    case domain::MoveSize::noticeable:
        return change.worse ? _("the wrong way: we watch it") : _("a noticeable move: we watch it");
    case domain::MoveSize::unknown:
        return _("moved; how much of that is ordinary ups and downs is not known");
    case domain::MoveSize::nothing:
    case domain::MoveSize::beyond_noise:
        break;
    }
    return _("nothing to read into");
}

wxString unscored_words(const std::string& reason)
{
    return reason.empty() ? _("not scorable") : wxString::Format(_("not scorable: %s"), shown(reason));
}

}

wxString part_words()
{
    return _("of the answered items alone; not held against a whole form");
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

wxString title_of(const app::MeasureLine& line)
{
    return joined({translated(line.series.title), line.only_scale ? wxString() : translated(line.series.scale_title),
                   target_words(line.series.target)});
}

wxString short_title_of(const app::MeasureLine& line)
{
    const auto form = abbreviation(translated(line.series.title));
    const auto scored = line.only_scale ? form : joined({form, translated(line.series.scale_title)}, ": ");
    return line.series.target.empty() ? scored : wxString::Format("%s (%s)", scored, target_words(line.series.target));
}

wxString score_and_band(const domain::Scale& scale, double score)
{
    const auto* band = scale.band_of(score);
    return band ? joined({number(score), translated(band->title)}, ", ") : number(score);
}

wxString change_words(const Change& change)
{
    return change.reliable && change.classified ? class_words(*change.classified) : size_words(change);
}

wxString figures_words(const Change& change)
{
    std::vector<wxString> lines{line(_("Before"), change.before), line(_("After"), change.after)};
    if (change.threshold)
        lines.push_back(line(_("Published reliable change"), *change.threshold));
    if (change.careful)
        lines.push_back(line(_("On a client's page only from"), *change.careful));
    if (change.noticeable)
        lines.push_back(line(_("Noticeable from"), *change.noticeable));
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
    if (change.internal_consistency)
        lines.push_back(_("The reliability is internal consistency, which knows nothing of good and bad weeks: ordinary"
                          " ups and downs are at least this wide."));
    if (change.assumed_spread)
        lines.push_back(_("The spread is assumed: nobody has published one that could be checked."));
    if (!change.verified)
        lines.push_back(_("Not all of these figures were checked at their source. Verify before clinical use."));
    lines.push_back(change.source.empty() ? wxString() : wxString::Format(_("Source: %s"), shown(change.source)));
    lines.push_back(translated(change.reason));
    return joined(lines, "\n");
}

wxString result_words(const domain::Instrument& instrument, const domain::ScoreResult& result)
{
    std::vector<wxString> lines;
    for (const auto& score : result.scales) {
        const auto& scale = *instrument.scale(score.id);
        auto value = score.value ? wxString::Format(_("%s (range %s to %s)"), score_and_band(scale, *score.value),
                                                    number(scale.least), number(scale.most))
                                 : unscored_words(score.reason);
        if (!score.left_out.empty())
            value = joined({value, part_words()});
        lines.push_back(wxString::Format("%s: %s", translated(scale.title), value));
    }
    return joined(lines, "\n");
}

}
