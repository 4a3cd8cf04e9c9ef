#include "storage/practice_files.hpp"
#include "storage/records.hpp"
#include "support/dying_files.hpp"
#include "support/failing_files.hpp"
#include "support/test_practice.hpp"

#include <boost/test/unit_test.hpp>

#include <cerrno>
#include <sys/wait.h>

using namespace domain;
using namespace storage;
using namespace test_support;

namespace {

/// A practice with some people in it, and what a kill in the middle of a change leaves on the disk.
struct JournalFixture : TestPractice {
    JournalFixture()
    {
        const auto vault = create();
        for (int i = 0; i < 30; ++i)
            add_client(*vault, "before");
    }

    void add_client(Vault& vault, const std::string& name, std::size_t length = 2000)
    {
        Records records(vault, clock);
        auto change = records.change();
        Client client;
        client.legal_name = name;
        client.address = std::string(length, 'a');
        records.add(client);
        change.commit();
    }

    std::size_t clients()
    {
        const auto vault = open();
        return Records(*vault, clock).all<Client>().size();
    }

    struct OnDisk {
        std::string database;
        std::string journal;
    };

    /// Both files in the middle of a change so large that part of it is in the database already.
    OnDisk in_the_middle_of_a_change()
    {
        const auto vault = open();
        vault->database().run_script("PRAGMA cache_size = 5");
        Records records(*vault, clock);
        auto change = records.change();
        for (auto& client : records.all<Client>()) {
            client.value.address = std::string(3000, 'b');
            records.update(client);
        }
        return {bytes_of(database_file()), bytes_of(journal_file())};
    }

    void put(const OnDisk& left)
    {
        put_bytes(database_file(), left.database);
        put_bytes(journal_file(), left.journal);
    }

    std::vector<Notice> notices_of_opening() { return open()->notices(); }

    std::filesystem::path database_file() const { return folder / database_file_name; }
    std::filesystem::path journal_file() const { return folder / "records.db-journal"; }
    std::filesystem::path aside() const { return folder / "records.db-journal.set-aside"; }
};

}

BOOST_FIXTURE_TEST_SUITE(side_files_test, JournalFixture)

BOOST_AUTO_TEST_CASE(a_change_that_was_cut_off_is_undone)
{
    const auto before = clients();
    const auto cut_off = in_the_middle_of_a_change();
    BOOST_REQUIRE(cut_off.journal.size() > 512U);
    put(cut_off);
    BOOST_TEST((notices_of_opening() == std::vector{Notice::change_undone}));
    const auto vault = open();
    BOOST_TEST(vault->notices().empty());
    BOOST_TEST(vault->verify().empty());
    Records records(*vault, clock);
    BOOST_TEST(records.check_records().is_sound());
    BOOST_TEST(records.all<Client>().size() == before);
    BOOST_TEST(!std::filesystem::exists(journal_file()));
}

BOOST_AUTO_TEST_CASE(an_old_journal_put_back_after_a_clean_close_changes_nothing_and_is_set_aside)
{
    const auto old = in_the_middle_of_a_change().journal;
    for (int i = 0; i < 5; ++i)
        add_client(*open(), "later");
    const auto expected = bytes_of(database_file());
    put_bytes(journal_file(), old);
    BOOST_CHECK_THROW(open(wrong_passphrase), VaultError);
    BOOST_TEST(bytes_of(database_file()) == expected);
    BOOST_TEST(bytes_of(journal_file()) == old);
    BOOST_TEST((notices_of_opening() == std::vector{Notice::side_files_set_aside}));
    BOOST_TEST(bytes_of(aside()) == old);
    BOOST_TEST(clients() == 35U);
    BOOST_TEST(open()->verify().empty());
}

BOOST_AUTO_TEST_CASE(an_old_journal_is_not_played_on_a_machine_that_never_saw_the_practice)
{
    const auto old = in_the_middle_of_a_change().journal;
    add_client(*open(), "later");
    put_bytes(journal_file(), old);
    std::filesystem::remove_all(state_folder);
    BOOST_TEST(clients() == 31U);
}

BOOST_AUTO_TEST_CASE(when_neither_way_is_whole_nothing_is_changed)
{
    auto left = in_the_middle_of_a_change();
    left.journal.resize(left.journal.size() / 8);
    left.database[left.database.size() / 2] = static_cast<char>(left.database[left.database.size() / 2] ^ 1);
    put(left);
    BOOST_CHECK_EXCEPTION(open(), VaultError,
                          [](const VaultError& error) { return error.kind() == VaultErrorKind::damaged_database; });
    BOOST_TEST(bytes_of(database_file()) == left.database);
    BOOST_TEST(bytes_of(journal_file()) == left.journal);
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        BOOST_TEST(entry.path().extension() != ".part");
}

BOOST_AUTO_TEST_CASE(an_older_copy_in_the_middle_of_a_change_is_told_as_older)
{
    const auto cut_off = in_the_middle_of_a_change();
    add_client(*open(), "later");
    put(cut_off);
    BOOST_CHECK_EXCEPTION(open(), VaultError,
                          [](const VaultError& error) { return error.kind() == VaultErrorKind::older_copy; });
    BOOST_TEST(bytes_of(database_file()) == cut_off.database);
    BOOST_TEST(bytes_of(journal_file()) == cut_off.journal);
}

BOOST_AUTO_TEST_CASE(a_journal_where_nothing_can_be_written_is_told)
{
    put(in_the_middle_of_a_change());
    auto reading = options();
    reading.read_only = true;
    const auto before = contents_of(folder);
    BOOST_CHECK_EXCEPTION(Vault::open(folder, SecretBytes::copy_of(good_passphrase), reading), VaultError,
                          [](const VaultError& error) { return error.kind() == VaultErrorKind::unfinished_change; });
    BOOST_TEST((contents_of(folder) == before));
}

BOOST_AUTO_TEST_CASE(a_log_that_the_program_never_makes_is_never_taken_in)
{
    put_bytes(folder / "records.db-wal", std::string(4096, 'w'));
    put_bytes(folder / "records.db-shm", std::string(4096, 's'));
    BOOST_TEST((notices_of_opening() == std::vector{Notice::side_files_set_aside}));
    BOOST_TEST(bytes_of(folder / "records.db-wal.set-aside") == std::string(4096, 'w'));
    BOOST_TEST(clients() == 30U);
    BOOST_TEST(!std::filesystem::exists(folder / "records.db-wal"));
}

BOOST_AUTO_TEST_CASE(a_journal_without_meaning_does_no_harm)
{
    for (const auto& bytes : {std::string{}, std::string(512, '\0'), std::string(512, 'r')}) {
        put_bytes(journal_file(), bytes);
        BOOST_TEST(clients() == 30U);
    }
}

BOOST_AUTO_TEST_CASE(a_kill_or_a_failing_disk_at_any_step_of_undoing_leaves_a_practice_that_opens)
{
    const auto cut_off = in_the_middle_of_a_change();
    const auto given = options();
    const auto open_with = [&](FileLayer& layer) {
        Vault::open(folder, SecretBytes::copy_of(good_passphrase),
                    {clock, layer, state_folder, given.cost, false, false, given.wait});
    };
    for (int call = 1, killed = 1; killed != 0; ++call) {
        put(cut_off);
        const pid_t child = fork();
        if (child == 0) {
            DyingFiles dying(call);
            open_with(dying);
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        BOOST_REQUIRE(WIFEXITED(status));
        killed = WEXITSTATUS(status);
        BOOST_TEST(clients() == 30U, "killed at call " << call);
        std::filesystem::remove_all(state_folder);
        put(cut_off);
        FailingFiles failing(call, EIO);
        try {
            open_with(failing);
        } catch (const VaultError& error) {
            BOOST_TEST((error.kind() == VaultErrorKind::io_error), "call " << call << " " << token_of(error.kind()));
        }
        BOOST_TEST(clients() == 30U, "failed at call " << call);
        std::filesystem::remove_all(state_folder);
    }
}

BOOST_AUTO_TEST_SUITE_END()
