#pragma once

#include "storage/file_layer.hpp"
#include "storage/vault.hpp"
#include "support/fixed_clock.hpp"
#include "support/temporary_folder.hpp"

#include <memory>
#include <string>

namespace test_support {

inline constexpr const char* good_passphrase = "brisk lantern over nine quiet harbours";
inline constexpr const char* wrong_passphrase = "not the passphrase of this practice";

/// As cheap as Argon2id goes.
inline constexpr storage::KdfCost cheap_cost{8192, 1};

/// A practice in a folder of its own, with a fixed clock and a key derivation that costs nothing.
struct TestPractice {
    TemporaryFolder temporary;
    FixedClock clock;
    storage::PosixFiles files;
    std::filesystem::path folder = temporary / "Practice.securebase";
    std::filesystem::path state_folder = temporary / "state";

    storage::VaultOptions options();
    std::unique_ptr<storage::Vault> create();
    std::unique_ptr<storage::Vault> open(const std::string& passphrase = good_passphrase);
};

}
