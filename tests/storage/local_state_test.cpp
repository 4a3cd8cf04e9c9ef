#include "storage/local_state.hpp"
#include "storage/vault.hpp"
#include "support/test_practice.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>

using namespace storage;
using namespace test_support;

namespace {

struct LocalStateFixture : TestPractice {
    std::vector<std::chrono::seconds> waits;

    std::unique_ptr<Vault> open_counting(const std::string& passphrase)
    {
        auto given = options();
        given.wait = [this](std::chrono::seconds time) { waits.push_back(time); };
        return Vault::open(folder, SecretBytes::copy_of(passphrase), given);
    }

    void try_wrong(int times)
    {
        for (int i = 0; i < times; ++i)
            BOOST_CHECK_THROW(open_counting(wrong_passphrase), VaultError);
    }
};

}

BOOST_FIXTURE_TEST_SUITE(local_state_test, LocalStateFixture)

BOOST_AUTO_TEST_CASE(memory_comes_back_and_belongs_to_one_practice)
{
    const LocalState state(files, state_folder, "one");
    const LocalMemory memory{{17, "link"}, 2, clock.now()};
    BOOST_TEST(state.save(memory));
    BOOST_TEST((state.load() == memory));
    BOOST_TEST((LocalState(files, state_folder, "two").load() == LocalMemory{}));
    BOOST_TEST((std::filesystem::status(state_folder).permissions() == std::filesystem::perms::owner_all));
}

BOOST_AUTO_TEST_CASE(damaged_missing_or_unusable_memory_is_as_if_never_seen)
{
    const LocalState state(files, state_folder, "one");
    BOOST_TEST((state.load() == LocalMemory{}));
    state.save({{17, "link"}, 2, clock.now()});
    for (const auto* broken : {"", "{", "[]", "{\"seq\":\"x\",\"wrong_tries\":-5}", "\xff\xfe"}) {
        put_bytes(state_folder / "one.json", broken);
        BOOST_TEST((state.load() == LocalMemory{}), broken);
    }
    put_bytes(temporary / "file", "");
    BOOST_TEST(!LocalState(files, temporary / "file" / "below", "one").save({}));
    BOOST_TEST(!LocalState(files, {}, "one").save({}));
}

BOOST_AUTO_TEST_CASE(practice_opens_whatever_became_of_the_state_folder)
{
    create();
    put_bytes(temporary / "file", "");
    for (const auto& place : {temporary / "file", temporary / "file" / "below", std::filesystem::path{}}) {
        state_folder = place;
        BOOST_TEST(open()->verify().empty());
        BOOST_CHECK_THROW(open(wrong_passphrase), VaultError);
    }
}

BOOST_AUTO_TEST_CASE(state_holds_no_name_and_no_path)
{
    create();
    try_wrong(1);
    for (const auto& [name, bytes] : contents_of(state_folder))
        BOOST_TEST((bytes + name).find("Practice") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(wrong_tries_are_slowed_down_from_the_third_on_up_to_half_a_minute)
{
    create();
    try_wrong(3);
    BOOST_TEST(waits.empty());
    try_wrong(7);
    const std::vector<std::chrono::seconds::rep> expected{1, 2, 4, 8, 16, 30, 30};
    BOOST_REQUIRE(waits.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        BOOST_TEST(waits[i].count() == expected[i]);
}

BOOST_AUTO_TEST_CASE(time_that_has_passed_already_is_not_waited_for_again)
{
    create();
    try_wrong(6);
    waits.clear();
    clock.time += std::chrono::seconds(5);
    open_counting(good_passphrase);
    BOOST_REQUIRE(waits.size() == 1U);
    BOOST_TEST(waits[0].count() == 3);
    try_wrong(6);
    waits.clear();
    clock.time -= std::chrono::hours(24 * 365);
    open_counting(good_passphrase);
    BOOST_TEST(waits.at(0).count() == 8);
}

BOOST_AUTO_TEST_CASE(wrong_tries_are_told_and_in_the_audit_after_the_next_unlock_and_then_forgotten)
{
    create();
    try_wrong(2);
    {
        const auto vault = open();
        BOOST_TEST((vault->wrong_tries() == WrongTries{2, clock.now()}));
        const auto lines = vault->audit().list();
        BOOST_TEST(std::ranges::count(lines, "unlock_failed", &AuditEntry::event) == 2);
        BOOST_TEST(vault->audit().verify_chain() == 0);
    }
    BOOST_TEST(open()->wrong_tries().count == 0);
}

BOOST_AUTO_TEST_CASE(state_folder_follows_the_environment)
{
    const char* before = std::getenv("XDG_STATE_HOME");
    const std::string kept = before != nullptr ? before : "";
    setenv("XDG_STATE_HOME", "/somewhere/state", 1);
    BOOST_TEST(default_state_folder() == "/somewhere/state/secure-base");
    before != nullptr ? setenv("XDG_STATE_HOME", kept.c_str(), 1) : unsetenv("XDG_STATE_HOME");
}

BOOST_AUTO_TEST_SUITE_END()
