#pragma once

#include "domain/client.hpp"

namespace domain {

/// A person's safety plan, in the tradition of Stanley & Brown under our own headings. Every version is a record of its
/// own and stays; the latest is the plan. It belongs to the person, whatever the case.
struct SafetyPlan {
    static constexpr std::string_view record_name = "safety_plan";

    Id<Client> client;
    Date written_on{};
    std::string what_i_notice;
    std::string what_i_do;
    std::string where_and_with_whom;
    std::string whom_i_call;
    std::string what_is_put_away;
    std::string what_is_worth_it;

    static constexpr auto fields()
    {
        return std::tuple{field("client", &SafetyPlan::client, required),
                          field("written_on", &SafetyPlan::written_on, required),
                          field("what_i_notice", &SafetyPlan::what_i_notice),
                          field("what_i_do", &SafetyPlan::what_i_do),
                          field("where_and_with_whom", &SafetyPlan::where_and_with_whom),
                          field("whom_i_call", &SafetyPlan::whom_i_call),
                          field("what_is_put_away", &SafetyPlan::what_is_put_away),
                          field("what_is_worth_it", &SafetyPlan::what_is_worth_it)};
    }
    bool operator==(const SafetyPlan&) const = default;
};

/// Refuses a plan that says nothing at all.
std::vector<Problem> check(const SafetyPlan& plan);

}
