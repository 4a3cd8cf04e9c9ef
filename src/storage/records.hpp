#pragma once

#include "domain/clock.hpp"
#include "domain/record_documents.hpp"
#include "storage/record_check.hpp"
#include "storage/record_table.hpp"
#include "storage/search_index.hpp"
#include "storage/vault.hpp"

namespace storage {

/// Every kind of record a practice keeps.
using RecordTypes =
    std::tuple<domain::PracticeProfile, domain::Client, domain::CareCase, domain::Permission, domain::Session,
               domain::ProgressNote, domain::NoteSignature, domain::Amendment, domain::Contact, domain::Concern,
               domain::ConcernResponse, domain::ConcernLook, domain::InjuryFile, domain::SafetyPlan,
               domain::SafetyScreen, domain::Intake, domain::Administration, domain::MeasurePlan, domain::ItemWording,
               domain::OwnDefinition, domain::Goal, domain::GoalRating, domain::Assignment, domain::Entry,
               domain::IssuedReport, domain::IssuedPdf>;

/// The records of an open practice. Every write belongs in a `change()` and is in the audit with it.
class Records {
public:
    /// The vault and the clock must outlive it.
    Records(Vault& vault, const domain::Clock& clock);

    /// Begins a transaction; nothing is kept unless it is committed.
    Transaction change() { return Transaction(vault_.database()); }

    const domain::Clock& clock() const { return clock_; }
    Vault& vault() { return vault_; }

    /// Keeps a new record and says so in the audit ("client_added").
    template<domain::HasFields T>
    domain::Id<T> add(const T& value)
    {
        domain::Id<T> id{fresh_id()};
        const auto hash = table<T>().insert(id.value, readable_row_of(value), now());
        vault_.audit().append(std::string(T::record_name) + "_added", id.value, hash);
        search_index().put_in(T::record_name, id.value);
        return id;
    }

    /// Replaces what the record says, keeping what it said; `record.row_version` is the version that was read, and is
    /// the new one afterwards. Throws StaleRecord.
    template<domain::HasFields T>
    void update(domain::Record<T>& record)
    {
        const auto places = search_index().take_out(T::record_name, record.id.value);
        const auto hash = table<T>().update(record.id.value, record.row_version, readable_row_of(record.value), now());
        vault_.audit().append(std::string(T::record_name) + "_changed", record.id.value, hash);
        search_index().put_in(T::record_name, record.id.value, places);
        ++record.row_version;
    }

    /// Nothing when there is no such record.
    template<domain::HasFields T>
    std::optional<domain::Record<T>> find(const domain::Id<T>& id) const
    {
        auto found = select<T>("id = ?", std::vector<Value>{id.value});
        return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
    }

    /// The record; refuses an id that no record of this kind has.
    template<domain::HasFields T>
    domain::Record<T> get(const domain::Id<T>& id) const
    {
        auto found = find(id);
        if (!found)
            refuse_id(T::record_name, id.value);
        return std::move(*found);
    }

    /// All records of this kind, oldest first.
    template<domain::HasFields T>
    std::vector<domain::Record<T>> all() const
    {
        return select<T>("1", std::vector<Value>{});
    }

    /// Records whose field has this value, oldest first: `where(&Session::care_case, id)`.
    template<domain::HasFields T, class M>
    std::vector<domain::Record<T>> where(M T::*member, const M& value) const
    {
        std::string name;
        domain::for_each_field<T>([&](const auto& field) {
            if constexpr (std::is_same_v<decltype(field.member), M T::*>)
                if (field.member == member)
                    name = field.name;
        });
        return select<T>("\"" + name + "\" IS ?",
                         std::vector<Value>{column_value(domain::to_tree(value), ColumnFormOf<M>::form)});
    }

    /// Records that fit a condition on their columns ("held_on >= ?"), oldest first. For the lists in
    /// storage/lists.hpp; the text of a condition is never made from what someone typed.
    template<domain::HasFields T>
    std::vector<domain::Record<T>> select(const std::string& condition, const std::vector<Value>& parameters) const
    {
        std::vector<domain::Record<T>> records;
        for (const auto& raw : table<T>().select(condition, parameters))
            records.push_back({{raw.id}, raw.row_version, value_of<T>(raw.values)});
        return records;
    }

    /// Id, row_version and these columns of the rows that fit, oldest first; for brief().
    std::vector<Row> rows_of(std::string_view record_name, const std::vector<std::string>& columns,
                             const std::vector<ColumnForm>& forms, const std::string& condition,
                             const std::vector<Value>& parameters) const;

    /// The rows that fit, each held against its hash, as they lie; for parts_of().
    std::vector<RawRecord> sound_rows(std::string_view record_name, const std::vector<Column>& columns,
                                      const std::string& condition, const std::vector<Value>& parameters) const;

    /// What reads every record, to go step by step; see RecordCheck.
    RecordCheck record_check(Reopen reopen, RecordCheck::SoundRow sound_row) const;
    std::int64_t count_damaged_drafts() const;

    /// The id that these characters name: the whole of it, or at least 4 of its first or last that no other record of
    /// the kind shares. Refuses anything else, saying how many it fits.
    template<domain::HasFields T>
    domain::Id<T> resolve(std::string_view part) const
    {
        return {resolve_among(table<T>(), T::record_name, part)};
    }

    /// The words of all records; see SearchIndex.
    SearchIndex search_index() const { return SearchIndex(vault_.database()); }

    /// Reads every record, former version and draft, and holds the records against the audit.
    RecordFindings check_records() const;

private:
    template<domain::HasFields T>
    RecordTable table() const
    {
        return {vault_.database(), hasher_, T::record_name, columns_of<T>()};
    }

    /// The row of a record that means the same when it is read again. Throws domain::Refused naming a field that
    /// could not be read, or StorageError (misuse).
    template<domain::HasFields T>
    static std::vector<Value> readable_row_of(const T& value)
    {
        auto row = row_of(value);
        if (row_of(value_of<T>(row)) != row)
            throw StorageError(ErrorKind::internal, "a record would not read back as it was written");
        return row;
    }

    std::string fresh_id() const;
    std::string now() const;
    [[noreturn]] static void refuse_id(std::string_view kind, std::string_view given);
    static std::string resolve_among(const RecordTable& table, std::string_view kind, std::string_view part);

    Vault& vault_;
    const domain::Clock& clock_;
    RowHasher hasher_;
};

/// Of kind T, how records are kept and found; compiled once, in record_access.cpp.
#define SECURE_BASE_RECORD_ACCESS(EXTERN, T)                                                                           \
    EXTERN template domain::Id<T> Records::add(const T&);                                                              \
    EXTERN template void Records::update(domain::Record<T>&);                                                          \
    EXTERN template std::optional<domain::Record<T>> Records::find(const domain::Id<T>&) const;                        \
    EXTERN template domain::Record<T> Records::get(const domain::Id<T>&) const;                                        \
    EXTERN template std::vector<domain::Record<T>> Records::all() const;                                               \
    EXTERN template domain::Id<T> Records::resolve(std::string_view) const;                                            \
    EXTERN template std::vector<domain::Record<T>> Records::select(const std::string&, const std::vector<Value>&) const;

#define SECURE_BASE_DECLARE(T) SECURE_BASE_RECORD_ACCESS(extern, domain::T)
SECURE_BASE_FOR_EACH_RECORD(SECURE_BASE_DECLARE)
#undef SECURE_BASE_DECLARE

}
