#include "app/plan/concerns.hpp"

#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::Concern;
using domain::ConcernResponse;
using domain::Id;

Id<Concern> open_concern(OpenPractice& practice, const Concern& concern)
{
    auto& records = practice.records();
    for (const auto& known : records.where(&Concern::source_id, concern.source_id))
        if (known->client == concern.client && known->area == concern.area)
            return known.id;
    return records.add(concern);
}

std::vector<ConcernView> list_concerns(const Looking& looking, const Id<domain::Client>& client,
                                       const Id<domain::CareCase>& care_case, bool open_only)
{
    auto& records = looking.practice().records();
    std::vector<ConcernView> views;
    for (auto& concern : records.all<Concern>()) {
        if ((!client.empty() && concern->client != client) || (!care_case.empty() && concern->care_case != care_case))
            continue;
        if (!looking.sees_counselors_own(concern->care_case))
            continue;
        auto responses = records.where(&ConcernResponse::concern, concern.id);
        if (!open_only || responses.empty())
            views.push_back({std::move(concern), std::move(responses)});
    }
    std::ranges::stable_sort(views, [](const ConcernView& left, const ConcernView& right) {
        if (left.is_open() != right.is_open())
            return left.is_open();
        return left.concern->filled_on > right.concern->filled_on;
    });
    return views;
}

Id<ConcernResponse> respond(OpenPractice& practice, const ConcernResponse& response)
{
    auto& records = practice.records();
    auto change = records.change();
    records.get(response.concern);
    const auto id = records.add(response);
    change.commit();
    return id;
}

}
