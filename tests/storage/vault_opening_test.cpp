#include "storage/key_file.hpp"
#include "storage/practice_files.hpp"
#include "storage/practice_lock.hpp"
#include "storage/vault.hpp"
#include "support/test_practice.hpp"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <sys/stat.h>
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
            reason = token_of(error.kind());
            BOOST_TEST((contents_of(folder) == before), reason);
        }
        return reason;
    }

    std::string refusal_kind()
    {
        try {
            open();
            return "opened";
        } catch (const VaultError& error) {
            return std::string(token_of(error.kind()));
        }
    }

    /// Takes away every second copy of the keys, so that keys.json alone counts.
    void leave_one_key_file()
    {
        std::filesystem::remove(folder / previous_key_file_name);
        std::filesystem::remove_all(state_folder);
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

class ReadOnlyDisk final : public PosixFiles {
public:
    bool is_writable(const std::filesystem::path&) override { return false; }
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
    leave_one_key_file();
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
    leave_one_key_file();
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
    leave_one_key_file();
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
    BOOST_TEST(who.find(" " + std::to_string(child) + "\n") != who.npos);
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

BOOST_AUTO_TEST_CASE(copy_that_went_another_way_is_told_as_such)
{
    const auto old_copy = bytes_of(database_file());
    add_line("note_recorded");
    put_bytes(database_file(), old_copy);
    const auto state_here = state_folder;
    state_folder = temporary / "state elsewhere";
    add_line("note_signed");
    add_line("note_recorded");
    state_folder = state_here;
    BOOST_TEST(refusal() == "diverged_copy");
}

BOOST_AUTO_TEST_CASE(practice_never_seen_on_this_machine_opens)
{
    state_folder = temporary / "another machine's state";
    BOOST_TEST(refusal() == "opened");
}

BOOST_AUTO_TEST_CASE(whoever_is_refused_is_told_which_machine_has_it_open_and_since_when)
{
    const auto vault = open();
    BOOST_CHECK_EXCEPTION(open(), VaultError, [](const VaultError& error) {
        return error.holder() && !error.holder()->host.empty() && error.holder()->since == "2026-03-02T10:30:00+01:00";
    });
}

BOOST_AUTO_TEST_CASE(damaged_or_missing_key_file_is_mended_from_its_second_copy)
{
    const auto whole = bytes_of(key_file());
    for (const auto& broken : {std::string{}, whole.substr(0, whole.size() / 2), std::string(70000, ' ')}) {
        put_bytes(key_file(), broken);
        BOOST_TEST((open()->notices() == std::vector{Notice::keys_mended}));
        BOOST_TEST(bytes_of(key_file()) == whole);
        BOOST_TEST(open()->notices().empty());
    }
}

BOOST_AUTO_TEST_CASE(lost_key_files_are_mended_from_what_this_machine_kept)
{
    const auto whole = bytes_of(key_file());
    std::filesystem::remove(folder / previous_key_file_name);
    put_bytes(key_file(), "x");
    BOOST_TEST((open()->notices() == std::vector{Notice::keys_mended}));
    BOOST_TEST(bytes_of(key_file()) == whole);
    BOOST_TEST(bytes_of(folder / previous_key_file_name) == whole);
}

BOOST_AUTO_TEST_CASE(key_file_that_is_a_pipe_a_link_a_folder_or_huge_is_never_waited_for)
{
    leave_one_key_file();
    const auto whole = bytes_of(key_file());
    const auto replace = [&](auto make) {
        std::filesystem::remove_all(key_file());
        make();
        BOOST_TEST(refusal_kind() == "damaged_key_file");
    };
    replace([&] { BOOST_REQUIRE(mkfifo(key_file().c_str(), 0600) == 0); });
    replace([&] { std::filesystem::create_symlink("/dev/zero", key_file()); });
    replace([&] { std::filesystem::create_directory(key_file()); });
    replace([&] {
        put_bytes(key_file(), whole);
        std::filesystem::resize_file(key_file(), std::uintmax_t{1} << 30);
    });
    std::filesystem::remove(key_file());
    put_bytes(key_file(), whole);
    BOOST_TEST(refusal() == "opened");
}

BOOST_AUTO_TEST_CASE(anything_foreign_or_missing_in_the_schema_opens_nothing)
{
    for (const std::string change :
         {"CREATE TRIGGER evil AFTER INSERT ON audit BEGIN UPDATE meta SET value = 'evil'; END",
          "CREATE VIEW evil AS SELECT * FROM client", "CREATE TABLE evil (x)", "DROP INDEX audit_by_object",
          "DROP TRIGGER amendment_stays"}) {
        const auto before = bytes_of(database_file());
        open()->database().run_script(change);
        const auto altered = bytes_of(database_file());
        BOOST_TEST(refusal() == "schema_altered", change);
        BOOST_TEST(bytes_of(database_file()) == altered);
        put_bytes(database_file(), before);
    }
}

BOOST_AUTO_TEST_CASE(a_disk_that_cannot_be_written_can_be_read)
{
    ReadOnlyDisk disk;
    auto given = options();
    const VaultOptions reading{clock, disk, state_folder, given.cost, false, false, given.wait};
    const auto before = contents_of(folder);
    const auto vault = Vault::open(folder, SecretBytes::copy_of(good_passphrase), reading);
    BOOST_TEST(vault->read_only());
    BOOST_TEST((vault->notices() == std::vector{Notice::nothing_can_be_written}));
    Transaction looking(vault->database());
    vault->audit().append("note_viewed");
    looking.commit();
    BOOST_TEST(vault->verify().empty());
    BOOST_TEST((contents_of(folder) == before));
}

BOOST_AUTO_TEST_CASE(left_overs_of_a_killed_program_are_cleared_at_the_next_start)
{
    put_bytes(folder / ".records.db.0123456789abcdef.part", "half");
    std::filesystem::create_directory(folder / ".drill.0123456789abcdef.part");
    put_bytes(folder / ".records.db.0123456789abcdef.part-journal", "half");
    const auto half = temporary / ".Practice.securebase.0123456789abcdef.part";
    const auto anothers = temporary / ".Other.securebase.0123456789abcdef.part";
    std::filesystem::create_directory(half);
    std::filesystem::create_directory(anothers);
    put_bytes(folder / ".notes", "of someone else");
    open();
    BOOST_TEST(!std::filesystem::exists(folder / ".records.db.0123456789abcdef.part"));
    BOOST_TEST(!std::filesystem::exists(folder / ".drill.0123456789abcdef.part"));
    BOOST_TEST(!std::filesystem::exists(folder / ".records.db.0123456789abcdef.part-journal"));
    BOOST_TEST(!std::filesystem::exists(half));
    BOOST_TEST(std::filesystem::exists(anothers));
    BOOST_TEST(std::filesystem::exists(folder / ".notes"));
}

BOOST_AUTO_TEST_CASE(what_puts_a_practice_at_risk_is_said)
{
    put_bytes(folder / "records (conflicted copy).db", "");
    BOOST_TEST((open()->notices() == std::vector{Notice::conflict_copy}));
    std::filesystem::remove(folder / "records (conflicted copy).db");
    std::filesystem::create_hard_link(database_file(), temporary / "second name");
    BOOST_TEST((open()->notices() == std::vector{Notice::hard_linked}));
    std::filesystem::remove(temporary / "second name");
    std::filesystem::permissions(folder, std::filesystem::perms(0770));
    BOOST_TEST((open()->notices() == std::vector{Notice::open_to_others}));
    std::filesystem::permissions(folder, std::filesystem::perms(0700));
    put_bytes(folder / lock_file_name, "elsewhere 17\n2026-03-01T10:00:00+01:00\n");
    BOOST_TEST((open()->notices() == std::vector{Notice::open_elsewhere}));
    BOOST_TEST(open()->notices().empty());
}

BOOST_AUTO_TEST_CASE(state_that_cannot_be_kept_is_said)
{
    put_bytes(temporary / "file", "");
    state_folder = temporary / "file" / "below";
    BOOST_TEST((open()->notices() == std::vector{Notice::state_not_kept}));
}

BOOST_AUTO_TEST_CASE(a_clock_gone_back_is_in_the_audit_once)
{
    clock.time -= std::chrono::hours(24);
    BOOST_TEST((open()->notices() == std::vector{Notice::clock_went_back}));
    const auto vault = open();
    BOOST_TEST(vault->notices().empty());
    BOOST_TEST(vault->audit().list().back().event == "clock_went_back");
}

BOOST_AUTO_TEST_CASE(what_is_written_to_a_practice_that_is_gone_or_replaced_is_not_acknowledged)
{
    for (const bool gone : {false, true}) {
        const auto vault = open();
        Transaction transaction(vault->database());
        vault->audit().append("note_recorded");
        if (gone)
            std::filesystem::remove_all(folder);
        else {
            std::filesystem::copy_file(database_file(), temporary / "copy");
            std::filesystem::rename(temporary / "copy", database_file());
        }
        BOOST_CHECK_EXCEPTION(transaction.commit(), StorageError,
                              [](const StorageError& error) { return error.kind() == ErrorKind::practice_moved; });
    }
}

BOOST_AUTO_TEST_CASE(a_name_the_disk_does_not_take_has_a_reason_of_its_own)
{
    folder = temporary / std::string(250, 'n');
    BOOST_CHECK_EXCEPTION(create(), VaultError,
                          [](const VaultError& error) { return error.kind() == VaultErrorKind::name_too_long; });
}

BOOST_AUTO_TEST_CASE(another_id_inside_the_practice_is_found_by_verify)
{
    const auto vault = open();
    vault->database().execute("UPDATE meta SET value = ? WHERE key = 'vault_id'", {vault->id().substr(1) + "0"});
    BOOST_TEST((vault->verify() == std::vector{Finding{FindingKind::identity_altered, 1}}));
}

BOOST_AUTO_TEST_CASE(a_practice_with_an_unreadable_page_is_only_read_until_it_is_whole_again)
{
    {
        const auto vault = open();
        Transaction transaction(vault->database());
        for (int i = 0; i < 40; ++i)
            vault->database().execute("INSERT INTO meta (key, value) VALUES (?, ?)",
                                      {std::to_string(i), std::string(3000, 'x')});
        transaction.commit();
    }
    const auto whole = bytes_of(database_file());
    auto damaged = whole;
    damaged[damaged.size() - 2000] = static_cast<char>(damaged[damaged.size() - 2000] ^ 1);
    put_bytes(database_file(), damaged);
    {
        const auto vault = open();
        BOOST_TEST(!vault->verify().empty());
        BOOST_TEST(vault->read_only());
    }
    BOOST_TEST((open()->notices() == std::vector{Notice::damaged}));
    BOOST_TEST(open()->read_only());
    put_bytes(database_file(), whole);
    BOOST_TEST(!open()->read_only());
}

BOOST_AUTO_TEST_SUITE_END()
