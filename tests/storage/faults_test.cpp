#include "failing_vfs.hpp"
#include "storage/backup.hpp"
#include "storage/migrator.hpp"
#include "storage/passphrase.hpp"
#include "storage/practice_files.hpp"
#include "storage/records.hpp"
#include "storage/salvage.hpp"
#include "storage/vault_guard.hpp"
#include "support/dying_files.hpp"
#include "support/failing_files.hpp"
#include "support/test_practice.hpp"

#include <boost/test/unit_test.hpp>

#include <cerrno>
#include <cstdlib>
#include <sys/wait.h>

using namespace domain;
using namespace storage;
using namespace test_support;

namespace {

constexpr const char* later_passphrase = "seven patient otters paint the ferry";
constexpr std::size_t clients = 6;

/// How many of the calls of an operation fail, one after the other: all of them in the long run.
int stride_for(int calls)
{
    constexpr int usual = 24;
    return std::getenv("SECURE_BASE_ALL_FAULTS") != nullptr ? 1 : std::max(1, calls / usual);
}

/// Everything in a folder, to be put back before each try.
class Kept {
public:
    explicit Kept(const std::filesystem::path& folder) : folder_(folder), contents_(contents_of(folder)) {}

    void put_back() const
    {
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directory(folder_);
        std::filesystem::permissions(folder_, std::filesystem::perms::owner_all);
        for (const auto& [name, bytes] : contents_)
            put_bytes(folder_ / name, bytes);
    }

private:
    std::filesystem::path folder_;
    std::map<std::string, std::string> contents_;
};

struct FaultsFixture : TestPractice {
    FaultsFixture()
    {
        std::filesystem::create_directory(backup_folder);
        const auto vault = create();
        Records records(*vault, clock);
        auto change = records.change();
        for (std::size_t i = 0; i < clients; ++i) {
            Client client;
            client.legal_name = "Ann";
            client.address = std::string(3000, 'a');
            records.add(client);
        }
        change.commit();
    }

    VaultOptions with(FileLayer& layer)
    {
        VaultOptions given{clock, layer, state_folder};
        given.cost = cheap_cost;
        given.wait = [](std::chrono::seconds) {};
        return given;
    }

    static SecretBytes secret(const std::string& text) { return SecretBytes::copy_of(text); }

    std::unique_ptr<Vault> open_with(FileLayer& layer)
    {
        return Vault::open(folder, secret(good_passphrase), with(layer));
    }

    /// Which of the two passphrases opens it; fails when none does, or both do.
    std::string passphrase_now()
    {
        std::string found;
        for (const auto* passphrase : {good_passphrase, later_passphrase})
            try {
                open(passphrase);
                BOOST_TEST(found.empty(), "both passphrases open it");
                found = passphrase;
            } catch (const VaultError& error) {
                BOOST_TEST((error.kind() == VaultErrorKind::wrong_passphrase), token_of(error.kind()));
            }
        BOOST_TEST(!found.empty());
        return found;
    }

    void is_whole(const std::filesystem::path& practice, const std::string& passphrase)
    {
        auto given = options();
        if (practice != folder)
            given.state_folder.clear();
        const auto vault = Vault::open(practice, secret(passphrase), given);
        BOOST_TEST(vault->verify().empty());
        BOOST_TEST(!vault->read_only());
        Records records(*vault, clock);
        BOOST_TEST(records.check_records().is_sound());
        BOOST_TEST(records.all<Client>().size() == clients);
    }

    /// Beside the practice there is nothing half, and in it neither.
    void nothing_half()
    {
        for (const auto& place : {temporary.path(), folder, backup_folder})
            for (const auto& entry : std::filesystem::directory_iterator(place))
                BOOST_TEST(entry.path().filename().string().find(".part") == std::string::npos, entry.path());
    }

    using Operation = std::function<void(FileLayer&)>;

    /// What a broken disk may throw, and nothing else.
    static void tried(const Operation& operation, FileLayer& layer)
    {
        try {
            guarded([&] { operation(layer); });
        } catch (const VaultError& error) {
            using enum VaultErrorKind;
            // A disk that does not let itself be read looks like one that is damaged.
            for (const auto kind :
                 {disk_full, io_error, damaged_database, damaged_key_file, damaged_backup, cut_backup, not_a_backup,
                  missing_path, not_a_practice, empty_or_truncated_database, schema_altered, unfinished_change})
                if (error.kind() == kind)
                    return;
            BOOST_ERROR("not expected of a broken disk: " << token_of(error.kind()));
        }
    }

    /// Every call to the file layer, and every one of SQLite's, fails once and from there on; after each, `holds`
    /// looks.
    void survives(const Operation& operation, const std::function<void()>& put_back, const std::function<void()>& holds)
    {
        put_back();
        FailingFiles counting;
        operation(counting);
        for (int call = 1; call <= counting.calls(); call += stride_for(counting.calls()))
            for (const int code : {ENOSPC, EIO}) {
                put_back();
                FailingFiles failing(call, code, code == EIO);
                BOOST_TEST_CONTEXT("call " << call << " of the file layer, " << code)
                {
                    tried(operation, failing);
                    holds();
                }
            }
        put_back();
        const int calls = [&] {
            const FailingVfs counted;
            operation(files);
            return counted.calls();
        }();
        for (int call = 1; call <= calls; call += stride_for(calls))
            for (const bool is_full : {true, false}) {
                put_back();
                BOOST_TEST_CONTEXT("call " << call << " of SQLite's " << calls << (is_full ? ", full" : ", broken"))
                {
                    {
                        const FailingVfs failing(call, is_full, !is_full);
                        tried(operation, files);
                    }
                    holds();
                }
            }
    }

    /// Every call to the file layer is the last one of the program.
    void survives_kills(const Operation& operation, const std::function<void()>& put_back,
                        const std::function<void()>& holds)
    {
        put_back();
        FailingFiles counting;
        operation(counting);
        for (int call = 1; call <= counting.calls(); call += stride_for(counting.calls())) {
            put_back();
            if (const pid_t child = fork(); child != 0) {
                int status = 0;
                waitpid(child, &status, 0);
                BOOST_TEST(WIFEXITED(status));
            } else {
                DyingFiles dying(call);
                operation(dying);
                _exit(0);
            }
            BOOST_TEST_CONTEXT("killed at call " << call)
            {
                holds();
            }
        }
    }

    std::filesystem::path backup_folder = temporary / "backups";
    std::filesystem::path target = temporary / "New.securebase";
};

}

BOOST_FIXTURE_TEST_SUITE(faults_test, FaultsFixture)

BOOST_AUTO_TEST_CASE(change_of_passphrase)
{
    const Kept practice(folder);
    const auto put_back = [&] {
        practice.put_back();
        std::filesystem::remove_all(state_folder);
    };
    const auto change = [&](FileLayer& layer) { open_with(layer)->change_passphrase(secret(later_passphrase)); };
    const auto holds = [&] { is_whole(folder, passphrase_now()); };
    survives(change, put_back, holds);
    survives_kills(change, put_back, holds);
}

BOOST_AUTO_TEST_CASE(rotation_of_the_keys)
{
    const Kept practice(folder);
    const auto put_back = [&] {
        practice.put_back();
        std::filesystem::remove_all(state_folder);
    };
    survives([&](FileLayer& layer) { open_with(layer)->rotate_key(secret(good_passphrase)); }, put_back,
             [&] {
                 is_whole(folder, good_passphrase);
                 nothing_half();
             });
}

BOOST_AUTO_TEST_CASE(backup)
{
    const auto former = open()->back_up(backup_folder);
    const auto bytes = bytes_of(former);
    const Kept practice(folder);
    const auto put_back = [&] {
        practice.put_back();
        std::filesystem::remove_all(state_folder);
        for (const auto& entry : std::filesystem::directory_iterator(backup_folder))
            if (entry.path() != former)
                std::filesystem::remove(entry.path());
    };
    const auto holds = [&] {
        is_whole(folder, good_passphrase);
        BOOST_TEST(bytes_of(former) == bytes);
        for (const auto& entry : std::filesystem::directory_iterator(backup_folder))
            if (entry.path().extension() == backup_extension) {
                restore_backup(files, entry.path(), {passphrase_slot, normalised(secret(good_passphrase))}, target);
                is_whole(target, good_passphrase);
                std::filesystem::remove_all(target);
            }
    };
    const auto back_up = [&](FileLayer& layer) { open_with(layer)->back_up(backup_folder); };
    survives(back_up, put_back, [&] {
        holds();
        nothing_half();
    });
    survives_kills(back_up, put_back, holds);
}

BOOST_AUTO_TEST_CASE(restoring)
{
    const auto backup_file = open()->back_up(backup_folder);
    const auto restore = [&](FileLayer& layer) {
        restore_backup(layer, backup_file, {passphrase_slot, normalised(secret(good_passphrase))}, target);
    };
    const auto put_back = [&] { std::filesystem::remove_all(target); };
    const auto whole_or_not_there = [&] {
        if (std::filesystem::exists(target))
            is_whole(target, good_passphrase);
    };
    survives(restore, put_back, [&] {
        whole_or_not_there();
        nothing_half();
    });
    survives_kills(restore, put_back, whole_or_not_there);
}

BOOST_AUTO_TEST_CASE(salvaging)
{
    const Kept practice(folder);
    const auto copy = [&](FileLayer& layer) { salvage(folder, secret(good_passphrase), target, with(layer)); };
    const auto put_back = [&] { std::filesystem::remove_all(target); };
    const auto holds = [&] {
        // What SQLite could not read is left out and counted; what is there is as it was written.
        if (std::filesystem::exists(target / database_file_name))
            BOOST_TEST(Vault::open(target, secret(good_passphrase), with(files))->verify().empty());
        is_whole(folder, good_passphrase);
    };
    const auto also_state = [&] {
        put_back();
        std::filesystem::remove_all(state_folder);
        practice.put_back();
    };
    survives(copy, also_state, [&] {
        holds();
        nothing_half();
    });
}

BOOST_AUTO_TEST_CASE(bringing_an_older_practice_up_to_date)
{
    const auto released = std::filesystem::path(SOURCE_FOLDER) / "tests/released/1";
    auto words = bytes_of(released / "words.txt");
    words.erase(words.find_last_not_of('\n') + 1);
    std::filesystem::remove_all(folder);
    std::filesystem::copy(released / "Sample.securebase", folder);
    // Its key is derived once as dearly as it was made; then a slot that costs nothing.
    auto stored = read_key_file(bytes_of(folder / key_file_name)).value();
    const auto master = open_slot(stored.keys, passphrase_slot, normalised(secret(words))).value();
    set_slot(stored.keys, passphrase_slot, normalised(secret(good_passphrase)), master, cheap_cost);
    write_key_file(files, folder, stored.keys, master);
    const Kept practice(folder);
    const auto put_back = [&] {
        practice.put_back();
        std::filesystem::remove_all(state_folder);
    };
    survives([&](FileLayer& layer) { open_with(layer); }, put_back,
             [&] {
                 const auto vault = open();
                 BOOST_TEST(vault->verify().empty());
                 Records records(*vault, clock);
                 BOOST_TEST(records.check_records().is_sound());
                 BOOST_TEST(schema_version(vault->database()) == static_cast<int>(embedded_schema().size()));
                 nothing_half();
             });
}

BOOST_AUTO_TEST_SUITE_END()
