#pragma once

#include "app/practice/open_practice.hpp"

#include <cstdint>

namespace app {

/// What can be wrong with a practice that opens.
enum class Damage {
    unreadable,
    header_damaged,
    reference_broken,
    schema_altered,
    audit_chain_broken,
    signing_key_unusable,
    record_damaged,
    record_missing,
    record_put_back,
    note_signature_unfit,
    amendment_signature_unfit,
    history_altered,
    identity_altered,
    signed_by_unknown_key,
    search_index_unfit,
};
constexpr auto tokens(Damage)
{
    using enum Damage;
    return std::array{domain::Token{unreadable, "unreadable"},
                      domain::Token{header_damaged, "header_damaged"},
                      domain::Token{reference_broken, "reference_broken"},
                      domain::Token{schema_altered, "schema_altered"},
                      domain::Token{audit_chain_broken, "audit_chain_broken"},
                      domain::Token{signing_key_unusable, "signing_key_unusable"},
                      domain::Token{record_damaged, "record_damaged"},
                      domain::Token{record_missing, "record_missing"},
                      domain::Token{record_put_back, "record_put_back"},
                      domain::Token{note_signature_unfit, "note_signature_unfit"},
                      domain::Token{amendment_signature_unfit, "amendment_signature_unfit"},
                      domain::Token{history_altered, "history_altered"},
                      domain::Token{identity_altered, "identity_altered"},
                      domain::Token{signed_by_unknown_key, "signed_by_unknown_key"},
                      domain::Token{search_index_unfit, "search_index_unfit"}};
}

struct DamageFound {
    Damage damage{};
    std::int64_t count = 0;

    static constexpr auto fields()
    {
        return std::tuple{domain::field("damage", &DamageFound::damage), domain::field("count", &DamageFound::count)};
    }
    bool operator==(const DamageFound&) const = default;
};

/// One record that something is wrong with.
struct DamagedRecord {
    Damage damage{};
    std::string record;
    std::string id;

    static constexpr auto fields()
    {
        return std::tuple{domain::field("damage", &DamagedRecord::damage),
                          domain::field("record", &DamagedRecord::record), domain::field("id", &DamagedRecord::id)};
    }
    bool operator==(const DamagedRecord&) const = default;
};

/// What was read and what is wrong with it: how often each kind of damage, and the records by their ids.
struct Verification {
    std::int64_t records = 0;
    std::int64_t signed_notes = 0;
    std::int64_t amendments = 0;
    std::int64_t audit_lines = 0;
    std::vector<DamageFound> found;
    std::vector<DamagedRecord> named;

    bool is_sound() const { return found.empty(); }
    static constexpr auto fields()
    {
        return std::tuple{domain::field("records", &Verification::records),
                          domain::field("signed_notes", &Verification::signed_notes),
                          domain::field("amendments", &Verification::amendments),
                          domain::field("audit_lines", &Verification::audit_lines),
                          domain::field("found", &Verification::found),
                          domain::field("named", &Verification::named)};
    }
};

/// Reads everything: the file, the audit chain, every record against the audit, every signature against its text.
/// Goes on past what cannot be read; the practice is then open for reading only.
Verification verify_practice(OpenPractice& practice);

}
