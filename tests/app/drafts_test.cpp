#include "app/kit/drafts.hpp"
#include "app/practice/verify.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;
using namespace test_support;

namespace {

struct DraftsFixture : SessionFixture {
    Tree half_a_note(const char* plan = "Ask about")
    {
        return Tree::Map{{"plan", plan}, {"moves", Tree::List{1, "x"}}};
    }

    bool has_draft() { return app::draft_of(practice, name).has_value(); }

    const Id<Session> session = app::record_session(practice, a_session(couple));
    const app::DraftName name{"progress_note", session.value};
};

}

BOOST_FIXTURE_TEST_SUITE(drafts_test, DraftsFixture)

BOOST_AUTO_TEST_CASE(a_draft_is_kept_as_it_stands_and_the_last_one_counts)
{
    app::keep_draft(practice, name, half_a_note());
    clock.time += std::chrono::seconds(2);
    app::keep_draft(practice, name, half_a_note("Ask about the school run"));
    const auto draft = app::draft_of(practice, name);
    BOOST_REQUIRE(draft);
    BOOST_CHECK(draft->document == half_a_note("Ask about the school run"));
    BOOST_CHECK(draft->typed_at == clock.stamp());
    BOOST_TEST(app::list_drafts(practice).size() == 1u);
}

BOOST_AUTO_TEST_CASE(typing_leaves_no_line_in_the_audit_and_no_history)
{
    const auto before = records().vault().audit().head();
    for (int i = 0; i < 20; ++i)
        app::keep_draft(practice, name, half_a_note());
    BOOST_CHECK(records().vault().audit().head() == before);
    const auto history =
        records().vault().database().query("SELECT count(*) FROM record_history", {}, {storage::Kind::integer});
    BOOST_CHECK(history.at(0).at(0) == storage::Value{std::int64_t{0}});
}

BOOST_AUTO_TEST_CASE(drafts_are_listed_the_one_typed_last_first)
{
    app::keep_draft(practice, {"contact", "new:" + couple.value}, half_a_note());
    clock.time += std::chrono::seconds(1);
    app::keep_draft(practice, name, half_a_note());
    const auto drafts = app::list_drafts(practice);
    BOOST_REQUIRE_EQUAL(drafts.size(), 2u);
    BOOST_CHECK(drafts.at(0).name == name);
    BOOST_TEST(drafts.at(1).name.kind == "contact");
}

BOOST_AUTO_TEST_CASE(a_draft_thrown_away_is_gone_and_throwing_away_nothing_does_nothing)
{
    app::keep_draft(practice, name, half_a_note());
    app::drop_draft(practice, name);
    app::drop_draft(practice, name);
    BOOST_TEST(!has_draft());
}

BOOST_AUTO_TEST_CASE(a_draft_goes_with_the_saving_of_its_note_and_stays_when_saving_is_refused)
{
    ProgressNote note;
    note.session = session;
    note.plan = "Ask about the school run";
    note.stage = 9;
    app::keep_draft(practice, name, half_a_note());
    const auto save = [&] { return app::record_note(practice, note, name); };
    note.goals.push_back({{"none"}, {}, {}});
    BOOST_CHECK_THROW(save(), Refused);
    BOOST_TEST(has_draft());
    note.goals.clear();
    note.stage = 1;
    save();
    BOOST_TEST(!has_draft());
}

BOOST_AUTO_TEST_CASE(a_draft_goes_with_the_change_and_with_the_signing_of_its_note)
{
    const auto note = a_note(session);
    app::keep_draft(practice, name, half_a_note());
    app::update_note(practice, note, Tree::Map{{"plan", "Rest"}}, name);
    BOOST_TEST(!has_draft());
    app::keep_draft(practice, name, half_a_note());
    app::sign_note(practice, note, name);
    BOOST_TEST(!has_draft());
}

BOOST_AUTO_TEST_CASE(a_draft_changed_by_another_hand_is_not_read_and_found_by_verify)
{
    app::keep_draft(practice, name, half_a_note());
    records().vault().database().run_script("UPDATE draft SET document = '{}'");
    BOOST_CHECK_THROW(app::draft_of(practice, name), storage::StorageError);
    const std::vector<app::DamageFound> expected{{app::Damage::record_damaged, 1}};
    BOOST_CHECK(app::verify_practice(practice).found == expected);
}

BOOST_AUTO_TEST_CASE(what_was_typed_in_the_room_is_found_alone_and_what_was_typed_alone_comes_first)
{
    const app::DraftName alone{"new_goal", "case"};
    const app::DraftName in_room{"new_goal_in_room", "case"};
    app::keep_draft(practice, in_room, Tree::Map{{"statement", "together"}});
    BOOST_TEST(!app::draft_of(practice, alone));
    BOOST_CHECK(app::draft_wherever_typed(practice, alone).value().name == in_room);
    BOOST_TEST(app::kind_without_room(in_room) == "new_goal");
    app::keep_draft(practice, alone, Tree::Map{{"statement", "alone"}});
    BOOST_CHECK(app::draft_wherever_typed(practice, alone).value().name == alone);
    BOOST_TEST(!app::draft_wherever_typed(practice, {"new_goal", "another case"}));
}

BOOST_AUTO_TEST_SUITE_END()
