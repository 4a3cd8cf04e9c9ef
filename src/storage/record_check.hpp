#pragma once

#include "storage/audit.hpp"
#include "storage/crypto.hpp"
#include "storage/portion_reader.hpp"
#include "storage/record_table.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <unordered_map>

namespace storage {

/// What can be wrong with a record.
enum class RecordFaultKind {
    damaged,         ///< its hash does not fit what it says
    missing,         ///< the audit knows it, and it is not there or cannot be read
    put_back,        ///< it is in another state than the audit's last word on it
    history_altered, ///< a former version is gone, is not what was written, or belongs to nobody
};

/// One record that something is wrong with.
struct RecordFault {
    RecordFaultKind kind{};
    std::string record_name;
    std::string id;

    friend bool operator==(const RecordFault&, const RecordFault&) = default;
};

/// What reading everything found: how often each kind of fault, and the records by name, the first ten thousand.
struct RecordFindings {
    std::int64_t checked = 0;
    std::int64_t damaged = 0;
    std::int64_t missing = 0;
    std::int64_t put_back = 0;
    std::int64_t history_altered = 0;
    std::int64_t chain_broken = 0; ///< audit lines that do not fit, or cannot be read
    std::int64_t unreadable = 0;   ///< rows
    std::vector<RecordFault> faults;

    bool is_sound() const { return damaged + missing + put_back + history_altered + chain_broken + unreadable == 0; }
};

/// Reads the audit, every record and every former version, and holds them against each other; also in a database of an
/// older schema. Drafts are not looked at. Goes step by step, so that other work can be done between two steps, and
/// keeps 80 bytes a record meanwhile. What changes between two steps is looked at as it is then.
class RecordCheck {
public:
    /// Gets each row that says what was written.
    using SoundRow = std::function<void(std::string_view record_name, const RawRecord& record)>;

    /// What it is given must outlive it. With `reopen` it goes on past what cannot be read; else that is thrown.
    RecordCheck(Database& database, const Audit& audit, const RowHasher& hasher, Reopen reopen = {},
                SoundRow sound_row = {});

    RecordCheck(const RecordCheck&) = delete;

    /// Reads on; false when all is read. Throws StorageError.
    bool step();

    /// How much of it is done, from 0 to 1.
    double part_done() const;

    const RecordFindings& findings() const { return findings_; }
    std::int64_t audit_lines() const { return lines_; }

private:
    /// The bytes of an id.
    using Key = std::array<unsigned char, 16>;
    struct KeyHash {
        std::size_t operator()(const Key& key) const;
    };
    /// The audit's last word on a record.
    struct Known {
        Hash last_hash{};
        std::uint32_t versions = 0;
        std::uint16_t kind = 0;
        bool seen = false;
    };
    struct Table {
        std::string name;
        const std::vector<Column>* columns = nullptr;
        std::vector<Column> there;
    };

    static Key key_of(std::string_view id);
    static Hash digest_of(std::string_view hash);
    void find_tables();
    void read_audit();
    void take_line(const AuditEntry& entry);
    void read_records();
    void take_row(const Row& numbered);
    std::vector<std::string> hashes_of(const std::string& id) const;
    bool fits_audit(const RawRecord& record) const;
    void check_history(const RecordTable& table, const Row& row, const RawRecord& record);
    void check_strays();
    void find_missing();
    bool is_there(std::uint16_t kind, const std::string& id) const;
    void add_fault(RecordFaultKind kind, std::string_view name, const std::string& id);
    bool reopened() const { return reopen_count_ > 0; }

    Database& database_;
    const Audit& audit_;
    const RowHasher& hasher_;
    Reopen reopen_;
    SoundRow sound_row_;
    RecordFindings findings_;
    std::unordered_map<Key, Known, KeyHash> known_;
    std::vector<Table> tables_;
    std::size_t table_ = 0;
    std::optional<PortionReader> reader_;
    AuditHead previous_;
    std::int64_t last_line_ = 0; ///< the audit's head when it began
    std::int64_t lines_ = 0;
    std::int64_t rows_ = 0;
    int reopen_count_ = 0;
    enum class Phase { audit, records, strays, missing, done } phase_ = Phase::audit;
};

/// All of it at once. Throws StorageError.
RecordFindings check_records(Database& database, const Audit& audit, const RowHasher& hasher);

}
