#include "app/kit/failure.hpp"
#include "app/practice/passphrase_words.hpp"
#include "app/practice/unlocking.hpp"
#include "support/test_practice.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <set>

using namespace test_support;

namespace {

struct UnlockingFixture : TestPractice {
    UnlockingFixture() { create(); }

    app::Environment environment() { return {clock, state_folder, {{8192, 1}}}; }

    void try_wrong_passphrase()
    {
        BOOST_CHECK_THROW(app::Workspace::open(folder, app::Passphrase("something else"), environment()), app::Failure);
    }

    std::chrono::seconds wait() { return app::wait_before_next_try(folder, environment()); }
};

}

BOOST_FIXTURE_TEST_SUITE(unlocking_test, UnlockingFixture)

BOOST_AUTO_TEST_CASE(the_window_can_tell_how_long_the_next_try_waits)
{
    for (int i = 0; i < 2; ++i)
        try_wrong_passphrase();
    BOOST_CHECK(wait() == std::chrono::seconds(0));
    try_wrong_passphrase();
    BOOST_CHECK(wait() == std::chrono::seconds(1));
    clock.time += std::chrono::seconds(1);
    BOOST_CHECK(wait() == std::chrono::seconds(0));
}

BOOST_AUTO_TEST_CASE(wrong_tries_are_told_after_the_next_unlock_and_once)
{
    try_wrong_passphrase();
    const auto wrong_at = clock.stamp();
    clock.time += std::chrono::hours(1);
    const auto tries = [&] {
        const app::Passphrase right(good_passphrase);
        return app::Workspace::open(folder, right, environment())->run([](app::OpenPractice& practice) {
            return app::wrong_tries_before(practice);
        });
    };
    const auto told = tries();
    BOOST_TEST(told.count == 1);
    BOOST_CHECK(told.last == wrong_at);
    BOOST_TEST(tries().count == 0);
}

BOOST_AUTO_TEST_CASE(nothing_waits_where_there_is_no_practice)
{
    folder = temporary / "elsewhere";
    BOOST_CHECK(wait() == std::chrono::seconds(0));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(passphrase_words_test)

BOOST_AUTO_TEST_CASE(six_words_give_sixty_bits_and_every_word_is_plain_and_there_once)
{
    const auto& words = app::passphrase_words();
    BOOST_TEST(6 * std::log2(static_cast<double>(words.size())) >= 60.0);
    BOOST_TEST(std::set(words.begin(), words.end()).size() == words.size());
    for (const auto& word : words) {
        BOOST_TEST((word.size() >= 3 && word.size() <= 8), word);
        BOOST_TEST(word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos, word);
    }
}

BOOST_AUTO_TEST_CASE(a_suggested_passphrase_is_six_words_is_enough_and_never_comes_twice)
{
    std::set<std::string> suggested;
    for (int i = 0; i < 50; ++i) {
        const auto passphrase = app::suggest_passphrase();
        BOOST_TEST(std::ranges::count(passphrase, ' ') == 5);
        BOOST_TEST(app::passphrase_strength(passphrase).enough, passphrase);
        suggested.insert(passphrase);
    }
    BOOST_TEST(suggested.size() == 50u);
}

BOOST_AUTO_TEST_CASE(strength_follows_what_is_typed)
{
    BOOST_TEST(app::passphrase_strength("").characters == 0);
    BOOST_TEST(!app::passphrase_strength("").enough);
    BOOST_TEST(!app::passphrase_strength("aaaaaaaaaaaaaaaaaaaaaaaa").enough);
    BOOST_TEST(!app::passphrase_strength("x7#Qp!z9Lm").enough);
    const auto good = app::passphrase_strength(good_passphrase);
    BOOST_TEST(good.enough);
    BOOST_TEST(good.bits >= 45.0);
    BOOST_TEST(good.characters == 38);
}

BOOST_AUTO_TEST_SUITE_END()
