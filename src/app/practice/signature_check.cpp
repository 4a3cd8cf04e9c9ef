#include "app/practice/signature_check.hpp"

#include "app/practice/signatures.hpp"
#include "domain/signed_text.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::Amendment;
using domain::NoteSignature;

namespace {

constexpr std::size_t verified_together = 64;

}

SignatureCheck::SignatureCheck(OpenPractice& practice, storage::Reopen reopen)
    : practice_(practice), reopen_(std::move(reopen))
{
    try {
        own_keys_ = practice.records().vault().public_keys();
    } catch (const storage::StorageError&) {
        // A practice whose own keys cannot be read knows none; that it is damaged is said by itself.
    }
}

void SignatureCheck::take(std::string_view record_name, const storage::RawRecord& record)
{
    if (record_name == NoteSignature::record_name &&
        record.values.size() == storage::columns_of<NoteSignature>().size()) {
        ++notes_;
        look_at(storage::value_of<NoteSignature>(record.values));
    } else if (record_name == Amendment::record_name &&
               record.values.size() == storage::columns_of<Amendment>().size()) {
        ++amendments_;
        look_at(storage::value_of<Amendment>(record.values));
    }
}

// A record that is gone, damaged or says something else than was signed does not fit.
template<class T>
void SignatureCheck::look_at(const T& kept)
{
    Signed what{signed_text(kept), own_keys_, kept.signature, std::is_same_v<T, Amendment>, kept.note.value};
    if (!kept.public_key.empty()) {
        what.keys = {kept.public_key};
        what.is_key_known = std::ranges::count(own_keys_, kept.public_key) > 0;
    }
    bool fits_text = false;
    try {
        fits_text = fits(practice_, kept);
    } catch (const storage::StorageError& error) {
        if (!storage::is_damage(error.kind()))
            throw;
        // A row that is not what was written is found by itself; after a page the connection has to be another one.
        if (practice_.records().vault().database().is_damaged())
            reopen_();
    } catch (const domain::Refused&) {
        // It is gone.
    }
    if (!fits_text)
        return add_unfit(what);
    waiting_.push_back(std::move(what));
    if (waiting_.size() >= verified_together)
        verify_waiting();
}

void SignatureCheck::add_unfit(const Signed& what)
{
    unfit_.push_back({{}, {}, {}, what.is_amendment, what.note});
}

void SignatureCheck::add_unknown(const Signed& what)
{
    unknown_.push_back({{}, {}, {}, what.is_amendment, what.note});
}

void SignatureCheck::take_result()
{
    if (running_.valid())
        for (const auto& odd : running_.get())
            odd.fits ? add_unknown(odd) : add_unfit(odd);
}

void SignatureCheck::verify_waiting()
{
    take_result();
    running_ = std::async(std::launch::async, [all = std::exchange(waiting_, {})]() mutable {
        for (auto& what : all)
            what.fits = std::ranges::any_of(what.keys, [&](const std::string& key) {
                return storage::verify_signature(what.text, {key, what.signature});
            });
        std::erase_if(all, [](const Signed& what) { return what.fits && what.is_key_known; });
        return std::move(all);
    });
}

void SignatureCheck::finish(const storage::RecordFindings& findings, Verification& verification)
{
    verify_waiting();
    take_result();
    for (const auto& fault : findings.faults) {
        using Kind = storage::RecordFaultKind;
        const bool is_note = fault.record_name == NoteSignature::record_name;
        if ((fault.kind != Kind::missing && fault.kind != Kind::damaged) ||
            (!is_note && fault.record_name != Amendment::record_name))
            continue;
        ++(is_note ? notes_ : amendments_);
        unfit_.push_back({{}, {}, {}, !is_note, {}});
    }
    verification.signed_notes = notes_;
    verification.amendments = amendments_;
    const auto unfit_amendments = std::ranges::count(unfit_, true, &Signed::is_amendment);
    const auto unfit_notes = std::ssize(unfit_) - unfit_amendments;
    if (unfit_notes > 0)
        verification.found.push_back({Damage::note_signature_unfit, unfit_notes});
    if (unfit_amendments > 0)
        verification.found.push_back({Damage::amendment_signature_unfit, unfit_amendments});
    if (!unknown_.empty())
        verification.found.push_back({Damage::signed_by_unknown_key, std::ssize(unknown_)});
    for (const auto& unknown : unknown_)
        verification.named.push_back({Damage::signed_by_unknown_key, "progress_note", unknown.note});
    for (const auto& unfit : unfit_)
        if (!unfit.note.empty())
            verification.named.push_back(
                {unfit.is_amendment ? Damage::amendment_signature_unfit : Damage::note_signature_unfit, "progress_note",
                 unfit.note});
}

}
