#pragma once

#include "app/practice/workspace.hpp"

#include <cstdint>

namespace app {

/// How much of one kind of record came out of a damaged practice.
struct SalvagedKind {
    std::string kind;
    std::int64_t kept = 0;
    std::int64_t lost = 0;

    static constexpr auto fields()
    {
        return std::tuple{domain::field("kind", &SalvagedKind::kind), domain::field("kept", &SalvagedKind::kept),
                          domain::field("lost", &SalvagedKind::lost)};
    }
};

/// Copies every record that can be read into a new practice, which opens with the same passphrase; the damaged one is
/// only read. Only kinds of which there was something. Throws Failure; then nothing is left of the new one.
std::vector<SalvagedKind> salvage_practice(const std::filesystem::path& folder, const Passphrase& passphrase,
                                           const std::filesystem::path& output, const Environment& environment);

}
