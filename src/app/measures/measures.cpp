#include "app/measures/measures.hpp"

#include "app/kit/ask_about.hpp"
#include "app/kit/audience.hpp"
#include "app/people/case_member.hpp"
#include "app/plan/concerns.hpp"
#include "storage/lists.hpp"

#include <algorithm>

namespace app {

using domain::Administration;
using domain::Id;
using domain::Instrument;
using domain::Record;

namespace {

void settle_dates(const OpenPractice& practice, Administration& administration)
{
    refuse_future(practice, "filled_on", administration.filled_on);
    if (!administration.entered_on)
        administration.entered_on = practice.clock().today();
    refuse_future(practice, "entered_on", *administration.entered_on);
    if (*administration.entered_on < administration.filled_on)
        domain::refuse("entered_on", "order", {"value", domain::to_text(*administration.entered_on)},
                       {"date_from", domain::to_text(administration.filled_on)});
}

// "item_9_positive" or "item_9_blank": the answer that the flag is about; "risk" where it is about a score.
std::string risk_reason(const Instrument& instrument, const Administration& administration)
{
    const auto flag = std::ranges::find(instrument.flags, "risk", &domain::FlagRule::id);
    if (flag->clusters.empty())
        return flag->id;
    const auto keys = form_order(instrument, administration.order);
    const auto item = std::ranges::find(keys, flag->clusters.front().items.front());
    const auto index = static_cast<std::size_t>(item - keys.begin());
    return "item_" + std::to_string(index + 1) + (administration.answers[index] ? "_positive" : "_blank");
}

// A correction that says the same as the wrong filling tells nothing new.
bool is_known_concern(OpenPractice& practice, const Administration& administration, const std::string& reason)
{
    if (administration.corrects.empty())
        return false;
    const auto known = practice.records().where(&domain::Concern::source_id, administration.corrects.value);
    return std::ranges::any_of(known, [&](const auto& concern) { return concern->reason == reason; });
}

void open_risk_concern(OpenPractice& practice, const Instrument& instrument, const Administration& administration,
                       const Id<Administration>& id)
{
    const auto reason = risk_reason(instrument, administration);
    if (is_known_concern(practice, administration, reason))
        return;
    domain::Concern concern;
    concern.care_case = administration.care_case;
    concern.client = administration.client;
    concern.area = domain::ConcernArea::self;
    concern.opened_on = practice.clock().today();
    concern.filled_on = administration.filled_on;
    concern.source = domain::ConcernSource::administration;
    concern.source_id = id.value;
    concern.reason = reason;
    open_concern(practice, concern);
}

void refuse_correction(std::string rule, domain::Words given, domain::Words allowed)
{
    domain::refuse("corrects", std::move(rule), std::move(given), std::move(allowed));
}

// The wrong filling, if one is named: it must be of the same form and person, and not be corrected yet.
std::optional<Record<Administration>> corrected_by(OpenPractice& practice, const Administration& given)
{
    if (given.corrects.empty()) {
        if (!given.correction_reason.empty())
            refuse_correction("required", "nothing", "filling_that_was_wrong");
        return std::nullopt;
    }
    const auto wrong = practice.records().find(given.corrects);
    if (!wrong)
        refuse_correction("unknown", domain::shown(given.corrects.value), "known_filling");
    if ((*wrong)->client != given.client || (*wrong)->care_case != given.care_case ||
        (*wrong)->instrument != given.instrument)
        refuse_correction("other", "another_filling", "filling_of_the_same");
    if ((*wrong)->withdrawn_on)
        refuse_correction("withdrawn", "withdrawn_filling", "filling_that_counts");
    if (const auto later = practice.records().where(&Administration::corrects, given.corrects); !later.empty())
        refuse_correction("corrected", "corrected_filling", {"correcting_filling", later.front().id.value});
    return wrong;
}

// What was agreed about the wrong filling holds for the one that stands for it.
void take_over_permissions(OpenPractice& practice, const Id<Administration>& wrong, const Id<Administration>& id)
{
    for (auto& permission : practice.records().where(&domain::Permission::item, wrong.value)) {
        permission.value.item = id.value;
        practice.records().add(*permission);
    }
}

// The same form twice on a day can be, and later decides which answer counts: it is asked about.
void ask_about_second_of_day(OpenPractice& practice, const Administration& given)
{
    auto known = practice.records().where(&Administration::care_case, given.care_case);
    domain::keep_standing(known);
    const bool second = std::ranges::any_of(known, [&](const auto& each) {
        return each->client == given.client && each->instrument == given.instrument && each->target == given.target &&
               each->filled_on == given.filled_on;
    });
    if (second)
        ask_about(practice,
                  {"filled_on", "same_day", {"filled_that_day", domain::to_text(given.filled_on)}, "one_a_day"});
}

Id<Administration> keep(OpenPractice& practice, Administration& administration)
{
    const auto care_case = case_with_member(practice, administration.care_case, administration.client);
    refuse_before_birth(practice, administration.client, "filled_on", administration.filled_on);
    refuse_after_leaving(care_case, administration.client, "filled_on", administration.filled_on);
    // A form at the follow-up that was agreed belongs after the end.
    if (!care_case.follow_up_on)
        refuse_after_closing(care_case, "filled_on", administration.filled_on);
    const auto wrong = corrected_by(practice, administration);
    if (!wrong) {
        ask_about_second_of_day(practice, administration);
        settle_audience_strictly(administration, care_case, {administration.client}, domain::Origin::said);
        return practice.records().add(administration);
    }
    administration.visibility = (*wrong)->visibility;
    administration.member = (*wrong)->member;
    const auto id = practice.records().add(administration);
    take_over_permissions(practice, wrong->id, id);
    return id;
}

bool is_asked_for(const Administration& administration, const MeasureQuery& query)
{
    return administration.client == query.client && administration.instrument == query.instrument &&
           (query.target.empty() || administration.target == query.target);
}

bool filled_before(const Record<Administration>& left, const Record<Administration>& right)
{
    return left->filled_on < right->filled_on;
}

// What can be compared on one scale: scored, and about one relationship.
std::vector<Record<Administration>> comparable(std::vector<Record<Administration>> history, std::string_view scale,
                                               std::string target)
{
    std::erase_if(history, [&](const auto& each) { return !kept_score(*each, scale); });
    if (target.empty() && !history.empty())
        target = history.back()->target;
    std::erase_if(history, [&](const auto& each) { return each->target != target; });
    return history;
}

// Which of two forms of one day is meant is never chosen silently.
void refuse_two_on_a_day(const std::vector<Record<Administration>>& scores, const char* field, const domain::Date& day)
{
    domain::Words ids("one_of");
    for (const auto& each : scores)
        if (each->filled_on == day)
            ids.arguments.push_back(each.id.value);
    if (ids.arguments.size() > 1)
        domain::refuse(field, "ambiguous", {"two_filled_on", domain::to_text(day)}, ids);
}

const Record<Administration>& named(OpenPractice& practice, const std::vector<Record<Administration>>& scores,
                                    const char* field, std::string_view name)
{
    const auto day = domain::parse_date(name);
    const auto id = day ? Id<Administration>{} : practice.records().resolve<Administration>(name);
    const auto is_meant = [&](const auto& each) { return day ? each->filled_on == *day : each.id == id; };
    const auto found = std::ranges::find_if(scores, is_meant);
    if (found != scores.end() && day)
        refuse_two_on_a_day(scores, field, *day);
    if (found != scores.end())
        return *found;
    std::vector<std::string> days;
    for (const auto& each : scores)
        days.push_back(domain::to_text(each->filled_on));
    domain::refuse(field, "one_of", domain::shown(name), {"scored_filling", domain::joined(days)});
}

using AdministrationSeries = std::vector<const Record<Administration>*>;

// Every series of fillings there is: by case, client, instrument and target, each in the order of its days.
std::vector<AdministrationSeries> all_series(const std::vector<Record<Administration>>& administrations)
{
    std::map<std::array<std::string, 4>, AdministrationSeries> series;
    for (const auto& each : administrations)
        series[{each->care_case.value, each->client.value, each->instrument, each->target}].push_back(&each);
    std::vector<AdministrationSeries> all;
    for (auto& [key, each] : series) {
        std::ranges::stable_sort(each, [](auto* left, auto* right) { return filled_before(*left, *right); });
        all.push_back(std::move(each));
    }
    return all;
}

void add_wrong_way(const Instrument& instrument, const AdministrationSeries& series, std::vector<WrongWayItem>& items)
{
    for (const auto& scale : instrument.scales) {
        std::vector<double> scores;
        domain::Date latest{};
        for (const auto* each : series)
            if (const auto score = kept_score(**each, scale.id)) {
                scores.push_back(*score);
                latest = (*each)->filled_on;
            }
        const auto& first = **series.front();
        if (const auto why = going_the_wrong_way(scale, scores); why != domain::WrongWay::no)
            items.push_back({{first.care_case, first.client, first.instrument, first.target}, scale.id, why, latest});
    }
}

}

Id<Administration> record_administration(OpenPractice& practice, Administration administration)
{
    const auto& instrument = practice.definitions().instrument(administration.instrument);
    const auto result = score(instrument, administration.answers, administration.order, administration.target);
    settle_dates(practice, administration);
    if (administration.withdrawn_on || !administration.withdrawal_reason.empty())
        domain::refuse("withdrawn_on", "fixed", "withdrawn_filling", "withdrawn_afterwards");
    administration.instrument_version = std::to_string(instrument.version);
    administration.order = result.order;
    administration.target = result.target;
    administration.result = to_tree(result);
    auto change = practice.records().change();
    const auto id = keep(practice, administration);
    if (result.has_flag("risk"))
        open_risk_concern(practice, instrument, administration, id);
    change.commit();
    return id;
}

void withdraw_administration(OpenPractice& practice, const Id<Administration>& id, const std::string& reason)
{
    auto& records = practice.records();
    auto change = records.change();
    auto filling = records.get(id);
    if (domain::trimmed(reason).empty())
        domain::refuse("withdrawal_reason", "required", "nothing", "few_words");
    if (filling->withdrawn_on)
        domain::refuse("withdrawn_on", "withdrawn", "withdrawn_filling", "filling_that_counts");
    if (const auto later = records.where(&Administration::corrects, id); !later.empty())
        domain::refuse("withdrawn_on", "corrected", "corrected_filling",
                       {"correcting_filling", later.front().id.value});
    filling.value.withdrawn_on = practice.clock().today();
    filling.value.withdrawal_reason = reason;
    records.update(filling);
    change.commit();
}

std::vector<Record<Administration>> measure_history(const Looking& looking, const MeasureQuery& query)
{
    auto& practice = looking.practice();
    practice.definitions().instrument(query.instrument);
    auto history = practice.records().where(&Administration::care_case, query.care_case);
    std::erase_if(history, [&](const auto& each) { return !is_asked_for(*each, query); });
    looking.keep_seen(history);
    std::ranges::stable_sort(history, filled_before);
    return history;
}

std::vector<Record<Administration>> standing_fillings(const Looking& looking, const MeasureQuery& query)
{
    auto fillings = measure_history(looking, query);
    keep_standing(fillings);
    return fillings;
}

std::optional<KeptValue> kept_value(const Administration& administration, std::string_view scale)
{
    const auto* scales = administration.result.find("scales");
    const auto* list = scales ? scales->as<domain::Tree::List>() : nullptr;
    for (std::size_t i = 0; list && i < list->size(); ++i)
        if (const auto* value = (*list)[i].find("value"); value && (*list)[i].text("id") == scale) {
            std::optional<double> score;
            domain::read(*value, score, {"value", {}});
            return score ? std::optional(KeptValue{*score, !(*list)[i].find("left_out")}) : std::nullopt;
        }
    return std::nullopt;
}

bool has_kept_flag(const Administration& administration, std::string_view flag)
{
    const auto* flags = administration.result.find("flags");
    const auto* list = flags ? flags->as<domain::Tree::List>() : nullptr;
    return list && std::ranges::find(*list, domain::Tree(flag)) != list->end();
}

std::optional<double> kept_score(const Administration& administration, std::string_view scale)
{
    const auto kept = kept_value(administration, scale);
    return kept && kept->whole ? std::optional(kept->value) : std::nullopt;
}

const domain::Scale& scale_or_refuse(const Instrument& instrument, std::string_view scale)
{
    if (const auto* found = instrument.scale(scale.empty() ? "total" : scale))
        return *found;
    if (scale.empty() && instrument.scales.size() == 1)
        return instrument.scales.front();
    std::vector<std::string> ids;
    for (const auto& each : instrument.scales)
        ids.push_back(each.id);
    domain::refuse("scale", scale.empty() ? "required" : "one_of",
                   scale.empty() ? domain::Words("nothing") : domain::shown(scale), domain::one_of(ids));
}

MeasureChange measure_change(const Looking& looking, const MeasureQuery& query, std::string_view scale,
                             std::string_view before, std::string_view after)
{
    auto& practice = looking.practice();
    const auto& chosen = scale_or_refuse(practice.definitions().instrument(query.instrument), scale);
    const auto scores = comparable(standing_fillings(looking, query), chosen.id, query.target);
    if (scores.size() < 2)
        domain::refuse("instrument", "count", {"scored", scores.size()}, "two_to_compare");
    const auto first_day = domain::to_text(scores.front()->filled_on);
    const auto last_day = domain::to_text(scores.back()->filled_on);
    const auto& first = named(practice, scores, "before", before.empty() ? first_day : before);
    const auto& last = named(practice, scores, "after", after.empty() ? last_day : after);
    return {chosen.id, first, last, change_on(chosen, *kept_score(*first, chosen.id), *kept_score(*last, chosen.id))};
}

std::vector<WrongWayItem> going_the_wrong_way(const Looking& looking)
{
    if (!looking.viewer().is_alone())
        return {};
    auto& practice = looking.practice();
    const auto administrations = storage::fillings_of_open_cases(practice.records());
    std::vector<WrongWayItem> items;
    for (const auto& series : all_series(administrations))
        if (const auto* instrument = practice.definitions().find_instrument((*series.front())->instrument))
            add_wrong_way(*instrument, series, items);
    return items;
}

std::map<std::string, int> filled_counts(OpenPractice& practice)
{
    return storage::standing_fillings_by_instrument(practice.records());
}

}
