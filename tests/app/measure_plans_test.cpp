#include "app/measures/measure_plans.hpp"
#include "app/measures/measures.hpp"
#include "app/people/closing.hpp"
#include "app/today/today.hpp"
#include "refusal.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;
using namespace test_support;

namespace {

/// Today is Monday, 2 March 2026.
struct MeasurePlansFixture : SessionFixture {
    MeasurePlan plan(int every, PlanUnit unit, const std::string& from)
    {
        MeasurePlan given;
        given.client = nora;
        given.care_case = noras_own;
        given.instrument = "phq-9";
        given.every = every;
        given.unit = unit;
        given.starts_on = day(from);
        return given;
    }

    Id<Administration> filled(const std::string& on, const Id<Administration>& corrects = {})
    {
        Administration form;
        form.client = nora;
        form.care_case = noras_own;
        form.instrument = "phq-9";
        form.filled_on = day(on);
        form.answers.assign(9, 0);
        form.corrects = corrects;
        return app::record_administration(practice, form);
    }

    void meets(const std::string& on, SessionStatus status = SessionStatus::held)
    {
        auto session = a_session(noras_own, {nora});
        session.held_on = day(on);
        session.status = status;
        app::record_session(practice, session);
    }

    std::optional<Date> due_on() { return app::list_measure_plans(alone(practice)).at(0).due->due_on; }

    std::vector<app::PromiseToday> promises() { return app::today_view(alone(practice)).promises; }
};

}

BOOST_FIXTURE_TEST_SUITE(measure_plans_test, MeasurePlansFixture)

BOOST_AUTO_TEST_CASE(a_form_every_four_weeks_is_due_four_weeks_after_the_last_one)
{
    app::plan_measure(practice, plan(4, PlanUnit::weeks, "2026-01-10"));
    BOOST_CHECK(due_on() == day("2026-01-10"));
    filled("2026-02-05");
    BOOST_CHECK(due_on() == day("2026-03-05"));
    BOOST_CHECK(app::list_measure_plans(alone(practice)).at(0).last_filled == day("2026-02-05"));
    BOOST_TEST(app::measures_due(alone(practice), day("2026-03-04")).empty());
    BOOST_TEST(app::measures_due(alone(practice), day("2026-03-05")).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_form_every_third_session_counts_those_the_client_came_to)
{
    app::plan_measure(practice, plan(3, PlanUnit::sessions, "2026-01-10"));
    filled("2026-01-12");
    meets("2026-01-12");
    meets("2026-01-19");
    meets("2026-01-26", SessionStatus::missed);
    meets("2026-02-02");
    BOOST_CHECK(!due_on().has_value());
    meets("2026-03-04", SessionStatus::planned);
    BOOST_CHECK(due_on() == day("2026-03-04"));
}

BOOST_AUTO_TEST_CASE(a_corrected_filling_does_not_put_the_next_one_off)
{
    app::plan_measure(practice, plan(4, PlanUnit::weeks, "2026-01-10"));
    const auto wrong = filled("2026-02-25");
    filled("2026-02-05", wrong);
    BOOST_CHECK(due_on() == day("2026-03-05"));
}

BOOST_AUTO_TEST_CASE(what_is_due_within_a_week_is_promised_on_today)
{
    app::plan_measure(practice, plan(4, PlanUnit::weeks, "2026-03-09"));
    const auto lines = promises();
    BOOST_REQUIRE_EQUAL(lines.size(), 1u);
    BOOST_CHECK(lines[0].kind == app::PromiseKind::measure_due);
    BOOST_CHECK(lines[0].due_on == day("2026-03-09"));
    BOOST_TEST(lines[0].people.at(0).name == "Nora Whitfield");
    BOOST_TEST(lines[0].text == "Patient Health Questionnaire (PHQ-9)");
    filled("2026-03-01");
    BOOST_TEST(promises().empty());
}

BOOST_AUTO_TEST_CASE(what_was_planned_once_can_be_planned_again_when_it_is_over)
{
    auto short_plan = plan(4, PlanUnit::weeks, "2026-01-10");
    short_plan.ends_on = day("2026-02-01");
    app::plan_measure(practice, short_plan);
    BOOST_TEST(refusal([&] { app::plan_measure(practice, plan(2, PlanUnit::weeks, "2026-03-02")); }).rule == "planned");
    filled("2026-01-12");
    app::plan_measure(practice, plan(2, PlanUnit::weeks, "2026-03-02"));
    BOOST_TEST(app::list_measure_plans(alone(practice)).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_plan_can_be_changed_and_given_up)
{
    const auto id = app::plan_measure(practice, plan(4, PlanUnit::weeks, "2026-01-10"));
    filled("2026-02-05");
    app::change_measure_plan(practice, id, Tree::Map{{"every", 2}});
    BOOST_CHECK(due_on() == day("2026-02-19"));
    BOOST_TEST(refusal([&] {
                   app::change_measure_plan(practice, id, Tree::Map{{"instrument", "gad-7"}});
               }).rule == "fixed");
    app::stop_measure_plan(practice, id);
    BOOST_TEST(!app::list_measure_plans(alone(practice)).at(0).due.has_value());
    BOOST_TEST(promises().empty());
    app::plan_measure(practice, plan(4, PlanUnit::weeks, "2026-01-10"));
    BOOST_TEST(app::list_measure_plans(alone(practice), noras_own, nora).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_plan_that_makes_no_sense_is_refused)
{
    const auto refused = [&](const MeasurePlan& given) {
        return refusal([&] { app::plan_measure(practice, given); }).field;
    };
    app::plan_measure(practice, plan(4, PlanUnit::weeks, "2026-01-10"));
    BOOST_TEST(refused(plan(2, PlanUnit::sessions, "2026-01-10")) == "instrument");
    auto other = plan(4, PlanUnit::weeks, "2026-01-10");
    other.instrument = "phq-10";
    BOOST_TEST(refused(other) == "instrument");
    other.instrument = "ecr-rs";
    other.target = "boss";
    BOOST_TEST(refused(other) == "target");
    other.target = "mother";
    other.client = daniel;
    BOOST_TEST(refused(other) == "client");
    other.client = nora;
    other.ends_on = day("2026-01-01");
    BOOST_TEST(refused(other) == "ends_on");
}

BOOST_AUTO_TEST_CASE(a_closed_case_has_nothing_due)
{
    app::plan_measure(practice, plan(4, PlanUnit::weeks, "2026-01-10"));
    app::close_case(practice, noras_own, {day("2026-02-28"), CloseReason::moved, {}, {}, true});
    BOOST_TEST(app::measures_due(alone(practice), day("2026-12-31")).empty());
    BOOST_TEST(refusal([&] { app::plan_measure(practice, plan(4, PlanUnit::weeks, "2026-01-10")); }).field == "case");
}

BOOST_AUTO_TEST_SUITE_END()
