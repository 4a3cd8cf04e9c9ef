#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/record_documents.hpp"

#include <string_view>

namespace app {

/// The record that these characters name: its id, or at least 4 of the first or last characters of it that no other
/// record of the kind shares. Refuses anything else, saying how many it fits.
template<class T>
domain::Id<T> resolve(OpenPractice& practice, std::string_view part);

/// Nothing for nothing.
template<class T>
domain::Id<T> resolve_if_given(OpenPractice& practice, std::string_view part)
{
    return part.empty() ? domain::Id<T>{} : resolve<T>(practice, part);
}

extern template domain::Id<domain::Client> resolve(OpenPractice&, std::string_view);
extern template domain::Id<domain::CareCase> resolve(OpenPractice&, std::string_view);
extern template domain::Id<domain::Session> resolve(OpenPractice&, std::string_view);
extern template domain::Id<domain::ProgressNote> resolve(OpenPractice&, std::string_view);
extern template domain::Id<domain::Assignment> resolve(OpenPractice&, std::string_view);
extern template domain::Id<domain::Goal> resolve(OpenPractice&, std::string_view);
extern template domain::Id<domain::Concern> resolve(OpenPractice&, std::string_view);
extern template domain::Id<domain::InjuryFile> resolve(OpenPractice&, std::string_view);
extern template domain::Id<domain::Administration> resolve(OpenPractice&, std::string_view);
extern template domain::Id<domain::Intake> resolve(OpenPractice&, std::string_view);
extern template domain::Id<domain::MeasurePlan> resolve(OpenPractice&, std::string_view);

}
