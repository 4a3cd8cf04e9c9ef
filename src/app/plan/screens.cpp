#include "app/plan/screens.hpp"

#include "app/kit/refuse_problems.hpp"
#include "app/people/case_member.hpp"
#include "app/plan/concerns.hpp"
#include "app/sessions/keep_note.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::CareCase;
using domain::Client;
using domain::Id;
using domain::Record;
using domain::SafetyScreen;

namespace {

using domain::ConcernArea;
using domain::ScreenAnswer;

void come_up(OpenPractice& practice, const Record<SafetyScreen>& screen, ConcernArea area, std::string_view reason)
{
    domain::Concern concern;
    concern.care_case = screen->care_case;
    concern.client = screen->client;
    concern.area = area;
    concern.opened_on = practice.clock().today();
    concern.filled_on = screen->asked_on;
    concern.source = domain::ConcernSource::screen;
    concern.source_id = screen.id.value;
    concern.reason = reason;
    open_concern(practice, concern);
}

// What was said about fear belongs to this person's home, what was said of the other's fear to harm by this person.
void keep_consequences_of(OpenPractice& practice, const Record<SafetyScreen>& screen)
{
    if (is_in_danger(*screen))
        come_up(practice, screen, ConcernArea::home, "answered");
    else if (is_fear_denied(*screen))
        keep_denied(practice, {screen->client, ConcernArea::home, screen->asked_on, domain::ConcernSource::screen,
                               screen.id.value});
    else
        come_up(practice, screen, ConcernArea::home, domain::declined_reason);
    if (screen->answers.other_afraid == ScreenAnswer::yes)
        come_up(practice, screen, ConcernArea::others, "answered");
    else if (screen->answers.other_afraid == ScreenAnswer::not_said)
        come_up(practice, screen, ConcernArea::others, domain::declined_reason);
}

std::vector<SafetyScreen> screens_of(OpenPractice& practice, const Id<CareCase>& care_case)
{
    std::vector<SafetyScreen> screens;
    for (auto& screen : practice.records().where(&SafetyScreen::care_case, care_case))
        screens.push_back(std::move(screen.value));
    return screens;
}

}

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
    keep_consequences_of(practice, {id, 1, screen});
    change.commit();
    return id;
}

domain::JointWork joint_work_of(OpenPractice& practice, const Record<CareCase>& care_case)
{
    return joint_work(*care_case, screens_of(practice, care_case.id));
}

Id<Client> unscreened_member(OpenPractice& practice, const Id<CareCase>& care_case)
{
    const auto screens = screens_of(practice, care_case);
    const auto kept = practice.records().get(care_case);
    for (const auto& member : kept->members)
        if (member.role != domain::MemberRole::child && !member.to &&
            std::ranges::find(screens, member.client, &SafetyScreen::client) == screens.end())
            return member.client;
    return {};
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
