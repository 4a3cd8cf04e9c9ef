#include "domain/form_definition.hpp"
#include "domain/instrument.hpp"
#include "domain/scoring.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace domain {

namespace {

// Collects problems below one path of the definition.
struct Report {
    std::vector<Problem>& problems;
    std::string path;

    Report at(std::string_view member) const
    {
        return {problems, path.empty() ? std::string(member) : path + "." + std::string(member)};
    }
    Report at(std::string_view list, std::size_t index) const
    {
        return at(std::string(list) + "[" + std::to_string(index) + "]");
    }
    void add(std::string rule, std::string_view given, Words allowed) const
    {
        problems.push_back({path, std::move(rule), shown_name(given), std::move(allowed)});
    }
    void require(bool holds, std::string rule, std::string_view given, Words allowed) const
    {
        if (!holds)
            add(std::move(rule), given, std::move(allowed));
    }
};

bool same_number(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

template<class List, class Projection>
void check_unique(const List& list, Projection projection, std::string_view name, const Report& report)
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string& id = std::invoke(projection, list[i]);
        report.at(name, i).require(seen.insert(id).second, "unique", id, "each_once");
    }
}

void check_keys(const Instrument& instrument, const std::vector<std::string>& keys, std::string_view name,
                const Report& report)
{
    check_unique(keys, std::identity{}, name, report);
    for (std::size_t i = 0; i < keys.size(); ++i)
        report.at(name, i).require(instrument.item(keys[i]), "unknown_item", keys[i], "key_of_item");
}

void check_items(const Instrument& instrument, const Report& report)
{
    report.at("items").require(!instrument.items.empty(), "required", "", "one_item");
    check_unique(instrument.items, &Item::key, "items", report);
    for (std::size_t i = 0; i < instrument.items.size(); ++i) {
        const auto& item = instrument.items[i];
        report.at("items", i).require(item.least < item.most, "range", std::to_string(item.most), "most_above_least");
        const bool before_needed =
            item.optional && i + 1 < instrument.items.size() && !instrument.items[i + 1].optional;
        report.at("items", i).at("optional").require(!before_needed, "order", item.key, "at_end_of_form");
    }
}

void check_orders(const Instrument& instrument, const Report& report)
{
    check_unique(instrument.orders, &ItemOrder::id, "orders", report);
    for (std::size_t i = 0; i < instrument.orders.size(); ++i) {
        const auto& order = instrument.orders[i];
        const auto here = report.at("orders", i);
        check_keys(instrument, order.items, "items", here);
        here.at("items").require(order.items.size() == instrument.items.size(), "count",
                                 std::to_string(order.items.size()), "every_item_once");
    }
}

struct Range {
    double least = 0;
    double most = 0;

    bool operator==(const Range&) const = default;
};

Range summed_range(const Instrument& instrument, const std::vector<std::string>& keys)
{
    Range range;
    for (const auto& key : keys)
        if (const auto* item = instrument.item(key)) {
            range.least += item->least;
            range.most += item->most;
        }
    return range;
}

// The lowest and the highest value the scale's items can give.
Range possible_range(const Instrument& instrument, const Scale& scale)
{
    const auto added = summed_range(instrument, scale.items);
    const auto taken = summed_range(instrument, scale.subtracted);
    const double share = scale.method == ScaleMethod::mean ? 1.0 / static_cast<double>(scale.items.size()) : 1.0;
    return {(added.least - taken.most) * share * scale.factor, (added.most - taken.least) * share * scale.factor};
}

void check_range(const Instrument& instrument, const Scale& scale, const Report& report)
{
    const auto possible = possible_range(instrument, scale);
    const Words words("from_to_as_items", score_words(possible.least), score_words(possible.most));
    report.at("least").require(same_number(scale.least, possible.least), "range", score_words(scale.least), words);
    report.at("most").require(same_number(scale.most, possible.most), "range", score_words(scale.most), words);
}

bool have_one_range(const Instrument& instrument, const std::vector<std::string>& keys)
{
    return std::ranges::all_of(keys, [&](const auto& key) {
        return summed_range(instrument, {key}) == summed_range(instrument, {keys.front()});
    });
}

void check_prorating(const Instrument& instrument, const Scale& scale, const Report& report)
{
    check_keys(instrument, scale.never_prorated, "never_prorated", report);
    if (!scale.prorate_from)
        return;
    const auto here = report.at("prorate_from");
    const auto most = static_cast<int>(scale.items.size()) - 1;
    const auto given = std::to_string(*scale.prorate_from);
    here.require(*scale.prorate_from >= 1 && *scale.prorate_from <= most, "range", given, {"one_to", most});
    here.require(scale.subtracted.empty() && have_one_range(instrument, scale.items), "prorate", given, "not_prorated");
}

void check_band_ends(const Scale& scale, const Report& report)
{
    double expected = scale.least;
    for (std::size_t i = 0; i < scale.bands.size(); ++i) {
        const auto& band = scale.bands[i];
        const auto here = report.at("bands", i);
        here.at("from").require(same_number(band.from, expected), band.from > expected ? "gap" : "overlap",
                                score_words(band.from), {"value", score_words(expected)});
        here.at("to").require(band.to >= band.from, "range", score_words(band.to), {"or_more", score_words(band.from)});
        expected = band.to + scale.step();
    }
    report.at("bands").require(same_number(scale.bands.back().to, scale.most), "gap",
                               score_words(scale.bands.back().to), {"last_band_to", score_words(scale.most)});
}

void check_bands(const Scale& scale, const Report& report)
{
    if (scale.bands.empty())
        return;
    check_unique(scale.bands, &Band::id, "bands", report);
    check_band_ends(scale, report);
    report.at("band_confidence")
        .require(scale.band_confidence.has_value(), "required", "", {"one_of", "V", "V2", "K", "D"});
    report.at("band_source").require(!scale.band_source.empty(), "required", "", "source_of_bands");
}

void check_change(const Scale& scale, const Report& report)
{
    const auto& change = scale.change;
    const auto given = token_of(change.rule);
    const bool published = change.rule == ChangeRule::published;
    const bool computed = change.rule == ChangeRule::computed;
    report.at("threshold").require(published == change.threshold.has_value(), "change", given, "with_published");
    report.at("sd").require(computed == change.sd.has_value(), "change", given, "with_computed");
    report.at("reliability").require(computed == change.reliability.has_value(), "change", given, "with_computed");
    report.at("reason").require((change.rule == ChangeRule::none) != change.reason.empty(), "change", given,
                                "with_none");
    report.at("rule").require(change.rule == ChangeRule::none || scale.direction != Direction::none, "change", given,
                              "no_change_rule");
    report.at("careful").require(!change.careful || published, "change", given, "with_published");
    report.at("noticeable")
        .require(!change.noticeable || scale.direction != Direction::none, "change", given,
                 "nothing_without_direction");
}

void check_above_zero(const std::optional<Figure>& figure, const char* name, const Report& report)
{
    if (figure)
        report.at(name).require(figure->value > 0, "range", score_words(figure->value), "above_0");
}

void check_change_figures(const ChangeFigures& change, const Report& report)
{
    check_above_zero(change.threshold, "threshold", report);
    check_above_zero(change.sd, "sd", report);
    check_above_zero(change.noticeable, "noticeable", report);
    if (change.careful && change.threshold)
        report.at("careful").require(change.careful->value >= change.threshold->value, "range",
                                     score_words(change.careful->value),
                                     {"or_more", score_words(change.threshold->value)});
    if (change.reliability)
        report.at("reliability")
            .require(change.reliability->value >= 0 && change.reliability->value < 1, "range",
                     score_words(change.reliability->value), "zero_to_below_1");
}

bool fits(ClinicalSide side, Direction direction)
{
    const bool high_is_clinical = side == ClinicalSide::at_least || side == ClinicalSide::above;
    return direction == (high_is_clinical ? Direction::lower_is_better : Direction::higher_is_better);
}

void check_cutoff(const Scale& scale, const Report& report)
{
    if (!scale.cutoff)
        return;
    report.at("value").require(scale.cutoff->value >= scale.least && scale.cutoff->value <= scale.most, "range",
                               score_words(scale.cutoff->value),
                               {"from_to", score_words(scale.least), score_words(scale.most)});
    report.at("clinical")
        .require(fits(scale.cutoff->clinical, scale.direction), "direction", token_of(scale.cutoff->clinical),
                 "worse_side");
}

void check_scale(const Instrument& instrument, const Scale& scale, const Report& report)
{
    report.at("items").require(!scale.items.empty(), "required", "", "one_item");
    check_keys(instrument, scale.items, "items", report);
    check_keys(instrument, scale.subtracted, "subtracted", report);
    check_unique(scale.reversed, std::identity{}, "reversed", report);
    for (std::size_t i = 0; i < scale.reversed.size(); ++i)
        report.at("reversed", i)
            .require(std::ranges::count(scale.items, scale.reversed[i]), "unknown_item", scale.reversed[i],
                     "item_of_scale");
    report.at("factor").require(scale.factor > 0, "range", score_words(scale.factor), "above_0");
    report.at("subtracted")
        .require(scale.subtracted.empty() || scale.method == ScaleMethod::sum, "method", "mean", "sum_when_subtracted");
    check_range(instrument, scale, report);
    check_prorating(instrument, scale, report);
    check_bands(scale, report);
    check_change(scale, report.at("change"));
    check_change_figures(scale.change, report.at("change"));
    check_cutoff(scale, report.at("cutoff"));
}

void check_cluster(const Instrument& instrument, const Cluster& cluster, const Report& report)
{
    check_keys(instrument, cluster.items, "items", report);
    const auto most = static_cast<int>(cluster.items.size());
    report.at("count").require(cluster.count >= 1 && cluster.count <= most, "range", std::to_string(cluster.count),
                               {"one_to", most});
    for (const auto& key : cluster.items)
        if (const auto* item = instrument.item(key))
            report.at("from").require(cluster.from > item->least && cluster.from <= item->most, "range",
                                      std::to_string(cluster.from), {"from_to", item->least + 1, item->most});
}

// A choice counts the items it is about: 1 is the first.
void check_choice(const Instrument& instrument, const FlagRule& flag, const Report& report)
{
    if (flag.chosen.empty() && flag.among.empty())
        return;
    check_keys(instrument, flag.among, "among", report);
    const auto* item = instrument.item(flag.chosen);
    report.at("chosen").require(item && item->least == 1 && item->most == static_cast<int>(flag.among.size()),
                                "unknown_item", flag.chosen, "item_of_choices");
}

void check_flag(const Instrument& instrument, const FlagRule& flag, const Report& report)
{
    const bool by_scale = !flag.scale.empty();
    report.require(by_scale || !flag.clusters.empty() || flag.alike || !flag.chosen.empty(), "flag", flag.id,
                   "rule_of_flag");
    check_choice(instrument, flag, report);
    report.at("scale").require(!by_scale || instrument.scale(flag.scale), "unknown_scale", flag.scale, "id_of_scale");
    report.require(by_scale == (flag.at_least.has_value() != flag.below.has_value()), "flag", flag.id,
                   "at_least_or_below");
    for (std::size_t i = 0; i < flag.clusters.size(); ++i)
        check_cluster(instrument, flag.clusters[i], report.at("clusters", i));
}

void check_fact(const Instrument& instrument, const ScoreFact& told, const Report& report)
{
    report.require(told.flag.empty() != told.scale.empty(), "tells", token_of(told.fact), "flag_or_scale");
    report.at("flag").require(told.flag.empty() || std::ranges::count(instrument.flags, told.flag, &FlagRule::id),
                              "unknown_flag", told.flag, "id_of_flag");
    report.at("scale").require(told.scale.empty() || instrument.scale(told.scale), "unknown_scale", told.scale,
                               "id_of_scale");
    report.require(told.scale.empty() != (told.at_least.has_value() != told.at_most.has_value()), "tells",
                   token_of(told.fact), "at_least_or_at_most");
}

}

std::vector<Problem> check(const Instrument& instrument)
{
    std::vector<Problem> problems;
    const Report report{problems, ""};
    report.at("id").require(is_definition_key(instrument.id), "key", instrument.id, "key_with_dashes");
    check_items(instrument, report);
    check_orders(instrument, report);
    check_unique(instrument.targets, std::identity{}, "targets", report);
    check_unique(instrument.scales, &Scale::id, "scales", report);
    check_unique(instrument.flags, &FlagRule::id, "flags", report);
    for (std::size_t i = 0; i < instrument.scales.size(); ++i)
        check_scale(instrument, instrument.scales[i], report.at("scales", i));
    for (std::size_t i = 0; i < instrument.flags.size(); ++i)
        check_flag(instrument, instrument.flags[i], report.at("flags", i));
    for (std::size_t i = 0; i < instrument.tells.size(); ++i)
        check_fact(instrument, instrument.tells[i], report.at("tells", i));
    return problems;
}

}
