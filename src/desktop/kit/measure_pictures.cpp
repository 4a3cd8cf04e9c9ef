#include "desktop/kit/measure_pictures.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/words.hpp"

#include <cmath>

namespace desktop {

namespace {

int day_number(const domain::Date& date)
{
    return static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count());
}

std::string date_label(const domain::Date& date)
{
    return utf8(date_words(date));
}

std::optional<drawing::TrendBand> band_of(const app::MeasureSeries& series)
{
    if (!series.corridor || series.points.empty())
        return std::nullopt;
    const double first = series.points.front().value;
    const auto note = series.corridor->assumed
                          ? _("Changes inside this band may be ordinary ups and downs. It rests on an assumed spread.")
                          : _("Changes inside this band may be ordinary ups and downs.");
    return drawing::TrendBand{first - series.corridor->half_width, first + series.corridor->half_width, utf8(note)};
}

wxString about_words(const std::string& target)
{
    if (target == "mother")
        return _("mother");
    if (target == "father")
        return _("father");
    if (target == "partner")
        return _("partner");
    if (target == "friend")
        return _("friend");
    return target == "general" ? wxString(_("people in general")) : shown(target);
}

/// A scale's panel, still without its lines.
drawing::SmallPanel panel_of(const app::MeasureSeries& series)
{
    drawing::SmallPanel panel;
    panel.title = utf8(series_words(series));
    panel.low = series.least;
    panel.high = series.most;
    panel.higher_is_better = series.direction != domain::Direction::lower_is_better;
    panel.direction_note = utf8(words(series.direction));
    return panel;
}

drawing::SmallLine small_line(const std::string& label, const app::MeasureSeries& series)
{
    drawing::SmallLine line{label, {}};
    for (const auto& [on, value] : series.points)
        line.points.push_back({day_number(on), date_label(on), value});
    return line;
}

}

std::string score_words(double value)
{
    const bool is_whole = std::abs(value - std::round(value)) < 0.005;
    const int decimals = is_whole ? 0 : std::abs(value * 10 - std::round(value * 10)) < 0.05 ? 1 : 2;
    return utf8(wxString::Format("%.*f", decimals, value));
}

wxString series_words(const app::MeasureSeries& series)
{
    auto words = translated(series.title);
    if (series.scale != "total")
        words = wxString::Format(_("%s: %s"), words, translated(series.scale_title));
    return series.target.empty() ? words : wxString::Format(_("%s (%s)"), words, about_words(series.target));
}

drawing::TrendChart trend_of(const app::MeasureSeries& series, const std::vector<domain::Date>& session_days,
                             const std::vector<domain::Band>& bands)
{
    drawing::TrendChart chart;
    chart.title = utf8(series_words(series));
    for (const auto& [on, value] : series.points)
        chart.points.push_back({day_number(on), date_label(on), value});
    chart.low = series.least;
    chart.high = series.most;
    chart.higher_is_better = series.direction != domain::Direction::lower_is_better;
    chart.direction_note = utf8(words(series.direction));
    chart.band = band_of(series);
    for (const auto& band : bands)
        chart.zones.push_back({band.from, band.to, utf8(translated(band.title))});
    for (const auto& day : session_days)
        chart.session_days.push_back(day_number(day));
    chart.number = score_words;
    return chart;
}

drawing::AttachmentPlane plane_of(const app::AttachmentPath& path)
{
    drawing::AttachmentPlane plane;
    plane.title =
        utf8(path.target.empty() ? translated(path.title)
                                 : wxString::Format(_("%s (%s)"), translated(path.title), about_words(path.target)));
    for (const auto& [on, anxiety, avoidance] : path.points)
        plane.points.push_back({day_number(on), date_label(on), anxiety, avoidance});
    plane.least = path.least;
    plane.most = path.most;
    plane.anxiety = {utf8(_("Anxiety")), utf8(_("low")), utf8(_("high"))};
    plane.avoidance = {utf8(_("Avoidance")), utf8(_("low")), utf8(_("high"))};
    plane.anxiety_error = path.anxiety_error;
    plane.avoidance_error = path.avoidance_error;
    plane.box_note =
        utf8(path.assumed_spread ? _("The last score lies in this box 19 times in 20. It rests on an assumed spread.")
                                 : _("The last score lies in this box 19 times in 20."));
    plane.number = score_words;
    return plane;
}

drawing::RelationshipPlane relationship_plane_of(const std::vector<app::AttachmentPath>& paths)
{
    drawing::RelationshipPlane plane;
    plane.title = utf8(translated(paths.front().title));
    for (const auto& path : paths) {
        const auto& last = path.points.back();
        drawing::RelationshipPlace place{utf8(about_words(path.target)), date_label(last.on), last.anxiety,
                                         last.avoidance, std::nullopt};
        if (path.points.size() > 1)
            place.before = drawing::Point{path.points.front().anxiety, path.points.front().avoidance};
        plane.places.push_back(std::move(place));
    }
    plane.least = paths.front().least;
    plane.most = paths.front().most;
    plane.anxiety = {utf8(_("Anxiety")), utf8(_("low")), utf8(_("high"))};
    plane.avoidance = {utf8(_("Avoidance")), utf8(_("low")), utf8(_("high"))};
    plane.note = utf8(_("Nobody has published how much of a difference is noise on this form."));
    plane.number = score_words;
    return plane;
}

drawing::SmallMultiples small_multiples_of(const std::vector<app::MeasureSeries>& series)
{
    drawing::SmallMultiples multiples;
    multiples.title = utf8(_("All measures"));
    multiples.number = score_words;
    for (const auto& each : series) {
        auto panel = panel_of(each);
        panel.lines = {small_line({}, each)};
        panel.band = band_of(each);
        multiples.panels.push_back(std::move(panel));
    }
    return multiples;
}

drawing::SmallMultiples small_multiples_of(const std::vector<app::SeriesTogether>& together)
{
    drawing::SmallMultiples multiples;
    multiples.title = utf8(_("Both, as they agreed"));
    multiples.number = score_words;
    for (const auto& [first, second] : together) {
        auto panel = panel_of(first);
        panel.lines = {small_line(first.person.name, first), small_line(second.person.name, second)};
        multiples.panels.push_back(std::move(panel));
    }
    return multiples;
}

}
