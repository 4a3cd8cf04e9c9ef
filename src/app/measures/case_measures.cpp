#include "app/measures/case_measures.hpp"

#include "app/kit/audience.hpp"
#include "app/measures/measures.hpp"
#include "domain/intake.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace app {

using domain::Administration;
using domain::Instrument;
using domain::Record;
using domain::Scale;

namespace {

constexpr std::string_view anxiety = "anxiety";
constexpr std::string_view avoidance = "avoidance";

/// One member's fillings of one form, about one relationship, the earliest first; never empty.
struct Fillings {
    const Instrument* instrument;
    ShownPerson person;
    std::string target;
    std::vector<const Administration*> forms;
};

Fillings fillings_by(const std::vector<Record<Administration>>& forms, const Instrument& instrument,
                     const ShownPerson& person, const std::string& target)
{
    Fillings fillings{&instrument, person, target, {}};
    for (const auto& form : forms)
        if (form->instrument == instrument.id && form->client == person.client && form->target == target)
            fillings.forms.push_back(&form.value);
    return fillings;
}

std::vector<std::string> targets_of(const Instrument& instrument)
{
    return instrument.targets.empty() ? std::vector<std::string>{{}} : instrument.targets;
}

std::vector<Fillings> all_fillings(OpenPractice& practice, const std::vector<Record<Administration>>& forms,
                                   const std::vector<ShownPerson>& members)
{
    std::vector<Fillings> all;
    for (const auto& person : members)
        for (const auto& instrument : practice.definitions().instruments())
            for (const auto& target : targets_of(instrument))
                if (auto fillings = fillings_by(forms, instrument, person, target); !fillings.forms.empty())
                    all.push_back(std::move(fillings));
    return all;
}

// Where no form was answered whole, the scores of the answered items are still to be seen.
void add_part_scores(const Fillings& fillings, const Scale& scale, MeasureSeries& series)
{
    for (const auto* form : fillings.forms)
        if (const auto kept = kept_value(*form, scale.id))
            series.points.push_back({form->filled_on, kept->value});
    series.whole = false;
}

MeasureSeries series_of(const Fillings& fillings, const Scale& scale)
{
    const auto& instrument = *fillings.instrument;
    MeasureSeries series{fillings.person,
                         instrument.id,
                         instrument.title,
                         instrument.client_words(scale),
                         scale.id,
                         scale.title,
                         fillings.target,
                         scale.least,
                         scale.most,
                         scale.direction,
                         {},
                         domain::corridor(scale)};
    for (const auto* form : fillings.forms)
        if (const auto score = kept_score(*form, scale.id))
            series.points.push_back({form->filled_on, *score});
    if (series.points.empty())
        add_part_scores(fillings, scale, series);
    return series;
}

bool is_on_plane(const Instrument& instrument)
{
    return instrument.id.starts_with("ecr-") && instrument.scale(anxiety) && instrument.scale(avoidance);
}

// The corridor is for a difference of two scores; one score alone is off by less.
std::optional<double> error_of(const Scale& scale)
{
    const auto corridor = domain::corridor(scale);
    return corridor ? std::optional(corridor->half_width / std::sqrt(2.0)) : std::nullopt;
}

AttachmentPath path_of(const Fillings& fillings)
{
    const auto& instrument = *fillings.instrument;
    const auto& x = *instrument.scale(anxiety);
    const auto& y = *instrument.scale(avoidance);
    AttachmentPath path{
        fillings.person, instrument.id, instrument.title, fillings.target, x.least, x.most, {}, error_of(x),
        error_of(y),     false};
    path.assumed_spread = x.change.assumed_spread || y.change.assumed_spread;
    for (const auto* form : fillings.forms) {
        const auto first = kept_score(*form, anxiety);
        const auto second = kept_score(*form, avoidance);
        if (first && second)
            path.points.push_back({form->filled_on, *first, *second});
    }
    return path;
}

void add(const Fillings& fillings, CaseMeasures& measures)
{
    for (const auto& scale : fillings.instrument->scales)
        if (auto series = series_of(fillings, scale); !series.points.empty())
            measures.series.push_back(std::move(series));
    if (!is_on_plane(*fillings.instrument))
        return;
    if (auto path = path_of(fillings); !path.points.empty())
        measures.attachment.push_back(std::move(path));
}

// What each said, last, when asked whether both partners' answers may stand on one picture.
std::map<domain::Id<domain::Client>, bool> answers_on_scores_together(OpenPractice& practice,
                                                                      const domain::Id<domain::CareCase>& care_case)
{
    std::map<domain::Id<domain::Client>, bool> answered;
    for (const auto& intake : practice.records().where(&domain::Intake::care_case, care_case))
        if (const auto found = intake->answers.find("scores_together"); found != intake->answers.end())
            if (const auto* yes = found->second.as<bool>())
                answered[intake->client] = *yes;
    return answered;
}

bool is_same_scale(const MeasureSeries& left, const MeasureSeries& right)
{
    return left.instrument == right.instrument && left.scale == right.scale && left.target == right.target;
}

}

CaseMeasures case_measures(const Looking& looking, CasePeople& people, const domain::Id<domain::CareCase>& care_case)
{
    return case_measures(looking, people, care_case, [](const Administration&) { return true; });
}

CaseMeasures case_measures(const Looking& looking, CasePeople& people, const domain::Id<domain::CareCase>& care_case,
                           const std::function<bool(const Administration&)>& counts)
{
    if (!looking.sees_scores(care_case))
        return {};
    auto& practice = looking.practice();
    auto forms = practice.records().where(&Administration::care_case, care_case);
    keep_standing(forms);
    looking.keep_seen(forms);
    std::erase_if(forms, [&](const auto& form) { return !counts(*form); });
    std::ranges::stable_sort(forms, {}, [](const auto& form) { return form->filled_on; });
    CaseMeasures measures;
    for (const auto& fillings : all_fillings(practice, forms, people.members(care_case)))
        add(fillings, measures);
    return measures;
}

std::vector<SeriesTogether> series_together(const Looking& looking, CasePeople& people,
                                            const domain::Id<domain::CareCase>& care_case)
{
    const auto members = people.members(care_case);
    const auto answered = answers_on_scores_together(looking.practice(), care_case);
    const auto said = [&](const auto& member, bool yes) {
        const auto found = answered.find(member.client);
        return found != answered.end() && found->second == yes;
    };
    if (std::ranges::any_of(members, [&](const auto& member) { return said(member, false); }))
        return {};
    const bool all_said_yes = std::ranges::all_of(members, [&](const auto& member) { return said(member, true); });
    const auto all_may_see = [&](const Administration& form) {
        return all_said_yes || std::ranges::all_of(members, [&](const auto& member) {
                   return domain::visible_to(audience_of(form), member.client);
               });
    };
    const auto series = case_measures(looking, people, care_case, all_may_see).series;
    std::vector<SeriesTogether> together;
    for (auto first = series.begin(); first != series.end(); ++first)
        for (auto second = first + 1; second != series.end(); ++second)
            if (first->person != second->person && is_same_scale(*first, *second))
                together.push_back({*first, *second});
    return together;
}

}
