#include "app/kit/failure.hpp"
#include "app/practice/backups.hpp"
#include "app/practice/keys.hpp"
#include "app/practice/notices.hpp"
#include "app/practice/salvage.hpp"
#include "app/practice/verify.hpp"
#include "app/sessions/sessions.hpp"
#include "practice_fixture.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

using namespace test_support;

namespace {

constexpr const char* newer = "seven patient otters paint the ferry";

struct BackupsFixture : PracticeFixture {
    BackupsFixture()
    {
        std::filesystem::create_directory(backup_folder);
        app::plan_backups(practice, {backup_folder.string(), true, 24});
    }

    static auto because(app::FailureKind kind)
    {
        return [kind](const app::Failure& failure) { return failure.kind() == kind; };
    }

    app::Environment environment() { return {clock, state_folder, {{8192, 1}}}; }

    /// More than a backup copies in one step, and nothing that could be kept in fewer bytes.
    void add_many()
    {
        std::mt19937 chance(1);
        auto change = records().change();
        for (int i = 0; i < 400; ++i) {
            domain::Client client;
            client.legal_name = "Somebody";
            for (int letter = 0; letter < 3000; ++letter)
                client.address += static_cast<char>('!' + chance() % 90);
            records().add(client);
        }
        change.commit();
    }

    std::filesystem::path backup_folder = temporary / "backups";
    app::Passphrase passphrase{good_passphrase};
};

}

BOOST_FIXTURE_TEST_SUITE(backups_test, BackupsFixture)

BOOST_AUTO_TEST_CASE(it_is_known_when_the_last_good_one_was_made_and_when_there_is_none)
{
    BOOST_TEST(!app::backups_of(practice).last_good.has_value());
    BOOST_TEST(app::backups_of(practice).is_due);
    const auto file = app::make_backup(practice);
    const auto view = app::backups_of(practice);
    BOOST_TEST((view.last_good == clock.stamp()));
    BOOST_TEST(!view.is_due);
    BOOST_REQUIRE(view.backups.size() == 1U);
    BOOST_TEST(view.backups.front().file == file);
    BOOST_TEST(view.backups.front().opens_as_now);
    clock.time += std::chrono::hours(25);
    BOOST_TEST(app::backups_of(practice).is_due);
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_missing_or_inside_the_practice_is_refused)
{
    for (const auto& bad : {folder, folder / "sub", temporary / "nowhere"})
        BOOST_CHECK_EXCEPTION(app::plan_backups(practice, {bad.string(), true, 24}), domain::Refused,
                              refused_for("folder"));
    std::filesystem::remove_all(backup_folder);
    BOOST_TEST(app::backups_of(practice).folder_missing);
    BOOST_CHECK_EXCEPTION(app::make_backup(practice), domain::Refused, refused_for("folder"));
}

BOOST_AUTO_TEST_CASE(closing_makes_one_only_after_a_change)
{
    app::back_up_on_closing(practice);
    app::back_up_on_closing(practice);
    BOOST_TEST(app::backups_of(practice).backups.size() == 1U);
    app::add_client(practice, a_client().named("Someone New"));
    app::back_up_on_closing(practice);
    BOOST_TEST(app::backups_of(practice).backups.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_drill_really_opens_the_newest_and_leaves_the_practice_the_newest_copy)
{
    BOOST_CHECK_EXCEPTION(app::drill_backup(practice, passphrase), domain::Refused, refused_for("backup"));
    app::make_backup(practice);
    app::add_client(practice, a_client().named("Someone New"));
    const auto before = contents_of(folder).size();
    const auto result = app::drill_backup(practice, passphrase);
    BOOST_TEST(result.sound);
    BOOST_TEST(result.records > 4);
    BOOST_TEST(contents_of(folder).size() == before);
    BOOST_CHECK_EXCEPTION(app::drill_backup(practice, app::Passphrase(newer)), app::Failure,
                          because(app::FailureKind::wrong_passphrase));
    BOOST_TEST(contents_of(folder).size() == before);
    BOOST_TEST((app::backups_of(practice).last_drill == clock.stamp()));
    BOOST_TEST(app::verify_practice(practice).is_sound());
}

BOOST_AUTO_TEST_CASE(a_backup_in_steps_holds_what_is_written_between_them)
{
    add_many();
    app::PracticeBackup backup(practice);
    domain::Id<domain::Client> added;
    int steps = 0;
    practice.set_awaited([] { return true; }); // so that each step is as short as it can be
    while (backup.step())
        if (++steps == 1)
            added = app::add_client(practice, a_client().named("Someone New"));
    BOOST_TEST(steps > 1);
    BOOST_TEST((app::backups_of(practice).last_good == clock.stamp()));
    app::restore_backup(backup.file(), passphrase, temporary / "Back.securebase");
    auto elsewhere = environment();
    elsewhere.state_folder = temporary / "elsewhere";
    const auto restored = app::Workspace::open(temporary / "Back.securebase", passphrase, elsewhere);
    restored->run([&](app::OpenPractice& opened) {
        BOOST_TEST(app::verify_practice(opened).is_sound());
        BOOST_TEST(opened.records().find(added).has_value());
    });
}

BOOST_AUTO_TEST_CASE(a_backup_that_is_stopped_or_overtaken_leaves_nothing)
{
    const auto before = contents_of(folder).size();
    app::PracticeBackup stopped(practice);
    BOOST_TEST(stopped.step());
    stopped.stop();
    BOOST_CHECK_EXCEPTION(stopped.step(), app::Failure, because(app::FailureKind::interrupted));
    app::PracticeBackup overtaken(practice);
    clock.time += std::chrono::seconds(1);
    app::PracticeBackup newer_one(practice);
    BOOST_CHECK_EXCEPTION(overtaken.step(), app::Failure, because(app::FailureKind::interrupted));
    app::rotate_keys(practice, passphrase);
    BOOST_CHECK_EXCEPTION(newer_one.step(), app::Failure, because(app::FailureKind::interrupted));
    BOOST_TEST(contents_of(backup_folder).empty());
    BOOST_TEST(contents_of(folder).size() == before);
}

BOOST_AUTO_TEST_CASE(a_drill_in_steps_can_be_stopped_and_leaves_nothing)
{
    app::make_backup(practice);
    const auto before = contents_of(folder).size();
    {
        app::BackupDrill drill(practice, passphrase);
        drill.stop();
        BOOST_CHECK_EXCEPTION(
            [&] {
                while (drill.step(practice))
                    ;
            }(),
            app::Failure, because(app::FailureKind::interrupted));
    }
    {
        const app::BackupDrill left_alone(practice, passphrase);
    }
    BOOST_TEST(contents_of(folder).size() == before);
    BOOST_TEST(!app::backups_of(practice).last_drill.has_value());
}

BOOST_AUTO_TEST_CASE(each_older_backup_says_what_opens_it)
{
    const auto code = app::draw_recovery_code();
    app::make_backup(practice);
    app::keep_recovery_code(practice, code, code);
    app::make_backup(practice);
    const auto changed = app::change_passphrase(practice, passphrase, app::Passphrase(newer));
    BOOST_TEST(changed.older_backups == 2);
    BOOST_TEST(changed.older_by_passphrase == 0);
    BOOST_TEST(changed.older_by_sheet == 1);
    const auto now = app::make_backup(practice);
    const auto lines = app::backups_of(practice).backups;
    BOOST_REQUIRE(lines.size() == 3U);
    BOOST_TEST(lines.front().file == now);
    BOOST_TEST((lines.front().opens_as_now && lines.front().by_passphrase && lines.front().by_sheet));
    BOOST_TEST((!lines.at(1).by_passphrase && lines.at(1).by_sheet));
    BOOST_TEST((!lines.at(2).by_passphrase && !lines.at(2).by_sheet));
    // What is said is so: with today's sheet the second opens, the first does not.
    app::restore_backup(lines.at(1).file, code, temporary / "Back.securebase");
    BOOST_CHECK_EXCEPTION(app::restore_backup(lines.at(2).file, code, temporary / "Again.securebase"), app::Failure,
                          because(app::FailureKind::no_recovery_sheet));
}

BOOST_AUTO_TEST_CASE(a_change_of_keys_is_finished_only_once_a_new_sheet_was_typed_back)
{
    BOOST_TEST(!app::ways_in(practice).rotation_unfinished);
    BOOST_TEST(app::rotate_keys(practice, passphrase).rotation_unfinished);
    const auto code = app::draw_recovery_code();
    BOOST_CHECK_THROW(app::keep_recovery_code(practice, code, app::draw_recovery_code()), domain::Refused);
    BOOST_TEST(app::ways_in(practice).rotation_unfinished);
    const auto notices = app::opening_notices(practice);
    BOOST_TEST(std::ranges::count(notices, app::OpeningNotice::rotation_unfinished) == 1);
    BOOST_TEST(!app::keep_recovery_code(practice, code, code).rotation_unfinished);
    BOOST_TEST(app::opening_notices(practice).empty());
}

BOOST_AUTO_TEST_CASE(after_a_change_of_passphrase_it_is_said_what_older_backups_open_with)
{
    const auto file = app::make_backup(practice);
    BOOST_CHECK_EXCEPTION(app::change_passphrase(practice, app::Passphrase(newer), app::Passphrase(newer)),
                          app::Failure, because(app::FailureKind::wrong_passphrase));
    const auto changed = app::change_passphrase(practice, passphrase, app::Passphrase(newer));
    BOOST_TEST(changed.older_backups == 1);
    BOOST_TEST((changed.newest_older == clock.stamp()));
    BOOST_TEST(!changed.recovery_sheet);
    BOOST_CHECK_EXCEPTION(app::restore_backup(file, app::Passphrase(newer), temporary / "Back.securebase"),
                          app::Failure, because(app::FailureKind::wrong_passphrase));
    app::restore_backup(file, passphrase, temporary / "Back.securebase");
    BOOST_TEST(std::filesystem::exists(temporary / "Back.securebase" / "records.db"));
}

BOOST_AUTO_TEST_CASE(a_recovery_code_counts_only_once_it_was_typed_back)
{
    auto code = app::draw_recovery_code();
    auto wrong = code;
    std::swap(wrong[6], wrong[7]);
    if (wrong != code)
        BOOST_CHECK_EXCEPTION(app::keep_recovery_code(practice, code, wrong), domain::Refused, [](const auto& refused) {
            return refused.problem().given == domain::Words("group_number", 2);
        });
    BOOST_CHECK_EXCEPTION(app::keep_recovery_code(practice, code, app::draw_recovery_code()), domain::Refused,
                          refused_for("recovery_code"));
    BOOST_TEST(!app::ways_in(practice).recovery_sheet);
    app::keep_recovery_code(practice, code, code);
    BOOST_TEST(app::ways_in(practice).recovery_sheet);
    const auto file = app::make_backup(practice);
    app::restore_backup(file, code, temporary / "Back.securebase");
    auto elsewhere = environment();
    elsewhere.state_folder = temporary / "elsewhere";
    const auto recovered =
        app::Workspace::recover(temporary / "Back.securebase", code, app::Passphrase(newer), elsewhere);
    BOOST_TEST(recovered->run([](app::OpenPractice& opened) { return app::verify_practice(opened).is_sound(); }));
}

BOOST_AUTO_TEST_CASE(new_keys_end_every_sheet_and_keep_every_signature)
{
    const auto code = app::draw_recovery_code();
    app::keep_recovery_code(practice, code, code);
    const auto changed = app::rotate_keys(practice, passphrase);
    BOOST_TEST(!changed.recovery_sheet);
    BOOST_TEST(app::verify_practice(practice).is_sound());
    app::add_client(practice, a_client().named("Someone New"));
    BOOST_TEST(app::verify_practice(practice).is_sound());
}

BOOST_AUTO_TEST_SUITE_END()
