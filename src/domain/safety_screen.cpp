#include "domain/safety_screen.hpp"

namespace domain {

std::vector<Problem> check(const SafetyScreen& screen)
{
    const bool against =
        screen.answers.afraid == ScreenAnswer::yes || screen.answers.violence_or_control == ScreenAnswer::yes;
    if (against && screen.result == ScreenResult::fits)
        return {{"result", "screen", {"value", "fits"}, "wait_or_not_offered"}};
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
