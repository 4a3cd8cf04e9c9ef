#include "catalog/definition_error.hpp"
#include "catalog/instruments.hpp"
#include "domain/scoring.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;

BOOST_AUTO_TEST_SUITE(own_instrument_test)

namespace {

std::string sound_definition()
{
    return R"({"id":"own","version":1,"title":"Own","plain_title":"how it goes","licence":"ours","source":"ours",
        "items":[{"key":"one","topic":"one","least":0,"most":4},{"key":"two","topic":"two","least":0,"most":4}],
        "scales":[{"id":"total","title":"Total","items":["one","two"],"method":"sum","least":0,"most":8,
        "direction":"none","change":{"rule":"none","reason":"new"}}]})";
}

// The problem of the sound definition after one replacement, as "field rule".
std::string problem_after(const std::string& old_text, const std::string& new_text)
{
    auto text = sound_definition();
    text.replace(text.find(old_text), old_text.size(), new_text);
    try {
        catalog::read_instrument(text, "own.json");
    } catch (const catalog::DefinitionError& error) {
        BOOST_TEST(error.file() == "own.json");
        return error.problem().field + " " + error.problem().rule;
    }
    return "none";
}

}

BOOST_AUTO_TEST_CASE(a_practice_can_bring_its_own_instrument)
{
    const auto own = catalog::read_instrument(sound_definition());
    BOOST_TEST(own.id == "own");
    BOOST_TEST(score(own, {3, 4}).scale("total")->value.value() == 7);
}

BOOST_AUTO_TEST_CASE(a_broken_definition_is_refused_with_the_reason)
{
    BOOST_TEST(problem_after("\"version\"", "\"verson\"") == "verson unknown_field");
    BOOST_TEST(problem_after("\"title\":\"Own\",", "") == "title required");
    BOOST_TEST(problem_after("\"method\":\"sum\"", "\"method\":\"median\"") == "scales[0].method one_of");
    BOOST_TEST(problem_after("\"most\":8", "\"most\":9") == "scales[0].most range");
    BOOST_TEST(problem_after("[\"one\",\"two\"]", "[\"one\",\"six\"]") == "scales[0].items[1] unknown_item");
    BOOST_TEST(problem_after("\"method\"", "\"reversed\":[\"six\"],\"method\"") ==
               "scales[0].reversed[0] unknown_item");
    BOOST_TEST(problem_after("\"source\":\"ours\"", "\"source\":") == "document json");
}

BOOST_AUTO_TEST_CASE(two_instruments_of_one_id_are_refused)
{
    const auto text = sound_definition();
    const std::vector<EmbeddedFile> files{{"instruments/a.json", text}, {"instruments/b.json", text}};
    BOOST_CHECK_THROW(catalog::load_instruments(files), catalog::DefinitionError);
    const std::vector<EmbeddedFile> other{{"intake/a.json", "not an instrument"}};
    BOOST_TEST(catalog::load_instruments(other).empty());
}

BOOST_AUTO_TEST_SUITE_END()
