#pragma once

#include "storage/vault.hpp"

namespace storage {

/// Text that is being typed, as it lies in its table.
struct DraftRow {
    std::string kind; ///< what it will become: "progress_note"
    std::string key;  ///< what it belongs to
    std::string typed_at;
    std::string document; ///< JSON

    bool operator==(const DraftRow&) const = default;
};

/// The drafts of a practice, one of each kind and key. Each carries a keyed hash of all it says, checked whenever it is
/// read; there is no history of them and nothing about them in the audit. Calls that write belong in the caller's
/// transaction. Reading throws StorageError (damaged) on a wrong hash.
class DraftTable {
public:
    /// The vault must outlive it.
    explicit DraftTable(Vault& vault) : vault_(vault) {}

    /// Takes the place of the draft of the same kind and key.
    void keep(const DraftRow& draft);

    std::optional<DraftRow> find(const std::string& kind, const std::string& key) const;

    /// In the order of kind and key.
    std::vector<DraftRow> list() const;

    /// Does nothing when there is none.
    void drop(const std::string& kind, const std::string& key);

    /// How many do not fit their hash.
    std::int64_t count_damaged() const;

private:
    std::string hash_of(const DraftRow& draft) const;
    DraftRow sound(const Row& row) const;

    Vault& vault_;
};

}
