#include "app/kit/documents.hpp"
#include "app/measures/measures.hpp"
#include "app/people/closing.hpp"
#include "app/plan/concerns.hpp"
#include "practice_fixture.hpp"
#include "refusal.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;
using namespace test_support;

namespace {

struct MeasuresFixture : PracticeFixture {
    Id<CareCase> care_case = noras_own;

    Administration filling(const std::string& instrument, const std::string& answers, const std::string& filled_on)
    {
        Administration administration;
        administration.client = nora;
        administration.care_case = care_case;
        administration.instrument = instrument;
        administration.answers = parse_answers(answers);
        administration.filled_on = day(filled_on);
        return administration;
    }

    Id<Administration> recorded(const Administration& administration)
    {
        return app::record_administration(practice, administration);
    }

    Problem refused(const Administration& administration)
    {
        return refusal([&] { app::record_administration(practice, administration); });
    }

    std::vector<app::ConcernView> concerns() { return app::list_concerns(alone(practice)); }

    std::vector<Record<Administration>> history(const std::string& instrument)
    {
        return app::measure_history(alone(practice), {care_case, nora, instrument, {}});
    }

    app::MeasureChange change(const std::string& instrument, const std::string& before = {},
                              const std::string& after = {}, const std::string& target = {},
                              const std::string& scale = {})
    {
        return app::measure_change(alone(practice), {care_case, nora, instrument, target}, scale, before, after);
    }
};

std::string json_of(const Tree& tree)
{
    return app::write_document(tree);
}

const Instrument& instrument(const app::Definitions& definitions, const char* id)
{
    return definitions.instrument(id);
}

}

BOOST_FIXTURE_TEST_SUITE(measures_test, MeasuresFixture)

BOOST_AUTO_TEST_CASE(a_filled_form_is_kept_with_what_it_came_to)
{
    recorded(filling("phq-9", "1,1,1,1,1,0,0,0,0", "2026-02-20"));
    const auto kept = history("phq-9").at(0);
    BOOST_TEST(kept->instrument_version == "2");
    BOOST_TEST(*app::kept_score(*kept, "total") == 5.0);
    BOOST_CHECK(kept->filled_on == day("2026-02-20"));
    BOOST_CHECK(kept->entered_on == day("2026-03-02"));
}

BOOST_AUTO_TEST_CASE(what_one_partner_answers_is_that_partners_only)
{
    care_case = couple;
    recorded(filling("gad-7", "1,1,1,1,1,1,1", "2026-02-20"));
    const auto kept = history("gad-7").at(0);
    BOOST_CHECK(kept->visibility == Visibility::member);
    BOOST_CHECK(kept->member.ids == std::vector{nora});
}

BOOST_AUTO_TEST_CASE(item_9_above_zero_opens_a_concern_whatever_the_total)
{
    const auto id = recorded(filling("phq-9", "0,0,0,0,0,0,0,0,1", "2026-02-20"));
    const auto opened_concerns = concerns();
    BOOST_REQUIRE_EQUAL(opened_concerns.size(), 1u);
    const auto& concern = *opened_concerns.front().concern;
    BOOST_CHECK(concern.area == ConcernArea::self);
    BOOST_CHECK(concern.source == ConcernSource::administration);
    BOOST_TEST(concern.source_id == id.value);
    BOOST_TEST(concern.reason == "item_9_positive");
    BOOST_CHECK(concern.filled_on == day("2026-02-20"));
    BOOST_CHECK(concern.opened_on == day("2026-03-02"));
}

BOOST_AUTO_TEST_CASE(blank_item_9_opens_a_concern_whatever_the_total)
{
    recorded(filling("phq-9", "0,0,0,0,0,0,0,0,", "2026-02-20"));
    BOOST_REQUIRE_EQUAL(concerns().size(), 1u);
    BOOST_TEST(concerns().front().concern->reason == "item_9_blank");
}

BOOST_AUTO_TEST_CASE(a_zero_never_opens_and_never_reassures)
{
    recorded(filling("phq-9", "3,3,3,3,3,3,3,3,0", "2026-02-20"));
    BOOST_TEST(concerns().empty());
    const app::Definitions definitions;
    const auto text = json_of(to_tree(score(instrument(definitions, "phq-9"), parse_answers("3,3,3,3,3,3,3,3,0"))));
    BOOST_TEST(text.find("\"flags\":[]") != std::string::npos);
    BOOST_TEST(text.find("notes") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_bad_answer_names_the_item_and_stores_nothing)
{
    const auto problem = refused(filling("phq-9", "0,0,0,0,0,0,0,4,1", "2026-02-20"));
    BOOST_TEST(problem.field == "item 8");
    BOOST_TEST(problem.given == domain::Words("value", 4));
    BOOST_TEST(problem.allowed == domain::Words("from_to", 0, 3));
    BOOST_TEST(history("phq-9").empty());
    BOOST_TEST(concerns().empty());
}

BOOST_AUTO_TEST_CASE(a_form_filled_tomorrow_or_by_a_stranger_is_refused)
{
    BOOST_TEST(refused(filling("gad-7", "1,1,1,1,1,1,1", "2026-03-03")).field == "filled_on");
    auto strangers = filling("gad-7", "1,1,1,1,1,1,1", "2026-03-01");
    strangers.client = app::add_client(practice, a_client().named("Stranger"));
    BOOST_TEST(refused(strangers).field == "client");
    auto nowhere = filling("gad-7", "1,1,1,1,1,1,1", "2026-03-01");
    nowhere.care_case = {"none"};
    BOOST_TEST(refused(nowhere).field == "case");
    BOOST_TEST(refused(filling("phq-10", "1", "2026-03-01")).allowed.token == "one_of");
    BOOST_TEST(history("gad-7").empty());
}

BOOST_AUTO_TEST_CASE(a_form_cannot_be_entered_before_it_was_filled)
{
    auto early = filling("gad-7", "1,1,1,1,1,1,1", "2026-02-20");
    early.entered_on = day("2026-02-19");
    BOOST_TEST(refused(early).field == "entered_on");
}

BOOST_AUTO_TEST_CASE(change_runs_from_the_first_filling_of_the_case_to_the_last)
{
    recorded(filling("phq-9", "1,1,1,1,1,1,1,1,0", "2026-02-20"));
    recorded(filling("phq-9", "2,2,2,2,2,2,2,1,0", "2026-01-10"));
    recorded(filling("phq-9", "2,2,2,1,1,1,1,1,0", "2026-02-01"));
    const auto whole = change("phq-9");
    BOOST_TEST(whole.change.before == 15.0);
    BOOST_TEST(whole.change.after == 8.0);
    BOOST_CHECK(whole.change.classified == ChangeClass::recovered);
    BOOST_CHECK(whole.before->filled_on == day("2026-01-10"));
}

BOOST_AUTO_TEST_CASE(the_counselor_can_pick_another_baseline)
{
    recorded(filling("phq-9", "2,2,2,2,2,2,2,1,0", "2026-01-10"));
    const auto second = recorded(filling("phq-9", "2,2,2,1,1,1,1,1,0", "2026-02-01"));
    recorded(filling("phq-9", "1,1,1,1,1,1,1,1,0", "2026-02-20"));
    BOOST_TEST(change("phq-9", "2026-02-01").change.before == 11.0);
    BOOST_TEST(change("phq-9", second.value).change.before == 11.0);
    BOOST_CHECK_THROW(change("phq-9", "2026-02-02"), Refused);
}

BOOST_AUTO_TEST_CASE(one_score_is_no_change_and_an_unscored_form_is_none)
{
    recorded(filling("gad-7", "1,1,1,1,1,1,1", "2026-01-10"));
    recorded(filling("gad-7", "1,1,,,,1,1", "2026-02-10"));
    BOOST_CHECK_THROW(change("gad-7"), Refused);
}

BOOST_AUTO_TEST_CASE(answers_about_two_relationships_are_not_compared)
{
    auto mother = filling("ecr-rs", "1,1,1,1,1,1,1,1,1", "2026-01-10");
    mother.target = "mother";
    recorded(mother);
    auto partner = filling("ecr-rs", "4,4,4,4,4,4,4,4,4", "2026-02-10");
    partner.target = "partner";
    recorded(partner);
    BOOST_CHECK_THROW(change("ecr-rs", {}, {}, {}, "anxiety"), Refused);
    partner.filled_on = day("2026-02-20");
    partner.answers = parse_answers("4,4,4,4,4,4,5,5,5");
    recorded(partner);
    BOOST_TEST(change("ecr-rs", {}, {}, {}, "anxiety").change.before == 4.0);
}

BOOST_AUTO_TEST_CASE(a_scale_must_be_named_where_there_is_no_total)
{
    const auto problem = refusal([&] { app::measure_change(alone(practice), {care_case, nora, "ecr-s", {}}); });
    BOOST_TEST(problem.field == "scale");
    BOOST_TEST(problem.allowed == domain::one_of({"anxiety", "avoidance"}));
}

BOOST_AUTO_TEST_CASE(one_score_past_reliable_change_in_the_wrong_direction_is_on_the_list)
{
    recorded(filling("phq-9", "1,1,1,1,1,0,0,0,0", "2026-01-10"));
    recorded(filling("phq-9", "2,2,2,2,2,1,0,0,0", "2026-02-10"));
    const auto items = app::going_the_wrong_way(alone(practice));
    BOOST_REQUIRE_EQUAL(items.size(), 1u);
    BOOST_TEST(items.front().measure.client.value == nora.value);
    BOOST_CHECK(items.front().why == WrongWay::past_reliable_change);
    BOOST_CHECK(items.front().filled_on == day("2026-02-10"));
}

BOOST_AUTO_TEST_CASE(a_closed_case_goes_no_way)
{
    recorded(filling("phq-9", "1,1,1,1,1,0,0,0,0", "2026-01-10"));
    recorded(filling("phq-9", "2,2,2,2,2,1,0,0,0", "2026-02-10"));
    app::close_case(practice, care_case, {day("2026-02-28"), CloseReason::moved, {}, {}, true});
    BOOST_TEST(app::going_the_wrong_way(alone(practice)).empty());
}

BOOST_AUTO_TEST_CASE(a_score_is_printed_as_scripts_expect_it)
{
    const app::Definitions definitions;
    const auto result = score(instrument(definitions, "phq-9"), parse_answers("1,1,1,1,1,0,0,0,0"));
    BOOST_TEST(json_of(to_tree(result)) ==
               R"({"instrument":"phq-9","items":9,"answered":9,"scales":[{"id":"total","value":5,"band":"mild",)"
               R"("prorated":false}],"flags":[]})");
}

BOOST_AUTO_TEST_CASE(a_published_change_is_printed_as_scripts_expect_it)
{
    const app::Definitions definitions;
    const auto text = json_of(to_tree(change_on(*instrument(definitions, "phq-9").scale("total"), 15, 8)));
    BOOST_TEST(text.starts_with(R"({"rule":"published","threshold":6,"cutoff":10,"class":"recovered",)"), text);
}

BOOST_AUTO_TEST_CASE(a_computed_change_is_printed_as_scripts_expect_it)
{
    ChangeInput input{32.5, 47.5, 7.5, 0.8, parse_direction("higher"), 40, 7.5, 60, 7.5, "c"};
    const auto document = to_tree(computed_change(input));
    const auto number = [&](const char* key) {
        double value = 0;
        read(*document.find(key), value, {key, {}});
        return value;
    };
    BOOST_TEST(document.text("rule") == "computed");
    BOOST_CHECK_CLOSE(number("se"), 3.3541, 0.01);
    BOOST_CHECK_CLOSE(number("s_diff"), 4.7434, 0.01);
    BOOST_CHECK_CLOSE(number("rci"), 3.1623, 0.01);
    BOOST_CHECK_CLOSE(number("minimum_reliable_change"), 9.2969, 0.01);
    BOOST_TEST(number("cutoff_a") == 55.0);
    BOOST_TEST(number("cutoff_b") == 45.0);
    BOOST_TEST(number("cutoff_c") == 50.0);
    BOOST_TEST(document.text("class") == "improved");
}

BOOST_AUTO_TEST_SUITE_END()
