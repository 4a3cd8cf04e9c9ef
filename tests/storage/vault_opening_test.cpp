#include "storage/key_file.hpp"
#include "storage/practice_files.hpp"
#include "storage/practice_lock.hpp"
#include "storage/vault.hpp"
#include "support/test_practice.hpp"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace storage;
using namespace test_support;

namespace {

struct OpeningFixture : TestPractice {
    OpeningFixture() { create(); }

    /// The reason the practice is refused for; that nothing in the folder changed is checked on the way.
    std::string refusal(const std::string& passphrase = good_passphrase)
    {
        const auto before = contents_of(folder);
        std::string reason = "opened";
        try {
            open(passphrase);
        } catch (const VaultError& error) {
            reason = name_of(error.kind());
            BOOST_TEST((contents_of(folder) == before), reason);
        }
        return reason;
    }

    std::filesystem::path database_file() const { return folder / database_file_name; }
    std::filesystem::path key_file() const { return folder / key_file_name; }

    void add_line(const std::string& event)
    {
        const auto vault = open();
        Transaction transaction(vault->database());
        vault->audit().append(event);
        transaction.commit();
    }
};

void copy_over(const std::filesystem::path& from, const std::filesystem::path& to)
{
    put_bytes(to, bytes_of(from));
}

}

BOOST_FIXTURE_TEST_SUITE(vault_opening_test, OpeningFixture)

BOOST_AUTO_TEST_CASE(wrong_passphrase_is_told)
{
    BOOST_TEST(refusal(wrong_passphrase) == "wrong_passphrase");
    BOOST_TEST(refusal("") == "wrong_passphrase");
    BOOST_TEST(refusal() == "opened");
}

BOOST_AUTO_TEST_CASE(damaged_or_missing_key_file_is_told)
{
    const auto whole = bytes_of(key_file());
    for (const auto& broken : {std::string{}, whole.substr(0, whole.size() / 2), std::string("{}"), whole + " "}) {
        put_bytes(key_file(), broken);
        BOOST_TEST(refusal() == "damaged_key_file");
    }
    std::filesystem::remove(key_file());
    BOOST_TEST(refusal() == "damaged_key_file");
    put_bytes(key_file(), whole);
    BOOST_TEST(refusal() == "opened");
}

BOOST_AUTO_TEST_CASE(every_changed_byte_of_the_key_file_is_told_as_damage)
{
    const auto whole = bytes_of(key_file());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        auto changed = whole;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        put_bytes(key_file(), changed);
        BOOST_TEST(refusal() == "damaged_key_file", "byte " << i);
    }
}

BOOST_AUTO_TEST_CASE(key_file_changed_by_someone_with_a_fitting_checksum_is_told)
{
    auto stored = read_key_file(bytes_of(key_file()));
    set_slot(stored->keys, recovery_slot, SecretBytes::copy_of("planted"), random_secret(32), cheap_cost);
    put_bytes(key_file(), to_text(stored->keys, random_secret(32)));
    BOOST_TEST(refusal() == "damaged_key_file");
}

BOOST_AUTO_TEST_CASE(key_file_or_database_of_another_practice_is_told_whatever_the_passphrase)
{
    TestPractice other;
    other.create();
    const auto own_keys = bytes_of(key_file());
    copy_over(other.folder / key_file_name, key_file());
    BOOST_TEST(refusal() == "foreign_key_file");
    BOOST_TEST(refusal(wrong_passphrase) == "foreign_key_file");
    put_bytes(key_file(), own_keys);
    copy_over(other.folder / database_file_name, database_file());
    BOOST_TEST(refusal() == "foreign_key_file");
}

BOOST_AUTO_TEST_CASE(empty_missing_or_truncated_database_is_told)
{
    const auto whole = bytes_of(database_file());
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{15}, std::size_t{4095},
                                   std::size_t{4096}, std::size_t{5000}, std::size_t{8192}, whole.size() - 1}) {
        put_bytes(database_file(), whole.substr(0, size));
        BOOST_TEST(refusal() == "empty_or_truncated_database", size);
    }
    put_bytes(database_file(), whole.substr(0, whole.size() - 4096));
    BOOST_TEST(refusal() == "empty_or_truncated_database");
    std::filesystem::remove(database_file());
    BOOST_TEST(refusal() == "empty_or_truncated_database");
    BOOST_TEST(!std::filesystem::exists(database_file()));
}

BOOST_AUTO_TEST_CASE(damaged_first_page_is_told)
{
    const auto whole = bytes_of(database_file());
    for (const std::size_t place : {16U, 100U, 2000U, 4083U}) {
        auto changed = whole;
        changed[place] = static_cast<char>(changed[place] ^ 1);
        put_bytes(database_file(), changed);
        BOOST_TEST(refusal() == "damaged_database", place);
    }
    put_bytes(database_file(), std::string(4096, '\0') + whole.substr(4096));
    BOOST_TEST(refusal() == "damaged_database");
    put_bytes(database_file(), std::string("SQLite format 3\0", 16) + whole.substr(16));
    BOOST_TEST((refusal() == "damaged_database" || refusal() == "opened"));
}

BOOST_AUTO_TEST_CASE(folder_that_is_no_practice_is_told)
{
    std::filesystem::remove(key_file());
    std::filesystem::remove(database_file());
    BOOST_TEST(refusal() == "not_a_practice");
    folder = folder / lock_file_name;
    BOOST_CHECK_EXCEPTION(open(), VaultError,
                          [](const VaultError& error) { return error.kind() == VaultErrorKind::not_a_practice; });
}

BOOST_AUTO_TEST_CASE(refused_practice_without_a_lock_file_gets_none)
{
    std::filesystem::remove(folder / lock_file_name);
    BOOST_TEST(refusal(wrong_passphrase) == "wrong_passphrase");
    BOOST_TEST(!std::filesystem::exists(folder / lock_file_name));
    BOOST_TEST(refusal() == "opened");
    BOOST_TEST(std::filesystem::exists(folder / lock_file_name));
}

BOOST_AUTO_TEST_CASE(newer_schema_is_opened_by_nobody)
{
    open()->database().run_script("PRAGMA user_version = 9999");
    BOOST_TEST(refusal() == "newer_schema");
}

BOOST_AUTO_TEST_CASE(practice_that_is_open_is_in_use)
{
    const auto vault = open();
    BOOST_CHECK_EXCEPTION(open(), VaultError,
                          [](const VaultError& error) { return error.kind() == VaultErrorKind::in_use; });
    BOOST_TEST(vault->verify().empty());
}

BOOST_AUTO_TEST_CASE(practice_that_another_program_has_open_is_in_use_until_it_is_killed)
{
    int ready[2];
    BOOST_REQUIRE(pipe(ready) == 0);
    const pid_t child = fork();
    if (child == 0) {
        const auto vault = open();
        static_cast<void>(write(ready[1], "r", 1) == 1);
        pause();
    }
    char sign = 0;
    BOOST_REQUIRE(read(ready[0], &sign, 1) == 1);
    BOOST_CHECK_EXCEPTION(open(), VaultError,
                          [](const VaultError& error) { return error.kind() == VaultErrorKind::in_use; });
    const auto who = bytes_of(folder / lock_file_name);
    BOOST_TEST(who.ends_with(" " + std::to_string(child) + "\n"));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    close(ready[0]);
    close(ready[1]);
    BOOST_TEST(open()->verify().empty());
}

BOOST_AUTO_TEST_CASE(older_copy_than_last_used_here_is_told_and_can_be_accepted)
{
    const auto old_copy = bytes_of(database_file());
    add_line("note_recorded");
    const auto newest = bytes_of(database_file());
    put_bytes(database_file(), old_copy);
    BOOST_TEST(refusal() == "older_copy");
    put_bytes(database_file(), newest);
    BOOST_TEST(refusal() == "opened");
    put_bytes(database_file(), old_copy);
    auto accepting = options();
    accepting.accept_older_copy = true;
    const auto lines = Vault::open(folder, SecretBytes::copy_of(good_passphrase), accepting)->audit().list();
    BOOST_TEST(lines.back().event == "older_copy_accepted");
    BOOST_TEST(refusal() == "opened");
}

BOOST_AUTO_TEST_CASE(copy_that_went_another_way_is_told_as_older)
{
    const auto old_copy = bytes_of(database_file());
    add_line("note_recorded");
    put_bytes(database_file(), old_copy);
    const auto state_here = state_folder;
    state_folder = temporary / "state elsewhere";
    add_line("note_signed");
    add_line("note_recorded");
    state_folder = state_here;
    BOOST_TEST(refusal() == "older_copy");
}

BOOST_AUTO_TEST_CASE(practice_never_seen_on_this_machine_opens)
{
    state_folder = temporary / "another machine's state";
    BOOST_TEST(refusal() == "opened");
}

BOOST_AUTO_TEST_SUITE_END()
