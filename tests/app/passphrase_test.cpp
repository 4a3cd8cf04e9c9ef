#include "app/practice/passphrase.hpp"
#include "app/refusal.hpp"
#include "storage/secret_bytes.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace test_support;

namespace {

std::string read_from(const std::string& file)
{
    std::istringstream in(file);
    return std::string(app::Passphrase::first_line_of(in).secret().text());
}

}

BOOST_AUTO_TEST_SUITE(passphrase_test)

BOOST_AUTO_TEST_CASE(the_first_line_of_a_file_is_the_passphrase_whoever_wrote_the_file)
{
    const std::string words = "brisk lantern over nine quiet harbours";
    for (const auto& file : {words, words + "\n", words + "\r\n", "\xEF\xBB\xBF" + words + "\r\n", words + "\nmore"})
        BOOST_TEST(read_from(file) == words);
    BOOST_TEST(read_from("Grüße über der stillen Bucht\n") == "Grüße über der stillen Bucht");
}

BOOST_AUTO_TEST_CASE(what_nobody_could_type_again_is_refused)
{
    const auto rule = [](const std::string& file) { return refusal([&] { read_from(file); }).rule; };
    BOOST_TEST(rule("") == "required");
    BOOST_TEST(rule("\xEF\xBB\xBF\r\n") == "required");
    BOOST_TEST(rule(std::string("\xFF\xFE"
                                "b\0r\0",
                                6)) == "utf8"); // UTF-16 of another system's editor
    BOOST_TEST(rule("caf\xE9 over nine quiet harbours") == "utf8");
    for (const std::string unseen : {"brisk\tlantern", "brisk\u00a0lantern", "brisk\u200blantern", "brisk\x07"})
        BOOST_TEST(rule(unseen) == "readable");
}

BOOST_AUTO_TEST_SUITE_END()
