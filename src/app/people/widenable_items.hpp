#pragma once

#include "app/practice/open_practice.hpp"
#include "storage/records.hpp"

#include <optional>

/// What widening needs to know about each kind of item: its case, whose it is, and whether it may be widened at all.
namespace app {

domain::Id<domain::CareCase> case_of(OpenPractice& practice, const domain::ProgressNote& note);

template<class Item>
domain::Id<domain::CareCase> case_of(OpenPractice&, const Item& item)
{
    return item.care_case;
}

/// The members whose permission it takes: those the item is kept for, else those it came from.
std::vector<domain::Id<domain::Client>> owners_of(OpenPractice& practice, const domain::ProgressNote& note,
                                                  const domain::CareCase& care_case);

std::vector<domain::Id<domain::Client>> members_of(const domain::CareCase& care_case);

template<class Item>
std::vector<domain::Id<domain::Client>> owners_of(OpenPractice&, const Item& item, const domain::CareCase& care_case)
{
    if (!item.member.ids.empty())
        return item.member.ids;
    return item.client.empty() ? members_of(care_case) : std::vector{item.client};
}

/// Refuses what is never shown to more people, whoever agrees.
void refuse_never_widened(OpenPractice& practice, const domain::ProgressNote& note);
void refuse_never_widened(OpenPractice& practice, const domain::Contact& contact);
void refuse_never_widened(OpenPractice& practice, const domain::Intake& intake);

template<class Item>
void refuse_never_widened(OpenPractice&, const Item&)
{
}

/// Refuses an id that none of the kinds has.
[[noreturn]] void refuse_unknown_item(const std::string& id);

/// Calls `action` with the record of this id, of whatever kind it is.
template<class Action>
auto with_item(OpenPractice& practice, const std::string& id, Action action)
{
    using Result = decltype(action(std::declval<domain::Record<domain::ProgressNote>&>()));
    std::optional<Result> result;
    const auto attempt = [&]<class T>(std::type_identity<T>) {
        if (result)
            return;
        if (auto item = practice.records().find(domain::Id<T>{id}))
            result = action(*item);
    };
    attempt(std::type_identity<domain::ProgressNote>{});
    attempt(std::type_identity<domain::Contact>{});
    attempt(std::type_identity<domain::Administration>{});
    attempt(std::type_identity<domain::Assignment>{});
    attempt(std::type_identity<domain::Goal>{});
    attempt(std::type_identity<domain::Intake>{});
    if (!result)
        refuse_unknown_item(id);
    return *result;
}

}
