#include "app/practice/unlocking.hpp"

#include "storage/file_layer.hpp"
#include "storage/records.hpp"
#include "storage/wrong_tries.hpp"

namespace app {

std::chrono::seconds wait_before_next_try(const std::filesystem::path& folder, const Environment& environment)
{
    storage::PosixFiles files;
    return storage::delay_before_opening(folder, {environment.clock, files, environment.state_folder});
}

WrongTries wrong_tries_before(OpenPractice& practice)
{
    const auto& tries = practice.records().vault().wrong_tries();
    WrongTries shown{tries.count, std::nullopt};
    if (tries.last)
        shown.last = domain::Timestamp{*tries.last, practice.clock().offset(*tries.last)};
    return shown;
}

}
