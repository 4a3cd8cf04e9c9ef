#include "storage/recovery_code.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace storage;

namespace {

std::string problem_of(const std::string& typed)
{
    const auto read = read_recovery_code(typed);
    const auto* problem = std::get_if<domain::Problem>(&read);
    return problem == nullptr ? "" : problem->given.token + " " + problem->given.arguments.front();
}

bool reads_as(const std::string& typed, const SecretBytes& code)
{
    const auto read = read_recovery_code(typed);
    const auto* secret = std::get_if<SecretBytes>(&read);
    return secret != nullptr && secret->text() == code.text();
}

}

BOOST_AUTO_TEST_SUITE(recovery_code_test)

BOOST_AUTO_TEST_CASE(a_code_is_seven_groups_of_five_and_each_is_another_one)
{
    std::set<std::string> codes;
    for (int i = 0; i < 100; ++i)
        codes.insert(in_groups(make_recovery_code()));
    BOOST_TEST(codes.size() == 100U);
    BOOST_TEST(codes.begin()->size() == 41U);
    BOOST_TEST(codes.begin()->find_first_of("ILOU") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(spaces_dashes_small_letters_and_look_alikes_do_not_matter)
{
    const auto code = make_recovery_code();
    auto typed = in_groups(code);
    BOOST_TEST(reads_as(typed, code));
    std::ranges::replace(typed, '-', ' ');
    std::ranges::replace(typed, '0', 'o');
    std::ranges::replace(typed, '1', 'l');
    std::ranges::transform(typed, typed.begin(), [](char each) { return static_cast<char>(std::tolower(each)); });
    BOOST_TEST(reads_as("  " + typed + "\n", code));
}

BOOST_AUTO_TEST_CASE(every_single_mistake_names_its_group)
{
    const auto code = make_recovery_code();
    const std::string right(code.text());
    for (std::size_t i = 0; i < right.size(); ++i)
        for (const char other : std::string("0123456789ABCDEFGHJKMNPQRSTVWXYZU*")) {
            auto wrong = right;
            wrong[i] = other;
            const auto expected = other == right[i] ? "" : "group_number " + std::to_string(i / 5 + 1);
            BOOST_TEST(problem_of(wrong) == expected);
        }
}

BOOST_AUTO_TEST_CASE(exchanged_neighbours_and_groups_are_noticed)
{
    const auto code = make_recovery_code();
    const std::string right(code.text());
    for (std::size_t i = 0; i + 1 < right.size(); ++i) {
        auto wrong = right;
        std::swap(wrong[i], wrong[i + 1]);
        BOOST_TEST(problem_of(wrong).empty() == (wrong == right));
    }
    for (std::size_t group = 0; group + 1 < 7; ++group) {
        const auto wrong = right.substr(0, group * 5) + right.substr(group * 5 + 5, 5) + right.substr(group * 5, 5) +
                           right.substr(group * 5 + 10);
        BOOST_TEST(problem_of(wrong).starts_with("group") == (wrong != right));
    }
}

BOOST_AUTO_TEST_CASE(a_code_that_is_too_short_or_too_long_says_so)
{
    const auto right = in_groups(make_recovery_code());
    BOOST_TEST(problem_of("") == "characters 0");
    BOOST_TEST(problem_of(right.substr(0, 35)) == "characters 30");
    BOOST_TEST(problem_of(right + "A") == "characters 36");
}

BOOST_AUTO_TEST_SUITE_END()
