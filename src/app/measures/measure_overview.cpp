#include "app/measures/measure_overview.hpp"

#include "app/measures/item_wordings.hpp"

namespace app {

namespace {

/// The practice's licensed text stands for our own topics.
void use_wording(domain::Instrument& instrument, const std::optional<domain::ItemWording>& wording)
{
    if (!wording)
        return;
    for (auto& item : instrument.items)
        if (const auto words = wording->words.find(item.key); words != wording->words.end())
            item.topic = words->second;
}

std::set<std::string> chosen_ids(OpenPractice& practice, std::size_t all)
{
    std::set<std::string> ids;
    for (const auto& instrument : chosen_measures(practice))
        ids.insert(instrument.id);
    return ids.size() == all ? std::set<std::string>() : ids;
}

}

std::string MeasureLine::key() const
{
    return series.person.client.value + ":" + series.instrument + ":" + series.target + ":" + series.scale;
}

std::optional<domain::Change> MeasureLine::change_since(std::size_t baseline) const
{
    if (baseline + 1 >= series.points.size())
        return std::nullopt;
    return domain::change_on(scale, series.points[baseline].value, series.points.back().value);
}

MeasureOverview measure_overview(const Looking& looking, const domain::Id<domain::CareCase>& care_case)
{
    auto& practice = looking.practice();
    MeasureOverview overview;
    CasePeople people(looking);
    for (auto& series : case_measures(looking, people, care_case).series) {
        const auto& instrument = practice.definitions().instrument(series.instrument);
        auto fillings = standing_fillings(looking, {care_case, series.person.client, series.instrument, series.target});
        const auto& scale = *instrument.scale(series.scale);
        overview.lines.push_back({std::move(series), scale, instrument.scales.size() == 1, std::move(fillings)});
    }
    overview.sees_scores = looking.sees_scores(care_case);
    if (looking.viewer().is_told_results())
        overview.filled = filled_counts(practice);
    overview.instruments = practice.definitions().instruments();
    for (auto& instrument : overview.instruments)
        use_wording(instrument, item_wording(practice, instrument.id));
    overview.chosen = chosen_ids(practice, overview.instruments.size());
    overview.plans = list_measure_plans(looking, care_case);
    std::erase_if(overview.plans, [](const auto& view) { return !view.due; });
    return overview;
}

}
