#include "app/kit/resolve.hpp"

#include "storage/records.hpp"

namespace app {

template<class T>
domain::Id<T> resolve(OpenPractice& practice, std::string_view part)
{
    return practice.records().resolve<T>(part);
}

template domain::Id<domain::Client> resolve(OpenPractice&, std::string_view);
template domain::Id<domain::CareCase> resolve(OpenPractice&, std::string_view);
template domain::Id<domain::Session> resolve(OpenPractice&, std::string_view);
template domain::Id<domain::ProgressNote> resolve(OpenPractice&, std::string_view);
template domain::Id<domain::Assignment> resolve(OpenPractice&, std::string_view);
template domain::Id<domain::Goal> resolve(OpenPractice&, std::string_view);
template domain::Id<domain::Concern> resolve(OpenPractice&, std::string_view);
template domain::Id<domain::InjuryFile> resolve(OpenPractice&, std::string_view);
template domain::Id<domain::Administration> resolve(OpenPractice&, std::string_view);
template domain::Id<domain::Intake> resolve(OpenPractice&, std::string_view);
template domain::Id<domain::MeasurePlan> resolve(OpenPractice&, std::string_view);

}
