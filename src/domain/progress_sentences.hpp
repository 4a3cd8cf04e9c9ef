#pragma once

#include "domain/change.hpp"
#include "domain/date.hpp"

#include <map>
#include <span>
#include <string>
#include <variant>
#include <vector>

/// How the record becomes sentences a client may read. Here it is decided which sentence, by the key of its phrase in
/// the report's definition, and what stands in its places; the words and how a number or a day is written are the
/// report's. Never the name of a change class.
namespace domain {

/// A month, with its year where the month alone could be this year's or the last one's.
struct MonthOf {
    Date on{};
    bool with_year = false;

    bool operator==(const MonthOf&) const = default;
};

/// The range of a form and which end is the better one.
struct RangeOf {
    double least = 0;
    double most = 0;
    Direction direction = Direction::none;

    bool operator==(const RangeOf&) const = default;
};

using SaidValue = std::variant<std::string, double, Date, MonthOf, RangeOf>;

/// One sentence: which, and what its {places} hold.
struct Said {
    std::string phrase;
    std::map<std::string, SaidValue> values{};

    bool operator==(const Said&) const = default;
};

/// One score on the day the form was filled in.
struct ScorePoint {
    Date on{};
    double value = 0;

    bool operator==(const ScorePoint&) const = default;
};

/// The scores of the days a report is about, in their order. `began_earlier`: forms were filled in before the first.
struct ScoresInPeriod {
    std::vector<ScorePoint> points{};
    bool began_earlier = false;
    bool is_over = false; ///< the work has ended: nothing is watched any more
};

/// What the change between the first and the last score asks of the counselor before it may stand on paper.
enum class OnPaper {
    as_it_is,      ///< nothing
    once_agreed,   ///< worse than at the start, by however little: only with what the two have agreed about it
    nothing_to_say ///< no score
};

OnPaper on_paper(const Scale& scale, const ScoresInPeriod& scores);

/// How large the move from the first to the last score is; nothing for fewer than two scores.
std::optional<MoveSize> size_on_paper(const Scale& scale, const ScoresInPeriod& scores);

/// What a client may read about scores over time, in one of three sizes: nothing to read into, a move we watch, more
/// than ordinary ups and downs. `scale` is the client's (for_client), `about` are the client's words for it ("how you
/// see yourself"), `agreed` is what was agreed about scores that got worse; without it those give no sentence at all.
std::vector<Said> score_sentences(const Scale& scale, const std::string& about, const ScoresInPeriod& scores,
                                  const std::string& agreed = {});

/// The month of `day` as read on `today`.
MonthOf month_of(const Date& day, const Date& today);

/// "tried once", "tried on 23 days"; nothing for none.
std::optional<Said> days_tried(int days);

}
