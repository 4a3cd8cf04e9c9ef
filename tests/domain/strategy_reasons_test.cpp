#include "domain/strategy.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(strategy_reasons_test)

namespace {

using namespace domain;

Strategy one()
{
    Strategy strategy;
    strategy.id = "h90";
    strategy.suits = {Suits::any, Suits::anxious};
    strategy.eases = {ShameWay::self_neglect, ShameWay::people_pleasing};
    strategy.kind = StrategyKind::spoken;
    strategy.stage_fit = {1, 2};
    return strategy;
}

}

BOOST_AUTO_TEST_CASE(what_is_not_known_speaks_for_a_first_step_at_most)
{
    PersonFacts facts;
    BOOST_CHECK(reasons(one(), facts) == std::vector<std::string>{"beginning"});
    facts.stage = 3;
    BOOST_TEST(reasons(one(), facts).empty());
}

BOOST_AUTO_TEST_CASE(shame_comes_first_then_position_stage_and_style)
{
    PersonFacts facts;
    facts.shame = {ShameWay::people_pleasing, ShameWay::self_criticism};
    facts.leaning = {Suits::anxious};
    facts.stage = 2;
    facts.style = StrategyKind::spoken;
    BOOST_CHECK((reasons(one(), facts) == std::vector<std::string>{"people_pleasing", "anxious", "stage", "style"}));
    facts.leaning = {Suits::avoidant};
    facts.stage = 3;
    facts.style = StrategyKind::written;
    BOOST_CHECK((reasons(one(), facts) == std::vector<std::string>{"people_pleasing"}));
}

BOOST_AUTO_TEST_CASE(every_reason_has_its_line_without_naming_a_style)
{
    for (const auto& token : tokens(ShameWay{}))
        BOOST_TEST(!reason_line(one(), token.name).empty(), token.name);
    for (const auto& token : tokens(Suits{})) {
        const auto line = reason_line(one(), token.name);
        BOOST_TEST(!line.empty(), token.name);
        BOOST_TEST(line.find("avoidan") == std::string::npos);
        BOOST_TEST(line.find("anxious") == std::string::npos);
    }
    BOOST_TEST(!reason_line(one(), "stage").empty());
    BOOST_TEST(!reason_line(one(), "style").empty());
    BOOST_TEST(!reason_line(one(), "beginning").empty());
    BOOST_TEST(reason_line(one(), "nothing").empty());
}

BOOST_AUTO_TEST_SUITE_END()
