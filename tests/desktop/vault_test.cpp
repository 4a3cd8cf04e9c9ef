#include "app/practice/backups.hpp"
#include "app/practice/keys.hpp"
#include "desktop/open_window.hpp"

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
    press("make_backup");
    settle();
    BOOST_TEST(says(page(), "The last good backup was made on"));
    in_dialog(
        "drill_dialog", [this] { press("drill_backup"); },
        [](wxDialog& dialog) {
            type(dialog, "passphrase", sample_passphrase);
            end_with(dialog, "done");
        });
    settle();
    BOOST_TEST(
        in_practice([](app::OpenPractice& practice) { return app::backups_of(practice).last_drill; }).has_value());
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
    const Answers answers(wxID_OK);
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

BOOST_AUTO_TEST_SUITE_END()
