#pragma once

#include "domain/instrument.hpp"
#include "domain/tree.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// The numbers printed beside the choices, in the order of the form; nothing where an item was left out.
using ItemAnswers = std::vector<std::optional<int>>;

struct ScaleScore {
    std::string id;
    std::optional<double> value;
    std::optional<double> sum; ///< the plain sum, for scales that show it
    std::string sum_name;      ///< "sum" or "raw"
    std::string band;          ///< band id
    std::string band_set;
    bool prorated = false;
    std::string reason; ///< why there is no value
    /// Keys of items left blank that nothing may be worked out for: the value is of the others alone, and cannot be
    /// held against one of them all.
    std::vector<std::string> left_out{};

    bool operator==(const ScaleScore&) const = default;
};

struct RaisedFlag {
    std::string id;
    std::string text;

    bool operator==(const RaisedFlag&) const = default;
};

/// What one filled form came to.
struct ScoreResult {
    std::string instrument;
    std::string order;  ///< empty where only one printed order exists
    std::string target; ///< empty where the form is not about one relationship
    int items = 0;
    int answered = 0;
    std::vector<ScaleScore> scales;
    std::vector<RaisedFlag> flags;

    const ScaleScore* scale(std::string_view id) const;
    bool has_flag(std::string_view id) const;
    bool operator==(const ScoreResult&) const = default;
};

/// Reads "1,0,,2": one field for each item, empty when missing. Refuses what is no whole number, naming the item.
ItemAnswers parse_answers(std::string_view text);

/// The keys of the items as they follow each other on that printed form; without `order` on the default one. Refuses an
/// order the form does not have.
std::vector<std::string> form_order(const Instrument& instrument, std::string_view order = {});

/// Scores one filled form. `order` and `target` may be empty: the first order, the relationship in general. Refuses
/// (Refused) a wrong count, an answer out of its item's range, an unknown order or target, naming item and allowed
/// range.
ScoreResult score(const Instrument& instrument, const ItemAnswers& answers, std::string_view order = {},
                  std::string_view target = {});

/// `{"instrument":…,"items":…,"answered":…,"scales":[…],"flags":[ids]}`; flag texts follow as "notes" when there are
/// any.
Tree to_tree(const ScoreResult& result);
Tree to_tree(const ScaleScore& score);

/// A score as a document says it: whole numbers as integers.
Tree number_tree(double value);

/// A score as people read it: whole, or at most two decimals ("5.17").
std::string score_words(double value);

}
