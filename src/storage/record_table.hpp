#pragma once

#include "storage/record_codec.hpp"

#include <functional>
#include <optional>

namespace storage {

/// A record as it lies in its table, its hash checked.
struct RawRecord {
    std::string id;
    int row_version = 1;
    std::vector<Value> values;
    std::string row_hash;
};

/// Keyed hash over the fields of a row, each with its length in front.
using RowHasher = std::function<std::string(std::span<const std::string_view>)>;

/// The rows of one kind of record: each carries a keyed hash of all it says, checked whenever it is read; every update
/// names the version it changes; what is overwritten stays in record_history. Calls that write belong in the caller's
/// transaction.
class RecordTable {
public:
    RecordTable(Database& database, const RowHasher& hasher, std::string_view name, const std::vector<Column>& columns);

    /// Returns the hash of the new row, which has been read back. Throws StorageError (misuse) when it says something
    /// else than was given; the caller's transaction must then not be committed.
    std::string insert(const std::string& id, const std::vector<Value>& values, const std::string& now);

    /// As insert. Throws StaleRecord when the row is no longer at `row_version`.
    std::string update(const std::string& id, int row_version, const std::vector<Value>& values,
                       const std::string& now);

    /// Gives a row, read with all_columns() and sound, the form it has since a new version of the program, at its
    /// version; returns its new hash. As insert.
    std::string convert(const storage::Row& row, const std::vector<Value>& values);

    /// Rows that fit the condition ("session = ?"), in the order they were added. Throws StorageError (damaged) on a
    /// wrong hash.
    std::vector<RawRecord> select(const std::string& condition, std::span<const Value> parameters) const;

    /// How a column is read by its name: as it was written, however it lies in its table.
    static std::string readable(std::string_view table, std::string_view column);

    /// The columns of a row in its table, and how they are read: id, row_version, created_at, changed_at, row_hash,
    /// then the record's own.
    std::string all_columns() const;
    std::vector<Kind> all_kinds() const;

    /// Keeps a row of those columns, given as text.
    std::string insert_statement() const;

    /// What to give it to keep such a row in another table, which may keep it in fewer bytes.
    std::vector<Value> as_written(const storage::Row& row) const;

    /// True of a row read with those columns that says what was written.
    bool is_sound(const storage::Row& row) const;

    /// Ids that begin or end with these characters (hex digits and dashes only, at least id_end_size of them).
    std::vector<std::string> ids_like(const std::string& part) const;
    /// How many last characters of the ids the tables have an index on.
    static constexpr std::size_t id_end_size = 4;

    /// The record in a row read with those columns; nothing when it does not say what was written.
    std::optional<RawRecord> sound_record(const storage::Row& row) const;

    /// How many former versions of the record in the row are missing, unknown or not what was written; `hashes` are
    /// those the audit has of its versions, in their order.
    std::int64_t count_altered_versions(const storage::Row& row, const std::vector<std::string>& hashes) const;

    /// Ids in the history that no record has, or whose record is no newer than the version there; each as often as
    /// that is so.
    std::vector<std::string> stray_versions() const;

private:
    struct Row;
    Row row_in(const storage::Row& row) const;
    std::vector<Row> rows(const std::string& condition, std::span<const Value> parameters) const;
    std::string hash_of(const Row& row) const;
    bool fits(const Row& row) const;
    struct Version;
    std::vector<Version> former_versions(const std::string& id) const;
    bool fits(const Version& version, const Row& current, const std::string& written_at,
              const std::vector<std::string>& hashes) const;
    void require_kept(const std::string& id, const std::string& hash) const;
    std::string quoted_columns() const;

    Database& database_;
    const RowHasher& hasher_;
    std::string name_;
    const std::vector<Column>& columns_;
};

}
