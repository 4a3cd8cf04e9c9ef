#pragma once

#include "storage/storage_error.hpp"
#include "storage/vault_error.hpp"

#include <system_error>

namespace storage {

/// The reason a practice does not open, for what went wrong below.
VaultErrorKind reason_of(const StorageError& error);
VaultErrorKind reason_of(const std::system_error& error);

/// Runs one step of opening or making a practice; whatever the disk or the database throws becomes a VaultError.
template<class Step>
auto guarded(Step step)
{
    try {
        return step();
    } catch (const StorageError& error) {
        throw VaultError(reason_of(error), error.what());
    } catch (const std::system_error& error) {
        throw VaultError(reason_of(error));
    }
}

}
