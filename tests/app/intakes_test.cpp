#include "app/intake/intake_page.hpp"
#include "app/plan/concerns.hpp"
#include "practice_fixture.hpp"
#include "refusal.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;
using namespace test_support;

namespace {

struct IntakesFixture : PracticeFixture {
    Id<CareCase> care_case = noras_own;

    Intake answers(std::map<std::string, Tree> given)
    {
        Intake intake;
        intake.client = nora;
        intake.care_case = care_case;
        intake.answers = std::move(given);
        return intake;
    }

    Id<Intake> recorded(const Intake& intake, const Id<Intake>& known = {})
    {
        return app::record_intake(practice, intake, known);
    }

    Intake kept(const Id<Intake>& id) { return *app::view_intake(alone(practice), id); }

    Problem refused(const Intake& intake)
    {
        return refusal([&] { app::record_intake(practice, intake); });
    }

    std::vector<app::ConcernView> concerns() { return app::list_concerns(alone(practice)); }
};

/// The words of a question as the definition asks it now.
std::string asked(const char* form, const char* key)
{
    const app::Definitions definitions;
    return find_question(definitions.form(form, FormKind::intake), key)->text;
}

}

BOOST_FIXTURE_TEST_SUITE(intakes_test, IntakesFixture)

BOOST_AUTO_TEST_CASE(the_definition_follows_the_kind_of_case)
{
    BOOST_TEST(kept(recorded(answers({}))).definition == "individual");
    care_case = couple;
    BOOST_TEST(kept(recorded(answers({}))).definition == "couple");
    care_case = open_case(Modality::efft, {nora, daniel});
    BOOST_TEST(kept(recorded(answers({}))).definition == "family");
}

BOOST_AUTO_TEST_CASE(an_answered_intake_keeps_the_wording_it_was_answered_with)
{
    const auto intake = kept(recorded(answers({{"thoughts_ending_life", "before"}})));
    BOOST_TEST(intake.wording.at("thoughts_ending_life") == asked("individual", "thoughts_ending_life"));
    BOOST_TEST(!intake.wording.at("thoughts_ending_life:before").empty());
    BOOST_TEST(intake.definition_version == "2");
    BOOST_CHECK(intake.taken_on == day("2026-03-02"));
    BOOST_CHECK(intake.member.ids == std::vector{nora});
}

BOOST_AUTO_TEST_CASE(a_begun_intake_is_continued)
{
    const auto id = recorded(answers({{"thoughts_ending_life", "no"}}));
    auto more = answers({{"learned_expectations", "to manage alone"}});
    more.status = IntakeStatus::complete;
    BOOST_CHECK(recorded(more) == id);
    BOOST_TEST(kept(id).answers.size() == 2u);
    BOOST_CHECK(kept(id).status == IntakeStatus::complete);
    BOOST_CHECK(recorded(answers({})) != id);
}

BOOST_AUTO_TEST_CASE(a_new_answer_replaces_the_old_one_with_its_wording_and_null_takes_it_away)
{
    const auto id = recorded(answers({{"thoughts_ending_life", "before"}}));
    recorded(answers({{"thoughts_ending_life", "no"}}), id);
    BOOST_TEST(kept(id).wording.count("thoughts_ending_life:before") == 0u);
    BOOST_TEST(kept(id).wording.count("thoughts_ending_life:no") == 1u);
    recorded(answers({{"thoughts_ending_life", Tree()}}), id);
    BOOST_TEST(kept(id).answers.empty());
    BOOST_TEST(kept(id).wording.empty());
}

BOOST_AUTO_TEST_CASE(an_intake_of_someone_else_is_not_continued)
{
    const auto id = recorded(answers({}));
    const auto other_case = open_case(Modality::efit, {nora});
    auto other = answers({});
    other.care_case = other_case;
    BOOST_TEST(refusal([&] { app::record_intake(practice, other, id); }).field == "intake");
}

BOOST_AUTO_TEST_CASE(an_answer_that_means_danger_opens_one_concern)
{
    const auto id = recorded(answers({{"thoughts_ending_life", "now"}}));
    recorded(answers({{"learned_expectations", "to manage alone"}}));
    BOOST_REQUIRE_EQUAL(concerns().size(), 1u);
    const auto concern = *concerns().front().concern;
    BOOST_CHECK(concern.area == ConcernArea::self);
    BOOST_CHECK(concern.source == ConcernSource::intake);
    BOOST_TEST(concern.source_id == id.value);
    BOOST_TEST(concern.reason == "answered");
}

BOOST_AUTO_TEST_CASE(a_bad_answer_stores_nothing)
{
    const auto problem = refused(answers({{"thoughts_ending_life", "sometimes"}}));
    BOOST_TEST(problem.field == "answers.thoughts_ending_life");
    BOOST_TEST(problem.given == domain::Words("text_of_length", 9));
    BOOST_TEST(problem.allowed.token == "one_of");
    BOOST_TEST(refused(answers({{"shoe_size", 42}})).rule == "unknown_field");
    const auto none = refusal([&] { app::latest_intake(practice, care_case, nora); });
    BOOST_TEST(none.field == "intake");
    BOOST_TEST(concerns().empty());
}

BOOST_AUTO_TEST_CASE(the_latest_intake_of_a_case_with_two_answered_ones_needs_a_name)
{
    care_case = couple;
    const auto noras = recorded(answers({}));
    auto daniels = answers({});
    daniels.client = daniel;
    recorded(daniels);
    const auto latest = [&](const Id<Client>& client) { return app::latest_intake(practice, care_case, client); };
    BOOST_CHECK(latest(nora) == noras);
    BOOST_CHECK_THROW(latest({}), Refused);
}

BOOST_AUTO_TEST_CASE(a_begun_intake_is_gone_on_with)
{
    const auto fresh = app::start_intake(alone(practice), care_case, nora).value();
    BOOST_TEST(fresh.id.empty());
    BOOST_TEST(fresh.form.id == "individual");
    app::keep_draft(practice, app::intake_draft(fresh), Tree::Map{{"answers", Tree::Map{{"hope", 6}}}});
    BOOST_TEST(app::start_intake(alone(practice), care_case, nora)->draft.has_value());
    const auto id = app::record_intake(practice, answers({{"hope", 6}}), {}, app::intake_draft(fresh));
    const auto again = app::start_intake(alone(practice), care_case, nora).value();
    BOOST_CHECK(again.id == id);
    BOOST_TEST(!again.draft.has_value());
}

BOOST_AUTO_TEST_CASE(only_questions_that_are_asked_count)
{
    recorded(answers({{"has_partner", true}, {"attachment_anxiety", 4}}));
    const auto lines = app::list_intakes(alone(practice), care_case);
    BOOST_REQUIRE(lines.size() == 1u);
    BOOST_TEST(lines.front().progress.answered == 1);
    const auto& form = practice.definitions().form("individual", FormKind::intake);
    const auto with = app::progress_of(form, {{"has_partner", true}});
    const auto without = app::progress_of(form, {{"has_partner", false}});
    BOOST_TEST(with.asked == without.asked + 3);
    BOOST_TEST(lines.front().progress.asked == with.asked);
}

BOOST_AUTO_TEST_SUITE_END()
