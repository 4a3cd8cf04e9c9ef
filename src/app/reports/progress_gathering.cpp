#include "app/reports/progress_gathering.hpp"

#include "app/kit/audience.hpp"
#include "domain/progress_sentences.hpp"
#include "domain/scoring.hpp"
#include "storage/lists.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace app {

using domain::Assignment;
using domain::Entry;
using domain::Goal;
using domain::GoalRating;

namespace {

/// What one kind of task came to: several assignments of it count as one.
struct Tried {
    std::string strategy;
    std::string title;
    std::set<domain::Date> days;
    domain::Date quoted_on{};
    std::string quote;
};

void add_entries(const ProgressReader& reader, const std::vector<domain::Record<Entry>>& entries, Tried& tried)
{
    for (const auto& entry : entries) {
        if (!entry->done || !reader.covers(entry->done_on))
            continue;
        tried.days.insert(entry->done_on);
        const bool quotable = entry->may_be_quoted && !entry->quote.empty() && !reader.is_joint();
        if (quotable && (tried.quote.empty() || entry->done_on >= tried.quoted_on)) {
            tried.quoted_on = entry->done_on;
            tried.quote = entry->quote;
        }
    }
}

const GoalRating* last_rating(const std::vector<domain::Record<GoalRating>>& ratings, const ProgressReader& reader)
{
    const GoalRating* last = nullptr;
    for (const auto& rating : ratings) {
        const bool own = rating->client.empty() || (!reader.is_joint() && rating->client == reader.client);
        if (own && reader.covers(rating->rated_on) && (!last || rating->rated_on >= last->rated_on))
            last = &*rating;
    }
    return last;
}

// The last dot is for a goal that is met.
std::optional<int> dots(const Goal& goal, std::optional<double> way)
{
    if (goal.status == domain::GoalStatus::met)
        return 5;
    return way ? std::optional(std::min(4, static_cast<int>(std::lround(*way * 5)))) : std::nullopt;
}

// Rated where it was to come to, it is no longer on the way, even where nobody has said that it is met.
bool is_reached(const Goal& goal, const GoalRating* now)
{
    return goal.status == domain::GoalStatus::met || (now && way_come(goal, now->value) == 1.0);
}

// A start and a present state are shown where one person's number says both; words of several people may compare them.
reporting::ProgressGoal goal_on_paper(const Goal& goal, const GoalRating* now)
{
    reporting::ProgressGoal shown;
    shown.statement = goal.statement;
    const auto way = now ? way_come(goal, now->value) : std::nullopt;
    if (way) {
        shown.indicator = goal.indicator;
        const auto start = *goal.baseline.number();
        const auto numbers = reporting::plain_numbers({start, now->value});
        shown.at_start = numbers[0];
        shown.now = numbers[1];
        shown.less_is_better = *goal.target.number() < start;
    }
    shown.step = dots(goal, way);
    shown.step_words = goal.progress_words;
    return shown;
}

std::string goal_words(const reporting::ProgressGoal& goal, const reporting::ProgressWords& words)
{
    std::vector<std::string> parts{words.quoted(goal.statement)};
    if (!goal.now.empty())
        parts.push_back(words.phrase("goal_way", {{"before", goal.at_start}, {"after", goal.now}}));
    if (!goal.step_words.empty())
        parts.push_back(goal.step_words);
    return domain::joined(parts);
}

void add_practice(Tried tried, const reporting::ProgressWords& words, Proposals& proposals,
                  std::vector<reporting::ProgressPractice>& practised)
{
    const auto days = reporting::say(*domain::days_tried(static_cast<int>(tried.days.size())), words);
    if (!proposals.take("practice:" + tried.strategy, ReportPart::practised,
                        words.phrase("practice_days", {{"title", tried.title}, {"days", days}})))
        return;
    if (!tried.quote.empty() &&
        !proposals.take("quote:" + tried.strategy, ReportPart::practised, words.quoted(tried.quote)))
        tried.quote.clear();
    practised.push_back({std::move(tried.title), days, std::move(tried.quote), {}});
}

bool came(const domain::Session& session, const ProgressReader& reader)
{
    return std::ranges::all_of(reader.people, [&](const auto& person) {
        return std::ranges::find(session.attendees, person.id) != session.attendees.end();
    });
}

}

std::string title_on_paper(OpenPractice& practice, const Assignment& task)
{
    return task.wording.empty() ? practice.definitions().strategy(task.strategy).client_title : task.wording;
}

std::vector<reporting::ProgressPractice> gather_practised(OpenPractice& practice, const ProgressReader& reader,
                                                          const reporting::ProgressWords& words, Proposals& proposals)
{
    std::map<std::string, Tried> by_strategy;
    const auto entries = storage::entries_of_case(practice.records(), reader.care_case.id);
    for (const auto& task : practice.records().where(&Assignment::care_case, reader.care_case.id)) {
        if (!reader.has(audience_of(*task), task.id.value, task->client))
            continue;
        auto& tried = by_strategy[task->strategy];
        tried.strategy = task->strategy;
        tried.title = title_on_paper(practice, *task);
        if (const auto found = entries.find(task.id.value); found != entries.end())
            add_entries(reader, found->second, tried);
    }
    std::vector<Tried> all;
    for (auto& [strategy, tried] : by_strategy)
        if (!tried.days.empty())
            all.push_back(std::move(tried));
    std::ranges::stable_sort(all, std::greater{}, [](const Tried& tried) { return tried.days.size(); });
    std::vector<reporting::ProgressPractice> practised;
    for (auto& tried : all)
        add_practice(std::move(tried), words, proposals, practised);
    return practised;
}

GatheredGoals gather_goals(OpenPractice& practice, const ProgressReader& reader, const reporting::ProgressWords& words,
                           Proposals& proposals)
{
    GatheredGoals gathered;
    for (const auto& goal : practice.records().where(&Goal::care_case, reader.care_case.id)) {
        if (goal->status == domain::GoalStatus::dropped || (goal->set_on && *goal->set_on > reader.to) ||
            !reader.has(audience_of(*goal), goal.id.value, goal->client))
            continue;
        const auto ratings = practice.records().where(&GoalRating::goal, goal.id);
        const auto* now = last_rating(ratings, reader);
        auto shown = goal_on_paper(*goal, now);
        if (proposals.take("goal:" + goal.id.value, ReportPart::wanted, goal_words(shown, words)))
            gathered.goals.push_back(std::move(shown));
        const auto still = reporting::say({"still_on_the_way", {{"goal", goal->statement}}}, words);
        if (goal->status == domain::GoalStatus::open && !is_reached(*goal, now) && !reader.care_case->closed_on &&
            proposals.take("next:" + goal.id.value, ReportPart::next, still))
            gathered.still_open.push_back(still);
    }
    return gathered;
}

std::vector<Meeting> gather_meetings(OpenPractice& practice, const ProgressReader& reader)
{
    std::vector<Meeting> meetings;
    for (const auto& session : storage::sessions_in_brief(practice.records(), reader.care_case.id))
        if (session->status == domain::SessionStatus::held && reader.covers(session->held_on) && came(*session, reader))
            meetings.push_back({session.id, session->held_on});
    std::ranges::stable_sort(meetings, {}, &Meeting::on);
    return meetings;
}

}
