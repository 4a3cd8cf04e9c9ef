#include "app/kit/audience.hpp"
#include "app/measures/measures.hpp"
#include "app/reports/progress_gathering.hpp"
#include "domain/progress_sentences.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::Administration;
using domain::Instrument;
using domain::Scale;
using reporting::ProgressWords;

namespace {

constexpr std::size_t most_measures = 3;

/// One scale of one form, about one relationship where the form is.
struct Series {
    const Instrument* instrument;
    Scale scale; ///< with the figures a client's page goes by
    std::string target;
    domain::ScoresInPeriod scores;
};

// A form's total stands for its parts.
std::vector<const Scale*> scales_on_paper(const Instrument& instrument)
{
    if (const auto* total = instrument.scale("total"))
        return {total};
    std::vector<const Scale*> scales;
    for (const auto& scale : instrument.scales)
        if (scale.direction != domain::Direction::none)
            scales.push_back(&scale);
    return scales;
}

// Also those before the period: whether a form is the first is known only from them.
std::vector<domain::Record<Administration>> own_forms(OpenPractice& practice, const ProgressReader& reader)
{
    auto forms = practice.records().where(&Administration::care_case, reader.care_case.id);
    keep_standing(forms);
    std::erase_if(forms, [&](const auto& form) {
        return form->filled_on > reader.to || !reader.has(audience_of(*form), form.id.value, form->client);
    });
    std::ranges::stable_sort(forms, {}, [](const auto& form) { return form->filled_on; });
    return forms;
}

domain::ScoresInPeriod scores_of(const std::vector<domain::Record<Administration>>& forms, const Series& series,
                                 const ProgressReader& reader)
{
    domain::ScoresInPeriod scores;
    scores.is_over = reader.care_case->closed_on.has_value();
    for (const auto& form : forms) {
        if (form->instrument != series.instrument->id || form->target != series.target)
            continue;
        const auto score = kept_score(*form, series.scale.id);
        if (score && form->filled_on < reader.from)
            scores.began_earlier = true;
        else if (score)
            scores.points.push_back({form->filled_on, *score});
    }
    return scores;
}

void add_series(const Instrument& instrument, const std::vector<domain::Record<Administration>>& forms,
                const ProgressReader& reader, std::vector<Series>& series)
{
    auto targets = instrument.targets;
    if (targets.empty())
        targets.emplace_back();
    for (const auto& target : targets)
        for (const auto* scale : scales_on_paper(instrument)) {
            Series each{&instrument, domain::for_client(*scale), target, {}};
            each.scores = scores_of(forms, each, reader);
            if (!each.scores.points.empty())
                series.push_back(std::move(each));
        }
}

void refuse_unprintable(OpenPractice& practice, const ProgressRequest& request)
{
    if (request.measures.size() > most_measures)
        domain::refuse("measure", "count", {"value", request.measures.size()}, "at_most_3");
    for (const auto& id : request.measures)
        if (!practice.definitions().instrument(id).on_client_paper)
            domain::refuse("measure", "on_client_paper", domain::shown_name(id), "form_for_client_paper");
}

// More than ordinary ups and downs would explain.
bool has_moved(const Series& series)
{
    return domain::size_on_paper(series.scale, series.scores) == domain::MoveSize::beyond_noise;
}

bool says_nothing(const Series& series)
{
    return domain::size_on_paper(series.scale, series.scores) == domain::MoveSize::nothing;
}

// Forms filled equally often: what has moved first, and what grows before what eases.
bool tells_more(const Series& left, const Series& right)
{
    if (has_moved(left) != has_moved(right))
        return has_moved(left);
    return left.scale.direction == domain::Direction::higher_is_better &&
           right.scale.direction != domain::Direction::higher_is_better;
}

// What was asked for, in that order; else the most forms first, those that say nothing last.
void put_in_order(std::vector<Series>& series, const std::vector<std::string>& asked)
{
    const auto place = [&](const Series& each) {
        return std::ranges::find(asked, each.instrument->id) - asked.begin();
    };
    if (!asked.empty())
        std::erase_if(series, [&](const Series& each) { return place(each) == std::ssize(asked); });
    std::ranges::stable_sort(series, [&](const Series& left, const Series& right) {
        if (!asked.empty())
            return place(left) < place(right);
        if (says_nothing(left) != says_nothing(right))
            return says_nothing(right);
        if (left.scores.points.size() != right.scores.points.size())
            return left.scores.points.size() > right.scores.points.size();
        return tells_more(left, right);
    });
}

std::string title_of(const Series& series)
{
    std::string title = series.instrument->client_words(series.scale);
    if (!title.empty() && title.front() >= 'a' && title.front() <= 'z')
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return series.target.empty() ? title : title + " (" + series.target + ")";
}

std::vector<std::string> sentences_about(const Series& series, const std::string& agreed, const ProgressWords& words)
{
    std::vector<std::string> sentences;
    for (const auto& said :
         domain::score_sentences(series.scale, series.instrument->client_words(series.scale), series.scores, agreed))
        sentences.push_back(reporting::say(said, words));
    return sentences;
}

reporting::ProgressMeasure measure_of(const Series& series, const std::string& agreed, const ProgressWords& words)
{
    const auto& scale = series.scale;
    reporting::ProgressMeasure measure;
    measure.title = title_of(series);
    for (const auto& score : series.scores.points)
        measure.points.push_back({score.on, score.value});
    measure.low = scale.least;
    measure.high = scale.most;
    measure.higher_is_better = scale.direction == domain::Direction::higher_is_better;
    if (const auto corridor = domain::corridor(scale)) {
        measure.corridor = corridor->half_width;
        measure.assumed_spread = corridor->assumed;
        measure.at_least = corridor->internal_consistency;
    }
    measure.began_earlier = series.scores.began_earlier;
    measure.sentences = sentences_about(series, agreed, words);
    return measure;
}

bool got_worse(const Series& series)
{
    return domain::on_paper(series.scale, series.scores) == domain::OnPaper::once_agreed;
}

void propose(const Series& series, const std::string& agreed, const ProgressWords& words,
             std::vector<ProposedMeasure>& measures)
{
    auto known = std::ranges::find(measures, series.instrument->id, &ProposedMeasure::instrument);
    if (known == measures.end())
        known = measures.insert(measures.end(), {series.instrument->id, {}, {}, 0, false, false});
    known->titles.push_back(title_of(series));
    known->forms = std::max(known->forms, static_cast<int>(series.scores.points.size()));
    known->got_worse = known->got_worse || got_worse(series);
    std::ranges::copy(sentences_about(series, agreed, words), std::back_inserter(known->sentences));
}

std::vector<Series> series_of(OpenPractice& practice, const ProgressReader& reader)
{
    const auto forms = own_forms(practice, reader);
    std::vector<Series> series;
    for (const auto& instrument : practice.definitions().instruments())
        if (instrument.on_client_paper)
            add_series(instrument, forms, reader, series);
    return series;
}

void tick(const Series& series, std::vector<ProposedMeasure>& measures)
{
    std::ranges::find(measures, series.instrument->id, &ProposedMeasure::instrument)->ticked = true;
}

// What is asked for, or may stand there unasked; without what waits for a word about it.
std::vector<Series> chosen_series(std::vector<Series> series, const ProgressRequest& request,
                                  GatheredMeasures& gathered)
{
    put_in_order(series, request.measures);
    if (request.measures.empty())
        std::erase_if(series, [](const Series& each) { return each.instrument->only_when_chosen; });
    if (request.without_measures)
        series.clear();
    if (domain::trimmed(request.agreed).empty())
        std::erase_if(series, [&](const Series& each) {
            const bool waits = got_worse(each);
            if (waits)
                gathered.waiting.push_back(each.instrument->id);
            return waits;
        });
    if (series.size() > most_measures)
        series.resize(most_measures, series.front());
    return series;
}

// Charts that all say "nothing" are one sentence; from the earliest of their first forms on.
void sum_up_quiet(std::vector<Series>& series, const ProgressReader& reader, const ProgressWords& words,
                  GatheredMeasures& gathered)
{
    std::vector<std::string> about;
    auto since = reader.to;
    for (const auto& each : series)
        if (says_nothing(each)) {
            about.push_back(each.instrument->client_words(each.scale));
            since = std::min(since, each.scores.points.front().on);
        }
    if (about.size() < 2)
        return;
    std::erase_if(series, says_nothing);
    gathered.answers.push_back(
        reporting::say({"stayed_together",
                        {{"about", reporting::listed(about, words)}, {"month", domain::month_of(since, reader.to)}}},
                       words));
}

}

GatheredMeasures gather_measures(OpenPractice& practice, const ProgressReader& reader, const ProgressRequest& request,
                                 const ProgressWords& words, Proposals& proposals)
{
    refuse_unprintable(practice, request);
    if (reader.is_joint())
        return {};
    auto series = series_of(practice, reader);
    put_in_order(series, {});
    for (const auto& each : series)
        propose(each, request.agreed, words, proposals.measures);
    GatheredMeasures gathered;
    series = chosen_series(std::move(series), request, gathered);
    for (const auto& each : series)
        tick(each, proposals.measures);
    sum_up_quiet(series, reader, words, gathered);
    for (const auto& each : series)
        gathered.drawn.push_back(measure_of(each, request.agreed, words));
    return gathered;
}

}
