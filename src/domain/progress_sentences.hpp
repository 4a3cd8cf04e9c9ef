#pragma once

#include "domain/change.hpp"
#include "domain/date.hpp"

#include <span>
#include <string>
#include <vector>

/// How the record becomes sentences a client may read: numbers, their range and which way is better; never the name of
/// a change class. Every sentence stays under twenty words, what stands in brackets not counted.
namespace domain {

/// One score on the day the form was filled in.
struct ScorePoint {
    Date on{};
    double value = 0;

    bool operator==(const ScorePoint&) const = default;
};

/// What the change between the first and the last score asks of the counselor before it may stand on paper.
enum class OnPaper {
    as_it_is,      ///< nothing
    once_agreed,   ///< worse than at the start: only with what the two have agreed about it
    nothing_to_say ///< no score
};

/// Scores are in the order of their days.
OnPaper on_paper(const Scale& scale, std::span<const ScorePoint> scores);

/// What a client may read about scores over time. `about` are the client's words for the scale ("how you see
/// yourself"), `agreed` is what was agreed about scores that got worse; without it those give no sentence at all.
std::vector<std::string> score_sentences(const Scale& scale, const std::string& about,
                                         std::span<const ScorePoint> scores, const std::string& agreed = {});

/// "tried on 23 days", "tried once"; nothing for none.
std::string days_tried_words(int days);

/// "We have met 27 times since March 10."; nothing for fewer than two meetings.
std::string meetings_sentence(int meetings, const Date& first, const Date& today);

}
