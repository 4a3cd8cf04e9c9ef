#include "app/practice/verify.hpp"

#include "app/practice/signatures.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

namespace {

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

void add(Verification& verification, Damage damage, std::int64_t count)
{
    if (count > 0)
        verification.found.push_back({damage, count});
}

void check_records(OpenPractice& practice, Verification& verification)
{
    const auto findings = practice.records().check_records();
    verification.records = findings.checked;
    add(verification, Damage::record_damaged, findings.damaged);
    add(verification, Damage::record_missing, findings.missing);
    add(verification, Damage::record_put_back, findings.put_back);
    add(verification, Damage::history_altered, findings.history_altered);
}

void check_signatures(OpenPractice& practice, Verification& verification)
{
    const auto findings = verify_signatures(practice);
    verification.signed_notes = findings.notes;
    verification.amendments = findings.amendments;
    add(verification, Damage::note_signature_unfit, findings.unfit_notes);
    add(verification, Damage::amendment_signature_unfit, findings.unfit_amendments);
}

}

Verification verify_practice(OpenPractice& practice)
{
    Verification verification;
    auto& vault = practice.records().vault();
    for (const auto& finding : vault.verify())
        add(verification, damage_of(finding.kind), finding.count);
    if (std::ranges::any_of(verification.found, [](const auto& f) { return f.damage == Damage::unreadable; }))
        return verification;
    verification.audit_lines = vault.audit().head().seq;
    check_records(practice, verification);
    check_signatures(practice, verification);
    return verification;
}

}
