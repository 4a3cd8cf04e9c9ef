#include "domain/measure_plan.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(measure_plan_test)

namespace {

using namespace domain;

Date day(std::string_view text)
{
    return *parse_date(text);
}

std::vector<Date> days(std::initializer_list<std::string_view> texts)
{
    std::vector<Date> out;
    for (const auto text : texts)
        out.push_back(day(text));
    return out;
}

// From 1 March 2026 on.
MeasurePlan every(int count, PlanUnit unit)
{
    MeasurePlan plan;
    plan.instrument = "phq-9";
    plan.every = count;
    plan.unit = unit;
    plan.starts_on = day("2026-03-01");
    return plan;
}

std::string due_on(const MeasurePlan& plan, const MeasureDays& known)
{
    const auto due = next_due(plan, known);
    return due && due->due_on ? to_text(*due->due_on) : "";
}

}

BOOST_AUTO_TEST_CASE(the_first_form_is_due_on_the_day_the_plan_starts)
{
    BOOST_TEST(due_on(every(4, PlanUnit::weeks), {}) == "2026-03-01");
    BOOST_TEST(next_due(every(4, PlanUnit::weeks), {})->is_due(day("2026-03-01")));
    BOOST_TEST(!next_due(every(4, PlanUnit::weeks), {})->is_due(day("2026-02-28")));
}

BOOST_AUTO_TEST_CASE(weeks_are_counted_from_the_last_filling)
{
    BOOST_TEST(due_on(every(4, PlanUnit::weeks), {days({"2026-03-01", "2026-03-10"}), {}, {}}) == "2026-04-07");
    BOOST_TEST(due_on(every(1, PlanUnit::weeks), {days({"2026-03-01"}), {}, {}}) == "2026-03-08");
}

BOOST_AUTO_TEST_CASE(a_filling_before_the_plan_counts_and_nothing_is_due_before_its_start)
{
    BOOST_TEST(due_on(every(4, PlanUnit::weeks), {days({"2026-02-20"}), {}, {}}) == "2026-03-20");
    BOOST_TEST(due_on(every(4, PlanUnit::weeks), {days({"2026-01-02"}), {}, {}}) == "2026-03-01");
}

BOOST_AUTO_TEST_CASE(the_first_form_is_due_at_the_first_session_of_the_plan)
{
    const auto plan = every(4, PlanUnit::sessions);
    BOOST_TEST(due_on(plan, {{}, {}, days({"2026-03-05", "2026-03-12"})}) == "2026-03-05");
    BOOST_TEST(due_on(plan, {{}, days({"2026-02-26", "2026-03-05"}), {}}) == "2026-03-05");
    BOOST_TEST(due_on(plan, {}) == "");
    BOOST_TEST(next_due(plan, {})->sessions_left == 0);
}

BOOST_AUTO_TEST_CASE(sessions_are_counted_after_the_day_of_the_filling)
{
    const auto plan = every(4, PlanUnit::sessions);
    MeasureDays known{days({"2026-03-05"}), days({"2026-03-05", "2026-03-12", "2026-03-19"}), {}};
    BOOST_TEST(due_on(plan, known) == "");
    BOOST_TEST(next_due(plan, known)->sessions_left == 1);
    known.planned = days({"2026-03-26", "2026-04-02", "2026-04-09"});
    BOOST_TEST(due_on(plan, known) == "2026-04-02");
    known.came_to.push_back(day("2026-03-26"));
    known.planned = days({"2026-04-02"});
    BOOST_TEST(next_due(plan, known)->sessions_left == 0);
    BOOST_TEST(due_on(plan, known) == "2026-04-02");
}

BOOST_AUTO_TEST_CASE(a_session_gone_by_without_the_form_leaves_it_overdue)
{
    const MeasureDays known{days({"2026-03-05"}), days({"2026-03-12", "2026-03-19", "2026-03-26"}), {}};
    BOOST_TEST(due_on(every(2, PlanUnit::sessions), known) == "2026-03-19");
    BOOST_TEST(next_due(every(2, PlanUnit::sessions), known)->is_due(day("2026-03-26")));
}

BOOST_AUTO_TEST_CASE(every_session_means_the_next_one_after_the_filling)
{
    BOOST_TEST(due_on(every(1, PlanUnit::sessions),
                      {days({"2026-03-05"}), days({"2026-03-05"}), days({"2026-03-12"})}) == "2026-03-12");
}

BOOST_AUTO_TEST_CASE(sessions_before_the_plan_count_after_a_filling_but_none_of_them_is_the_one)
{
    const auto plan = every(2, PlanUnit::sessions);
    const MeasureDays known{days({"2026-02-05"}), days({"2026-02-12", "2026-02-19", "2026-02-26"}),
                            days({"2026-03-05"})};
    BOOST_TEST(due_on(plan, known) == "2026-03-05");
}

BOOST_AUTO_TEST_CASE(a_plan_that_is_stopped_or_over_asks_for_nothing)
{
    auto plan = every(4, PlanUnit::weeks);
    plan.ends_on = day("2026-04-01");
    BOOST_TEST(due_on(plan, {days({"2026-03-01"}), {}, {}}) == "2026-03-29");
    BOOST_TEST(!next_due(plan, {days({"2026-03-10"}), {}, {}}).has_value());
    plan.stopped_on = day("2026-03-02");
    BOOST_TEST(!next_due(plan, {}).has_value());
}

BOOST_AUTO_TEST_CASE(a_plan_does_not_end_before_it_starts)
{
    auto plan = every(4, PlanUnit::weeks);
    BOOST_TEST(check(plan).empty());
    plan.ends_on = day("2026-02-28");
    BOOST_TEST(check(plan).front().field == "ends_on");
}

BOOST_AUTO_TEST_SUITE_END()
