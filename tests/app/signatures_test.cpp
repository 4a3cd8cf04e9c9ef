#include "app/kit/failure.hpp"
#include "app/practice/signatures.hpp"
#include "app/practice/verify.hpp"
#include "session_builders.hpp"
#include "storage/crypto.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace test_support;
using domain::Refused;
using domain::Tree;

namespace {

struct SignedNoteFixture : SessionFixture {
    domain::Id<domain::Session> session = app::record_session(practice, a_session(couple));
    domain::Id<domain::ProgressNote> note = a_note(session);

    bool finds(app::Damage damage)
    {
        return std::ranges::any_of(app::verify_practice(practice).found,
                                   [&](const auto& found) { return found.damage == damage; });
    }
};

auto because(app::FailureKind kind)
{
    return [kind](const app::Failure& failure) { return failure.kind() == kind; };
}

}

BOOST_FIXTURE_TEST_SUITE(signatures_test, SignedNoteFixture)

BOOST_AUTO_TEST_CASE(signed_note_cannot_be_edited)
{
    app::sign_note(practice, note);
    BOOST_CHECK_EXCEPTION(app::update_note(practice, note, Tree::Map{{"plan", "Another."}}), app::Failure,
                          because(app::FailureKind::not_allowed));
    BOOST_TEST(records().get(note)->plan.empty());
}

BOOST_AUTO_TEST_CASE(note_is_signed_once)
{
    app::sign_note(practice, note);
    BOOST_CHECK_EXCEPTION(app::sign_note(practice, note), app::Failure, because(app::FailureKind::not_allowed));
    BOOST_TEST(records().all<domain::NoteSignature>().size() == 1U);
}

BOOST_AUTO_TEST_CASE(note_that_says_nothing_is_not_signed)
{
    domain::ProgressNote empty;
    empty.session = session;
    const auto id = app::record_note(practice, empty);
    BOOST_CHECK_EXCEPTION(app::sign_note(practice, id), Refused, refused_for("note"));
}

BOOST_AUTO_TEST_CASE(signature_names_its_counselor_and_is_in_the_audit_with_its_hash)
{
    const auto signature = records().get(app::sign_note(practice, note));
    BOOST_TEST(signature->signed_by == "Ada Marsh, LMFT");
    BOOST_TEST((signature->signed_at == clock.stamp()));
    BOOST_TEST(signature->content_hash.size() == 64U);
    BOOST_TEST(!signature->awaits_co_signature);
    const auto line = records().vault().audit().list_of(note.value).back();
    BOOST_TEST(line.event == "note_signed");
    BOOST_TEST(line.content_hash == signature->content_hash);
}

BOOST_AUTO_TEST_CASE(note_under_supervision_waits_for_the_second_signature)
{
    auto kept = records().get(profile);
    kept.value.counselor.supervisor = "Ines Vale";
    auto change = records().change();
    records().update(kept);
    change.commit();
    BOOST_TEST(records().get(app::sign_note(practice, note))->awaits_co_signature);
}

BOOST_AUTO_TEST_CASE(note_signed_after_the_limit_says_how_many_days_later)
{
    app::sign_note(practice, note);
    BOOST_TEST(app::view_note(alone(practice), note).days_late == 3);
    const auto other = app::record_session(practice, [&] {
        auto today = a_session(couple);
        today.held_on = day("2026-03-01");
        return today;
    }());
    const auto in_time = a_note(other);
    app::sign_note(practice, in_time);
    BOOST_TEST(app::view_note(alone(practice), in_time).days_late == 0);
}

BOOST_AUTO_TEST_CASE(amendment_stands_beside_the_note_that_stays)
{
    BOOST_CHECK_EXCEPTION(
        app::amend_note(practice, {note, domain::AmendmentKind::correction, "Wrong year.", "It was 2019."}), Refused,
        refused_for("note"));
    app::sign_note(practice, note);
    app::amend_note(practice, {note, domain::AmendmentKind::client_requested, "Nora asked.", "It was 2019."});
    const auto view = app::view_note(alone(practice), note);
    BOOST_TEST(view.line.note->sections.at("themes") == "The school run.");
    BOOST_REQUIRE_EQUAL(view.amendments.size(), 1U);
    BOOST_TEST(view.amendments[0].amendment->author == "Ada Marsh, LMFT");
    BOOST_TEST(app::verify_practice(practice).is_sound());
    BOOST_TEST(app::verify_practice(practice).amendments == 1);
}

BOOST_AUTO_TEST_CASE(whom_a_signed_note_is_shown_to_is_no_part_of_what_was_signed)
{
    app::sign_note(practice, note);
    auto kept = records().get(note);
    kept.value.visibility = domain::Visibility::counselor;
    auto change = records().change();
    records().update(kept);
    change.commit();
    BOOST_TEST(app::verify_practice(practice).is_sound());
}

BOOST_AUTO_TEST_CASE(signed_note_changed_in_the_database_is_found)
{
    app::sign_note(practice, note);
    auto& database = records().vault().database();
    BOOST_CHECK_THROW(database.execute("UPDATE progress_note SET \"plan\" = 'Other'", {}), storage::StorageError);
    database.run_script("DROP TRIGGER signed_note_stays");
    database.execute("UPDATE progress_note SET \"plan\" = 'Other'", {});
    BOOST_TEST(finds(app::Damage::record_damaged));
    BOOST_TEST(finds(app::Damage::schema_altered));
    BOOST_TEST(finds(app::Damage::note_signature_unfit));
}

BOOST_AUTO_TEST_CASE(signed_note_rewritten_with_the_practices_own_keys_does_not_fit_its_signature)
{
    app::sign_note(practice, note);
    records().vault().database().run_script("DROP TRIGGER signed_note_stays");
    auto kept = records().get(note);
    kept.value.plan = "Other";
    auto change = records().change();
    records().update(kept);
    change.commit();
    BOOST_TEST(!finds(app::Damage::record_damaged));
    BOOST_TEST(finds(app::Damage::note_signature_unfit));
}

BOOST_AUTO_TEST_CASE(the_key_that_verifies_a_signature_stands_with_it)
{
    app::sign_note(practice, note);
    app::amend_note(practice, {note, domain::AmendmentKind::correction, "A slip.", "It was 2019."});
    const auto own = records().vault().public_keys();
    BOOST_REQUIRE_EQUAL(own.size(), 1U);
    BOOST_TEST(records().all<domain::NoteSignature>().front()->public_key == own.front());
    BOOST_TEST(records().all<domain::Amendment>().front()->public_key == own.front());
}

BOOST_AUTO_TEST_CASE(signature_by_a_key_that_is_none_of_the_practices_is_said_to_be)
{
    app::sign_note(practice, note);
    const auto other = storage::make_key_pair();
    auto& database = records().vault().database();
    database.execute("UPDATE signing_key SET public_key = ?", {storage::to_base64(other.public_key)});
    BOOST_TEST(finds(app::Damage::signed_by_unknown_key));
    BOOST_TEST(!finds(app::Damage::note_signature_unfit));
}

BOOST_AUTO_TEST_CASE(signature_that_does_not_fit_the_key_beside_it_is_found)
{
    app::sign_note(practice, note);
    records().vault().database().run_script("DROP TRIGGER note_signature_stays");
    auto kept = records().all<domain::NoteSignature>().front();
    kept.value.public_key = storage::to_base64(storage::make_key_pair().public_key);
    auto change = records().change();
    records().update(kept);
    change.commit();
    BOOST_TEST(finds(app::Damage::note_signature_unfit));
}

BOOST_AUTO_TEST_CASE(signature_that_is_gone_is_found)
{
    app::sign_note(practice, note);
    auto& database = records().vault().database();
    database.run_script("DROP TRIGGER note_signature_is_kept");
    database.execute("DELETE FROM note_signature", {});
    BOOST_TEST(finds(app::Damage::record_missing));
    BOOST_TEST(finds(app::Damage::note_signature_unfit));
}

BOOST_AUTO_TEST_SUITE_END()
