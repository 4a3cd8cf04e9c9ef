#include "app/plan/concerns.hpp"

#include "app/people/case_member.hpp"
#include "storage/lists.hpp"

#include <algorithm>

namespace app {

using domain::Client;
using domain::Concern;
using domain::ConcernArea;
using domain::ConcernHistory;
using domain::ConcernLook;
using domain::ConcernResponse;
using domain::Id;
using domain::LookOutcome;
using domain::Record;

namespace {

using PersonArea = std::pair<Id<Client>, ConcernArea>;

/// Histories by person and area, from rows in the order they were kept.
class Histories {
public:
    void add(std::vector<Record<Concern>> occasions)
    {
        for (auto& occasion : occasions) {
            const PersonArea key{occasion->client, occasion->area};
            of_occasion_[occasion.id.value] = key;
            histories_[key].occasions.push_back(std::move(occasion));
        }
    }
    template<class T>
    void add(std::vector<Record<T>> answers, std::vector<Record<T>> ConcernHistory::*list)
    {
        for (auto& answer : answers)
            if (const auto found = of_occasion_.find(answer->concern.value); found != of_occasion_.end())
                (histories_[found->second].*list).push_back(std::move(answer));
    }
    const std::map<PersonArea, ConcernHistory>& all() const { return histories_; }

private:
    std::map<PersonArea, ConcernHistory> histories_;
    std::map<std::string, PersonArea> of_occasion_;
};

void add_person(const storage::Records& records, const Id<Client>& client, Histories& histories)
{
    histories.add(records.where(&Concern::client, client));
    histories.add(storage::responses_about(records, client), &ConcernHistory::responses);
    histories.add(storage::looks_about(records, client), &ConcernHistory::looks);
}

Histories all_histories(const storage::Records& records)
{
    Histories histories;
    histories.add(records.all<Concern>());
    histories.add(records.all<ConcernResponse>(), &ConcernHistory::responses);
    histories.add(records.all<ConcernLook>(), &ConcernHistory::looks);
    return histories;
}

Histories histories_of(const storage::Records& records, const Id<Client>& client, const Id<domain::CareCase>& care_case)
{
    if (client.empty() && care_case.empty())
        return all_histories(records);
    Histories histories;
    std::set<Id<Client>> people;
    if (!client.empty())
        people.insert(client);
    else
        for (const auto& occasion : records.where(&Concern::care_case, care_case))
            people.insert(occasion->client);
    for (const auto& person : people)
        add_person(records, person, histories);
    return histories;
}

template<class T>
void keep_those_about(const std::vector<Record<Concern>>& occasions, std::vector<Record<T>>& answers)
{
    std::erase_if(answers, [&](const auto& answer) {
        return std::ranges::find(occasions, answer->concern, &Record<Concern>::id) == occasions.end();
    });
}

// How it stands is the person's; what was said and agreed in another case stays there.
std::optional<ConcernView> view_of(const Looking& looking, const ConcernHistory& history,
                                   const Id<domain::CareCase>& care_case)
{
    auto shown = history;
    std::erase_if(shown.occasions, [&](const auto& occasion) {
        return (!care_case.empty() && occasion->care_case != care_case) ||
               !looking.sees_counselors_own(occasion->care_case);
    });
    keep_those_about(shown.occasions, shown.responses);
    keep_those_about(shown.occasions, shown.looks);
    if (shown.occasions.empty())
        return std::nullopt;
    auto last = shown.occasions.back();
    return ConcernView{
        std::move(last),   std::move(shown.occasions),    std::move(shown.responses), std::move(shown.looks),
        state_of(history), domain::next_look_on(history), is_to_ask_again(history),   rank_of(history)};
}

ConcernHistory history_of(const storage::Records& records, const Id<Client>& client, ConcernArea area)
{
    Histories histories;
    add_person(records, client, histories);
    const auto found = histories.all().find({client, area});
    return found == histories.all().end() ? ConcernHistory{} : found->second;
}

// A later answer speaks of everything known by then, whichever occasion it names.
Id<Concern> last_occasion(const storage::Records& records, const Id<Concern>& named)
{
    const auto concern = records.get(named);
    return history_of(records, concern->client, concern->area).occasions.back().id;
}

bool says_the_same(const Concern& known, const Concern& concern)
{
    return known.client == concern.client && known.area == concern.area &&
           (known.reason == concern.reason || concern.reason == domain::declined_reason);
}

}

Id<Concern> open_concern(OpenPractice& practice, const Concern& concern)
{
    auto& records = practice.records();
    for (const auto& known : records.where(&Concern::source_id, concern.source_id))
        if (says_the_same(*known, concern))
            return known.id;
    return records.add(concern);
}

std::vector<ConcernView> list_concerns(const Looking& looking, const Id<Client>& client,
                                       const Id<domain::CareCase>& care_case, bool open_only)
{
    std::vector<ConcernView> views;
    const auto histories = histories_of(looking.practice().records(), client, care_case);
    for (const auto& [key, history] : histories.all())
        if (auto view = view_of(looking, history, care_case); view && (!open_only || view->is_open()))
            views.push_back(std::move(*view));
    std::ranges::stable_sort(views, [](const ConcernView& left, const ConcernView& right) {
        if (left.state != right.state)
            return left.state < right.state;
        return left.concern->filled_on > right.concern->filled_on;
    });
    return views;
}

std::vector<ConcernView> concerns_due(OpenPractice& practice, const domain::Date& day)
{
    auto rows = storage::concerns_to_look_at(practice.records(), day);
    Histories histories;
    histories.add(std::move(rows.occasions));
    histories.add(std::move(rows.responses), &ConcernHistory::responses);
    histories.add(std::move(rows.looks), &ConcernHistory::looks);
    const Looking alone(practice, Viewer::counselor());
    std::vector<ConcernView> views;
    for (const auto& [key, history] : histories.all())
        if (auto view = view_of(alone, history, {});
            view->is_open() || (view->next_look_on && *view->next_look_on <= day))
            views.push_back(std::move(*view));
    std::ranges::stable_sort(views, {}, &ConcernView::rank);
    return views;
}

std::vector<Record<Concern>> concerns_from(const Looking& looking, const std::string& source_id)
{
    auto concerns = looking.practice().records().where(&Concern::source_id, source_id);
    std::erase_if(concerns, [&](const auto& concern) { return !looking.sees_counselors_own(concern->care_case); });
    return concerns;
}

Id<Concern> add_concern(OpenPractice& practice, Concern concern)
{
    refuse_future(practice, "filled_on", concern.filled_on);
    auto& records = practice.records();
    auto change = records.change();
    case_with_member(practice, concern.care_case, concern.client);
    concern.opened_on = practice.clock().today();
    concern.source = domain::ConcernSource::counselor;
    concern.source_id = concern.care_case.value;
    concern.reason = "said";
    const auto id = records.add(concern);
    change.commit();
    return id;
}

Id<ConcernResponse> respond(OpenPractice& practice, ConcernResponse response)
{
    auto& records = practice.records();
    auto change = records.change();
    response.concern = last_occasion(records, response.concern);
    const auto id = records.add(response);
    change.commit();
    return id;
}

Id<ConcernLook> close_concern(OpenPractice& practice, const Id<Concern>& named, const domain::Date& on,
                              const std::string& reason)
{
    refuse_future(practice, "on", on);
    if (domain::trimmed(reason).empty())
        domain::refuse("reason", "required", "nothing", "why_it_is_over");
    auto& records = practice.records();
    auto change = records.change();
    const auto concern = records.get(named);
    const auto history = history_of(records, concern->client, concern->area);
    if (state_of(history) == domain::ConcernState::over)
        domain::refuse("concern", "over", "concern_that_is_over", "concern_not_over");
    const auto id = records.add(
        ConcernLook{history.occasions.back().id, on, LookOutcome::over, reason, domain::ConcernSource::counselor, {}});
    change.commit();
    return id;
}

void keep_denied(OpenPractice& practice, const LaterAnswer& answer)
{
    auto& records = practice.records();
    const auto history = history_of(records, answer.client, answer.area);
    if (history.occasions.empty())
        return;
    for (auto look : history.looks)
        if (look->source_id == answer.source_id && !answer.source_id.empty()) {
            if (look->outcome == LookOutcome::withdrawn) {
                look.value.outcome = LookOutcome::denied;
                records.update(look);
            }
            return;
        }
    if (state_of(history) != domain::ConcernState::over)
        records.add(ConcernLook{
            history.occasions.back().id, answer.on, LookOutcome::denied, {}, answer.source, answer.source_id});
}

void withdraw_denials(OpenPractice& practice, const std::string& source_id, const std::vector<LaterAnswer>& still)
{
    auto& records = practice.records();
    for (auto& look : records.where(&ConcernLook::source_id, source_id)) {
        const auto concern = records.get(look->concern);
        const bool stands = std::ranges::any_of(still, [&](const auto& answer) {
            return answer.client == concern->client && answer.area == concern->area;
        });
        if (!stands && look->outcome == LookOutcome::denied) {
            look.value.outcome = LookOutcome::withdrawn;
            records.update(look);
        }
    }
}

}
