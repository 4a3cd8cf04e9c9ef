#include "app/practice/practice.hpp"

#include "app/kit/apply_changes.hpp"
#include "app/kit/failure.hpp"
#include "app/kit/refuse_problems.hpp"
#include "storage/records.hpp"

namespace app {

domain::Record<domain::PracticeProfile> profile_of(OpenPractice& practice)
{
    auto profiles = practice.records().all<domain::PracticeProfile>();
    if (profiles.empty())
        throw Failure(FailureKind::damaged_record);
    return std::move(profiles.front());
}

void update_profile(OpenPractice& practice, const domain::Tree& changes)
{
    auto& records = practice.records();
    auto change = records.change();
    auto profile = profile_of(practice);
    apply_changes(profile, changes);
    refuse_problems(check(profile->snippets));
    for (const auto& id : profile->measures)
        practice.definitions().instrument(id);
    records.update(profile);
    change.commit();
}

}
