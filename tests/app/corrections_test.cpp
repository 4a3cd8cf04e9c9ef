#include "app/measures/case_measures.hpp"
#include "app/measures/measures.hpp"
#include "app/people/permissions.hpp"
#include "app/plan/concerns.hpp"
#include "domain/intake.hpp"
#include "practice_fixture.hpp"
#include "refusal.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;
using namespace test_support;

namespace {

struct CorrectionsFixture : PracticeFixture {
    Administration filling(const std::string& answers, const std::string& filled_on,
                           const Id<Administration>& corrects = {}, const std::string& instrument = "phq-9")
    {
        Administration administration;
        administration.client = nora;
        administration.care_case = noras_own;
        administration.instrument = instrument;
        administration.answers = parse_answers(answers);
        administration.filled_on = day(filled_on);
        administration.corrects = corrects;
        return administration;
    }

    Id<Administration> recorded(const Administration& administration)
    {
        return app::record_administration(practice, administration);
    }

    Administration of_the_couple(const Id<Client>& client, const std::string& answers,
                                 const Id<Administration>& corrects = {})
    {
        auto form = filling(answers, "2026-02-10", corrects, "gad-7");
        form.care_case = couple;
        form.client = client;
        return form;
    }

    void agree(const Id<Administration>& form, const Id<Client>& client)
    {
        app::Widening widening;
        widening.item = form.value;
        widening.client = client;
        widening.given_on = day("2026-02-20");
        widening.how = "said in session";
        widening.to = {Visibility::shared, {}};
        app::widen_item(practice, widening);
    }

    std::vector<app::DatedScore> drawn()
    {
        const auto looking = alone(practice);
        app::CasePeople people(looking);
        return app::case_measures(looking, people, noras_own).series.at(0).points;
    }

    const app::MeasureQuery query{noras_own, nora, "phq-9", {}};
    const Id<Administration> first = recorded(filling("1,1,1,1,1,0,0,0,0", "2026-01-10"));
    const Id<Administration> wrong = recorded(filling("3,3,3,3,3,0,0,0,0", "2026-02-10"));
};

}

BOOST_FIXTURE_TEST_SUITE(corrections_test, CorrectionsFixture)

BOOST_AUTO_TEST_CASE(the_wrong_filling_stays_in_the_history_and_counts_nowhere)
{
    BOOST_TEST(app::going_the_wrong_way(alone(practice)).size() == 1u);
    recorded(filling("1,1,1,1,0,0,0,0,0", "2026-02-10", wrong));
    BOOST_TEST(app::measure_history(alone(practice), query).size() == 3u);
    BOOST_TEST(app::standing_fillings(alone(practice), query).size() == 2u);
    BOOST_TEST(app::measure_change(alone(practice), query).change.after == 4.0);
    BOOST_TEST(app::going_the_wrong_way(alone(practice)).empty());
    BOOST_TEST(app::filled_counts(practice)["phq-9"] == 2);
    BOOST_CHECK((drawn() == std::vector<app::DatedScore>{{day("2026-01-10"), 5}, {day("2026-02-10"), 4}}));
}

BOOST_AUTO_TEST_CASE(a_correction_may_be_about_another_day_and_be_corrected_itself)
{
    const auto second = recorded(filling("1,1,1,1,0,0,0,0,0", "2026-02-09", wrong));
    recorded(filling("1,1,1,0,0,0,0,0,0", "2026-02-09", second));
    BOOST_TEST(drawn().back().value == 3.0);
    BOOST_CHECK(drawn().back().on == day("2026-02-09"));
}

BOOST_AUTO_TEST_CASE(what_is_corrected_already_or_of_another_form_is_not_corrected)
{
    recorded(filling("1,1,1,1,0,0,0,0,0", "2026-02-10", wrong));
    const auto refused = [&](const Administration& given) { return refusal([&] { recorded(given); }).rule; };
    BOOST_TEST(refused(filling("1,1,1,0,0,0,0,0,0", "2026-02-10", wrong)) == "corrected");
    BOOST_TEST(refused(filling("1,1,1,1,1,1,1", "2026-02-10", first, "gad-7")) == "other");
    BOOST_TEST(refused(filling("1,1,1,0,0,0,0,0,0", "2026-02-10", {"none"})) == "unknown");
    auto without = filling("1,1,1,0,0,0,0,0,0", "2026-02-10");
    without.correction_reason = "A page was skipped.";
    BOOST_TEST(refused(without) == "required");
    BOOST_TEST(app::measure_history(alone(practice), query).size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_filling_for_the_wrong_person_is_withdrawn_with_a_reason)
{
    BOOST_TEST(refusal([&] { app::withdraw_administration(practice, wrong, " "); }).rule == "required");
    app::withdraw_administration(practice, wrong, "It was Daniel's.");
    BOOST_TEST(app::measure_history(alone(practice), query).size() == 2u);
    BOOST_TEST(app::standing_fillings(alone(practice), query).size() == 1u);
    BOOST_TEST(app::filled_counts(practice)["phq-9"] == 1);
    BOOST_TEST(app::going_the_wrong_way(alone(practice)).empty());
    BOOST_TEST(drawn().size() == 1u);
    BOOST_TEST(refusal([&] { app::withdraw_administration(practice, wrong, "Again."); }).rule == "withdrawn");
    const auto corrected = [&] { recorded(filling("1,1,1,0,0,0,0,0,0", "2026-02-10", wrong)); };
    BOOST_TEST(refusal(corrected).rule == "withdrawn");
    recorded(filling("1,1,1,1,0,0,0,0,0", "2026-01-10", first));
    BOOST_TEST(refusal([&] { app::withdraw_administration(practice, first, "Hers, too."); }).rule == "corrected");
}

BOOST_AUTO_TEST_CASE(two_fillings_on_one_day_are_asked_about_and_never_chosen_silently)
{
    practice.go_on_with({"same_day"});
    const auto again = recorded(filling("2,2,2,2,2,2,2,0,0", "2026-02-10"));
    const auto by_day = [&] { app::measure_change(alone(practice), query, "total", {}, "2026-02-10"); };
    BOOST_TEST(refusal(by_day).rule == "ambiguous");
    BOOST_TEST(app::measure_change(alone(practice), query, "total", {}, again.value).change.after == 14.0);
}

BOOST_AUTO_TEST_CASE(a_total_without_item_9_is_not_held_against_a_whole_one)
{
    const auto blank = recorded(filling("3,3,3,3,3,3,3,3,", "2026-02-20"));
    BOOST_TEST(!app::kept_score(*records().get(blank), "total").has_value());
    BOOST_TEST(app::kept_value(*records().get(blank), "total")->value == 24.0);
    BOOST_TEST(app::measure_change(alone(practice), query).change.after == 15.0);
    BOOST_TEST(drawn().size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_correction_may_be_shown_to_the_same_people)
{
    const auto id = recorded(of_the_couple(nora, "1,1,1,1,1,1,1"));
    agree(id, nora);
    const auto later = recorded(of_the_couple(nora, "1,1,1,1,1,1,2", id));
    BOOST_CHECK(records().get(later)->visibility == Visibility::shared);
    BOOST_TEST(app::list_permissions(alone(practice), later.value).size() == 1u);
    BOOST_TEST(refusal([&] { recorded(of_the_couple(daniel, "1,1,1,1,1,1,1", later)); }).rule == "other");
}

BOOST_AUTO_TEST_CASE(partners_stand_on_one_picture_only_when_both_have_agreed)
{
    const auto together = [&] {
        const auto looking = alone(practice);
        app::CasePeople people(looking);
        return app::series_together(looking, people, couple);
    };
    const auto noras = recorded(of_the_couple(nora, "1,1,1,1,1,1,1"));
    const auto daniels = recorded(of_the_couple(daniel, "2,2,2,2,2,2,2"));
    BOOST_TEST(together().empty());
    agree(noras, nora);
    BOOST_TEST(together().empty());
    agree(daniels, daniel);
    BOOST_REQUIRE_EQUAL(together().size(), 1u);
    practice.go_on_with({"same_day"});
    recorded(of_the_couple(daniel, "3,3,3,3,3,3,3"));
    BOOST_TEST(together()[0].second.points.size() == 1u);
    BOOST_TEST(together()[0].second.points[0].value == 14.0);
}

BOOST_AUTO_TEST_CASE(what_both_said_in_their_intakes_decides_about_one_picture)
{
    const auto together = [&] {
        const auto looking = alone(practice);
        app::CasePeople people(looking);
        return app::series_together(looking, people, couple).size();
    };
    const auto answer = [&](const Id<Client>& client, bool yes) {
        Intake intake;
        intake.client = client;
        intake.care_case = couple;
        intake.definition = "couple";
        intake.answers["scores_together"] = yes;
        keep(intake);
    };
    recorded(of_the_couple(nora, "1,1,1,1,1,1,1"));
    recorded(of_the_couple(daniel, "2,2,2,2,2,2,2"));
    answer(nora, true);
    BOOST_TEST(together() == 0u);
    answer(daniel, true);
    BOOST_TEST(together() == 1u);
    answer(daniel, false);
    BOOST_TEST(together() == 0u);
}

BOOST_AUTO_TEST_CASE(a_correction_opens_a_concern_only_for_what_was_not_known)
{
    const auto blank = recorded(filling("1,1,1,1,1,0,0,0,", "2026-02-20"));
    BOOST_TEST(app::list_concerns(alone(practice)).size() == 1u);
    const auto still_blank = recorded(filling("1,1,1,1,0,0,0,0,", "2026-02-20", blank));
    BOOST_TEST(app::list_concerns(alone(practice)).size() == 1u);
    BOOST_TEST(app::list_concerns(alone(practice))[0].occasions.size() == 1u);
    recorded(filling("1,1,1,1,0,0,0,0,2", "2026-02-20", still_blank));
    BOOST_TEST(app::list_concerns(alone(practice))[0].occasions.size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
