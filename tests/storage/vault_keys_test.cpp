#include "storage/backup.hpp"
#include "storage/passphrase.hpp"
#include "storage/practice_files.hpp"
#include "storage/records.hpp"
#include "storage/recovery_code.hpp"
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

constexpr const char* newer_passphrase = "seven patient otters paint the ferry";

struct KeysFixture : TestPractice {
    KeysFixture()
    {
        const auto vault = create();
        for (int i = 0; i < 12; ++i)
            add_client(*vault);
    }

    void add_client(Vault& vault)
    {
        Records records(vault, clock);
        auto change = records.change();
        Client client;
        client.legal_name = "Ann";
        client.address = std::string(3000, 'a');
        records.add(client);
        change.commit();
    }

    VaultOptions with(FileLayer& layer)
    {
        const auto given = options();
        return {clock, layer, state_folder, given.cost, false, false, given.wait};
    }

    std::string refusal(const std::string& passphrase)
    {
        try {
            open(passphrase);
            return "opened";
        } catch (const VaultError& error) {
            return std::string(token_of(error.kind()));
        }
    }

    std::string restore_refusal(const std::filesystem::path& file, const std::string& passphrase = good_passphrase,
                                std::string_view slot = passphrase_slot)
    {
        const auto target = temporary / "Restored.securebase";
        std::string reason = "restored";
        try {
            const auto secret = normalised(SecretBytes::copy_of(passphrase));
            restore_backup(files, file, {slot, secret}, target);
        } catch (const VaultError& error) {
            reason = token_of(error.kind());
            BOOST_TEST(!std::filesystem::exists(target));
        }
        std::filesystem::remove_all(target);
        for (const auto& entry : std::filesystem::directory_iterator(temporary.path()))
            BOOST_TEST(!entry.path().filename().string().ends_with(".part"));
        return reason;
    }

    std::filesystem::path backups() const
    {
        const auto folder_of_backups = temporary / "backups";
        std::filesystem::create_directories(folder_of_backups);
        return folder_of_backups;
    }

    void is_whole(const std::string& passphrase)
    {
        const auto vault = open(passphrase);
        BOOST_TEST(vault->verify().empty());
        Records records(*vault, clock);
        BOOST_TEST(records.check_records().is_sound());
        BOOST_TEST(records.all<Client>().size() == 12U);
    }

    SecretBytes secret(const std::string& text) { return SecretBytes::copy_of(text); }
};

}

BOOST_FIXTURE_TEST_SUITE(vault_keys_test, KeysFixture)

BOOST_AUTO_TEST_CASE(a_key_file_from_before_a_change_of_passphrase_is_refused)
{
    const auto former = bytes_of(folder / key_file_name);
    open()->change_passphrase(secret(newer_passphrase));
    put_bytes(folder / key_file_name, former);
    BOOST_TEST(refusal(good_passphrase) == "older_key_file");
}

BOOST_AUTO_TEST_CASE(a_recovery_code_opens_sets_a_new_passphrase_and_ends_the_former_one)
{
    const auto code = make_recovery_code();
    BOOST_CHECK_EXCEPTION(Vault::recover(folder, code, secret(newer_passphrase), options()), VaultError,
                          [](const auto& error) { return error.kind() == VaultErrorKind::no_recovery_sheet; });
    open()->set_recovery(code);
    BOOST_CHECK_EXCEPTION(Vault::recover(folder, make_recovery_code(), secret(newer_passphrase), options()), VaultError,
                          [](const auto& error) { return error.kind() == VaultErrorKind::wrong_recovery_code; });
    BOOST_TEST(open()->has_recovery());
    Vault::recover(folder, code, secret(newer_passphrase), options());
    BOOST_TEST(refusal(good_passphrase) == "wrong_passphrase");
    is_whole(newer_passphrase);
}

BOOST_AUTO_TEST_CASE(rotated_keys_keep_every_record_and_every_line_and_refuse_what_opened_before)
{
    const auto code = make_recovery_code();
    open()->set_recovery(code);
    const auto former_keys = bytes_of(folder / key_file_name);
    const auto former_database = bytes_of(folder / database_file_name);
    const auto lines = open()->audit().list().size();
    {
        const auto vault = open();
        BOOST_CHECK_EXCEPTION(vault->rotate_key(secret(wrong_passphrase)), VaultError,
                              [](const auto& error) { return error.kind() == VaultErrorKind::wrong_passphrase; });
        const auto signature = vault->sign("a note");
        vault->rotate_key(secret(good_passphrase));
        BOOST_TEST((vault->sign("a note") == signature));
        BOOST_TEST(vault->audit().list().size() == lines + 1);
        add_client(*vault);
    }
    BOOST_TEST(bytes_of(folder / database_file_name).substr(0, 16) != former_database.substr(0, 16));
    BOOST_TEST(open()->verify().empty());
    BOOST_CHECK_THROW(Vault::recover(folder, code, secret(newer_passphrase), options()), VaultError);
    put_bytes(folder / key_file_name, former_keys);
    BOOST_TEST(refusal(good_passphrase) == "older_key_file");
    std::filesystem::remove_all(state_folder);
    BOOST_TEST(refusal(good_passphrase) == "foreign_key_file");
}

BOOST_AUTO_TEST_CASE(keys_can_be_rotated_again_and_again)
{
    for (int i = 0; i < 3; ++i)
        open()->rotate_key(secret(good_passphrase));
    is_whole(good_passphrase);
}

BOOST_AUTO_TEST_CASE(a_kill_or_a_failing_disk_at_any_step_of_a_rotation_leaves_a_practice_that_opens)
{
    const auto before = contents_of(folder);
    const auto put_back = [&] {
        std::filesystem::remove_all(folder);
        std::filesystem::remove_all(state_folder);
        std::filesystem::create_directory(folder);
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
        for (const auto& [name, bytes] : before)
            put_bytes(folder / name, bytes);
    };
    for (int call = 1, killed = 1; killed != 0; ++call) {
        put_back();
        const pid_t child = fork();
        if (child == 0) {
            DyingFiles dying(call);
            Vault::open(folder, secret(good_passphrase), with(dying))->rotate_key(secret(good_passphrase));
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        BOOST_REQUIRE(WIFEXITED(status));
        killed = WEXITSTATUS(status);
        is_whole(good_passphrase);
        put_back();
        FailingFiles failing(call, ENOSPC);
        try {
            Vault::open(folder, secret(good_passphrase), with(failing))->rotate_key(secret(good_passphrase));
        } catch (const VaultError& error) {
            BOOST_TEST((error.kind() == VaultErrorKind::disk_full), "call " << call << " " << token_of(error.kind()));
        }
        is_whole(good_passphrase);
        BOOST_TEST(!std::filesystem::exists(folder / next_key_file_name), "call " << call);
    }
}

BOOST_AUTO_TEST_CASE(a_backup_holds_everything_and_opens_with_the_passphrase_it_was_made_with)
{
    std::filesystem::path file;
    {
        const auto vault = open();
        file = vault->back_up(backups());
        vault->change_passphrase(secret(newer_passphrase));
        add_client(*vault);
    }
    BOOST_TEST(restore_refusal(file, newer_passphrase) == "wrong_passphrase");
    BOOST_TEST(restore_refusal(file, good_passphrase, recovery_slot) == "no_recovery_sheet");
    const auto own = folder;
    folder = temporary / "Restored.securebase";
    restore_backup(files, file, {passphrase_slot, normalised(secret(good_passphrase))}, folder);
    state_folder = temporary / "another machine's state";
    is_whole(good_passphrase);
    BOOST_TEST((std::filesystem::status(folder).permissions() == std::filesystem::perms::owner_all));
    BOOST_CHECK_THROW(restore_backup(files, file, {passphrase_slot, normalised(secret(good_passphrase))}, folder),
                      VaultError);
}

BOOST_AUTO_TEST_CASE(a_backup_from_before_a_new_passphrase_is_an_older_copy_that_can_be_accepted)
{
    std::filesystem::path file;
    {
        const auto vault = open();
        file = vault->back_up(backups());
        add_client(*vault);
        vault->change_passphrase(secret(newer_passphrase));
    }
    folder = temporary / "Restored.securebase";
    restore_backup(files, file, {passphrase_slot, normalised(secret(good_passphrase))}, folder);
    BOOST_TEST(refusal(good_passphrase) == "older_copy");
    auto accepting = options();
    accepting.accept_older_copy = true;
    BOOST_TEST(Vault::open(folder, secret(good_passphrase), accepting)->verify().empty());
    is_whole(good_passphrase);
}

BOOST_AUTO_TEST_CASE(new_keys_leave_nothing_that_opens_with_the_former_ones)
{
    put_bytes(folder / "records.before-schema-2.db", "an old copy");
    put_bytes(folder / "records.db-journal.set-aside", "an old journal");
    open()->rotate_key(secret(good_passphrase));
    BOOST_TEST(!std::filesystem::exists(folder / "records.before-schema-2.db"));
    BOOST_TEST(!std::filesystem::exists(folder / "records.db-journal.set-aside"));
}

BOOST_AUTO_TEST_CASE(damaged_cut_and_foreign_backups_are_told_apart_and_leave_nothing)
{
    const auto file = open()->back_up(backups());
    const auto whole = bytes_of(file);
    const auto reason_for = [&](const std::string& bytes) {
        put_bytes(temporary / "other.securebackup", bytes);
        return restore_refusal(temporary / "other.securebackup");
    };
    BOOST_TEST(reason_for(whole) == "restored");
    BOOST_TEST(reason_for("") == "not_a_backup");
    BOOST_TEST(reason_for("a letter to my bank") == "not_a_backup");
    for (const auto size : {whole.size() - 1, whole.size() / 2, whole.size() / 3})
        BOOST_TEST(reason_for(whole.substr(0, size)) == "cut_backup");
    BOOST_TEST(reason_for(whole + "x") != "restored");
    const auto sealed_at = whole.find("}") + 1;
    for (int i = 0; i < 160; ++i) {
        auto damaged = whole;
        const auto place = (whole.size() - 1) * static_cast<std::size_t>(i) / 159;
        damaged[place] = static_cast<char>(damaged[place] ^ (1 << (i % 8)));
        const auto reason = reason_for(damaged);
        BOOST_TEST((reason == "damaged_backup" || reason == "cut_backup" || reason == "not_a_backup" ||
                    reason == "wrong_passphrase"),
                   "byte " << place << " " << reason);
    }
    BOOST_TEST(sealed_at < whole.size());
}

BOOST_AUTO_TEST_CASE(every_region_of_a_backup_zeroed_exchanged_cut_out_or_doubled_is_noticed)
{
    const auto file = open()->back_up(backups());
    const auto whole = bytes_of(file);
    constexpr std::size_t regions = 40;
    const auto size = whole.size() / regions;
    const auto is_refused = [&](const std::string& bytes, const std::string& what) {
        if (bytes == whole)
            return;
        put_bytes(temporary / "other.securebackup", bytes);
        const auto reason = restore_refusal(temporary / "other.securebackup");
        BOOST_TEST((reason == "damaged_backup" || reason == "cut_backup" || reason == "not_a_backup" ||
                    reason == "wrong_passphrase"),
                   what << " " << reason);
    };
    for (std::size_t i = 0; i < regions; ++i) {
        const auto at = i * size;
        const auto region = whole.substr(at, size);
        const auto where = "region " + std::to_string(i);
        auto zeroed = whole;
        zeroed.replace(at, size, std::string(size, '\0'));
        is_refused(zeroed, where + " zeroed");
        auto exchanged = whole;
        const auto other = (i + regions / 2) % regions * size;
        exchanged.replace(at, size, whole.substr(other, size));
        exchanged.replace(other, size, region);
        is_refused(exchanged, where + " exchanged");
        auto cut_out = whole;
        is_refused(cut_out.erase(at, size), where + " cut out");
        auto doubled = whole;
        is_refused(doubled.insert(at, region), where + " doubled");
        auto flipped = whole;
        flipped[at + size / 2] = static_cast<char>(flipped[at + size / 2] ^ 0x10);
        is_refused(flipped, where + " flipped");
    }
}

BOOST_AUTO_TEST_CASE(parts_of_a_large_backup_in_another_order_are_noticed)
{
    {
        const auto vault = open();
        Records records(*vault, clock);
        auto change = records.change();
        for (int i = 0; i < 900; ++i) {
            Client client;
            client.legal_name = "Ann";
            while (client.address.size() < 3000) // nothing that could be kept in fewer bytes
                client.address += to_base64(random_bytes(60));
            records.add(client);
        }
        change.commit();
    }
    const auto file = open()->back_up(backups());
    const auto whole = bytes_of(file);
    constexpr std::size_t part = (1U << 20) + 17; // as they are sealed
    const auto first = whole.size() % part;
    BOOST_REQUIRE(whole.size() > 2 * part);
    const auto sealed_from = whole.size() - (whole.size() - first) / part * part;
    auto other_order = whole;
    std::swap_ranges(other_order.begin() + static_cast<std::ptrdiff_t>(sealed_from),
                     other_order.begin() + static_cast<std::ptrdiff_t>(sealed_from + part / 2),
                     other_order.begin() + static_cast<std::ptrdiff_t>(sealed_from + part / 2));
    put_bytes(temporary / "other.securebackup", other_order);
    BOOST_TEST(restore_refusal(temporary / "other.securebackup") == "damaged_backup");
    for (std::size_t cut = whole.size() - part; cut + part <= whole.size(); cut += part / 3) {
        put_bytes(temporary / "other.securebackup", whole.substr(0, cut));
        BOOST_TEST(restore_refusal(temporary / "other.securebackup") == "cut_backup");
    }
}

BOOST_AUTO_TEST_CASE(a_failing_disk_at_any_step_of_a_backup_leaves_former_backups_and_no_half_one)
{
    const auto former = open()->back_up(backups());
    const auto bytes = bytes_of(former);
    FailingFiles counting;
    Vault::open(folder, secret(good_passphrase), with(counting))->back_up(backups());
    for (int call = 1; call <= counting.calls(); ++call) {
        FailingFiles failing(call, ENOSPC);
        try {
            Vault::open(folder, secret(good_passphrase), with(failing))->back_up(backups());
        } catch (const VaultError& error) {
            BOOST_TEST((error.kind() == VaultErrorKind::disk_full), "call " << call << " " << token_of(error.kind()));
        }
        BOOST_TEST(bytes_of(former) == bytes);
        for (const auto& entry : std::filesystem::directory_iterator(backups())) {
            if (entry.path() == former)
                continue;
            BOOST_TEST(restore_refusal(entry.path()) == "restored", "call " << call);
            std::filesystem::remove(entry.path());
        }
    }
    is_whole(good_passphrase);
}

BOOST_AUTO_TEST_CASE(two_backups_of_one_second_and_one_from_a_clock_gone_back_are_all_kept)
{
    const auto vault = open();
    const auto first = vault->back_up(backups());
    const auto second = vault->back_up(backups());
    clock.time -= std::chrono::hours(24 * 400);
    const auto third = vault->back_up(backups());
    for (const auto& file : {first, second, third})
        BOOST_TEST(restore_refusal(file) == "restored");
    BOOST_TEST(backups_in(files, backups(), vault->id()).size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_damaged_practice_makes_no_backup_and_pushes_none_out)
{
    {
        const auto vault = open();
        for (int i = 0; i < 4; ++i)
            vault->back_up(backups());
    }
    const auto kept = contents_of(backups());
    const auto vault = open();
    vault->database().run_script("UPDATE client SET legal_name = 'Eve' WHERE rowid = 1");
    BOOST_CHECK_EXCEPTION(vault->back_up(backups()), VaultError,
                          [](const auto& error) { return error.kind() == VaultErrorKind::damaged_database; });
    BOOST_TEST((contents_of(backups()) == kept));
}

BOOST_AUTO_TEST_CASE(backups_are_kept_by_day_week_and_month_whatever_the_clock_says)
{
    std::vector<BackupFile> daily;
    for (int day = 0; day < 800; ++day) {
        BackupFront front;
        front.made_at.utc = clock.time - std::chrono::hours(24 * day);
        front.audit_seq = 1000 - day;
        daily.push_back({std::to_string(day), front});
    }
    const auto out = superseded(daily);
    const auto kept = daily.size() - out.size();
    BOOST_TEST(kept >= 7U + 3U + 10U);
    BOOST_TEST(kept <= 7U + 5U + 12U);
    for (const std::string recent : {"0", "1", "2", "3", "4", "5", "6"})
        BOOST_TEST(std::ranges::count(out, std::filesystem::path(recent)) == 0);
    BackupFront wrong_clock;
    wrong_clock.made_at.utc = clock.time + std::chrono::hours(24 * 365 * 20);
    wrong_clock.audit_seq = 1001;
    daily.insert(daily.begin(), {"future", wrong_clock});
    BOOST_TEST(daily.size() - superseded(daily).size() >= kept - 3);
}

BOOST_AUTO_TEST_SUITE_END()
