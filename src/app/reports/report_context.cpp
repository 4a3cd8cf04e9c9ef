#include "app/reports/report_context.hpp"

#include "app/kit/audience.hpp"
#include "app/measures/measures.hpp"
#include "app/reports/progress_gathering.hpp"
#include "app/reports/report_parts.hpp"
#include "domain/progress_sentences.hpp"
#include "domain/scoring.hpp"
#include "domain/text.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace app {

using domain::Assignment;
using domain::Entry;
using domain::Goal;
using domain::GoalRating;
using domain::Record;

std::string form_title(const ReportContext& context, const domain::Instrument& instrument, const std::string& target)
{
    return target.empty() ? instrument.title : context.words.phrase("about_" + target, {{"form", instrument.title}});
}

namespace {

bool came_to(const domain::Session& session, const ProgressReader& reader)
{
    return std::ranges::all_of(reader.people, [&](const auto& person) {
        return std::ranges::find(session.attendees, person.id) != session.attendees.end();
    });
}

/// The last rating: the reader's own or one that all gave together. What one partner rated is no other's to read.
std::string rating_now(const ReportContext& context, const Record<Goal>& goal)
{
    std::string now;
    domain::Date rated_on{};
    for (const auto& rating : context.practice.records().where(&GoalRating::goal, goal.id)) {
        const bool own =
            rating->client.empty() || (!context.reader.is_joint() && rating->client == context.reader.client);
        if (own && context.reader.covers(rating->rated_on) && rating->rated_on >= rated_on) {
            now = domain::score_words(rating->value);
            rated_on = rating->rated_on;
        }
    }
    return now;
}

std::string words_of_choice(const domain::FormQuestion& question, const std::string& key)
{
    const auto found = std::ranges::find(question.choices, key, &domain::FormChoice::key);
    return found == question.choices.end() ? key : found->text;
}

std::string answer_in_words(const domain::FormQuestion& question, const domain::Tree& answer)
{
    if (const auto* yes = answer.as<bool>())
        return *yes ? question.text : "";
    if (const auto* key = answer.as<std::string>())
        return question.type == domain::QuestionType::choice ? words_of_choice(question, *key) : *key;
    if (const auto* list = answer.as<domain::Tree::List>()) {
        std::vector<std::string> words;
        for (const auto& each : *list)
            if (const auto* key = each.as<std::string>())
                words.push_back(words_of_choice(question, *key));
        return domain::joined(words);
    }
    return question.text + " " + domain::plain_text(answer);
}

/// The fillings of one form about one relationship, the earliest first.
using FormSeries = std::map<std::pair<std::string, std::string>, std::vector<Record<domain::Administration>>>;

void add_scale_rows(const ReportContext& context, const domain::Instrument& instrument,
                    const std::vector<Record<domain::Administration>>& fillings, reporting::Grid& grid)
{
    const auto title = form_title(context, instrument, fillings.front()->target);
    for (const auto& scale : instrument.scales) {
        std::vector<double> scores;
        for (const auto& filling : fillings)
            if (const auto score = kept_score(*filling, scale.id))
                scores.push_back(*score);
        if (scores.empty())
            continue;
        const bool higher = scale.direction == domain::Direction::higher_is_better;
        grid.rows.push_back({title, scale.title, domain::score_words(scores.front()),
                             scores.size() > 1 ? domain::score_words(scores.back()) : context.words.phrase("once"),
                             context.words.phrase(higher ? "higher" : "lower")});
    }
}

}

std::string ReportContext::names() const
{
    std::vector<std::string> names;
    for (const auto& person : reader.people)
        names.push_back(name_on_paper(*person));
    return listed_names(names);
}

std::vector<Record<domain::Session>> ReportContext::sessions() const
{
    auto sessions = practice.records().where(&domain::Session::care_case, reader.care_case.id);
    std::erase_if(sessions, [&](const auto& session) {
        return session->status != domain::SessionStatus::held || !reader.covers(session->held_on) ||
               !came_to(*session, reader);
    });
    std::ranges::stable_sort(sessions, {}, [](const auto& session) { return session->held_on; });
    return sessions;
}

std::vector<Record<domain::Session>> ReportContext::meetings() const
{
    auto meetings = sessions();
    std::erase_if(meetings, [&](const auto& session) {
        return !std::ranges::all_of(members_on(*reader.care_case, session->held_on), [&](const auto& member) {
            return std::ranges::find(session->attendees, member) != session->attendees.end();
        });
    });
    return meetings;
}

std::vector<Record<Goal>> ReportContext::goals() const
{
    auto goals = practice.records().where(&Goal::care_case, reader.care_case.id);
    std::erase_if(goals, [&](const auto& goal) {
        return (goal->set_on && *goal->set_on > reader.to) ||
               !reader.has(audience_of(*goal), goal.id.value, goal->client);
    });
    return goals;
}

std::vector<Record<Assignment>> ReportContext::tasks() const
{
    auto tasks = practice.records().where(&Assignment::care_case, reader.care_case.id);
    std::erase_if(tasks, [&](const auto& task) {
        return task->starts_on > reader.to || !reader.has(audience_of(*task), task.id.value, task->client);
    });
    std::ranges::stable_sort(tasks, {}, [](const auto& task) { return task->starts_on; });
    return tasks;
}

std::vector<Record<domain::ProgressNote>> ReportContext::notes() const
{
    std::vector<std::pair<domain::Date, Record<domain::ProgressNote>>> dated;
    auto& records = practice.records();
    for (const auto& session : records.where(&domain::Session::care_case, reader.care_case.id))
        for (auto& note : records.where(&domain::ProgressNote::session, session.id))
            if (note->kind == domain::NoteKind::progress && reader.covers(session->held_on) &&
                reader.may_see(audience_of(*note), note.id.value))
                dated.emplace_back(session->held_on, std::move(note));
    std::ranges::stable_sort(dated, {}, [](const auto& each) { return each.first; });
    std::vector<Record<domain::ProgressNote>> notes;
    for (auto& [day, note] : dated)
        notes.push_back(std::move(note));
    return notes;
}

std::vector<Record<domain::Administration>> ReportContext::forms() const
{
    if (reader.is_joint())
        return {};
    auto forms = practice.records().where(&domain::Administration::care_case, reader.care_case.id);
    domain::keep_standing(forms);
    std::erase_if(forms, [&](const auto& form) {
        return !reader.covers(form->filled_on) || form->client != reader.client ||
               !reader.has(audience_of(*form), form.id.value, form->client);
    });
    std::ranges::stable_sort(forms, {}, [](const auto& form) { return form->filled_on; });
    return forms;
}

std::string case_words(const ReportContext& context)
{
    return context.words.phrase("modality_" + std::string(token_of(context.reader.care_case->modality)));
}

std::string task_title(const ReportContext& context, const Assignment& task)
{
    return title_on_paper(context.practice, task);
}

std::string days_of(const ReportContext& context, const domain::Id<Assignment>& task)
{
    std::set<domain::Date> days;
    for (const auto& entry : context.practice.records().where(&Entry::assignment, task))
        if (entry->done && context.reader.covers(entry->done_on))
            days.insert(entry->done_on);
    return days.empty() ? "" : std::to_string(days.size());
}

reporting::Grid measures_grid(const ReportContext& context)
{
    const auto& words = context.words;
    reporting::Grid grid{{words.phrase("form"), words.phrase("scale"), words.phrase("first"), words.phrase("last"),
                          words.phrase("reading")},
                         {2.4, 1.4, 0.8, 0.8, 1.6},
                         {2, 3},
                         {}};
    FormSeries series;
    for (auto& form : context.forms())
        series[{form->instrument, form->target}].push_back(form);
    for (const auto& [key, fillings] : series)
        add_scale_rows(context, context.practice.definitions().instrument(key.first), fillings, grid);
    return grid;
}

reporting::Grid goals_grid(const ReportContext& context)
{
    const auto& words = context.words;
    reporting::Grid grid{
        {words.phrase("statement"), words.phrase("start"), words.phrase("now"), words.phrase("status")},
        {3, 1.2, 1, 1},
        {},
        {}};
    for (const auto& goal : context.goals()) {
        grid.rows.push_back(
            {domain::joined({goal->statement, goal->indicator}, goal->indicator.empty() ? "" : " \u00B7 "),
             goal->baseline.text, rating_now(context, goal), words.phrase(std::string(token_of(goal->status)))});
    }
    return grid;
}

std::string entry_words(const domain::Strategy& strategy, const Entry& entry)
{
    std::vector<std::string> answers;
    for (const auto& question : strategy.entry)
        if (const auto found = entry.fields_by_key.find(question.key); found != entry.fields_by_key.end())
            if (auto words = answer_in_words(question, found->second); !words.empty())
                answers.push_back(std::move(words));
    return domain::joined(answers, " · ");
}

std::optional<int> stage_now(const ReportContext& context)
{
    std::optional<int> stage;
    for (const auto& note : context.notes())
        if (note->stage)
            stage = note->stage;
    return stage;
}

}
