#include "app/people/permissions.hpp"

#include "app/kit/audience.hpp"
#include "app/people/widenable_items.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::Audience;
using domain::CareCase;
using domain::Client;
using domain::Id;
using domain::Permission;
using domain::Record;

namespace {

Audience wanted_audience(const Widening& widening, const CareCase& care_case)
{
    if (widening.to.visibility != domain::Visibility::member)
        return {widening.to.visibility, {}};
    if (widening.to.member.ids.empty())
        domain::refuse("member", "required", "nothing", "members_who_may_see_it");
    for (const auto& client : widening.to.member.ids)
        if (!is_member(care_case, client))
            domain::refuse("member", "member", domain::shown(client.value), "member_of_case");
    return widening.to;
}

void refuse_unfit_permission(const Widening& widening, const std::vector<Id<Client>>& owners, const domain::Date& today)
{
    std::vector<std::string> ids;
    for (const auto& owner : owners)
        ids.push_back(owner.value);
    if (std::ranges::find(ids, widening.client.value) == ids.end())
        domain::refuse("client", "owner", domain::shown(widening.client.value), {"owner_of_item", domain::joined(ids)});
    if (!widening.given_on || *widening.given_on > today)
        domain::refuse("given_on", widening.given_on ? "order" : "required",
                       widening.given_on ? domain::Words{"value", domain::to_text(*widening.given_on)}
                                         : domain::Words("nothing"),
                       {"date_up_to", domain::to_text(today)});
    if (domain::trimmed(widening.how).empty())
        domain::refuse("how", "required", "nothing", "how_it_was_given");
}

// True when this permission was for the item as it is now and for no fewer people than are wanted.
bool still_counts(const Permission& permission, const Audience& now, const Audience& wanted, const CareCase& care_case)
{
    return Audience{permission.before, permission.member_before} == now &&
           !widens({permission.visibility, permission.member}, wanted, care_case);
}

std::vector<Id<Client>> not_agreed(const std::vector<Id<Client>>& owners,
                                   const std::vector<Record<Permission>>& permissions, const Audience& now,
                                   const Audience& wanted, const CareCase& care_case)
{
    auto left = owners;
    std::erase_if(left, [&](const auto& owner) {
        return std::ranges::any_of(permissions, [&](const auto& permission) {
            return permission->client == owner && still_counts(*permission, now, wanted, care_case);
        });
    });
    return left;
}

template<class T>
void set_audience(storage::Records& records, Record<T>& item, const Audience& wanted)
{
    if (audience_of(*item) == wanted)
        return;
    item.value.visibility = wanted.visibility;
    item.value.member = wanted.member;
    records.update(item);
}

template<class T>
WideningResult widen_record(OpenPractice& practice, const Widening& widening, Record<T>& item)
{
    auto& records = practice.records();
    const auto care_case = records.get(case_of(practice, *item));
    const auto wanted = wanted_audience(widening, *care_case);
    const auto now = audience_of(*item);
    WideningResult result;
    if (widens(now, wanted, *care_case)) {
        refuse_never_widened(practice, *item);
        const auto owners = owners_of(practice, *item, *care_case);
        refuse_unfit_permission(widening, owners, practice.clock().today());
        result.permission =
            records.add(Permission{std::string(T::record_name), item.id.value, widening.client, *widening.given_on,
                                   widening.how, wanted.visibility, wanted.member, now.visibility, now.member});
        result.still_to_ask =
            not_agreed(owners, records.where(&Permission::item, item.id.value), now, wanted, *care_case);
        result.done = result.still_to_ask.empty();
    }
    if (result.done)
        set_audience(records, item, wanted);
    return result;
}

}

WideningResult widen_item(OpenPractice& practice, const Widening& widening)
{
    auto change = practice.records().change();
    auto result =
        with_item(practice, widening.item, [&](auto& item) { return widen_record(practice, widening, item); });
    change.commit();
    return result;
}

std::vector<Record<Permission>> list_permissions(const Looking& looking, const std::string& item)
{
    if (looking.viewer() != Viewer::counselor())
        return {};
    auto& practice = looking.practice();
    return item.empty() ? practice.records().all<Permission>() : practice.records().where(&Permission::item, item);
}

std::vector<Record<Permission>> list_permissions_of(const Looking& looking, const Id<CareCase>& id)
{
    if (!looking.sees_counselors_own(id))
        return {};
    auto& practice = looking.practice();
    auto permissions = practice.records().all<Permission>();
    const auto care_case = practice.records().get(id);
    std::erase_if(permissions, [&](const auto& permission) {
        return !is_member(*care_case, permission->client) ||
               with_item(practice, permission->item, [&](const auto& item) { return case_of(practice, *item); }) != id;
    });
    return permissions;
}

}
