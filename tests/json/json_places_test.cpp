#include "json/json_places.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(json_places_test)

namespace {

const std::string text = R"({
  "id": "own",
  "quote \" }": {"a": [1, {"b": "x"}]},
  "items": [
    {"key": "one", "least": 0},
    {"key": "two", "least": 1,
     "most": 4}
  ]
})";

std::string at(std::string_view path)
{
    const auto place = json::position_at(text, json::offset_of(text, path).value());
    return std::to_string(place.line) + ":" + std::to_string(place.column);
}

}

BOOST_AUTO_TEST_CASE(a_path_is_found_by_line_and_column)
{
    BOOST_TEST(at("id") == "2:9");
    BOOST_TEST(at("items[0].key") == "5:13");
    BOOST_TEST(at("items[1].most") == "7:14");
    BOOST_TEST(at("items[1]") == "6:5");
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_pointed_at_by_what_is_around_it)
{
    BOOST_TEST(at("items[1].topic") == "6:5");
    BOOST_TEST(at("items[7]") == "4:12");
    BOOST_TEST(at("title") == "1:1");
    BOOST_TEST(at("") == "1:1");
    BOOST_TEST(!json::offset_of(" \n", "id").has_value());
}

BOOST_AUTO_TEST_CASE(one_member_is_replaced_and_the_rest_stays_as_typed)
{
    BOOST_TEST(json::with_member(R"({ "id" : "a" , "version":1 })", "version", "12") ==
               R"({ "id" : "a" , "version":12 })");
    BOOST_TEST(json::with_member(R"({ "id" : "a" , "version":1 })", "id", "\"b\"") ==
               R"({ "id" : "b" , "version":1 })");
    BOOST_TEST(json::with_member(R"({"a": {"id": 1}})", "id", "2") == R"({"a": {"id": 1}})");
}

BOOST_AUTO_TEST_SUITE_END()
