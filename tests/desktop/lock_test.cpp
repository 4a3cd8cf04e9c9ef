#include "app/kit/drafts.hpp"
#include "app/people/client_list.hpp"
#include "desktop/open_window.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

constexpr const char* secret = "She said it while the radiator ticked";

struct LockFixture : OpenWindow {
    void lock()
    {
        frame->lock();
        BOOST_TEST(until([this] { return frame->desk() == nullptr; }));
    }

    /// Locks and looks at every control of every window.
    void lock_and_look()
    {
        lock();
        const auto left = words_anywhere();
        for (const auto* word : {"Amara", "Bennett", "progress report together", "Mara Ellison", secret})
            BOOST_TEST(!left.Contains(word));
        BOOST_TEST(frame->work() == nullptr);
    }

    /// A read of many short steps that ends only when it is stopped.
    void read_for_ever(wxWindow* owner)
    {
        frame->desk()->look(
            owner,
            [](const app::Looking& looking) {
                for (;;)
                    app::client_list(looking);
            },
            [] {});
    }

    std::vector<app::Draft> drafts()
    {
        return in_practice([](app::OpenPractice& practice) { return app::list_drafts(practice); });
    }

    const CaseId amara = case_of("Amara");
};

}

BOOST_FIXTURE_TEST_SUITE(lock_test, LockFixture)

BOOST_AUTO_TEST_CASE(every_tab_and_page_is_gone_with_all_it_showed)
{
    for (const auto* tab : {"overview", "intake", "sessions", "homework", "measures", "plan", "reports"})
        open_tab(amara, tab);
    BOOST_TEST(words_anywhere().Contains("Amara"));
    lock_and_look();
    BOOST_TEST(wxTopLevelWindows.GetCount() == 1u);
}

BOOST_AUTO_TEST_CASE(an_unsaved_note_is_kept_and_offered_again)
{
    go_to({"note", "new:" + amara.value});
    type(page(), "what_moved", secret);
    lock_and_look();
    unlock();
    BOOST_REQUIRE_EQUAL(drafts().size(), 1u);
    press("draft_1");
    BOOST_TEST(text_in(page(), "what_moved") == secret);
}

BOOST_AUTO_TEST_CASE(an_open_dialog_is_ended_and_what_was_typed_in_it_is_back)
{
    open_tab(amara, "plan");
    in_dialog(
        "new_goal", [this] { act("new_goal"); },
        [this](wxDialog& dialog) {
            type(dialog, "statement", secret);
            frame->lock();
            BOOST_TEST(until([&] { return !dialog.IsModal(); }));
        });
    BOOST_TEST(until([this] { return frame->desk() == nullptr; }));
    lock_and_look();
    unlock();
    open_tab(amara, "plan");
    in_dialog(
        "new_goal", [this] { act("new_goal"); },
        [this](wxDialog& dialog) {
            settle();
            BOOST_TEST(text_in(dialog, "statement") == secret);
            BOOST_TEST(the(dialog, "is_back").IsShown());
            end_with(dialog, "save");
        });
    BOOST_TEST(drafts().empty());
}

BOOST_AUTO_TEST_CASE(a_question_above_a_dialog_ends_with_it)
{
    open_tab(amara, "plan");
    in_dialog(
        "new_goal", [this] { act("new_goal"); },
        [this](wxDialog& dialog) {
            type(dialog, "statement", secret);
            wxTimer later;
            later.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { frame->lock(); });
            later.StartOnce(100);
            test_support::press(dialog, "cancel");
            BOOST_TEST(until([&] { return !dialog.IsModal(); }));
        });
    BOOST_TEST(until([this] { return frame->desk() == nullptr; }));
    lock_and_look();
    unlock();
    BOOST_TEST(drafts().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_lock_waits_for_no_long_read_and_keeps_what_was_typed)
{
    go_to({"note", "new:" + amara.value});
    type(page(), "what_moved", secret);
    read_for_ever(&page());
    lock_and_look();
    unlock();
    BOOST_TEST(drafts().size() == 1u);
}

BOOST_AUTO_TEST_CASE(leaving_a_page_stops_what_is_read_for_it)
{
    go_to({"clients"});
    read_for_ever(&page());
    go_to({"today"});
    BOOST_TEST(!words_in(page()).empty());
    BOOST_TEST(!in_practice([](app::OpenPractice& practice) { return app::client_list(alone(practice)); }).empty());
}

BOOST_AUTO_TEST_CASE(a_page_that_reads_anew_waits_for_no_reading_before)
{
    go_to({"clients"});
    int answers = 0;
    const auto read = [&](bool for_ever) {
        frame->desk()->look_anew(
            &page(),
            [for_ever](const app::Looking& looking) {
                do
                    app::client_list(looking);
                while (for_ever);
            },
            [&answers] { ++answers; });
    };
    read(true);
    read(false);
    BOOST_TEST(until([&] { return answers == 1; }));
}

BOOST_AUTO_TEST_CASE(settings_typed_and_not_saved_are_back)
{
    go_to({"settings"});
    type(page(), "phone", "555-0199");
    lock_and_look();
    unlock();
    go_to({"settings"});
    BOOST_TEST(text_in(page(), "phone") == "555-0199");
    BOOST_TEST(says(page(), "What you had typed is back."));
}

BOOST_AUTO_TEST_CASE(no_name_of_a_client_stands_in_a_title_or_a_menu)
{
    for (const auto* tab : {"overview", "sessions", "plan"}) {
        open_tab(amara, tab);
        auto words = frame->GetTitle() + "\n";
        for (const auto& menu : frame->menus())
            for (const auto& action : menu.actions)
                words += menu.title + "\n" + action.label + "\n";
        BOOST_TEST(!words.Contains("Amara"));
    }
}

BOOST_AUTO_TEST_CASE(what_this_machine_remembers_holds_no_name_of_a_client)
{
    open_tab(amara, "overview");
    lock();
    const auto kept = bytes_of(folder / "config" / "window.conf");
    BOOST_TEST(kept.find("Sample.securebase") != std::string::npos);
    BOOST_TEST(kept.find("Amara") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
