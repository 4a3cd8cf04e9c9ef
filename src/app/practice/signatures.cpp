#include "app/practice/signatures.hpp"

#include "app/kit/failure.hpp"
#include "app/people/case_member.hpp"
#include "app/practice/practice.hpp"
#include "app/sessions/note_text.hpp"
#include "domain/signed_text.hpp"
#include "storage/crypto.hpp"
#include "storage/records.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace app {

using domain::Amendment;
using domain::Id;
using domain::NoteSignature;
using domain::ProgressNote;
using domain::Timestamp;

namespace {

std::string hex_hash(std::string_view text)
{
    std::string hex;
    for (const auto byte : storage::plain_hash(text))
        hex += fmt::format("{:02x}", byte);
    return hex;
}

std::string signer_name(const domain::Counselor& counselor)
{
    return counselor.credential.empty() ? counselor.name : counselor.name + ", " + counselor.credential;
}

/// Signs with the practice's key, which then stands with the signature.
template<class T>
void put_signature(OpenPractice& practice, T& signed_record)
{
    auto signature = practice.records().vault().sign(domain::signed_text(signed_record));
    signed_record.signature = std::move(signature.signature);
    signed_record.public_key = std::move(signature.public_key);
}

}

bool fits(OpenPractice& practice, const NoteSignature& signature)
{
    const auto note = practice.records().get(signature.note);
    const auto session = practice.records().get(note->session);
    return signature.content_hash == hex_hash(note_text(*note, *session));
}

bool fits(OpenPractice&, const Amendment& amendment)
{
    return amendment.content_hash == hex_hash(amendment_text(amendment));
}

std::optional<domain::Record<NoteSignature>> signature_of(OpenPractice& practice, const Id<ProgressNote>& id)
{
    auto signatures = practice.records().where(&NoteSignature::note, id);
    return signatures.empty() ? std::nullopt : std::optional(std::move(signatures.front()));
}

void refuse_empty_note(const ProgressNote& note)
{
    ProgressNote blank;
    blank.session = note.session;
    blank.kind = note.kind;
    blank.note_template = note.note_template;
    blank.visibility = note.visibility;
    blank.member = note.member;
    if (note == blank)
        domain::refuse("note", "required", "empty_note", "note_with_words");
}

void refuse_signed(OpenPractice& practice, const Id<ProgressNote>& id)
{
    if (const auto signature = signature_of(practice, id))
        throw Failure(
            FailureKind::not_allowed,
            domain::Problem{"note", "signed", {"note_signed_at", to_text((*signature)->signed_at)}, "draft_or_amend"});
}

Id<NoteSignature> sign_note(OpenPractice& practice, const Id<ProgressNote>& id, const DraftName& typed_in)
{
    auto& records = practice.records();
    auto change = records.change();
    const auto note = records.get(id);
    refuse_signed(practice, id);
    refuse_empty_note(*note);
    const auto session = records.get(note->session);
    refuse_future(practice, "held_on", session->held_on);
    const auto counselor = profile_of(practice)->counselor;
    const auto text = note_text(*note, *session);
    NoteSignature signature{id, practice.clock().stamp(), signer_name(counselor), hex_hash(text), {}, false, {}};
    put_signature(practice, signature);
    signature.awaits_co_signature = !domain::trimmed(counselor.supervisor).empty();
    const auto kept = records.add(signature);
    records.vault().audit().append("note_signed", id.value, signature.content_hash);
    drop_saved_draft(practice, typed_in);
    change.commit();
    return kept;
}

Id<Amendment> amend_note(OpenPractice& practice, const Addition& addition)
{
    auto& records = practice.records();
    auto change = records.change();
    records.get(addition.note);
    if (!signature_of(practice, addition.note))
        domain::refuse("note", "draft", "draft", "signed_note");
    Amendment amendment;
    amendment.note = addition.note;
    amendment.kind = addition.kind;
    amendment.reason = addition.reason;
    amendment.text = addition.text;
    amendment.written_at = practice.clock().stamp();
    amendment.author = signer_name(profile_of(practice)->counselor);
    amendment.content_hash = hex_hash(amendment_text(amendment));
    put_signature(practice, amendment);
    const auto id = records.add(amendment);
    records.vault().audit().append("note_amended", addition.note.value, amendment.content_hash);
    change.commit();
    return id;
}

}
