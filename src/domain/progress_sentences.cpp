#include "domain/progress_sentences.hpp"

#include "domain/text.hpp"

namespace domain {

namespace {

RangeOf range_of(const Scale& scale)
{
    return {scale.least, scale.most, scale.direction};
}

// Steps against the way of the whole between two filled forms.
int dips(const std::vector<ScorePoint>& points, bool rising)
{
    int count = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        count += rising ? points[i].value < points[i - 1].value : points[i].value > points[i - 1].value;
    return count;
}

Said of_one(const Scale& scale, const std::string& about, const ScorePoint& only)
{
    return {"score_one", {{"about", about}, {"value", only.value}, {"range", range_of(scale)}}};
}

Said from_to(const char* phrase, const Scale& scale, const std::string& about, const ScoresInPeriod& scores)
{
    const auto& first = scores.points.front();
    const auto& last = scores.points.back();
    return {phrase,
            {{"about", about},
             {"before", first.value},
             {"after", last.value},
             {"month", month_of(first.on, last.on)},
             {"range", range_of(scale)}}};
}

const char* noticed(const ScoresInPeriod& scores)
{
    return scores.is_over ? "score_noticed" : "score_noticeable";
}

const char* watched(const ScoresInPeriod& scores)
{
    return scores.is_over ? "score_watched_over" : "score_watched";
}

std::vector<Said> better(const Scale& scale, const std::string& about, const ScoresInPeriod& scores, MoveSize size)
{
    std::vector<Said> sentences{from_to("score_moved", scale, about, scores)};
    if (size == MoveSize::unknown) {
        sentences.push_back({"score_unknown"});
    } else if (size == MoveSize::noticeable) {
        sentences.push_back({noticed(scores)});
    } else {
        sentences.push_back({"score_beyond"});
        const bool rising = scores.points.back().value > scores.points.front().value;
        if (dips(scores.points, rising) == 1)
            sentences.push_back({"score_dipped"});
    }
    return sentences;
}

// A small move is told as it is; only one beyond noise says that the weeks have been harder.
std::vector<Said> worse(const Scale& scale, const std::string& about, const ScoresInPeriod& scores, bool beyond_noise,
                        const std::string& agreed)
{
    const char* phrase = !beyond_noise ? watched(scores) : scores.began_earlier ? "score_harder_since" : "score_harder";
    const bool is_open = std::string_view(".!?").find(agreed.back()) == std::string_view::npos;
    return {from_to(phrase, scale, about, scores), {"score_agreed", {{"agreed", agreed + (is_open ? "." : "")}}}};
}

}

OnPaper on_paper(const Scale& scale, const ScoresInPeriod& scores)
{
    if (scores.points.empty())
        return OnPaper::nothing_to_say;
    const bool is_worse = change_on(scale, scores.points.front().value, scores.points.back().value).worse;
    return is_worse ? OnPaper::once_agreed : OnPaper::as_it_is;
}

std::optional<MoveSize> size_on_paper(const Scale& scale, const ScoresInPeriod& scores)
{
    if (scores.points.size() < 2)
        return std::nullopt;
    return change_on(scale, scores.points.front().value, scores.points.back().value).size;
}

std::vector<Said> score_sentences(const Scale& scale, const std::string& about, const ScoresInPeriod& scores,
                                  const std::string& agreed)
{
    const auto& points = scores.points;
    if (points.empty())
        return {};
    if (points.size() == 1)
        return {of_one(scale, about, points.front()),
                {scores.began_earlier ? "score_one_says_little" : "score_starting_point"}};
    const auto change = change_on(scale, points.front().value, points.back().value);
    if (change.worse)
        return trimmed(agreed).empty() ? std::vector<Said>{}
                                       : worse(scale, about, scores, change.reliable, std::string(trimmed(agreed)));
    if (change.size == MoveSize::nothing)
        return {from_to("score_stayed", scale, about, scores), {"score_nothing"}};
    return better(scale, about, scores, change.size);
}

MonthOf month_of(const Date& day, const Date& today)
{
    constexpr int days_of_doubt = 330;
    return {day, days_between(day, today) >= days_of_doubt};
}

std::optional<Said> days_tried(int days)
{
    if (days == 0)
        return std::nullopt;
    if (days == 1)
        return Said{"tried_once"};
    return Said{"tried_days", {{"days", static_cast<double>(days)}}};
}

}
