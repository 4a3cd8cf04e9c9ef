#include "app/export/export.hpp"
#include "app/practice/backups.hpp"
#include "app/practice/keys.hpp"
#include "desktop/open_window.hpp"
#include "desktop/save_there.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>

using namespace test_support;

namespace {

constexpr const char* sample_passphrase = "brisk lantern over nine quiet harbours";
constexpr const char* newer = "seven patient otters paint the ferry";

struct VaultFixture : OpenWindow {
    VaultFixture() { go_to({"vault"}); }

    void plan_backups()
    {
        const auto place = folder / "backups";
        std::filesystem::create_directory(place);
        in_practice([&](app::OpenPractice& practice) { app::plan_backups(practice, {place.string(), true, 24}); });
        page().refresh();
        settle();
    }

    std::size_t backups_made() const
    {
        std::size_t made = 0;
        for (const auto& entry : std::filesystem::directory_iterator(folder / "backups"))
            made += entry.path().extension() == ".securebackup" ? 1 : 0;
        return made;
    }

    /// Until it is there, and nothing of it is on its way any more.
    void make_backup()
    {
        const auto before = backups_made();
        press("make_backup");
        BOOST_TEST(until([&] { return backups_made() > before && !frame->desk()->backup_part_done(); }));
        page().refresh();
        settle();
    }

    void lock()
    {
        frame->lock();
        BOOST_TEST(until([this] { return frame->desk() == nullptr; }));
    }
};

}

BOOST_FIXTURE_TEST_SUITE(vault_test, VaultFixture)

BOOST_AUTO_TEST_CASE(the_page_says_that_there_is_no_backup_and_no_sheet_yet)
{
    BOOST_TEST(says(page(), "There is no backup yet."));
    BOOST_TEST(says(page(), "There is no recovery sheet"));
    BOOST_TEST(!the<wxButton>(page(), "make_backup").IsEnabled());
    go_to({"today"});
    BOOST_TEST(says(page(), "there is none yet"));
}

BOOST_AUTO_TEST_CASE(a_backup_is_made_and_really_opens)
{
    plan_backups();
    make_backup();
    BOOST_TEST(says(page(), "The last good backup was made on"));
    BOOST_TEST(the<desktop::RowList>(page(), "backups").cell(0, 1) == "Today's passphrase");
    in_dialog(
        "drill_dialog", [this] { press("drill_backup"); },
        [](wxDialog& dialog) {
            type(dialog, "passphrase", sample_passphrase);
            end_with(dialog, "done");
        });
    BOOST_TEST(until([this] {
        return in_practice([](app::OpenPractice& practice) { return app::backups_of(practice).last_drill; })
            .has_value();
    }));
    go_to({"today"});
    BOOST_TEST(!says(page(), "there is none yet"));
}

BOOST_AUTO_TEST_CASE(a_recovery_sheet_counts_once_it_was_typed_back_and_a_wrong_group_is_named)
{
    in_dialog(
        "recovery_dialog", [this] { press("recovery_sheet"); },
        [this](wxDialog& dialog) {
            const auto code = the<wxStaticText>(dialog, "recovery_code").GetLabel();
            auto wrong = code;
            wrong[0] = code[0] == '0' ? '1' : '0';
            type(dialog, "typed_code", wrong);
            test_support::press(dialog, "keep_sheet");
            settle();
            BOOST_TEST(says(dialog, "Look at group 1 again"));
            type(dialog, "typed_code", code.Lower());
            end_with(dialog, "keep_sheet");
        });
    settle();
    BOOST_TEST(in_practice(app::ways_in).recovery_sheet);
    BOOST_TEST(says(page(), "There is a recovery sheet."));
}

BOOST_AUTO_TEST_CASE(a_new_passphrase_is_typed_twice_and_the_former_one_is_needed)
{
    const Answers answers(wxID_CANCEL); // later: a recovery sheet is offered, for there is none
    in_dialog(
        "passphrase_dialog", [this] { press("change_passphrase"); },
        [](wxDialog& dialog) {
            type(dialog, "passphrase", sample_passphrase);
            type(dialog, "new_passphrase", newer);
            type(dialog, "new_passphrase_again", "another");
            test_support::press(dialog, "done");
            BOOST_TEST(says(dialog, "The two passphrases differ."));
            type(dialog, "new_passphrase_again", newer);
            end_with(dialog, "done");
        });
    settle();
    BOOST_TEST(answers.asked() == 1);
    BOOST_TEST(in_practice(app::ways_in).generation > 1);
}

BOOST_AUTO_TEST_CASE(the_audit_can_be_searched_and_everything_verified)
{
    go_to({"audit"});
    auto& list = the<desktop::RowList>(page(), "audit_lines");
    const auto all = list.size();
    BOOST_TEST(all > 100U);
    type(page(), "audit_filter", "note signed");
    BOOST_TEST(list.size() > 0U);
    BOOST_TEST(list.size() < all);
    press("verify_practice");
    settle();
    BOOST_TEST(until([this] { return says(page(), "All is as it was written"); })); // read portion by portion
}

BOOST_AUTO_TEST_CASE(while_a_backup_is_made_the_window_goes_on_and_another_page_can_be_looked_at)
{
    plan_backups();
    press("make_backup");
    go_to({"clients"});
    BOOST_TEST(until([&] { return backups_made() == 1U; }));
    BOOST_TEST(until([&] { return says(*frame, "The backup is made, and was read back."); }));
}

BOOST_AUTO_TEST_CASE(locking_makes_the_backup_that_is_due_and_nothing_of_it_is_left_half)
{
    plan_backups();
    lock();
    BOOST_TEST(backups_made() == 1U);
    unlock();
    lock(); // nothing has changed since
    BOOST_TEST(backups_made() == 1U);
    unlock();
    go_to({"vault"});
    press("make_backup");
    lock(); // one that is on its way is finished
    BOOST_TEST(backups_made() == 2U);
    for (const auto& entry : std::filesystem::directory_iterator(folder / "Sample.securebase"))
        BOOST_TEST(entry.path().filename().string().find(".part") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(before_the_machine_sleeps_nothing_waits_for_a_backup)
{
    plan_backups();
    bool is_over = false;
    frame->lock([&] { is_over = true; });
    BOOST_TEST(until([&] { return is_over; }));
    BOOST_TEST(backups_made() == 0U);
}

BOOST_AUTO_TEST_CASE(a_change_of_keys_is_not_finished_before_a_sheet_was_typed_back)
{
    const Answers later(wxID_CANCEL);
    in_dialog(
        "rotate_dialog", [this] { press("rotate_keys"); },
        [](wxDialog& dialog) {
            type(dialog, "passphrase", sample_passphrase);
            end_with(dialog, "done");
        });
    BOOST_TEST(until([this] { return says(page(), "The change of the keys is not finished"); }));
    lock();
    unlock();
    BOOST_TEST(says(*frame, "The change of the keys is not finished"));
}

BOOST_AUTO_TEST_CASE(a_backup_is_restored_by_the_code_of_its_sheet)
{
    wxString code;
    in_dialog(
        "recovery_dialog", [this] { press("recovery_sheet"); },
        [&](wxDialog& dialog) {
            code = the<wxStaticText>(dialog, "recovery_code").GetLabel();
            type(dialog, "typed_code", code);
            end_with(dialog, "keep_sheet");
        });
    plan_backups();
    make_backup();
    const auto backup = in_practice([](app::OpenPractice& open) { return app::backups_of(open).backups.at(0).file; });
    lock();
    const auto restored = folder / "Restored.securebase";
    const SaveThere files({wxString::FromUTF8(backup), wxString::FromUTF8(restored.string())});
    in_dialog(
        "restore_dialog", [this] { test_support::press(*frame, "restore_backup"); },
        [&](wxDialog& dialog) {
            test_support::press(dialog, "done");
            BOOST_TEST(says(dialog, "One of the two is needed."));
            type(dialog, "recovery_code", code.Lower());
            end_with(dialog, "done");
        });
    BOOST_TEST(until([&] { return says(*frame, "The backup is restored."); }));
    BOOST_TEST(std::filesystem::exists(restored / "records.db"));
    unlock();
}

BOOST_AUTO_TEST_CASE(what_can_be_read_of_a_damaged_practice_is_salvaged_from_the_first_page)
{
    lock();
    const auto database = folder / "Sample.securebase" / "records.db";
    auto bytes = bytes_of(database);
    bytes[bytes.size() / 8192 * 4096 + 100] ^= 1;
    put_bytes(database, bytes);
    const auto salvaged = folder / "Salvaged.securebase";
    const SaveThere there(wxString::FromUTF8(salvaged.string()));
    const Answers read(wxID_OK);
    in_dialog(
        "salvage_dialog", [this] { test_support::press(*frame, "salvage"); },
        [](wxDialog& dialog) {
            type(dialog, "passphrase", sample_passphrase);
            end_with(dialog, "done");
        });
    BOOST_TEST(until([&] { return says(*frame, "What could be read is in this new practice."); }));
    BOOST_TEST(read.asked() == 1);
    BOOST_TEST(std::filesystem::exists(salvaged / "records.db"));
    BOOST_TEST(bytes_of(database) == bytes);
}

BOOST_AUTO_TEST_CASE(what_left_the_practice_about_a_person_is_shown_and_saved)
{
    const auto amara = person("Amara");
    in_practice([&](app::OpenPractice& practice) {
        app::export_records(practice, {app::ExportFormat::html, {{}, amara}, folder / "export"});
    });
    go_to({"audit"});
    act("disclosures");
    BOOST_TEST(says(*frame, "Choose whom it is about first"));
    in_dialog(
        "audit_about_dialog", [this] { press("audit_about"); },
        [&](wxDialog& dialog) {
            auto& list = the<desktop::RowList>(dialog, "client");
            choose(list, "Amara");
            end_with(dialog, "save");
        });
    settle();
    pick(page(), "audit_kind", "Given out");
    settle();
    BOOST_TEST(the<desktop::RowList>(page(), "audit_lines").cell(0, 2) == "client exported");
    const auto table = folder / "disclosures.csv";
    const SaveThere there(wxString::FromUTF8(table.string()));
    in_dialog(
        "disclosures_dialog", [this] { press("disclosures"); },
        [this](wxDialog& dialog) {
            auto& list = the<desktop::RowList>(dialog, "disclosures");
            BOOST_REQUIRE(list.size() > 0U);
            BOOST_TEST(list.cell(list.size() - 1, 1).Contains("client exported"));
            test_support::press(dialog, "save_disclosures");
            settle();
            dialog.EndModal(wxID_CANCEL);
        });
    BOOST_TEST(bytes_of(table).find("client_exported") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_case_and_a_client_are_exported_from_where_they_are)
{
    const auto couple = case_of("Amara");
    const auto exported_as = [&](const char* action, const char* name) {
        in_dialog(
            "export_dialog", [&] { act(action); },
            [&](wxDialog& dialog) {
                type(dialog, "folder", wxString::FromUTF8(folder.path().string()));
                type(dialog, "name", name);
                pick(dialog, "format", "One file for another program (JSON)");
                end_with(dialog, "save");
            });
        return bytes_of(folder / name / "practice.json");
    };
    open_tab(couple, "overview");
    BOOST_TEST(exported_as("export_case", "of the case").find(couple.value) != std::string::npos);
    BOOST_TEST(exported_as("export_client", "of the client").find("psychotherapy") == std::string::npos);
    go_to({"clients"});
    BOOST_TEST(exported_as("export_client", "from the list").find("legal_name") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
