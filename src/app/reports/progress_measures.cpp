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
using domain::ScorePoint;

namespace {

constexpr std::size_t most_measures = 3;

/// One scale of one form, about one relationship where the form is.
struct Series {
    const Instrument* instrument;
    const Scale* scale;
    std::string target;
    std::vector<ScorePoint> scores;
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

std::vector<domain::Record<Administration>> own_forms(OpenPractice& practice, const ProgressReader& reader)
{
    auto forms = practice.records().where(&Administration::care_case, reader.care_case.id);
    keep_standing(forms);
    std::erase_if(forms, [&](const auto& form) {
        return !reader.covers(form->filled_on) || !reader.has(audience_of(*form), form.id.value, form->client);
    });
    std::ranges::stable_sort(forms, {}, [](const auto& form) { return form->filled_on; });
    return forms;
}

void add_series(const Instrument& instrument, const std::vector<domain::Record<Administration>>& forms,
                std::vector<Series>& series)
{
    auto targets = instrument.targets;
    if (targets.empty())
        targets.emplace_back();
    for (const auto& target : targets)
        for (const auto* scale : scales_on_paper(instrument)) {
            Series each{&instrument, scale, target, {}};
            for (const auto& form : forms)
                if (form->instrument == instrument.id && form->target == target)
                    if (const auto score = kept_score(*form, scale->id))
                        each.scores.push_back({form->filled_on, *score});
            if (!each.scores.empty())
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
    return domain::change_on(*series.scale, series.scores.front().value, series.scores.back().value).reliable;
}

// Forms filled equally often: what has moved first, and what grows before what eases.
bool tells_more(const Series& left, const Series& right)
{
    if (has_moved(left) != has_moved(right))
        return has_moved(left);
    return left.scale->direction == domain::Direction::higher_is_better &&
           right.scale->direction != domain::Direction::higher_is_better;
}

// What was asked for, in that order; else the most forms first.
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
        if (left.scores.size() != right.scores.size())
            return left.scores.size() > right.scores.size();
        return tells_more(left, right);
    });
}

std::string title_of(const Series& series)
{
    std::string title = series.instrument->client_words(*series.scale);
    if (!title.empty() && title.front() >= 'a' && title.front() <= 'z')
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return series.target.empty() ? title : title + " (" + series.target + ")";
}

reporting::ProgressMeasure measure_of(const Series& series, const std::string& agreed)
{
    const auto& scale = *series.scale;
    reporting::ProgressMeasure measure;
    measure.title = title_of(series);
    for (const auto& score : series.scores)
        measure.points.push_back({score.on, score.value});
    measure.low = scale.least;
    measure.high = scale.most;
    measure.higher_is_better = scale.direction == domain::Direction::higher_is_better;
    if (const auto corridor = domain::corridor(scale)) {
        measure.corridor = corridor->half_width;
        measure.assumed_spread = corridor->assumed;
    }
    measure.sentences = domain::score_sentences(scale, series.instrument->client_words(scale), series.scores, agreed);
    return measure;
}

bool got_worse(const Series& series)
{
    return domain::on_paper(*series.scale, series.scores) == domain::OnPaper::once_agreed;
}

void propose(const Series& series, const std::string& agreed, std::vector<ProposedMeasure>& measures)
{
    auto known = std::ranges::find(measures, series.instrument->id, &ProposedMeasure::instrument);
    if (known == measures.end())
        known = measures.insert(measures.end(), {series.instrument->id, {}, {}, 0, false, false});
    known->titles.push_back(title_of(series));
    known->forms = std::max(known->forms, static_cast<int>(series.scores.size()));
    known->got_worse = known->got_worse || got_worse(series);
    std::ranges::copy(
        domain::score_sentences(*series.scale, series.instrument->client_words(*series.scale), series.scores, agreed),
        std::back_inserter(known->sentences));
}

std::vector<Series> series_of(OpenPractice& practice, const ProgressReader& reader)
{
    const auto forms = own_forms(practice, reader);
    std::vector<Series> series;
    for (const auto& instrument : practice.definitions().instruments())
        if (instrument.on_client_paper)
            add_series(instrument, forms, series);
    return series;
}

void tick(const Series& series, std::vector<ProposedMeasure>& measures)
{
    std::ranges::find(measures, series.instrument->id, &ProposedMeasure::instrument)->ticked = true;
}

}

std::vector<reporting::ProgressMeasure> gather_measures(OpenPractice& practice, const ProgressReader& reader,
                                                        const ProgressRequest& request, Proposals& proposals,
                                                        std::vector<std::string>& waiting)
{
    refuse_unprintable(practice, request);
    if (reader.is_joint())
        return {};
    auto series = series_of(practice, reader);
    put_in_order(series, {});
    for (const auto& each : series)
        propose(each, request.agreed, proposals.measures);
    put_in_order(series, request.measures);
    if (request.without_measures)
        series.clear();
    std::vector<reporting::ProgressMeasure> measures;
    for (const auto& each : series) {
        if (got_worse(each) && domain::trimmed(request.agreed).empty()) {
            waiting.push_back(each.instrument->id);
        } else if (measures.size() < most_measures) {
            measures.push_back(measure_of(each, request.agreed));
            tick(each, proposals.measures);
        }
    }
    return measures;
}

}
