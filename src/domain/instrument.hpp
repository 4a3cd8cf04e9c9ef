#pragma once

#include "domain/fields.hpp"
#include "domain/person_fact.hpp"
#include "domain/problem.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// Scored measures as definitions. Facts and their confidence marks come from the sources named in each definition.
namespace domain {

/// How well a figure is founded: read in the source, read second-hand, general knowledge, or worked out from others.
enum class Confidence { source, second_hand, general_knowledge, derived };

constexpr auto tokens(Confidence)
{
    return std::array{Token{Confidence::source, "V"}, Token{Confidence::second_hand, "V2"},
                      Token{Confidence::general_knowledge, "K"}, Token{Confidence::derived, "D"}};
}

/// False for figures that must be shown with their doubt ("verify before clinical use").
constexpr bool is_verified(Confidence confidence)
{
    return confidence == Confidence::source || confidence == Confidence::derived;
}

/// One published or assumed number with where it comes from.
struct Figure {
    double value = 0;
    Confidence confidence = Confidence::general_knowledge;
    std::string source;

    bool operator==(const Figure&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("value", &Figure::value, required), field("confidence", &Figure::confidence, required),
                          field("source", &Figure::source, required)};
    }
};

/// One question of a form. `topic` is our own one-to-three neutral words, never the published wording.
struct Item {
    std::string key; ///< identity, independent of the item's place on the form
    std::string topic;
    int least = 0;
    int most = 0;
    bool optional = false; ///< stands at the end of the form and may be missing from the answers altogether

    bool operator==(const Item&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("key", &Item::key, required), field("topic", &Item::topic, required_between(1, 40)),
                          field("least", &Item::least, required), field("most", &Item::most, required),
                          field("optional", &Item::optional)};
    }
};

/// A printed order of the items that circulates: item keys as they follow each other on that form.
struct ItemOrder {
    std::string id;
    std::string title;
    std::vector<std::string> items;

    bool operator==(const ItemOrder&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &ItemOrder::id, required), field("title", &ItemOrder::title, required),
                          field("items", &ItemOrder::items, required)};
    }
};

/// What a range of values is called; both ends belong to it.
struct Band {
    std::string id;
    std::string title;
    double from = 0;
    double to = 0;

    bool operator==(const Band&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &Band::id, required), field("title", &Band::title, required),
                          field("from", &Band::from, required), field("to", &Band::to, required)};
    }
};

enum class ChangeRule { none, published, computed };

constexpr auto tokens(ChangeRule)
{
    return std::array{Token{ChangeRule::none, "none"}, Token{ChangeRule::published, "published"},
                      Token{ChangeRule::computed, "computed"}};
}

/// How much change on a scale is more than noise. published: `threshold`, counted from its value on. computed: from
/// `sd` and `reliability` (Jacobson & Truax 1991), strictly beyond. none: `reason` says why there is no figure.
/// `threshold` is for the counselor's screen; where samples disagree, `careful` is the larger figure that a client's
/// page goes by. `noticeable` is a size that is said to matter to people, or our own where its source says so; it is
/// never reliable change.
struct ChangeFigures {
    ChangeRule rule = ChangeRule::none;
    std::optional<Figure> threshold;
    std::optional<Figure> sd;
    std::optional<Figure> reliability;
    bool assumed_spread = false; ///< no verified sd exists: pictures must say "assumed spread"
    std::string reason;
    std::optional<Figure> careful{};
    std::optional<Figure> noticeable{};
    /// `reliability` is internal consistency, which knows nothing of good and bad weeks: the noise is at least this.
    bool internal_consistency = false;

    bool operator==(const ChangeFigures&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("rule", &ChangeFigures::rule, required),
                          field("threshold", &ChangeFigures::threshold),
                          field("sd", &ChangeFigures::sd),
                          field("reliability", &ChangeFigures::reliability),
                          field("assumed_spread", &ChangeFigures::assumed_spread),
                          field("reason", &ChangeFigures::reason),
                          field("careful", &ChangeFigures::careful),
                          field("noticeable", &ChangeFigures::noticeable),
                          field("internal_consistency", &ChangeFigures::internal_consistency)};
    }
};

/// Which side of a cut-off is the clinical one, and whether the cut-off itself belongs to it.
enum class ClinicalSide { at_least, above, at_most, below };

constexpr auto tokens(ClinicalSide)
{
    return std::array{Token{ClinicalSide::at_least, "at_least"}, Token{ClinicalSide::above, "above"},
                      Token{ClinicalSide::at_most, "at_most"}, Token{ClinicalSide::below, "below"}};
}

struct Cutoff {
    double value = 0;
    ClinicalSide clinical = ClinicalSide::at_least;
    Confidence confidence = Confidence::general_knowledge;
    std::string source;

    bool is_clinical(double score) const;
    bool operator==(const Cutoff&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("value", &Cutoff::value, required), field("clinical", &Cutoff::clinical, required),
                          field("confidence", &Cutoff::confidence, required),
                          field("source", &Cutoff::source, required)};
    }
};

enum class Direction { none, higher_is_better, lower_is_better };

constexpr auto tokens(Direction)
{
    return std::array{Token{Direction::none, "none"}, Token{Direction::higher_is_better, "higher_is_better"},
                      Token{Direction::lower_is_better, "lower_is_better"}};
}

enum class ScaleMethod { sum, mean };

constexpr auto tokens(ScaleMethod)
{
    return std::array{Token{ScaleMethod::sum, "sum"}, Token{ScaleMethod::mean, "mean"}};
}

/// One score of an instrument: (sum or mean of `items`, less the sum of `subtracted`) × `factor`.
struct Scale {
    std::string id;
    std::string title;
    std::string plain_title;           ///< where the scale needs client words of its own; see Instrument::client_words
    std::vector<std::string> items;    ///< item keys
    std::vector<std::string> reversed; ///< keys, part of `items`, that count least + most − answer
    std::vector<std::string> subtracted; ///< keys whose answers are taken away (sum only)
    ScaleMethod method = ScaleMethod::sum;
    double factor = 1;
    std::string sum_shown_as;        ///< name under which the plain sum stands beside the value: "sum", "raw"
    std::optional<int> prorate_from; ///< answered items that suffice; without it every item is needed
    /// Keys whose answers nothing is worked out from or for: left blank, the score is of the other items alone.
    std::vector<std::string> never_prorated{};
    double least = 0;
    double most = 0;
    Direction direction = Direction::none;
    std::vector<Band> bands;
    std::string band_set; ///< whose bands, where more than one set is in use
    std::optional<Confidence> band_confidence;
    std::string band_source;
    ChangeFigures change;
    std::optional<Cutoff> cutoff;
    std::string note;

    /// The smallest step between two values that bands tell apart: 1, `factor`, or 0.01 for means.
    double step() const;
    /// The band `score` falls into (means compared at two decimals); nullptr where the scale has none.
    const Band* band_of(double score) const;

    bool operator==(const Scale&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &Scale::id, required),
                          field("title", &Scale::title, required),
                          field("plain_title", &Scale::plain_title),
                          field("items", &Scale::items, required),
                          field("reversed", &Scale::reversed),
                          field("subtracted", &Scale::subtracted),
                          field("method", &Scale::method, required),
                          field("factor", &Scale::factor),
                          field("sum_shown_as", &Scale::sum_shown_as),
                          field("prorate_from", &Scale::prorate_from),
                          field("never_prorated", &Scale::never_prorated),
                          field("least", &Scale::least, required),
                          field("most", &Scale::most, required),
                          field("direction", &Scale::direction, required),
                          field("bands", &Scale::bands),
                          field("band_set", &Scale::band_set),
                          field("band_confidence", &Scale::band_confidence),
                          field("band_source", &Scale::band_source),
                          field("change", &Scale::change, required),
                          field("cutoff", &Scale::cutoff),
                          field("note", &Scale::note)};
    }
};

/// At least `count` of `items` answered with `from` or more.
struct Cluster {
    std::vector<std::string> items;
    int from = 0;
    int count = 1;
    bool blank_counts = false; ///< a missing answer counts as one

    bool operator==(const Cluster&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("items", &Cluster::items, required), field("from", &Cluster::from, required),
                          field("count", &Cluster::count), field("blank_counts", &Cluster::blank_counts)};
    }
};

/// Something a counselor must notice. Of these, all that are given must hold: `scale` reaches `at_least` or falls
/// `below`; every cluster holds; all items are answered `alike`; the item `chosen` names (1 for the first) another of
/// the items `among` than the one that was rated highest.
struct FlagRule {
    std::string id;   ///< "risk", "positive", "distressed", "provisional", "alike"
    std::string text; ///< what it means, shown beside it
    std::string scale;
    std::optional<double> at_least;
    std::optional<double> below;
    std::vector<Cluster> clusters;
    bool alike = false;
    std::string chosen{};
    std::vector<std::string> among{};

    bool operator==(const FlagRule&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &FlagRule::id, required), field("text", &FlagRule::text, required),
                          field("scale", &FlagRule::scale),     field("at_least", &FlagRule::at_least),
                          field("below", &FlagRule::below),     field("clusters", &FlagRule::clusters),
                          field("alike", &FlagRule::alike),     field("chosen", &FlagRule::chosen),
                          field("among", &FlagRule::among)};
    }
};

/// What the last filling says about which practice fits the person: `fact` holds when `flag` was raised, or when
/// `scale` is `at_least` or `at_most` so much.
struct ScoreFact {
    PersonFact fact{};
    std::string flag;
    std::string scale;
    std::optional<double> at_least;
    std::optional<double> at_most;

    bool operator==(const ScoreFact&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("fact", &ScoreFact::fact, required), field("flag", &ScoreFact::flag),
                          field("scale", &ScoreFact::scale), field("at_least", &ScoreFact::at_least),
                          field("at_most", &ScoreFact::at_most)};
    }
};

/// A scored measure's definition. Answers are the numbers printed on the published form.
struct Instrument {
    std::string id;
    int version = 1;
    std::string title;
    std::string plain_title; ///< words a client may read on paper, after "your answers about": "how you see yourself"
    bool on_client_paper = true;   ///< false: scores never stand on what a client is given
    bool only_when_chosen = false; ///< scores stand there only when the counselor chose this form
    std::string licence;
    std::string source;
    std::string range_note; ///< said with an answer out of range: which look-alike form it may come from
    std::vector<Item> items;
    std::vector<ItemOrder> orders;    ///< where more than one printed order circulates; the first is the default
    std::vector<std::string> targets; ///< the relationships it can be about; the last is the default
    std::vector<Scale> scales;
    std::vector<FlagRule> flags;
    std::vector<ScoreFact> tells; ///< what a score matters for beside itself

    const Item* item(std::string_view key) const;
    const Scale* scale(std::string_view scale_id) const;
    /// What a client reads for one of the scales.
    const std::string& client_words(const Scale& of) const;

    bool operator==(const Instrument&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &Instrument::id, required_between(1, 40)),
                          field("version", &Instrument::version, required_between(1, 1'000'000)),
                          field("title", &Instrument::title, required),
                          field("plain_title", &Instrument::plain_title, required),
                          field("on_client_paper", &Instrument::on_client_paper),
                          field("only_when_chosen", &Instrument::only_when_chosen),
                          field("licence", &Instrument::licence, required),
                          field("source", &Instrument::source, required),
                          field("range_note", &Instrument::range_note),
                          field("items", &Instrument::items, required),
                          field("orders", &Instrument::orders),
                          field("targets", &Instrument::targets),
                          field("scales", &Instrument::scales, required),
                          field("flags", &Instrument::flags),
                          field("tells", &Instrument::tells)};
    }
};

/// What is wrong with a definition: unknown or repeated keys, reversed items the scale does not have, ranges that do
/// not add up, bands with gaps or overlaps, change figures that do not fit their rule. Empty when it can be used.
std::vector<Problem> check(const Instrument& instrument);

}
