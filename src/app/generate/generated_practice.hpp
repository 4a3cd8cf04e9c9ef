#pragma once

#include "app/practice/workspace.hpp"

#include <cstdint>
#include <functional>

namespace app {

/// How large a practice of invented people is to be.
struct GeneratedSize {
    int cases = 0;
    int sessions = 0;
    std::uint64_t seed = 1; ///< the same seed gives the same people and texts
};

/// How many sessions the one long chart of a generated practice has.
int long_chart_sessions(const GeneratedSize& size);

/// Makes a practice as a career leaves it: mostly closed cases of individuals, couples and families over many years, 25
/// open ones, one long chart, notes of 350 words that are all signed but the last of each open case, scored forms every
/// tenth session and practice between sessions every third. `progress` hears of each hundred sessions. Refuses fewer
/// than one case, fewer sessions than cases, and more than a million of either.
void generate_practice(const std::filesystem::path& folder, const Passphrase& passphrase,
                       const Environment& environment, const GeneratedSize& size,
                       const std::function<void(int sessions)>& progress);

}
