#include "domain/progress_sentences.hpp"

#include "domain/scoring.hpp"
#include "domain/text.hpp"

#include <array>

namespace domain {

namespace {

std::string month_name(const Date& day)
{
    static constexpr std::array<const char*, 12> names{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};
    return names.at(static_cast<unsigned>(day.month()) - 1);
}

// The year only where the month alone could be this one's or the last one's.
std::string year_words(const Date& day, const Date& today)
{
    return days_between(day, today) < 330 ? "" : " " + std::to_string(static_cast<int>(day.year()));
}

std::string range_of(const Scale& scale)
{
    std::string words = "range " + score_words(scale.least) + "–" + score_words(scale.most);
    if (scale.direction == Direction::none)
        return words;
    return words + (scale.direction == Direction::higher_is_better ? ", higher is better" : ", lower is better");
}

bool got_worse(const Change& change)
{
    return change.classified == ChangeClass::deteriorated || change.classified == ChangeClass::harmed;
}

// Steps against the way of the whole between two filled forms.
int dips(std::span<const ScorePoint> scores, bool rising)
{
    int count = 0;
    for (std::size_t i = 1; i < scores.size(); ++i)
        count += rising ? scores[i].value < scores[i - 1].value : scores[i].value > scores[i - 1].value;
    return count;
}

std::vector<std::string> first_form(const Scale& scale, const std::string& about, const ScorePoint& only)
{
    return {"Your answers about " + about + " came to " + score_words(only.value) + " (" + range_of(scale) + ").",
            "This is our starting point. One form says little by itself."};
}

std::vector<std::string> moved(const Scale& scale, const std::string& about, std::span<const ScorePoint> scores,
                               bool beyond_noise)
{
    const auto before = scores.front().value;
    const auto after = scores.back().value;
    std::vector<std::string> sentences{"Your answers about " + about + " went from " + score_words(before) + " to " +
                                       score_words(after) + " (" + range_of(scale) + ")."};
    if (!beyond_noise) {
        sentences.emplace_back("How much such answers move by themselves is not known, so we read little into it.");
        return sentences;
    }
    sentences.emplace_back("That is more than ordinary ups and downs would explain.");
    if (dips(scores, after > before) == 1)
        sentences.back() += " It turned back once in between, and you kept going.";
    return sentences;
}

std::vector<std::string> stayed(const Scale& scale, const std::string& about, std::span<const ScorePoint> scores)
{
    const auto& first = scores.front();
    const auto& last = scores.back();
    return {"Your answers about " + about + " are about where they were in " + month_name(first.on) +
                year_words(first.on, last.on) + " (" + score_words(first.value) + ", now " + score_words(last.value) +
                "; " + range_of(scale) + ").",
            "Moves of this size come and go by themselves, so we read nothing into it."};
}

std::vector<std::string> harder(const Scale& scale, std::span<const ScorePoint> scores, const std::string& agreed)
{
    const auto open = std::string_view(".!?").find(agreed.back()) == std::string_view::npos;
    return {"Your answers say these weeks have been harder than when we began (" + score_words(scores.front().value) +
                ", now " + score_words(scores.back().value) + "; " + range_of(scale) + ").",
            "We have talked about it and agreed: " + agreed + (open ? "." : "")};
}

}

OnPaper on_paper(const Scale& scale, std::span<const ScorePoint> scores)
{
    if (scores.empty())
        return OnPaper::nothing_to_say;
    return got_worse(change_on(scale, scores.front().value, scores.back().value)) ? OnPaper::once_agreed
                                                                                  : OnPaper::as_it_is;
}

std::vector<std::string> score_sentences(const Scale& scale, const std::string& about,
                                         std::span<const ScorePoint> scores, const std::string& agreed)
{
    if (scores.empty())
        return {};
    if (scores.size() == 1)
        return first_form(scale, about, scores.front());
    const auto change = change_on(scale, scores.front().value, scores.back().value);
    if (!change.classified)
        return moved(scale, about, scores, false);
    if (got_worse(change))
        return trimmed(agreed).empty() ? std::vector<std::string>{}
                                       : harder(scale, scores, std::string(trimmed(agreed)));
    return change.classified == ChangeClass::unchanged ? stayed(scale, about, scores)
                                                       : moved(scale, about, scores, true);
}

std::string days_tried_words(int days)
{
    if (days == 0)
        return {};
    return days == 1 ? "tried once" : "tried on " + std::to_string(days) + " days";
}

std::string meetings_sentence(int meetings, const Date& first, const Date& today)
{
    if (meetings < 2)
        return {};
    const auto year = year_words(first, today);
    return "We have met " + std::to_string(meetings) + " times since " + month_name(first) + " " +
           std::to_string(static_cast<unsigned>(first.day())) + (year.empty() ? "" : "," + year) + ".";
}

}
