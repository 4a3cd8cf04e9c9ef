#include "domain/change.hpp"

#include "domain/scoring.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace domain {

namespace {

constexpr double z_95 = 1.959964;  // two-sided 95 %
constexpr double rci_limit = 1.96; // a change counts strictly beyond it
constexpr double rounding = 1e-9;
constexpr std::size_t baseline = 0;

bool better_is_higher(Direction direction)
{
    return direction == Direction::higher_is_better;
}

// The change counted so that better is above 0.
double gain(const Change& change, Direction direction)
{
    return (change.after - change.before) * (better_is_higher(direction) ? 1 : -1);
}

ChangeClass class_of(bool better, bool clinical_before, bool clinical_after, bool has_cutoff)
{
    if (better)
        return has_cutoff && clinical_before && !clinical_after ? ChangeClass::recovered : ChangeClass::improved;
    return has_cutoff && !clinical_before && clinical_after ? ChangeClass::harmed : ChangeClass::deteriorated;
}

void classify(Change& change, Direction direction, const std::optional<Cutoff>& cutoff)
{
    const bool clinical_before = cutoff && cutoff->is_clinical(change.before);
    const bool clinical_after = cutoff && cutoff->is_clinical(change.after);
    if (cutoff) {
        change.cutoff = cutoff->value;
        change.crossed_cutoff = clinical_before != clinical_after;
        change.before_functional = !clinical_before;
    }
    const bool better = gain(change, direction) > 0;
    change.classified = change.reliable ? class_of(better, clinical_before, clinical_after, cutoff.has_value())
                                        : ChangeClass::unchanged;
}

void use_published(const ChangeFigures& figures, Change& change)
{
    change.threshold = figures.threshold->value;
    change.reliable = std::abs(change.after - change.before) >= figures.threshold->value - rounding;
    change.verified = is_verified(figures.threshold->confidence);
    change.source = figures.threshold->source;
    if (figures.careful)
        change.careful = figures.careful->value;
}

void use_spread(double sd, double reliability, Change& change)
{
    change.sd = sd;
    change.reliability = reliability;
    change.computed = reliable_change(change.before, change.after, sd, reliability);
    change.reliable = std::abs(change.computed->rci) > rci_limit + rounding;
}

void use_computed(const ChangeFigures& figures, Change& change)
{
    use_spread(figures.sd->value, figures.reliability->value, change);
    change.assumed_spread = figures.assumed_spread;
    change.internal_consistency = figures.internal_consistency;
    change.verified = is_verified(figures.sd->confidence) && is_verified(figures.reliability->confidence);
    change.source = "SD: " + figures.sd->source + "; reliability: " + figures.reliability->source;
}

void require_number(double value, const char* field)
{
    if (!std::isfinite(value))
        refuse(field, "range", "no_number", "number");
}

void require_above(double value, double least, const char* field)
{
    require_number(value, field);
    if (value <= least)
        refuse(field, "range", {"value", score_words(value)}, {"number_above", score_words(least)});
}

void require_spread(const std::optional<double>& mean, const std::optional<double>& sd, const std::string& group)
{
    if (mean.has_value() != sd.has_value())
        refuse(group + (mean ? "_sd" : "_mean"), "required", "nothing", "number_as_the_other");
    if (!sd)
        return;
    require_number(*mean, (group + "_mean").c_str());
    require_above(*sd, 0, (group + "_sd").c_str());
}

// The functional mean must lie on the better side, or the cut-offs would mean nothing.
void check_groups(const ChangeInput& input)
{
    require_spread(input.clinical_mean, input.clinical_sd, "clinical");
    require_spread(input.functional_mean, input.functional_sd, "functional");
    if (!input.clinical_mean || !input.functional_mean)
        return;
    const bool higher = better_is_higher(input.direction);
    if (higher ? *input.functional_mean <= *input.clinical_mean : *input.functional_mean >= *input.clinical_mean)
        refuse("functional_mean", "range", {"value", score_words(*input.functional_mean)},
               higher ? "mean_above_clinical" : "mean_below_clinical");
}

Cutoffs cutoffs_of(const ChangeInput& input)
{
    const double sign = better_is_higher(input.direction) ? 1 : -1;
    Cutoffs cutoffs;
    if (input.clinical_mean)
        cutoffs.a = *input.clinical_mean + sign * 2 * *input.clinical_sd;
    if (input.functional_mean)
        cutoffs.b = *input.functional_mean - sign * 2 * *input.functional_sd;
    if (input.clinical_mean && input.functional_mean)
        cutoffs.c = (*input.clinical_sd * *input.functional_mean + *input.functional_sd * *input.clinical_mean) /
                    (*input.clinical_sd + *input.functional_sd);
    return cutoffs;
}

std::optional<Cutoff> chosen_cutoff(const ChangeInput& input, const Cutoffs& cutoffs)
{
    if (input.cutoff.empty())
        return std::nullopt;
    if (input.cutoff != "a" && input.cutoff != "b" && input.cutoff != "c")
        refuse("cutoff", "one_of", shown(input.cutoff), {"one_of", "a", "b", "c"});
    const auto& value = input.cutoff == "a" ? cutoffs.a : input.cutoff == "b" ? cutoffs.b : cutoffs.c;
    if (!value)
        refuse(input.cutoff == "b" || input.clinical_mean ? "functional_mean" : "clinical_mean", "required", "nothing",
               {"mean_and_sd_for", input.cutoff});
    // Leaving the clinical range means passing the cut-off, so the cut-off itself still belongs to it.
    const auto side = better_is_higher(input.direction) ? ClinicalSide::at_most : ClinicalSide::at_least;
    return Cutoff{*value, side, Confidence::derived, {}};
}

void add(Tree::Map& map, const char* key, const std::optional<double>& value)
{
    if (value)
        map.emplace_back(key, number_tree(*value));
}

void add_computed(const Change& change, Tree::Map& map)
{
    add(map, "sd", change.sd);
    add(map, "reliability", change.reliability);
    map.emplace_back("se", number_tree(change.computed->se));
    map.emplace_back("s_diff", number_tree(change.computed->s_diff));
    map.emplace_back("rci", number_tree(change.computed->rci));
    map.emplace_back("minimum_reliable_change", number_tree(change.computed->minimum_reliable_change));
    add(map, "cutoff_a", change.cutoffs.a);
    add(map, "cutoff_b", change.cutoffs.b);
    add(map, "cutoff_c", change.cutoffs.c);
}

void add_particulars(const Change& change, Tree::Map& map)
{
    if (change.classified) {
        map.emplace_back("reliable", change.reliable);
        map.emplace_back("assumed_spread", change.assumed_spread);
        if (change.internal_consistency)
            map.emplace_back("internal_consistency", true);
    }
    map.emplace_back("size", token_of(change.size));
    add(map, "noticeable", change.noticeable);
    add(map, "careful", change.careful);
    if (change.cutoff) {
        map.emplace_back("crossed_cutoff", change.crossed_cutoff);
        map.emplace_back("before_functional", change.before_functional);
    }
    if (!change.source.empty()) {
        map.emplace_back("verified", change.verified);
        map.emplace_back("source", change.source);
    }
    if (!change.reason.empty())
        map.emplace_back("reason", change.reason);
}

// How far above the baseline's worse side a score lies; below 0 when it is better than the baseline.
double worsening(const Scale& scale, std::span<const double> scores, std::size_t index)
{
    return (scores[index] - scores[baseline]) * (better_is_higher(scale.direction) ? -1 : 1);
}

// One standard error of a difference: the published threshold stands for 1.96 of them. 0 where none is known.
double noise(const Scale& scale)
{
    const auto known = corridor(scale);
    return known ? known->half_width / z_95 : 0;
}

// A published figure counts from its value on; one standard error is ours, for scales without such a figure.
std::optional<double> noticeable_from(const Scale& scale)
{
    if (scale.change.noticeable)
        return scale.change.noticeable->value;
    return scale.change.rule == ChangeRule::none ? std::nullopt : std::optional(noise(scale));
}

MoveSize size_of(const Change& change)
{
    if (change.reliable)
        return MoveSize::beyond_noise;
    const double size = std::abs(change.after - change.before);
    if (change.noticeable ? size >= *change.noticeable - rounding : size > rounding && change.worse)
        return MoveSize::noticeable;
    if (!change.noticeable && size > rounding)
        return MoveSize::unknown;
    return change.worse ? MoveSize::noticeable : MoveSize::nothing;
}

// Only what has a better side can get worse.
void measure_size(const Scale& scale, Change& change)
{
    change.noticeable = noticeable_from(scale);
    change.worse = scale.direction != Direction::none && gain(change, scale.direction) < -rounding;
    change.size = size_of(change);
}

bool is_worse_band(const Scale& scale, double before, double after)
{
    if (scale.cutoff && !scale.cutoff->is_clinical(before) && scale.cutoff->is_clinical(after))
        return true;
    return scale.band_of(before) != scale.band_of(after);
}

}

ReliableChange reliable_change(double before, double after, double sd, double reliability)
{
    require_above(sd, 0, "sd");
    if (!(reliability >= 0 && reliability < 1))
        refuse("reliability", "range", {"value", score_words(reliability)}, "zero_to_below_1");
    ReliableChange out;
    out.se = sd * std::sqrt(1 - reliability);
    out.s_diff = std::sqrt(2 * out.se * out.se);
    out.rci = (after - before) / out.s_diff;
    out.minimum_reliable_change = z_95 * out.s_diff;
    return out;
}

Change change_on(const Scale& scale, double before, double after)
{
    Change change;
    change.rule = scale.change.rule;
    change.before = before;
    change.after = after;
    if (change.rule == ChangeRule::none) {
        change.reason = scale.change.reason;
        measure_size(scale, change);
        return change;
    }
    change.rule == ChangeRule::published ? use_published(scale.change, change) : use_computed(scale.change, change);
    classify(change, scale.direction, scale.cutoff);
    if (scale.cutoff)
        change.verified = change.verified && is_verified(scale.cutoff->confidence);
    measure_size(scale, change);
    return change;
}

Scale for_client(Scale scale)
{
    auto& figures = scale.change;
    if (!figures.careful)
        return scale;
    if (!figures.noticeable)
        figures.noticeable = figures.threshold;
    figures.threshold = std::exchange(figures.careful, std::nullopt);
    return scale;
}

Change computed_change(const ChangeInput& input)
{
    if (input.direction == Direction::none)
        refuse("direction", "required", "nothing", {"one_of", "higher", "lower"});
    require_number(input.before, "before");
    require_number(input.after, "after");
    check_groups(input);
    Change change;
    change.rule = ChangeRule::computed;
    change.before = input.before;
    change.after = input.after;
    use_spread(input.sd, input.reliability, change);
    change.cutoffs = cutoffs_of(input);
    classify(change, input.direction, chosen_cutoff(input, change.cutoffs));
    change.noticeable = change.computed->s_diff;
    change.worse = gain(change, input.direction) < -rounding;
    change.size = size_of(change);
    return change;
}

Direction parse_direction(std::string_view text)
{
    if (text == "higher" || text == token_of(Direction::higher_is_better))
        return Direction::higher_is_better;
    if (text == "lower" || text == token_of(Direction::lower_is_better))
        return Direction::lower_is_better;
    refuse("direction", "one_of", shown(text), {"one_of", "higher", "lower"});
}

Tree to_tree(const Change& change)
{
    Tree::Map map{{"rule", change.rule == ChangeRule::none ? Tree() : Tree(token_of(change.rule))}};
    add(map, "threshold", change.threshold);
    if (change.computed)
        add_computed(change, map);
    add(map, "cutoff", change.cutoff);
    map.emplace_back("class", change.classified ? Tree(token_of(*change.classified)) : Tree());
    map.emplace_back("before", number_tree(change.before));
    map.emplace_back("after", number_tree(change.after));
    add_particulars(change, map);
    return map;
}

std::optional<Corridor> corridor(const Scale& scale)
{
    const auto& figures = scale.change;
    if (figures.rule == ChangeRule::none)
        return std::nullopt;
    if (figures.rule == ChangeRule::published)
        return Corridor{figures.threshold->value, false, false};
    return Corridor{reliable_change(0, 0, figures.sd->value, figures.reliability->value).minimum_reliable_change,
                    figures.assumed_spread, figures.internal_consistency};
}

WrongWay going_the_wrong_way(const Scale& scale, std::span<const double> scores)
{
    if (scores.size() < 2 || scale.direction == Direction::none)
        return WrongWay::no;
    const auto last = scores.size() - 1;
    const double worse = worsening(scale, scores, last);
    if (worse <= rounding)
        return WrongWay::no;
    const auto change = change_on(scale, scores[baseline], scores[last]);
    if (change.reliable)
        return WrongWay::past_reliable_change;
    const bool has_figure = scale.change.rule != ChangeRule::none;
    if (has_figure && worse > noise(scale) && worsening(scale, scores, last - 1) > noise(scale))
        return WrongWay::twice_beyond_noise;
    if (scale.change.noticeable && worse >= scale.change.noticeable->value - rounding)
        return WrongWay::noticeable;
    const bool band = worse > noise(scale) && is_worse_band(scale, scores[baseline], scores[last]);
    return band ? WrongWay::worse_band : WrongWay::no;
}

}
