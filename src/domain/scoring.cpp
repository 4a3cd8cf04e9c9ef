#include "domain/scoring.hpp"

#include "domain/document.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace domain {

namespace {

struct Answered {
    const Item* item = nullptr;
    std::optional<int> answer;
};

/// The answers by the key of their item.
class AnswersByKey {
public:
    void add(const Item& item, std::optional<int> answer) { answers_.push_back({&item, answer}); }
    void sort() { std::ranges::sort(answers_, {}, key_of); }
    const Answered& at(std::string_view key) const { return *std::ranges::lower_bound(answers_, key, {}, key_of); }

private:
    static std::string_view key_of(const Answered& answered) { return answered.item->key; }

    std::vector<Answered> answers_;
};

std::string item_name(std::size_t index)
{
    return "item " + std::to_string(index + 1);
}

std::optional<int> parse_answer(std::string_view field, std::size_t index)
{
    const auto text = trimmed(field);
    if (text.empty())
        return std::nullopt;
    int answer = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), answer);
    if (error != std::errc{} || end != text.data() + text.size())
        refuse(item_name(index), "number", shown(text), "whole_number_or_nothing");
    return answer;
}

const ItemOrder& known_order(const Instrument& instrument, std::string_view order)
{
    std::vector<std::string> ids;
    for (const auto& each : instrument.orders) {
        if (order.empty() || each.id == order)
            return each;
        ids.push_back(each.id);
    }
    refuse("order", "one_of", shown(order), one_of(ids));
}

// The items as they follow each other on the form that was filled in.
std::vector<const Item*> items_in_order(const Instrument& instrument, std::string_view order)
{
    std::vector<const Item*> items;
    if (!instrument.orders.empty()) {
        for (const auto& key : known_order(instrument, order).items)
            items.push_back(instrument.item(key));
        return items;
    }
    if (!order.empty())
        refuse("order", "one_of", shown(order), "nothing_one_order");
    for (const auto& item : instrument.items)
        items.push_back(&item);
    return items;
}

std::string known_target(const Instrument& instrument, std::string_view target)
{
    const auto& targets = instrument.targets;
    if (target.empty())
        return targets.empty() ? "" : targets.back();
    if (std::ranges::find(targets, target) == targets.end())
        refuse("target", "one_of", shown(target), targets.empty() ? Words("nothing_no_relationship") : one_of(targets));
    return std::string(target);
}

void check_answer(const Instrument& instrument, const Item& item, std::size_t index, std::optional<int> answer)
{
    if (!answer || (*answer >= item.least && *answer <= item.most))
        return;
    if (instrument.range_note.empty())
        refuse(item_name(index), "range", {"value", *answer}, {"from_to", item.least, item.most});
    refuse(item_name(index), "range", {"value", *answer},
           {"from_to_note", item.least, item.most, instrument.range_note});
}

AnswersByKey answers_by_key(const Instrument& instrument, const ItemAnswers& answers, std::string_view order)
{
    const auto items = items_in_order(instrument, order);
    const auto needed = items.size() - static_cast<std::size_t>(std::ranges::count(items, true, &Item::optional));
    if (answers.size() < needed || answers.size() > items.size())
        refuse("answers", "count", {"value", answers.size()}, {"one_for_each_item", items.size()});
    AnswersByKey by_key;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto answer = i < answers.size() ? answers[i] : std::nullopt;
        check_answer(instrument, *items[i], i, answer);
        by_key.add(*items[i], answer);
    }
    by_key.sort();
    return by_key;
}

bool contains(const std::vector<std::string>& keys, const std::string& key)
{
    return std::ranges::find(keys, key) != keys.end();
}

// What the answers add up to. Items that nothing is worked out from stand apart.
struct Tally {
    int sum = 0;
    int answered = 0;
    int missing = 0;
    int apart = 0;
    std::vector<std::string> left_out;
};

int points(const Scale& scale, const std::string& key, const Item& item, int answer)
{
    return contains(scale.reversed, key) ? item.least + item.most - answer : answer;
}

Tally tally(const Scale& scale, const AnswersByKey& answers)
{
    Tally out;
    const auto count = [&](const std::string& key, int sign) {
        const auto& [item, answer] = answers.at(key);
        if (contains(scale.never_prorated, key)) {
            answer ? void(out.apart += sign * points(scale, key, *item, *answer)) : out.left_out.push_back(key);
            return;
        }
        ++(answer ? out.answered : out.missing);
        if (answer)
            out.sum += sign * points(scale, key, *item, *answer);
    };
    for (const auto& key : scale.items)
        count(key, 1);
    for (const auto& key : scale.subtracted)
        count(key, -1);
    return out;
}

double half_up(double value)
{
    return std::floor(value + 0.5);
}

std::string missing_words(int missing)
{
    return "not scorable: " + std::to_string(missing) + (missing == 1 ? " item missing" : " items missing");
}

// What stands beside the value: the plain sum, and the band with whose bands they are.
void name_score(const Scale& scale, double sum, ScaleScore& score)
{
    if (!scale.sum_shown_as.empty()) {
        score.sum = sum;
        score.sum_name = scale.sum_shown_as;
    }
    if (const auto* band = scale.band_of(*score.value)) {
        score.band = band->id;
        score.band_set = scale.band_set;
    }
}

ScaleScore score_scale(const Scale& scale, const AnswersByKey& answers)
{
    ScaleScore score;
    score.id = scale.id;
    auto counted = tally(scale, answers);
    const int apart = static_cast<int>(scale.never_prorated.size() - counted.left_out.size());
    const int all_missing = counted.missing + static_cast<int>(counted.left_out.size());
    if (counted.missing > 0 && counted.answered + apart < scale.prorate_from.value_or(counted.answered + apart + 1)) {
        score.reason = missing_words(all_missing);
        return score;
    }
    score.prorated = counted.missing > 0;
    score.left_out = std::move(counted.left_out);
    const double items = counted.answered + counted.missing;
    // Scales that are prorated are plain sums of like items, so the whole sum follows from the answered share.
    const double sum = counted.apart + (score.prorated ? half_up(counted.sum * items / counted.answered) : counted.sum);
    const double mean = static_cast<double>(counted.sum) / counted.answered;
    score.value = (scale.method == ScaleMethod::mean ? mean : sum) * scale.factor;
    name_score(scale, sum, score);
    return score;
}

bool holds(const Cluster& cluster, const AnswersByKey& answers)
{
    const auto counts = [&](const std::string& key) {
        const auto& answer = answers.at(key).answer;
        return answer ? *answer >= cluster.from : cluster.blank_counts;
    };
    return std::ranges::count_if(cluster.items, counts) >= cluster.count;
}

bool scale_says_so(const FlagRule& flag, const ScoreResult& result)
{
    const auto& value = result.scale(flag.scale)->value;
    return value && (flag.at_least ? *value >= *flag.at_least : *value < *flag.below);
}

bool is_alike(const ItemAnswers& answers)
{
    return std::ranges::all_of(answers, [&](const auto& each) { return each && each == answers.front(); });
}

// Whoever left the choice out has contradicted nothing; of two rated alike, either may be chosen.
bool chose_another(const FlagRule& flag, const AnswersByKey& answers)
{
    const auto choice = answers.at(flag.chosen).answer;
    if (!choice)
        return false;
    const auto chosen = answers.at(flag.among.at(static_cast<std::size_t>(*choice - 1))).answer;
    return chosen && std::ranges::any_of(flag.among, [&](const auto& key) {
               const auto other = answers.at(key).answer;
               return other && *other > *chosen;
           });
}

bool is_raised(const FlagRule& flag, const ScoreResult& result, const AnswersByKey& by_key, const ItemAnswers& answers)
{
    if (!flag.scale.empty() && !scale_says_so(flag, result))
        return false;
    if (flag.alike && !is_alike(answers))
        return false;
    if (!flag.chosen.empty() && !chose_another(flag, by_key))
        return false;
    return std::ranges::all_of(flag.clusters, [&](const auto& cluster) { return holds(cluster, by_key); });
}

}

const ScaleScore* ScoreResult::scale(std::string_view id) const
{
    const auto found = std::ranges::find(scales, id, &ScaleScore::id);
    return found == scales.end() ? nullptr : &*found;
}

bool ScoreResult::has_flag(std::string_view id) const
{
    return std::ranges::find(flags, id, &RaisedFlag::id) != flags.end();
}

ItemAnswers parse_answers(std::string_view text)
{
    ItemAnswers answers;
    for (const auto& each : split(text, ','))
        answers.push_back(parse_answer(each, answers.size()));
    return answers;
}

std::vector<std::string> form_order(const Instrument& instrument, std::string_view order)
{
    std::vector<std::string> keys;
    for (const auto* item : items_in_order(instrument, order))
        keys.push_back(item->key);
    return keys;
}

ScoreResult score(const Instrument& instrument, const ItemAnswers& answers, std::string_view order,
                  std::string_view target)
{
    const auto by_key = answers_by_key(instrument, answers, order);
    ScoreResult result;
    result.instrument = instrument.id;
    result.target = known_target(instrument, target);
    if (!instrument.orders.empty())
        result.order = order.empty() ? instrument.orders.front().id : std::string(order);
    result.items = static_cast<int>(answers.size());
    result.answered =
        static_cast<int>(std::ranges::count_if(answers, [](const auto& answer) { return answer.has_value(); }));
    for (const auto& scale : instrument.scales)
        result.scales.push_back(score_scale(scale, by_key));
    for (const auto& flag : instrument.flags)
        if (is_raised(flag, result, by_key, answers))
            result.flags.push_back({flag.id, flag.text});
    return result;
}

Tree number_tree(double value)
{
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return static_cast<std::int64_t>(value);
    return value;
}

std::string score_words(double value)
{
    return plain_text(number_tree(std::round(value * 100) / 100));
}

Tree to_tree(const ScaleScore& score)
{
    Tree::Map map{{"id", score.id}, {"value", score.value ? number_tree(*score.value) : Tree()}};
    if (score.sum)
        map.emplace_back(score.sum_name, number_tree(*score.sum));
    if (!score.band.empty())
        map.emplace_back("band", score.band);
    if (!score.band_set.empty())
        map.emplace_back("band_set", score.band_set);
    map.emplace_back("prorated", score.prorated);
    if (!score.reason.empty())
        map.emplace_back("reason", score.reason);
    if (!score.left_out.empty())
        map.emplace_back("left_out", Tree::List(score.left_out.begin(), score.left_out.end()));
    return map;
}

Tree to_tree(const ScoreResult& result)
{
    Tree::Map map{{"instrument", result.instrument}};
    if (!result.order.empty())
        map.emplace_back("order", result.order);
    if (!result.target.empty())
        map.emplace_back("target", result.target);
    map.insert(map.end(), {{"items", result.items}, {"answered", result.answered}});
    Tree::List scales, flags, notes;
    for (const auto& scale : result.scales)
        scales.push_back(to_tree(scale));
    for (const auto& flag : result.flags) {
        flags.emplace_back(flag.id);
        notes.emplace_back(flag.text);
    }
    map.insert(map.end(), {{"scales", std::move(scales)}, {"flags", std::move(flags)}});
    if (!notes.empty())
        map.emplace_back("notes", std::move(notes));
    return map;
}

}
