#include "app/plan/goals.hpp"
#include "practice_fixture.hpp"
#include "refusal.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;
using namespace test_support;

namespace {

struct GoalsFixture : PracticeFixture {
    Goal goal(const Id<Client>& client = {})
    {
        Goal goal;
        goal.care_case = couple;
        goal.client = client;
        goal.statement = "One evening a week without a quarrel";
        return goal;
    }

    Id<Goal> kept(const Goal& goal) { return app::add_goal(practice, goal); }

    std::vector<app::GoalView> goals(const Id<Client>& client = {})
    {
        return app::list_goals(alone(practice), couple, client);
    }

    Problem refused_rating(const GoalRating& rating)
    {
        return refusal([&] { app::rate_goal(practice, rating); });
    }
};

}

BOOST_FIXTURE_TEST_SUITE(goals_test, GoalsFixture)

BOOST_AUTO_TEST_CASE(a_goal_of_all_is_shared_and_one_members_goal_is_that_members_only)
{
    const auto of_all = records().get(kept(goal()));
    const auto noras = records().get(kept(goal(nora)));
    BOOST_CHECK(of_all->visibility == Visibility::shared);
    BOOST_CHECK(noras->visibility == Visibility::member);
    BOOST_CHECK(noras->member.ids == std::vector{nora});
    BOOST_CHECK(of_all->set_on == day("2026-03-02"));
    BOOST_TEST(goals(nora).size() == 2u);
    BOOST_TEST(goals(daniel).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_goal_is_rated_by_each_member_over_time)
{
    const auto id = kept(goal());
    const auto rate = [&](const Id<Client>& client, const char* on, double value) {
        app::rate_goal(practice, {id, client, day(on), value, {}});
    };
    rate(nora, "2026-02-20", 6);
    rate(daniel, "2026-02-01", 3);
    rate({}, "2026-02-25", 5);
    const auto ratings = goals().at(0).ratings;
    BOOST_REQUIRE_EQUAL(ratings.size(), 3u);
    BOOST_CHECK(ratings.at(0)->client == daniel);
    BOOST_TEST(ratings.at(1)->value == 6.0);
    BOOST_TEST(ratings.at(2)->client.empty());
}

BOOST_AUTO_TEST_CASE(a_rating_by_a_stranger_of_nothing_or_of_tomorrow_is_refused)
{
    const auto id = kept(goal());
    const auto stranger = app::add_client(practice, a_client().named("Stranger"));
    BOOST_TEST(refused_rating({id, stranger, day("2026-03-01"), 5, {}}).field == "client");
    BOOST_TEST(refused_rating({{"none"}, nora, day("2026-03-01"), 5, {}}).field == "goal");
    BOOST_TEST(refused_rating({id, nora, day("2026-03-03"), 5, {}}).field == "rated_on");
}

BOOST_AUTO_TEST_CASE(a_goal_can_be_met_and_cannot_change_its_case)
{
    const auto id = kept(goal());
    app::update_goal(practice, id, Tree::Map{{"status", "met"}});
    BOOST_CHECK(goals().at(0).goal->status == GoalStatus::met);
    const auto other = open_case(Modality::efit, {nora});
    BOOST_TEST(refusal([&] { app::update_goal(practice, id, Tree::Map{{"case", other.value}}); }).field == "case");
}

BOOST_AUTO_TEST_CASE(showing_one_members_goal_to_the_other_takes_a_permission)
{
    const auto id = kept(goal(nora));
    BOOST_TEST(refusal([&] {
                   app::update_goal(practice, id, Tree::Map{{"visibility", "shared"}});
               }).rule == "permission");
}

BOOST_AUTO_TEST_CASE(a_goal_is_not_due_before_it_was_set)
{
    auto early = goal();
    early.due_on = day("2026-03-01");
    BOOST_TEST(refusal([&] { app::add_goal(practice, early); }).field == "due_on");
    BOOST_TEST(goals().empty());
}

BOOST_AUTO_TEST_SUITE_END()
