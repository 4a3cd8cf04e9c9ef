#include "domain/safety_screen.hpp"

namespace domain {

namespace {

bool nothing_was_said(const ScreenAnswers& answers)
{
    return answers.afraid == ScreenAnswer::not_said && answers.violence_or_control == ScreenAnswer::not_said &&
           answers.outside_relationship == ScreenAnswer::not_said &&
           answers.untreated_addiction == ScreenAnswer::not_said;
}

}

bool is_in_danger(const SafetyScreen& screen)
{
    return screen.answers.afraid == ScreenAnswer::yes || screen.answers.violence_or_control == ScreenAnswer::yes;
}

bool is_fear_denied(const SafetyScreen& screen)
{
    return screen.answers.afraid == ScreenAnswer::no && screen.answers.violence_or_control == ScreenAnswer::no;
}

std::vector<Problem> check(const SafetyScreen& screen)
{
    if (screen.result != ScreenResult::fits)
        return {};
    if (is_in_danger(screen) || screen.answers.other_afraid == ScreenAnswer::yes)
        return {{"result", "screen", {"value", "fits"}, "wait_or_not_offered"}};
    if (nothing_was_said(screen.answers))
        return {{"result", "screen_unasked", {"value", "fits"}, "wait_while_unanswered"}};
    if (!is_fear_denied(screen) && trimmed(screen.fits_reason).empty())
        return {{"fits_reason", "required", "nothing", "why_it_fits"}};
    return {};
}

namespace {

const SafetyScreen* latest_of(const Id<Client>& client, const std::vector<SafetyScreen>& screens)
{
    const SafetyScreen* latest = nullptr;
    for (const auto& screen : screens)
        if (screen.client == client && (!latest || screen.asked_on >= latest->asked_on))
            latest = &screen;
    return latest;
}

}

JointWork joint_work(const CareCase& care_case, const std::vector<SafetyScreen>& screens)
{
    auto together = JointWork::fits;
    if (!is_joint(care_case))
        return together;
    for (const auto& member : care_case.members) {
        const auto* screen = latest_of(member.client, screens);
        if (screen && screen->result != ScreenResult::fits)
            return JointWork::individual_first;
        if (!screen && member.role != MemberRole::child)
            together = JointWork::screens_missing;
    }
    return together;
}

}
