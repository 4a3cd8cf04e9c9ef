#include "storage/record_check.hpp"

#include "storage/crypto.hpp"
#include "storage/older_rows.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <set>

namespace storage {

namespace {

constexpr std::size_t most_named = 10'000;

bool is_record_event(const AuditEntry& entry)
{
    // What concerns no record, such as a changed passphrase, has no object.
    return !entry.object_id.empty() && (entry.event.ends_with("_added") || entry.event.ends_with("_changed"));
}

/// The same version in another form: its hash takes the place of the one before.
bool is_conversion(const AuditEntry& entry)
{
    return !entry.object_id.empty() && entry.event.ends_with(converted_event);
}

std::string record_name_of(const AuditEntry& entry)
{
    return entry.event.substr(0, entry.event.rfind('_'));
}

bool has_table(Database& database, const std::string& name)
{
    return !database.query("SELECT name FROM sqlite_master WHERE type = 'table' AND name = ?", {name}, {Kind::text})
                .empty();
}

/// A database of an older schema has fewer tables and columns. What is not there is not known, and changes no hash.
std::vector<Column> columns_there(Database& database, const std::string& table, const std::vector<Column>& all)
{
    std::set<std::string> names;
    if (!has_table(database, table))
        return {};
    for (const auto& row :
         database.query("PRAGMA table_info(" + table + ")", {},
                        {Kind::integer, Kind::text, Kind::text, Kind::integer, Kind::text, Kind::integer}))
        names.insert(std::get<std::string>(row.at(1)));
    std::vector<Column> there;
    std::ranges::copy_if(all, std::back_inserter(there),
                         [&](const Column& column) { return names.contains(std::string(column.name)); });
    return there;
}

unsigned hex_digit(char digit)
{
    return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

std::string text_of_id(const std::array<unsigned char, 16>& bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string id;
    for (const auto byte : bytes) {
        if (id.size() == 8 || id.size() == 13 || id.size() == 18 || id.size() == 23)
            id += '-';
        id += digits[byte >> 4U];
        id += digits[byte & 15U];
    }
    return id;
}

}

std::size_t RecordCheck::KeyHash::operator()(const Key& key) const
{
    std::size_t hash = 0;
    // The end of an id is random.
    std::memcpy(&hash, key.data() + key.size() - sizeof hash, sizeof hash);
    return hash;
}

/// What is no id is known by a hash of itself.
RecordCheck::Key RecordCheck::key_of(std::string_view id)
{
    Key key{};
    if (!is_id(id)) {
        const auto hash = plain_hash(id);
        std::copy_n(hash.begin(), key.size(), key.begin());
        return key;
    }
    std::size_t at = 0;
    for (auto& byte : key) {
        at += id[at] == '-' ? 1 : 0;
        byte = static_cast<unsigned char>(hex_digit(id[at]) << 4U | hex_digit(id[at + 1]));
        at += 2;
    }
    return key;
}

Hash RecordCheck::digest_of(std::string_view hash)
{
    const auto bytes = from_base64(hash);
    if (!bytes || bytes->size() != Hash{}.size())
        return plain_hash(hash);
    Hash digest{};
    std::ranges::copy(*bytes, digest.begin());
    return digest;
}

RecordCheck::RecordCheck(Database& database, const Audit& audit, const RowHasher& hasher, Reopen reopen,
                         SoundRow sound_row)
    : database_(database), audit_(audit), hasher_(hasher), sound_row_(std::move(sound_row))
{
    if (reopen)
        reopen_ = [this, reopen = std::move(reopen)] {
            ++reopen_count_;
            reopen();
        };
    find_tables();
}

void RecordCheck::find_tables()
{
    [&]<class... T>(std::type_identity<std::tuple<T...>>) {
        (tables_.push_back({std::string(T::record_name), &columns_ever<T>(), {}}), ...);
    }(std::type_identity<RecordTypes>{});
    for (auto& table : tables_)
        table.there = columns_there(database_, table.name, *table.columns);
}

bool RecordCheck::step()
{
    switch (phase_) {
    case Phase::audit:
        read_audit();
        break;
    case Phase::records:
        read_records();
        break;
    case Phase::strays:
        check_strays();
        break;
    case Phase::missing:
        find_missing();
        break;
    case Phase::done:
        break;
    }
    return phase_ != Phase::done;
}

double RecordCheck::part_done() const
{
    if (phase_ == Phase::done)
        return 1;
    const auto records = std::max<std::int64_t>(1, static_cast<std::int64_t>(known_.size()));
    const double audit = static_cast<double>(lines_) / static_cast<double>(std::max<std::int64_t>(1, last_line_));
    const double rows = static_cast<double>(rows_) / static_cast<double>(records);
    return phase_ == Phase::audit ? 0.2 * audit : 0.2 + 0.8 * std::min(1.0, rows);
}

void RecordCheck::read_audit()
{
    if (!reader_) {
        try {
            last_line_ = audit_.head().seq;
        } catch (const StorageError&) {
            if (!reopen_)
                throw;
            reopen_();
        }
        reader_.emplace(database_, Audit::line_table(), Audit::line_columns(), Audit::line_kinds(), reopen_,
                        "line.seq");
    }
    const auto rows = reader_->next();
    for (const auto& row : rows)
        take_line(Audit::line_in(row));
    if (!rows.empty())
        return;
    findings_.chain_broken += reader_->unreadable();
    reader_.reset();
    phase_ = Phase::records;
}

void RecordCheck::take_line(const AuditEntry& entry)
{
    findings_.chain_broken += audit_.follows(entry, previous_) ? 0 : 1;
    previous_ = {entry.seq, entry.link};
    ++lines_;
    if (!is_record_event(entry) && !is_conversion(entry))
        return;
    auto& known = known_[key_of(entry.object_id)];
    known.last_hash = digest_of(entry.content_hash);
    known.versions += is_record_event(entry) ? 1 : 0;
    const auto table = std::ranges::find(tables_, record_name_of(entry), &Table::name);
    known.kind = static_cast<std::uint16_t>(table - tables_.begin());
}

void RecordCheck::read_records()
{
    while (table_ < tables_.size() && tables_[table_].there.empty())
        ++table_;
    if (table_ == tables_.size()) {
        phase_ = Phase::strays;
        table_ = 0;
        return;
    }
    const auto& table = tables_[table_];
    const RecordTable records(database_, hasher_, table.name, table.there);
    if (!reader_) {
        auto kinds = records.all_kinds();
        kinds.insert(kinds.begin(), Kind::integer);
        reader_.emplace(database_, table.name, records.all_columns(), std::move(kinds), reopen_);
    }
    const auto rows = reader_->next();
    for (const auto& row : rows)
        take_row(row);
    rows_ += static_cast<std::int64_t>(rows.size());
    if (!rows.empty())
        return;
    findings_.unreadable += reader_->unreadable();
    reader_.reset();
    ++table_;
}

void RecordCheck::take_row(const Row& numbered)
{
    const auto& table = tables_[table_];
    const Row row(numbered.begin() + 1, numbered.end());
    const RecordTable records(database_, hasher_, table.name, table.there);
    const auto* id = std::get_if<std::string>(&row.front());
    const auto record = records.sound_record(row);
    ++findings_.checked;
    const auto known = known_.find(key_of(id != nullptr ? *id : std::string{}));
    if (known != known_.end())
        known->second.seen = true;
    if (!record)
        return add_fault(RecordFaultKind::damaged, table.name, id != nullptr ? *id : std::string{});
    if (!fits_audit(*record))
        add_fault(RecordFaultKind::put_back, table.name, record->id);
    if (record->row_version > 1)
        check_history(records, row, *record);
    if (sound_row_)
        sound_row_(table.name, *record);
}

/// The hashes the audit has of a record, one for each of its versions, as they are now.
std::vector<std::string> RecordCheck::hashes_of(const std::string& id) const
{
    std::vector<std::string> hashes;
    for (auto& entry : audit_.list_of(id))
        if (is_record_event(entry))
            hashes.push_back(std::move(entry.content_hash));
        else if (is_conversion(entry) && !hashes.empty())
            hashes.back() = std::move(entry.content_hash);
    return hashes;
}

/// A record may have been changed since its audit was read: then the audit is asked again.
bool RecordCheck::fits_audit(const RawRecord& record) const
{
    const auto known = known_.find(key_of(record.id));
    if (known != known_.end() && known->second.last_hash == digest_of(record.row_hash))
        return true;
    if (reopened())
        return false;
    const auto hashes = hashes_of(record.id);
    return !hashes.empty() && hashes.back() == record.row_hash;
}

void RecordCheck::check_history(const RecordTable& table, const Row& row, const RawRecord& record)
{
    try {
        const auto altered = table.count_altered_versions(row, hashes_of(record.id));
        for (std::int64_t i = 0; i < altered; ++i)
            add_fault(RecordFaultKind::history_altered, tables_[table_].name, record.id);
    } catch (const StorageError& error) {
        if (!reopen_ || !is_damage(error.kind()))
            throw;
        reopen_();
        add_fault(RecordFaultKind::history_altered, tables_[table_].name, record.id);
    }
}

void RecordCheck::check_strays()
{
    const auto& table = tables_[table_];
    if (!table.there.empty())
        try {
            for (const auto& id : RecordTable(database_, hasher_, table.name, table.there).stray_versions())
                add_fault(RecordFaultKind::history_altered, table.name, id);
        } catch (const StorageError& error) {
            if (!reopen_ || !is_damage(error.kind()))
                throw;
            reopen_();
        }
    if (++table_ == tables_.size())
        phase_ = Phase::missing;
}

/// Where nothing can be read for certain any more, what was not seen is not there; else it may have come since.
bool RecordCheck::is_there(std::uint16_t kind, const std::string& id) const
{
    if (reopened() || kind >= tables_.size() || tables_[kind].there.empty())
        return false;
    return !database_.query("SELECT 1 FROM " + tables_[kind].name + " WHERE id = ?", {id}, {Kind::integer}).empty();
}

void RecordCheck::find_missing()
{
    for (const auto& [key, known] : known_) {
        const auto id = text_of_id(key);
        if (!known.seen && !is_there(known.kind, id))
            add_fault(RecordFaultKind::missing, known.kind < tables_.size() ? tables_[known.kind].name : "", id);
    }
    phase_ = Phase::done;
}

void RecordCheck::add_fault(RecordFaultKind kind, std::string_view name, const std::string& id)
{
    using enum RecordFaultKind;
    auto& count = kind == damaged    ? findings_.damaged
                  : kind == missing  ? findings_.missing
                  : kind == put_back ? findings_.put_back
                                     : findings_.history_altered;
    ++count;
    if (findings_.faults.size() < most_named)
        findings_.faults.push_back({kind, std::string(name), id});
}

RecordFindings check_records(Database& database, const Audit& audit, const RowHasher& hasher)
{
    RecordCheck check(database, audit, hasher);
    while (check.step()) {
    }
    return check.findings();
}

}
