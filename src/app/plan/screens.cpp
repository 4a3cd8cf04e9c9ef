#include "app/plan/screens.hpp"

#include "app/kit/refuse_problems.hpp"
#include "app/people/case_member.hpp"
#include "app/sessions/keep_note.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::CareCase;
using domain::Client;
using domain::Id;
using domain::Record;
using domain::SafetyScreen;

Id<SafetyScreen> record_screen(OpenPractice& practice, const SafetyScreen& screen)
{
    auto& records = practice.records();
    auto change = records.change();
    refuse_problems(check(screen));
    const auto care_case = case_named_in(practice, screen.care_case);
    if (!is_member(*care_case, screen.client))
        domain::refuse("client", "member", domain::shown(screen.client.value), "member_of_case");
    refuse_future(practice, "asked_on", screen.asked_on);
    refuse_after_leaving(*care_case, screen.client, "asked_on", screen.asked_on);
    refuse_after_closing(*care_case, "asked_on", screen.asked_on);
    const auto id = records.add(screen);
    change.commit();
    return id;
}

std::vector<Record<SafetyScreen>> list_screens(const Looking& looking, const Id<CareCase>& care_case,
                                               const Id<Client>& client)
{
    auto& records = looking.practice().records();
    auto screens = care_case.empty() ? records.all<SafetyScreen>() : records.where(&SafetyScreen::care_case, care_case);
    if (!client.empty())
        std::erase_if(screens, [&](const auto& screen) { return screen->client != client; });
    std::erase_if(screens, [&](const auto& screen) { return !looking.sees_counselors_own(screen->care_case); });
    std::ranges::stable_sort(screens, {}, [](const auto& screen) { return screen->asked_on; });
    return screens;
}

std::vector<Record<SafetyScreen>> view_screens(const Looking& looking, const Id<CareCase>& care_case,
                                               const Id<Client>& client)
{
    auto& records = looking.practice().records();
    auto change = records.change();
    auto screens = list_screens(looking, care_case, client);
    records.vault().audit().append("safety_screens_viewed", care_case.value);
    change.commit();
    return screens;
}

}
