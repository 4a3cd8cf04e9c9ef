#include "app/kit/earlier_wordings.hpp"
#include "app/people/contacts.hpp"
#include "app/plan/goals.hpp"
#include "app/practice/verify.hpp"
#include "app/sessions/notes.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;
using app::earlier_wordings;
using app::Viewer;
using domain::Tree;

namespace {

struct WordingsFixture : SessionFixture {
    domain::Id<domain::Goal> a_goal(const std::string& statement, domain::Visibility visibility)
    {
        domain::Goal goal;
        goal.care_case = couple;
        goal.statement = statement;
        goal.visibility = visibility;
        return keep(goal);
    }

    void change(const domain::Id<domain::Goal>& id, const std::string& statement, domain::Visibility visibility)
    {
        auto goal = records().get(id);
        goal.value.statement = statement;
        goal.value.visibility = visibility;
        auto transaction = records().change();
        records().update(goal);
        transaction.commit();
    }

    app::ItemWordings as(const Viewer& viewer, const std::string& id)
    {
        return earlier_wordings({practice, viewer}, id);
    }
};

}

BOOST_FIXTURE_TEST_SUITE(earlier_wordings_test, WordingsFixture)

BOOST_AUTO_TEST_CASE(what_an_item_said_before_is_seen_the_latest_first_with_what_changed)
{
    const auto goal = a_goal("One evening", domain::Visibility::shared);
    change(goal, "One evening a week", domain::Visibility::shared);
    app::update_goal(practice, goal, Tree::Map{{"indicator", "evenings"}, {"statement", "Two evenings a week"}});
    const auto wordings = earlier_wordings(alone(practice), goal.value);
    BOOST_TEST(wordings.kind == "goal");
    BOOST_TEST(wordings.now.text("statement") == "Two evenings a week");
    BOOST_REQUIRE_EQUAL(wordings.earlier.size(), 2U);
    BOOST_TEST(wordings.earlier[0].document.text("statement") == "One evening a week");
    BOOST_TEST(wordings.earlier[1].document.text("statement") == "One evening");
    BOOST_CHECK(
        (said_otherwise(wordings, 0) == Tree(Tree::Map{{"indicator", {}}, {"statement", "One evening a week"}}) ||
         said_otherwise(wordings, 0) == Tree(Tree::Map{{"statement", "One evening a week"}, {"indicator", {}}})));
    BOOST_CHECK(said_otherwise(wordings, 1) == Tree(Tree::Map{{"statement", "One evening"}}));
    BOOST_TEST(records().vault().audit().list().back().event == "earlier_wordings_viewed");
    BOOST_TEST(app::verify_practice(practice).is_sound());
}

BOOST_AUTO_TEST_CASE(a_note_before_signing_is_found_by_the_end_of_its_id)
{
    const auto note = a_note(app::record_session(practice, a_session(couple)));
    app::update_note(practice, note, Tree::Map{{"plan", "The list again"}});
    const auto wordings = earlier_wordings(alone(practice), note.value.substr(note.value.size() - 8));
    BOOST_REQUIRE_EQUAL(wordings.earlier.size(), 1U);
    BOOST_TEST(!wordings.earlier[0].document.find("plan"));
    BOOST_TEST(wordings.id == note.value);
}

BOOST_AUTO_TEST_CASE(a_wording_is_for_those_it_was_for_then_and_nothing_tells_of_it)
{
    const auto goal = a_goal("Shared at first", domain::Visibility::shared);
    change(goal, "What only the counselor thinks", domain::Visibility::counselor);
    change(goal, "Shared again", domain::Visibility::shared);
    BOOST_TEST(as(Viewer::counselor(), goal.value).earlier.size() == 2U);
    const auto shared = as(Viewer::shared(), goal.value);
    BOOST_REQUIRE_EQUAL(shared.earlier.size(), 1U);
    BOOST_TEST(shared.earlier[0].document.text("statement") == "Shared at first");
    BOOST_TEST(as(Viewer::member(nora), goal.value).earlier.size() == 1U);
    for (const auto& viewer : {Viewer::shared().in_room(), Viewer::member(nora).in_room()}) {
        const auto in_room = as(viewer, goal.value);
        BOOST_TEST(in_room.now.is_null());
        BOOST_TEST(in_room.earlier.empty());
    }
}

BOOST_AUTO_TEST_CASE(what_is_for_the_counselor_alone_now_has_no_wordings_for_others)
{
    const auto goal = a_goal("Shared at first", domain::Visibility::shared);
    change(goal, "Mine", domain::Visibility::counselor);
    BOOST_TEST(as(Viewer::shared(), goal.value).now.is_null());
    BOOST_TEST(as(Viewer::shared(), goal.value).earlier.empty());
    BOOST_TEST(as(Viewer::shared(), nora.value).now.is_null()); // a person's record is nobody's view of a case
    BOOST_TEST(!as(Viewer::counselor(), nora.value).now.is_null());
}

BOOST_AUTO_TEST_CASE(a_wording_that_is_gone_or_altered_is_refused_and_found_by_verify)
{
    const auto goal = a_goal("One", domain::Visibility::shared);
    change(goal, "Two", domain::Visibility::shared);
    auto& database = records().vault().database();
    const auto is_damaged = [](const storage::StorageError& error) {
        return error.kind() == storage::ErrorKind::damaged_record;
    };
    database.execute("UPDATE record_history SET content = replace(content, 'One', 'Won')", {});
    BOOST_CHECK_EXCEPTION(earlier_wordings(alone(practice), goal.value), storage::StorageError, is_damaged);
    BOOST_TEST(!app::verify_practice(practice).is_sound());
    database.execute("DELETE FROM record_history", {});
    BOOST_CHECK_EXCEPTION(earlier_wordings(alone(practice), goal.value), storage::StorageError, is_damaged);
}

BOOST_AUTO_TEST_CASE(an_id_that_no_record_has_is_refused)
{
    BOOST_CHECK_EXCEPTION(earlier_wordings(alone(practice), "0000"), domain::Refused, refused_for("record"));
}

BOOST_AUTO_TEST_SUITE_END()
