#include "app/practice/unlocking.hpp"

#include "storage/file_layer.hpp"
#include "storage/practice_files.hpp"
#include "storage/practice_lock.hpp"
#include "storage/records.hpp"
#include "storage/vault_error.hpp"
#include "storage/wrong_tries.hpp"

namespace app {

std::chrono::seconds wait_before_next_try(const std::filesystem::path& folder, const Environment& environment)
{
    storage::PosixFiles files;
    return storage::delay_before_opening(folder, {environment.clock, files, environment.state_folder});
}

std::optional<Failure> refusal_while_open(const std::filesystem::path& folder)
{
    const auto holder = storage::holder_of(folder);
    if (!holder)
        return std::nullopt;
    if (holder->host.empty())
        return Failure(FailureKind::in_use);
    return Failure(FailureKind::in_use,
                   domain::Problem{"practice", "in_use", {"value", holder->host}, {"value", holder->since}});
}

std::filesystem::path practice_at(const std::filesystem::path& path)
{
    return storage::practice_at(path);
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
