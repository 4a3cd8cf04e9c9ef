#include "app/practice/salvage.hpp"

#include "app/kit/translate_errors.hpp"
#include "storage/file_layer.hpp"
#include "storage/practice_files.hpp"
#include "storage/salvage.hpp"

namespace app {

std::vector<SalvagedKind> salvage_practice(const std::filesystem::path& folder, const Passphrase& passphrase,
                                           const std::filesystem::path& output, const Environment& environment)
{
    if (storage::is_inside_practice(output))
        domain::refuse("output", "inside_practice", "folder_in_practice", "new_folder_elsewhere");
    storage::PosixFiles files;
    storage::VaultOptions options{environment.clock, files, environment.state_folder};
    if (environment.key_cost)
        options.cost = storage::KdfCost{environment.key_cost->first, environment.key_cost->second};
    const auto salvaged =
        translating_errors([&] { return storage::salvage(folder, passphrase.secret(), output, options); });
    std::vector<SalvagedKind> kinds;
    for (const auto& [kind, lost] : salvaged.lost) {
        const auto kept = salvaged.kept.find(kind);
        const SalvagedKind line{kind, kept == salvaged.kept.end() ? 0 : kept->second, lost};
        if (line.kept + line.lost > 0)
            kinds.push_back(line);
    }
    return kinds;
}

}
