#include "domain/problem.hpp"
#include "json/json.hpp"

#include <boost/test/unit_test.hpp>

using domain::Tree;

namespace {

domain::Problem refusal(std::string_view text)
{
    try {
        json::parse(text);
    } catch (const domain::Refused& refused) {
        return refused.problem();
    }
    return {};
}

}

BOOST_AUTO_TEST_SUITE(json_test)

BOOST_AUTO_TEST_CASE(a_document_comes_back_as_it_was_written)
{
    const std::string text = R"({"b":1,"a":[true,null,-2.5,"é \" 😀"],"c":{}})";
    BOOST_TEST(json::write(json::parse(text)) == text);
}

BOOST_AUTO_TEST_CASE(keys_keep_their_order)
{
    BOOST_TEST(json::write(Tree(Tree::Map{{"z", 1}, {"a", 2}})) == R"({"z":1,"a":2})");
}

BOOST_AUTO_TEST_CASE(what_is_no_json_is_refused_with_its_place)
{
    const auto problem = refusal("{\n  \"a\": x\n}");
    BOOST_TEST(problem.field == "document");
    BOOST_TEST(problem.given == domain::Words("line_and_column", 2, 8));
    BOOST_TEST(problem.allowed == domain::Words("json"));
}

BOOST_AUTO_TEST_CASE(half_a_document_is_no_document)
{
    for (const auto* text : {"", "{", "[1,", "{\"a\":1}x", "{\"a\":1"})
        BOOST_TEST(refusal(text).rule == "json", text);
}

BOOST_AUTO_TEST_CASE(a_key_that_stands_twice_is_refused)
{
    BOOST_TEST(refusal(R"({"plan":1,"plan":2})").given == domain::Words("key_twice", "plan"));
}

BOOST_AUTO_TEST_CASE(nesting_that_never_ends_is_refused)
{
    BOOST_TEST(refusal(std::string(100'000, '[')).allowed == domain::Words("levels_to_64"));
}

BOOST_AUTO_TEST_CASE(an_object_has_no_more_keys_than_a_document_could_use)
{
    const auto with_keys = [](int count) {
        std::string text = "{";
        for (int i = 0; i < count; ++i)
            text += (i == 0 ? "\"k" : ",\"k") + std::to_string(i) + "\":1";
        return text + "}";
    };
    BOOST_CHECK_NO_THROW(json::parse(with_keys(10'000)));
    BOOST_TEST(refusal(with_keys(10'001)).allowed == domain::Words("keys_to", 10'000));
}

BOOST_AUTO_TEST_CASE(text_that_is_no_utf8_is_refused)
{
    BOOST_TEST(refusal("\"\xff\"").rule == "json");
}

BOOST_AUTO_TEST_CASE(a_number_beyond_64_bits_is_refused)
{
    BOOST_TEST(refusal("18446744073709551615").given == domain::Words("huge_number"));
}

BOOST_AUTO_TEST_SUITE_END()
