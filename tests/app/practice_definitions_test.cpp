#include "app/intake/intake_page.hpp"
#include "app/intake/intakes.hpp"
#include "app/library/practice_definitions.hpp"
#include "app/measures/item_wordings.hpp"
#include "app/measures/measure_items.hpp"
#include "app/practice/practice.hpp"
#include "practice_fixture.hpp"
#include "refusal.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace domain;
using namespace test_support;

namespace {

struct DefinitionsFixture : PracticeFixture {
    static std::string replaced(std::string text, std::string_view old_text, std::string_view new_text)
    {
        return text.replace(text.find(old_text), old_text.size(), new_text);
    }

    std::string text(DefinitionKind kind, std::string_view id) { return app::definition_text(practice, kind, id); }

    app::DefinitionLine line(DefinitionKind kind, std::string_view id)
    {
        const auto lines = app::list_definitions(practice);
        return *std::ranges::find_if(lines, [&](const auto& each) { return each.kind == kind && each.id == id; });
    }

    Id<Intake> answered(const std::string& key, const Tree& answer, const std::string& definition = {})
    {
        Intake intake;
        intake.client = nora;
        intake.care_case = noras_own;
        intake.definition = definition;
        intake.answers[key] = answer;
        return app::record_intake(practice, intake);
    }

    void filled(const std::string& instrument, const std::string& answers, const std::string& order = {})
    {
        Administration form;
        form.client = nora;
        form.care_case = noras_own;
        form.instrument = instrument;
        form.answers = parse_answers(answers);
        form.order = order;
        form.filled_on = day("2026-02-20");
        app::record_administration(practice, form);
    }
};

}

BOOST_FIXTURE_TEST_SUITE(practice_definitions_test, DefinitionsFixture)

BOOST_AUTO_TEST_CASE(what_the_program_brings_is_listed)
{
    const auto individual = line(DefinitionKind::intake, "individual");
    BOOST_TEST((!individual.own && individual.built_in && individual.used == 0));
    BOOST_TEST(line(DefinitionKind::strategy, "h10").title == "Three compliments journal");
}

BOOST_AUTO_TEST_CASE(a_changed_intake_asks_anew_and_what_was_answered_keeps_its_wording)
{
    const auto old_id = answered("what_brings_you", "We fight about the school run.");
    const auto old_words = records().get(old_id)->wording.at("what_brings_you");
    const auto changed = replaced(text(DefinitionKind::intake, "individual"), old_words, "What is it about?");
    const auto kept = app::keep_definition(practice, changed);
    BOOST_TEST(kept.id == "individual");
    BOOST_TEST(kept.version == 3);
    BOOST_TEST(line(DefinitionKind::intake, "individual").own);
    BOOST_TEST(records().get(old_id)->wording.at("what_brings_you") == old_words);
    BOOST_TEST(find_question(practice.definitions().form("individual", FormKind::intake), "what_brings_you")->text ==
               "What is it about?");
    const auto then = practice.definitions().form("individual", FormKind::intake, "2");
    BOOST_TEST(find_question(then, "what_brings_you")->text == old_words);
    BOOST_TEST(text(DefinitionKind::intake, "individual").find("\"version\": 3") != std::string::npos);
    BOOST_TEST(app::keep_definition(practice, changed).version == 4);
}

BOOST_AUTO_TEST_CASE(a_complete_intake_is_read_with_the_form_it_was_answered_with)
{
    Intake intake;
    intake.client = nora;
    intake.care_case = noras_own;
    intake.answers["what_brings_you"] = "The school run.";
    intake.status = IntakeStatus::complete;
    const auto id = app::record_intake(practice, intake);
    const auto words = records().get(id)->wording.at("what_brings_you");
    app::keep_definition(practice, replaced(text(DefinitionKind::intake, "individual"), words, "What is it about?"));
    BOOST_TEST(find_question(app::open_intake(alone(practice), id)->form, "what_brings_you")->text == words);
}

BOOST_AUTO_TEST_CASE(a_copy_stands_beside_the_original)
{
    const auto copy = app::copy_definition(practice, DefinitionKind::intake, "individual", "my-intake");
    BOOST_TEST(copy.version == 1);
    BOOST_TEST(!line(DefinitionKind::intake, "my-intake").built_in);
    answered("what_brings_you", "Sleep.", "my-intake");
    BOOST_TEST(line(DefinitionKind::intake, "my-intake").used == 1);
    BOOST_TEST(refusal([&] { app::copy_definition(practice, DefinitionKind::intake, "couple", "my-intake"); }).field ==
               "as");
}

BOOST_AUTO_TEST_CASE(what_is_not_used_can_be_taken_away_again)
{
    app::keep_definition(practice, text(DefinitionKind::intake, "individual"));
    app::remove_definition(practice, DefinitionKind::intake, "individual");
    BOOST_TEST(!line(DefinitionKind::intake, "individual").own);
    BOOST_TEST(practice.definitions().form("individual", FormKind::intake).version == 2);
    BOOST_TEST(app::keep_definition(practice, text(DefinitionKind::intake, "individual")).version == 4);
    answered("what_brings_you", "Sleep.");
    BOOST_TEST(refusal([&] { app::remove_definition(practice, DefinitionKind::intake, "individual"); }).rule == "used");
    BOOST_TEST(refusal([&] { app::remove_definition(practice, DefinitionKind::intake, "couple"); }).rule == "unknown");
}

BOOST_AUTO_TEST_CASE(a_text_that_cannot_be_used_keeps_nothing)
{
    const auto broken = replaced(text(DefinitionKind::instrument, "rses"), "\"most\": 30", "\"most\": 40");
    const auto problem = refusal([&] { app::keep_definition(practice, broken); });
    BOOST_TEST(problem.field.starts_with("line "));
    BOOST_TEST(problem.field.ends_with("scales[0].most"));
    BOOST_TEST(app::definition_faults(broken).at(0).line > 0);
    BOOST_TEST(!line(DefinitionKind::instrument, "rses").own);
}

BOOST_AUTO_TEST_CASE(a_practice_can_change_a_figure_it_knows_better)
{
    filled("rses", "2,1,2,2,1,1,2,1,1,2");
    const auto changed = replaced(text(DefinitionKind::instrument, "rses"), "\"value\": 5.8", "\"value\": 4.8");
    BOOST_TEST(app::keep_definition(practice, changed).version == 3);
    BOOST_TEST(practice.definitions().instrument("rses").scales[0].change.sd->value == 4.8);
}

BOOST_AUTO_TEST_CASE(what_kept_scores_mean_does_not_change)
{
    const auto rses = text(DefinitionKind::instrument, "rses");
    const auto other = replaced(rses, "\"reversed\": [\"low_view\", ", "\"reversed\": [");
    app::copy_definition(practice, DefinitionKind::instrument, "rses", "own-rses");
    filled("rses", "2,1,2,2,1,1,2,1,1,2");
    BOOST_TEST(refusal([&] { app::keep_definition(practice, other); }).field == "scales");
    BOOST_TEST(refusal([&] {
                   app::keep_definition(practice,
                                        replaced(rses, "\"least\": 0, \"most\": 3", "\"least\": 1, \"most\": 4"));
               }).field.ends_with("least"));
    app::keep_definition(practice, replaced(other, "\"id\": \"rses\"", "\"id\": \"own-rses\""));
    filled("own-rses", "2,1,2,2,1,1,2,1,1,2");
}

BOOST_AUTO_TEST_CASE(an_own_flag_on_a_score_opens_a_concern_too)
{
    auto own = text(DefinitionKind::instrument, "phq-2");
    own = replaced(replaced(own, "\"id\": \"phq-2\"", "\"id\": \"own-2\""), "\"id\": \"positive\"", "\"id\": \"risk\"");
    app::keep_definition(practice, own);
    filled("own-2", "2,1");
    BOOST_TEST(records().all<Concern>().at(0)->reason == "risk");
}

BOOST_AUTO_TEST_CASE(licensed_wording_stands_where_items_are_shown)
{
    app::keep_item_wording(practice, {"rses", "Letter of 3 March", {{"worth", "Words we may use."}}});
    const auto items = app::shown_items(practice, "rses", "b");
    BOOST_TEST(items.at(0).key == "worth");
    BOOST_TEST(items.at(0).wording == "Words we may use.");
    BOOST_TEST(items.at(1).wording.empty());
    BOOST_TEST(refusal([&] {
                   app::keep_item_wording(practice, {"rses", "A letter", {{"q", "x"}}});
               }).field == "words.q");
    app::keep_item_wording(practice, {"rses", "Letter of 4 March", {{"worth", "Other words."}}});
    BOOST_TEST(app::item_wording(practice, "rses")->licence == "Letter of 4 March");
}

BOOST_AUTO_TEST_CASE(answers_stand_by_item_whatever_form_was_filled_in)
{
    filled("rses", "3,0,3,3,0,0,3,0,0,3", "a");
    practice.go_on_with({"same_day"});
    filled("rses", "3,3,0,3,0,3,3,0,0,", "b");
    const auto table = app::measure_items(alone(practice), {noras_own, nora, "rses", {}});
    BOOST_TEST(table.fillings.size() == 2u);
    BOOST_TEST(table.items.at(0).item.key == "contentment");
    BOOST_CHECK((table.items.at(0).answers == std::vector<std::optional<int>>{3, 3}));
    BOOST_CHECK((table.items.at(1).answers == std::vector<std::optional<int>>{0, std::nullopt}));
    BOOST_TEST(table.items.at(1).reversed);
}

BOOST_AUTO_TEST_CASE(a_practice_chooses_the_measures_it_uses)
{
    BOOST_TEST(app::chosen_measures(practice).size() == 18u);
    app::choose_measures(practice, {"rses", "phq-9"});
    BOOST_REQUIRE_EQUAL(app::chosen_measures(practice).size(), 2u);
    BOOST_TEST(app::chosen_measures(practice).at(0).id == "rses");
    BOOST_TEST(refusal([&] { app::choose_measures(practice, {"phq-10"}); }).field == "instrument");
    app::choose_measures(practice, {});
    BOOST_TEST(app::chosen_measures(practice).size() == 18u);
}

BOOST_AUTO_TEST_SUITE_END()
