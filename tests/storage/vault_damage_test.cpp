#include "storage/crypto.hpp"
#include "storage/practice_files.hpp"
#include "storage/vault.hpp"
#include "support/dying_files.hpp"
#include "support/failing_files.hpp"
#include "support/test_practice.hpp"

#include <boost/test/unit_test.hpp>

#include <cerrno>
#include <sys/wait.h>
#include <unistd.h>

using namespace storage;
using namespace test_support;

namespace {

constexpr std::size_t page = 4096;
// A page ends with 16 bytes of nonce, 20 of its code and 12 that mean nothing.
constexpr std::size_t last_meaningful_byte = page - 13;

struct DamageFixture : TestPractice {
    std::filesystem::path database_file() const { return folder / database_file_name; }

    /// A practice with texts short and long, so that it has leaf, inner, overflow and index pages.
    void fill()
    {
        const auto vault = create();
        Transaction transaction(vault->database());
        for (std::size_t i = 0; i < 16; ++i) {
            vault->database().execute("INSERT INTO meta (key, value) VALUES (?, ?)",
                                      {new_id(clock.now()), std::string(i * 700, static_cast<char>('a' + i % 26))});
            vault->audit().append("note_recorded", new_id(clock.now()));
        }
        transaction.commit();
    }

    VaultOptions with(FileLayer& layer)
    {
        const auto given = options();
        return {clock, layer, state_folder, given.cost, false, false, given.wait};
    }

    std::unique_ptr<Vault> create_with(FileLayer& layer)
    {
        return Vault::create(folder, SecretBytes::copy_of(good_passphrase), with(layer));
    }

    std::unique_ptr<Vault> open_with(FileLayer& layer)
    {
        return Vault::open(folder, SecretBytes::copy_of(good_passphrase), with(layer));
    }

    bool damage_is_noticed()
    {
        try {
            return !open()->verify().empty();
        } catch (const VaultError& error) {
            BOOST_TEST((error.kind() == VaultErrorKind::damaged_database), token_of(error.kind()));
            return true;
        }
    }
};

}

BOOST_FIXTURE_TEST_SUITE(vault_damage_test, DamageFixture)

BOOST_AUTO_TEST_CASE(one_flipped_byte_in_any_page_is_noticed)
{
    fill();
    const auto whole = bytes_of(database_file());
    BOOST_REQUIRE(whole.size() / page > 25U);
    for (std::size_t start = 0; start < whole.size(); start += page)
        for (const std::size_t place : {std::size_t{20}, page / 2, last_meaningful_byte}) {
            auto changed = whole;
            changed[start + place] = static_cast<char>(changed[start + place] ^ 1);
            put_bytes(database_file(), changed);
            BOOST_TEST(damage_is_noticed(), "page " << start / page + 1 << " byte " << place);
            BOOST_TEST((bytes_of(database_file()) == changed));
        }
}

BOOST_AUTO_TEST_CASE(flipped_byte_in_the_salt_is_found_by_verify)
{
    fill();
    const auto whole = bytes_of(database_file());
    for (std::size_t place = 0; place < 16; ++place) {
        auto changed = whole;
        changed[place] = static_cast<char>(changed[place] ^ 1);
        put_bytes(database_file(), changed);
        BOOST_TEST(damage_is_noticed(), place);
    }
}

BOOST_AUTO_TEST_CASE(zeroed_and_swapped_pages_are_noticed)
{
    fill();
    const auto whole = bytes_of(database_file());
    for (std::size_t start = page; start + page < whole.size(); start += page) {
        auto zeroed = whole;
        zeroed.replace(start, page, std::string(page, '\0'));
        put_bytes(database_file(), zeroed);
        BOOST_TEST(damage_is_noticed(), "zeroed page " << start / page + 1);
        auto swapped = whole;
        swapped.replace(start, page, whole.substr(start + page, page));
        swapped.replace(start + page, page, whole.substr(start, page));
        put_bytes(database_file(), swapped);
        BOOST_TEST(damage_is_noticed(), "swapped page " << start / page + 1);
    }
}

BOOST_AUTO_TEST_CASE(failure_at_any_call_of_creation_leaves_nothing_or_a_whole_practice)
{
    FailingFiles counting;
    create_with(counting);
    std::filesystem::remove_all(folder);
    for (const int code : {ENOSPC, EIO})
        for (int call = 1; call <= counting.calls(); ++call) {
            FailingFiles failing(call, code);
            try {
                create_with(failing);
            } catch (const VaultError& error) {
                const auto expected = code == ENOSPC ? VaultErrorKind::disk_full : VaultErrorKind::io_error;
                BOOST_TEST((error.kind() == expected), "call " << call << " " << token_of(error.kind()));
            }
            if (std::filesystem::exists(folder))
                BOOST_TEST(open()->verify().empty(), "call " << call);
            std::filesystem::remove_all(folder);
            std::filesystem::remove_all(state_folder);
            BOOST_TEST(std::filesystem::is_empty(temporary.path()), "call " << call);
        }
}

BOOST_AUTO_TEST_CASE(kill_at_any_call_of_creation_leaves_nothing_or_a_whole_practice)
{
    for (int call = 1, killed = 1; killed != 0; ++call) {
        const pid_t child = fork();
        if (child == 0) {
            DyingFiles dying(call);
            create_with(dying);
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        BOOST_REQUIRE(WIFEXITED(status));
        killed = WEXITSTATUS(status);
        if (std::filesystem::exists(folder))
            BOOST_TEST(open()->verify().empty(), "call " << call);
        else
            BOOST_TEST(killed != 0);
        std::filesystem::remove_all(folder);
    }
}

BOOST_AUTO_TEST_CASE(failure_at_any_call_of_a_change_of_passphrase_leaves_one_that_opens)
{
    const std::string newer = "seven patient otters paint the ferry";
    create();
    const auto keys = bytes_of(folder / key_file_name);
    FailingFiles counting;
    open_with(counting)->change_passphrase(SecretBytes::copy_of(newer));
    for (int call = 1; call <= counting.calls(); ++call) {
        put_bytes(folder / key_file_name, keys);
        std::filesystem::remove_all(state_folder);
        FailingFiles failing(call, ENOSPC);
        try {
            open_with(failing)->change_passphrase(SecretBytes::copy_of(newer));
        } catch (const VaultError& error) {
            BOOST_TEST((error.kind() == VaultErrorKind::disk_full), "call " << call);
        }
        const bool unchanged = bytes_of(folder / key_file_name) == keys;
        BOOST_TEST(open(unchanged ? good_passphrase : newer)->verify().empty(), "call " << call);
    }
}

BOOST_AUTO_TEST_SUITE_END()
