#include "app/homework/homework.hpp"
#include "app/intake/formulation.hpp"
#include "app/intake/intakes.hpp"
#include "app/measures/measures.hpp"
#include "refusal.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace domain;
using namespace test_support;

namespace {

struct FormulationFixture : SessionFixture {
    void answered(std::map<std::string, Tree> answers)
    {
        Intake intake;
        intake.client = nora;
        intake.care_case = noras_own;
        intake.answers = std::move(answers);
        app::record_intake(practice, intake);
    }

    void filled(const std::string& instrument, const std::string& answers, const std::string& on,
                const std::string& target = {})
    {
        Administration form;
        form.client = nora;
        form.care_case = noras_own;
        form.instrument = instrument;
        form.answers = parse_answers(answers);
        form.filled_on = day(on);
        form.target = target;
        app::record_administration(practice, form);
    }

    void note_on(const std::string& on, const CycleSide& side)
    {
        auto session = a_session(noras_own, {nora});
        session.held_on = day(on);
        ProgressNote note;
        note.session = app::record_session(practice, session);
        note.cycle = {side};
        note.sections["themes"] = "Evenings.";
        app::record_note(practice, note);
    }

    CycleSide side(const std::string& behavior, const std::string& need) const
    {
        CycleSide out;
        out.client = nora;
        out.behavior = behavior;
        out.need = need;
        return out;
    }

    app::FormulationFacts facts() { return app::formulation_facts(alone(practice), noras_own, nora).value(); }

    std::optional<app::StrategySuggestion> suggestion(const std::string& id)
    {
        const auto all = facts().strategies;
        const auto found = std::ranges::find(all, id, &app::StrategySuggestion::id);
        return found == all.end() ? std::nullopt : std::optional(*found);
    }
};

}

BOOST_FIXTURE_TEST_SUITE(formulation_test, FormulationFixture)

BOOST_AUTO_TEST_CASE(what_is_not_known_says_nothing)
{
    const auto known = facts();
    BOOST_TEST(known.dimensions.empty());
    BOOST_TEST(known.position.position.empty());
    BOOST_TEST(known.shame.empty());
    BOOST_TEST(known.strategies.empty());
    BOOST_TEST(refusal([&] { app::formulation_facts(alone(practice), noras_own, daniel); }).field == "client");
}

BOOST_AUTO_TEST_CASE(the_latest_form_gives_the_dimensions_with_their_box)
{
    filled("ecr-s", "7,1,1,1,7,1,1,7,7,1,1,1", "2026-01-10");
    filled("ecr-s", "5,5,3,4,5,4,4,3,7,7,1,6", "2026-02-10");
    const auto known = facts();
    BOOST_REQUIRE_EQUAL(known.dimensions.size(), 1u);
    const auto& fact = known.dimensions[0];
    BOOST_CHECK(fact.point.on == day("2026-02-10"));
    BOOST_CHECK_CLOSE(fact.point.anxiety, 31.0 / 6, 0.001);
    BOOST_CHECK_CLOSE(*fact.anxiety_error, 1.414 / std::sqrt(2.0), 0.1);
    BOOST_TEST(fact.assumed_spread);
    BOOST_TEST(!fact.verified);
}

BOOST_AUTO_TEST_CASE(each_relationship_stands_for_itself_without_a_box)
{
    filled("ecr-rs", "1,1,1,1,1,1,1,1,1", "2026-01-10", "mother");
    filled("ecr-rs", "4,4,4,4,4,4,4,4,4", "2026-02-10", "partner");
    const auto known = facts();
    BOOST_REQUIRE_EQUAL(known.dimensions.size(), 2u);
    BOOST_TEST(known.dimensions[0].target == "partner");
    BOOST_TEST(!known.dimensions[0].anxiety_error.has_value());
}

BOOST_AUTO_TEST_CASE(the_latest_word_of_the_notes_on_each_part_of_the_loop_stands)
{
    answered({{"position", "steps_back"}});
    note_on("2026-01-12", side("goes quiet", "to be wanted"));
    note_on("2026-01-19", side("leaves the room", ""));
    const auto position = facts().position;
    BOOST_TEST(position.position == "steps_back");
    BOOST_TEST(position.side.behavior == "leaves the room");
    BOOST_TEST(position.side.need == "to be wanted");
    BOOST_CHECK(position.side_on == day("2026-01-19"));
}

BOOST_AUTO_TEST_CASE(shame_is_said_by_the_client_or_seen_by_the_counselor)
{
    answered({{"ways_shame_shows", Tree::List{"hide", "self_criticism", "undeserving"}},
              {"shame_shows_as", Tree::List{"pulling_away"}}});
    const auto shame = facts().shame;
    BOOST_REQUIRE_EQUAL(shame.size(), 2u);
    const auto away = std::ranges::find(shame, ShameWay::pulling_away, &app::ShameFact::way);
    BOOST_TEST((away->by_client && away->by_counselor));
    BOOST_TEST(!away->words.empty());
}

BOOST_AUTO_TEST_CASE(exercises_are_suggested_with_their_reasons)
{
    answered({{"position", "steps_back"}, {"ways_shame_shows", Tree::List{"hide"}}});
    const auto urge = suggestion("h19");
    BOOST_REQUIRE(urge.has_value());
    BOOST_TEST(urge->reasons.size() == 3u);
    BOOST_TEST(!suggestion("h17").has_value());
    BOOST_TEST(!suggestion("h26").has_value());
}

BOOST_AUTO_TEST_CASE(what_speaks_for_care_is_said_and_nothing_is_blocked)
{
    answered({{"position", "steps_back"}, {"ways_shame_shows", Tree::List{"hide", "self_criticism"}}});
    const auto urge = suggestion("h20");
    BOOST_REQUIRE(urge.has_value());
    BOOST_TEST(!urge->suggested); // no safety screen is on record
    BOOST_TEST(!urge->care.empty());
    BOOST_TEST(!urge->not_when.empty());
    BOOST_TEST(!urge->check_first.empty());
    const auto all = facts().strategies;
    BOOST_TEST(all.front().suggested);
    BOOST_TEST(!all.back().suggested);
}

BOOST_AUTO_TEST_SUITE_END()
