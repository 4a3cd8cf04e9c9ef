#include "app/practice/practice_check.hpp"

#include "app/practice/signature_check.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <chrono>

namespace app {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds step_time{40};
// Somebody who works on keeps giving the thread other things to do; the check has its turn all the same.
constexpr int most_turns_given = 50;

Damage damage_of(storage::FindingKind kind)
{
    using From = storage::FindingKind;
    switch (kind) {
    case From::unreadable:
        return Damage::unreadable;
    case From::header_damaged:
        return Damage::header_damaged;
    case From::reference_broken:
        return Damage::reference_broken;
    case From::schema_altered:
        return Damage::schema_altered;
    case From::audit_chain_broken:
        return Damage::audit_chain_broken;
    case From::identity_altered:
        return Damage::identity_altered;
    case From::signing_key_unusable:
        break;
    }
    return Damage::signing_key_unusable;
}

Damage damage_of(storage::RecordFaultKind kind)
{
    using From = storage::RecordFaultKind;
    switch (kind) {
    case From::damaged:
        return Damage::record_damaged;
    case From::missing:
        return Damage::record_missing;
    case From::put_back:
        return Damage::record_put_back;
    case From::history_altered:
        break;
    }
    return Damage::history_altered;
}

}

struct PracticeCheck::State {
    explicit State(OpenPractice& given)
        : practice(given), vault(given.records().vault()), signatures(given, [this] { reopen(); }),
          index(given.records().search_index())
    {
    }

    OpenPractice& practice;
    storage::Vault& vault;
    SignatureCheck signatures;
    Verification verification;
    std::unique_ptr<storage::RecordCheck> records;
    std::vector<std::string> tables;
    std::size_t table = 0;
    std::int64_t broken = 0;
    storage::SearchIndex index;
    bool is_indexed = false;
    std::int64_t unfit_in_index = 0;
    int turns_given = 0;
    enum class Phase { pages, references, records, index, rest, done } phase = Phase::pages;

    void add(Damage damage, std::int64_t count)
    {
        if (count > 0)
            verification.found.push_back({damage, count});
    }

    void name(Damage damage, const std::string& record_name, const std::string& id)
    {
        if (!id.empty())
            verification.named.push_back({damage, record_name, id});
    }

    void reopen() { vault.reopen_damaged(); }

    /// What cannot be read is passed over: the records say afterwards what is lost.
    template<class Read>
    void past_damage(Read read)
    {
        try {
            read();
        } catch (const storage::StorageError& error) {
            if (!storage::is_damage(error.kind()))
                throw;
            reopen();
        }
    }

    void read_pages()
    {
        const auto findings = storage::verify_pages(vault.database());
        for (const auto& finding : findings)
            add(damage_of(finding.kind), finding.count);
        if (!findings.empty())
            reopen();
        past_damage([&] { tables = storage::table_names(vault.database()); });
        phase = Phase::references;
    }

    void read_references()
    {
        if (table < tables.size())
            past_damage([&] {
                for (const auto& reference : storage::broken_references(vault.database(), tables[table])) {
                    ++broken;
                    name(Damage::reference_broken, reference.record_name, reference.id);
                }
            });
        if (++table < tables.size())
            return;
        add(Damage::reference_broken, broken);
        past_damage([&] {
            for (const auto& finding : vault.verify_frame())
                add(damage_of(finding.kind), finding.count);
        });
        past_damage([&] { is_indexed = index.is_complete(); });
        records = std::unique_ptr<storage::RecordCheck>(new storage::RecordCheck(
            practice.records().record_check([this] { reopen(); },
                                            [this](std::string_view kind, const storage::RawRecord& record) {
                                                signatures.take(kind, record);
                                                compare_with_index(kind, record);
                                            })));
        phase = Phase::records;
    }

    /// A practice that could not be brought up to date has no index yet, or none that is whole. After damage was found
    /// nothing more is said of it: it is made anew with what is salvaged.
    bool has_index() { return is_indexed && !vault.database().refuses_writes(); }

    void compare_with_index(std::string_view name, const storage::RawRecord& record)
    {
        const auto kind = storage::searched_kind(name);
        if (kind && has_index())
            past_damage([&] { unfit_in_index += index.holds(*kind, record.id, record.values) ? 0 : 1; });
    }

    void read_records()
    {
        if (!records->step())
            phase = Phase::index;
    }

    /// Which words the index knows is asked only when everything else in it fits.
    void read_index()
    {
        past_damage([&] {
            if (has_index() && (unfit_in_index += index.count_strays()) == 0 && !index.has_all_words())
                ++unfit_in_index;
        });
        add(Damage::search_index_unfit, unfit_in_index);
        phase = Phase::rest;
    }

    void finish()
    {
        const auto findings = records->findings();
        std::int64_t damaged_drafts = 0;
        past_damage([&] { damaged_drafts = practice.records().count_damaged_drafts(); });
        verification.records = findings.checked;
        verification.audit_lines = records->audit_lines();
        add(Damage::audit_chain_broken, findings.chain_broken);
        add(Damage::record_damaged, findings.damaged + damaged_drafts);
        add(Damage::record_missing, findings.missing);
        add(Damage::record_put_back, findings.put_back);
        add(Damage::history_altered, findings.history_altered);
        for (const auto& fault : findings.faults)
            name(damage_of(fault.kind), fault.record_name, fault.id);
        signatures.finish(findings, verification);
        records.reset();
        vault.database().release_memory();
        phase = Phase::done;
    }

    void portion()
    {
        switch (phase) {
        case Phase::pages:
            return read_pages();
        case Phase::references:
            return read_references();
        case Phase::records:
            return read_records();
        case Phase::index:
            return read_index();
        case Phase::rest:
            return finish();
        case Phase::done:
            return;
        }
    }

    /// A statement that takes long ends when somebody waits, and is begun again at the next step. Those that change
    /// what was found so far are short.
    void portion_giving_way()
    {
        const bool may_give_way = (phase == Phase::pages || phase == Phase::index) && turns_given < most_turns_given;
        if (may_give_way)
            vault.database().give_way_when([this] { return practice.is_awaited(); });
        try {
            portion();
        } catch (const storage::StorageError& error) {
            vault.database().give_way_when({});
            if (!may_give_way || error.kind() != storage::ErrorKind::interrupted || !practice.is_awaited())
                throw;
            ++turns_given;
            return;
        }
        vault.database().give_way_when({});
    }
};

PracticeCheck::PracticeCheck(OpenPractice& practice) : state_(std::make_unique<State>(practice)) {}
PracticeCheck::~PracticeCheck() = default;

bool PracticeCheck::step()
{
    const auto begun = Clock::now();
    do
        state_->portion_giving_way();
    while (state_->phase != State::Phase::done && !state_->practice.is_awaited() && Clock::now() - begun < step_time);
    return state_->phase != State::Phase::done;
}

double PracticeCheck::part_done() const
{
    using Phase = State::Phase;
    constexpr double pages = 0.2;
    constexpr double references = 0.3;
    constexpr double index = 0.8;
    switch (state_->phase) {
    case Phase::pages:
        return 0;
    case Phase::references:
        return pages + (references - pages) * static_cast<double>(state_->table) /
                           static_cast<double>(std::max<std::size_t>(1, state_->tables.size()));
    case Phase::records:
        return references + (index - references) * state_->records->part_done();
    case Phase::index:
        return index;
    case Phase::rest:
    case Phase::done:
        break;
    }
    return 1;
}

void PracticeCheck::stop()
{
    state_->records.reset();
    state_->vault.database().release_memory();
    state_->phase = State::Phase::done;
}

const Verification& PracticeCheck::found() const
{
    return state_->verification;
}

}
