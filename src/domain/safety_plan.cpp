#include "domain/safety_plan.hpp"

namespace domain {

std::vector<Problem> check(const SafetyPlan& plan)
{
    bool says_something = false;
    for_each_field<SafetyPlan>([&](const auto& field) {
        if constexpr (std::is_same_v<decltype(field.member), std::string SafetyPlan::*>)
            says_something = says_something || !trimmed(plan.*field.member).empty();
    });
    if (says_something)
        return {};
    return {{"what_i_notice", "required", "nothing", "one_part_of_plan"}};
}

}
