#pragma once

#include "app/kit/failure.hpp"
#include "storage/storage_error.hpp"
#include "storage/vault_error.hpp"

#include <utility>

namespace app {

FailureKind failure_kind(storage::VaultErrorKind kind);
FailureKind failure_kind(storage::ErrorKind kind);

/// What is wrong with the input; of a practice in use, who holds it (`given`) and since when (`allowed`).
std::optional<domain::Problem> problem_of(const storage::VaultError& error);

/// Runs `work`, turning what storage throws into Failure.
template<class Work>
decltype(auto) translating_errors(Work&& work)
{
    try {
        return std::forward<Work>(work)();
    } catch (const storage::VaultError& error) {
        throw Failure(failure_kind(error.kind()), problem_of(error));
    } catch (const storage::StorageError& error) {
        throw Failure(failure_kind(error.kind()));
    }
}

}
