#include "app/people/permissions.hpp"
#include "app/practice/signatures.hpp"
#include "app/practice/verify.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;
using domain::Audience;
using domain::Refused;
using domain::Visibility;

namespace {

struct PermissionFixture : SessionFixture {
    app::Widening to_shared(const std::string& item, const domain::Id<domain::Client>& client) const
    {
        return {item, {Visibility::shared, {}}, client, day("2026-03-02"), "said in session"};
    }
};

}

BOOST_FIXTURE_TEST_SUITE(permissions_test, PermissionFixture)

BOOST_AUTO_TEST_CASE(widening_needs_the_members_permission)
{
    const auto note = a_note_of({nora});
    BOOST_CHECK_EXCEPTION(app::widen_item(practice, to_shared(note.value, daniel)), Refused, refused_for("client"));
    auto undated = to_shared(note.value, nora);
    undated.given_on.reset();
    BOOST_CHECK_EXCEPTION(app::widen_item(practice, undated), Refused, refused_for("given_on"));
    auto silent = to_shared(note.value, nora);
    silent.how = " ";
    BOOST_CHECK_EXCEPTION(app::widen_item(practice, silent), Refused, refused_for("how"));
    BOOST_TEST((audience(note).visibility == Visibility::member));

    const auto result = app::widen_item(practice, to_shared(note.value, nora));
    BOOST_TEST(result.done);
    BOOST_TEST((audience(note) == Audience{Visibility::shared, {}}));
    const auto permission = records().get(result.permission);
    BOOST_TEST(permission->item_kind == "progress_note");
    BOOST_TEST((permission->before == Visibility::member));
    BOOST_TEST((permission->member_before.ids == std::vector{nora}));
    BOOST_TEST(permission->how == "said in session");
}

BOOST_AUTO_TEST_CASE(narrowing_asks_for_no_permission)
{
    const auto note = a_note_of({nora, daniel});
    const auto result = app::widen_item(practice, {note.value, {Visibility::counselor, {}}, {}, {}, {}});
    BOOST_TEST(result.permission.empty());
    BOOST_TEST((audience(note) == Audience{Visibility::counselor, {}}));
    BOOST_TEST(app::list_permissions(alone(practice)).empty());
}

BOOST_AUTO_TEST_CASE(signed_note_can_be_widened_and_still_fits_its_signature)
{
    const auto note = a_note_of({nora});
    app::sign_note(practice, note);
    app::widen_item(practice, to_shared(note.value, nora));
    BOOST_TEST((audience(note).visibility == Visibility::shared));
    BOOST_TEST(app::verify_practice(practice).is_sound());
}

BOOST_AUTO_TEST_CASE(item_of_two_widens_when_both_have_agreed)
{
    const auto lucia = app::add_client(practice, a_client().named("Lucia Delgado"));
    const auto family = open_case(domain::Modality::efft, {nora, daniel, lucia});
    const auto note = a_note(app::record_session(practice, a_session(family, {nora, lucia})));
    const auto first = app::widen_item(practice, to_shared(note.value, nora));
    BOOST_TEST(!first.done);
    BOOST_TEST((first.still_to_ask == std::vector{lucia}));
    BOOST_TEST((audience(note).visibility == Visibility::member));
    BOOST_TEST(app::widen_item(practice, to_shared(note.value, lucia)).done);
    BOOST_TEST((audience(note).visibility == Visibility::shared));
    BOOST_TEST(app::list_permissions(alone(practice), note.value).size() == 2U);
}

BOOST_AUTO_TEST_CASE(private_notes_and_answers_given_alone_are_never_widened)
{
    const auto session = app::record_session(practice, a_session(couple, {nora}));
    const auto note = a_note(session, domain::NoteKind::psychotherapy);
    BOOST_CHECK_EXCEPTION(app::widen_item(practice, to_shared(note.value, nora)), Refused, refused_for("item"));

    domain::Intake intake;
    intake.client = nora;
    intake.care_case = couple;
    intake.definition = "couple";
    intake.visibility = Visibility::member;
    intake.member.ids = {nora};
    for (const auto& section : practice.definitions().form("couple", domain::FormKind::intake).sections)
        if (section.asked_alone)
            intake.answers[section.questions.front().key] = domain::Tree("said alone");
    BOOST_REQUIRE(!intake.answers.empty());
    BOOST_CHECK_EXCEPTION(app::widen_item(practice, to_shared(keep(intake).value, nora)), Refused, refused_for("item"));
}

BOOST_AUTO_TEST_CASE(goal_of_one_member_widens_with_that_members_permission)
{
    domain::Goal goal;
    goal.care_case = couple;
    goal.client = daniel;
    goal.statement = "Say it before I leave the room.";
    goal.visibility = Visibility::member;
    goal.member.ids = {daniel};
    const auto id = keep(goal);
    BOOST_CHECK_EXCEPTION(app::widen_item(practice, to_shared(id.value, nora)), Refused, refused_for("client"));
    BOOST_TEST(app::widen_item(practice, to_shared(id.value, daniel)).done);
    BOOST_TEST((records().get(id)->visibility == Visibility::shared));
}

BOOST_AUTO_TEST_CASE(a_cases_permissions_are_those_about_its_items)
{
    const auto note = a_note_of({nora});
    const auto permission = app::widen_item(practice, to_shared(note.value, nora)).permission;
    const auto listed = app::list_permissions_of(alone(practice), couple);
    BOOST_REQUIRE(listed.size() == 1u);
    BOOST_CHECK(listed.front().id == permission);
    BOOST_TEST(app::list_permissions_of(alone(practice), noras_own).empty());
}

BOOST_AUTO_TEST_CASE(unknown_item_is_refused)
{
    BOOST_CHECK_EXCEPTION(app::widen_item(practice, to_shared(couple.value, nora)), Refused, refused_for("item"));
}

BOOST_AUTO_TEST_SUITE_END()
