#include "desktop/measures/measure_line.hpp"

#include "app/measures/item_wordings.hpp"
#include "desktop/measures/measure_words.hpp"

namespace desktop {

namespace {

/// What stands in the parentheses of "Rosenberg Self-Esteem Scale (RSES)", up to a comma; else the whole title.
wxString abbreviation(const wxString& title)
{
    const auto inside = title.AfterLast('(').BeforeFirst(')').BeforeFirst(',');
    return title.Contains("(") && !inside.empty() ? inside : title;
}

/// The practice's licensed text stands for our own topics.
void use_wording(domain::Instrument& instrument, const std::optional<domain::ItemWording>& wording)
{
    if (!wording)
        return;
    for (auto& item : instrument.items)
        if (const auto words = wording->words.find(item.key); words != wording->words.end())
            item.topic = words->second;
}

std::set<std::string> chosen_ids(app::OpenPractice& practice, std::size_t all)
{
    std::set<std::string> ids;
    for (const auto& instrument : app::chosen_measures(practice))
        ids.insert(instrument.id);
    return ids.size() == all ? std::set<std::string>() : ids;
}

}

std::string MeasureLine::key() const
{
    return series.person.client.value + ":" + series.instrument + ":" + series.target + ":" + series.scale;
}

wxString MeasureLine::title() const
{
    return joined({translated(series.title), only_scale ? wxString() : translated(series.scale_title),
                   target_words(series.target)});
}

wxString MeasureLine::short_title() const
{
    const auto form = abbreviation(translated(series.title));
    const auto scored = only_scale ? form : joined({form, translated(series.scale_title)}, ": ");
    return series.target.empty() ? scored : wxString::Format("%s (%s)", scored, target_words(series.target));
}

std::optional<domain::Change> MeasureLine::change_since(std::size_t baseline) const
{
    if (baseline + 1 >= series.points.size())
        return std::nullopt;
    return domain::change_on(scale, series.points[baseline].value, series.points.back().value);
}

MeasureOverview read_measures(const app::Looking& looking, const domain::Id<domain::CareCase>& care_case)
{
    auto& practice = looking.practice();
    MeasureOverview overview;
    app::CasePeople people(looking);
    for (auto& series : app::case_measures(looking, people, care_case).series) {
        const auto& instrument = practice.definitions().instrument(series.instrument);
        auto fillings =
            app::standing_fillings(looking, {care_case, series.person.client, series.instrument, series.target});
        const auto& scale = *instrument.scale(series.scale);
        overview.lines.push_back({std::move(series), scale, instrument.scales.size() == 1, std::move(fillings)});
    }
    overview.sees_scores = looking.sees_scores(care_case);
    if (looking.viewer().is_told_results())
        overview.filled = app::filled_counts(practice);
    overview.instruments = practice.definitions().instruments();
    for (auto& instrument : overview.instruments)
        use_wording(instrument, app::item_wording(practice, instrument.id));
    overview.chosen = chosen_ids(practice, overview.instruments.size());
    overview.plans = app::list_measure_plans(looking, care_case);
    std::erase_if(overview.plans, [](const auto& view) { return !view.due; });
    return overview;
}

}
