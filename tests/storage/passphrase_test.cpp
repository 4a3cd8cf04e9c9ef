#include "storage/passphrase.hpp"

#include <boost/test/unit_test.hpp>

using namespace storage;

namespace {

std::optional<domain::Problem> weakness(const char* text)
{
    return weakness_of(SecretBytes::copy_of(text));
}

}

BOOST_AUTO_TEST_SUITE(passphrase_test)

BOOST_AUTO_TEST_CASE(short_passphrase_is_refused_with_its_length_and_what_is_allowed)
{
    const auto problem = weakness("gR7#qz!");
    BOOST_REQUIRE(problem.has_value());
    BOOST_TEST(problem->field == "passphrase");
    BOOST_TEST(problem->rule == "length");
    BOOST_TEST(problem->given == domain::Words("characters", 7));
    BOOST_TEST(problem->allowed == domain::Words("characters_at_least", 15));
}

BOOST_AUTO_TEST_CASE(guessable_passphrase_is_refused_without_being_repeated)
{
    for (const auto* guessable : {"passwordpassword", "aaaaaaaaaaaaaaaaaaaaaaaa", "123456789012345678"}) {
        const auto problem = weakness(guessable);
        BOOST_REQUIRE(problem.has_value());
        BOOST_TEST(problem->rule == "strength");
        BOOST_TEST(problem->given.token == "bits");
        BOOST_TEST(problem->given.arguments.front() != guessable);
        BOOST_TEST(problem->allowed == domain::Words("bits_at_least", 45));
    }
}

BOOST_AUTO_TEST_CASE(several_unrelated_words_are_accepted)
{
    BOOST_TEST(!weakness("brisk lantern over nine quiet harbours").has_value());
    BOOST_TEST(!weakness("ברוש לילה מפתח שבעה נהר").has_value());
}

BOOST_AUTO_TEST_CASE(very_long_passphrase_is_judged_quickly)
{
    BOOST_TEST(!weakness(("brisk lantern over nine quiet harbours" + std::string(100'000, 'x')).c_str()).has_value());
}

BOOST_AUTO_TEST_CASE(characters_are_counted_not_bytes)
{
    const auto problem = weakness("ברוש לילה נהר");
    BOOST_REQUIRE(problem.has_value());
    BOOST_TEST(problem->given == domain::Words("characters", 13));
}

BOOST_AUTO_TEST_CASE(composed_and_decomposed_letters_are_the_same_passphrase)
{
    const auto composed = normalised(SecretBytes::copy_of("caf\u00e9"));
    const auto decomposed = normalised(SecretBytes::copy_of("cafe\u0301"));
    BOOST_TEST(composed.text() == decomposed.text());
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text_are_taken_as_they_are)
{
    BOOST_TEST(normalised(SecretBytes::copy_of("\xff\xfe rest")).text() == "\xff\xfe rest");
    BOOST_TEST(normalised(SecretBytes::copy_of(std::string_view("a\0b", 3))).size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
