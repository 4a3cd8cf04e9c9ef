#include "app/kit/typed.hpp"
#include "app/people/clients.hpp"
#include "app/practice/audit.hpp"
#include "app/sessions/sessions.hpp"
#include "desktop/dialog_list.hpp"
#include "desktop/gtk_windows.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;
using domain::Tree;

namespace {

constexpr int slow = 150; // ms

struct SavingFixture : OpenWindow {
    /// How often something was kept, by the audit.
    std::size_t kept()
    {
        return in_practice([](app::OpenPractice& practice) {
            std::size_t count = 0;
            for (const auto& entry : app::list_audit(practice))
                count += entry.event.ends_with("_added") || entry.event.ends_with("_changed");
            return count;
        });
    }

    std::size_t drafts()
    {
        return in_practice([](app::OpenPractice& practice) { return app::list_drafts(practice).size(); });
    }

    std::size_t sessions_of(const CaseId& care_case)
    {
        return in_practice([&](app::OpenPractice& practice) {
            return app::list_sessions(alone(practice), {care_case, {}, {}, {}}).size();
        });
    }

    /// Presses a button as an event that was on its way already, whatever the button says by now.
    static void press_anyway(wxWindow& inside, const wxString& name)
    {
        auto& button = the<wxButton>(inside, name);
        wxCommandEvent event(wxEVT_BUTTON, button.GetId());
        event.SetEventObject(&button);
        button.ProcessWindowEvent(event);
    }

    void lock()
    {
        frame->lock();
        BOOST_TEST(until([this] { return frame->desk() == nullptr; }));
        unlock();
    }

    void write_note(const CaseId& care_case)
    {
        go_to({"note", "new:" + care_case.value});
        type(page(), "what_moved", "She read the report twice.");
    }
};

}

BOOST_FIXTURE_TEST_SUITE(saving_test, SavingFixture)

BOOST_AUTO_TEST_CASE(a_second_press_in_a_dialog_that_saves_keeps_nothing_twice)
{
    for (const auto& listed : listed_dialogs())
        BOOST_TEST_CONTEXT(listed.name.utf8_string())
        {
            std::size_t before = 0;
            in_dialog(
                listed.name, [&] { listed.open(*this); },
                [&](wxDialog& dialog) {
                    listed.fill(dialog);
                    before = kept();
                    make_slow(slow);
                    press_anyway(dialog, "save");
                    press_anyway(dialog, "save");
                    BOOST_TEST(!the(dialog, "cancel").IsEnabled());
                    until([&] { return !dialog.IsModal(); });
                    make_slow(0);
                });
            settle();
            BOOST_TEST((kept() == before + 1 || (!listed.keeps_one && kept() > before)));
            BOOST_TEST(drafts() == 0u);
        }
}

BOOST_AUTO_TEST_CASE(cancel_while_a_dialog_saves_waits_for_what_is_kept)
{
    for (const auto& listed : listed_dialogs())
        BOOST_TEST_CONTEXT(listed.name.utf8_string())
        {
            std::size_t before = 0;
            in_dialog(
                listed.name, [&] { listed.open(*this); },
                [&](wxDialog& dialog) {
                    listed.fill(dialog);
                    before = kept();
                    make_slow(slow);
                    press_anyway(dialog, "save");
                    press_anyway(dialog, "cancel");
                    BOOST_TEST(dialog.IsModal());
                    until([&] { return !dialog.IsModal(); });
                    BOOST_TEST(dialog.GetReturnCode() == wxID_OK);
                    make_slow(0);
                });
            settle();
            BOOST_TEST((kept() == before + 1 || (!listed.keeps_one && kept() > before)));
            BOOST_TEST(drafts() == 0u);
        }
}

BOOST_AUTO_TEST_CASE(a_lock_while_a_dialog_saves_covers_at_once_and_offers_nothing_twice)
{
    for (const auto& listed : listed_dialogs())
        BOOST_TEST_CONTEXT(listed.name.utf8_string())
        {
            std::size_t before = 0;
            in_dialog(
                listed.name, [&] { listed.open(*this); },
                [&](wxDialog& dialog) {
                    listed.fill(dialog);
                    before = kept();
                    make_slow(slow);
                    press_anyway(dialog, "save");
                    frame->lock();
                    BOOST_TEST(!anything_shows());
                    until([&] { return !dialog.IsModal(); });
                    make_slow(0);
                });
            BOOST_TEST(until([this] { return frame->desk() == nullptr; }));
            unlock();
            BOOST_TEST((kept() == before + 1 || (!listed.keeps_one && kept() > before)));
            BOOST_TEST(drafts() == 0u);
        }
}

BOOST_AUTO_TEST_CASE(a_note_that_is_left_or_locked_while_it_saves_is_kept_once)
{
    const auto sofia = case_of("Sofia");
    const auto before = sessions_of(sofia);
    write_note(sofia);
    make_slow(slow);
    press_anyway(page(), "save");
    press_anyway(page(), "save");
    frame->work()->go_to({"today"});
    settle();
    BOOST_TEST(page().GetName() == "today_page");
    BOOST_TEST(drafts() == 0u);
    BOOST_TEST(sessions_of(sofia) == before + 1);
    write_note(sofia);
    press_anyway(page(), "save");
    make_slow(0);
    lock();
    BOOST_TEST(drafts() == 0u);
    BOOST_TEST(sessions_of(sofia) == before + 2);
}

BOOST_AUTO_TEST_CASE(what_is_typed_while_a_note_saves_is_kept_as_a_draft_over_what_was_saved)
{
    const auto sofia = case_of("Sofia");
    write_note(sofia);
    make_slow(slow);
    press_anyway(page(), "save");
    type(page(), "plan", "The letter");
    frame->work()->go_to({"today"});
    settle();
    make_slow(0);
    BOOST_TEST(drafts() == 1u);
    press("draft_1");
    settle();
    BOOST_TEST(text_in(page(), "what_moved") == "She read the report twice.");
    BOOST_TEST(text_in(page(), "plan") == "The letter");
    press("save");
    BOOST_TEST(drafts() == 0u);
}

BOOST_AUTO_TEST_CASE(settings_locked_while_they_save_are_kept_once)
{
    go_to({"settings"});
    type(page(), "phone", "555-0199");
    make_slow(slow);
    press_anyway(page(), "save_settings");
    press_anyway(page(), "save_settings");
    make_slow(0);
    lock();
    BOOST_TEST(drafts() == 0u);
    go_to({"settings"});
    BOOST_TEST(text_in(page(), "phone") == "555-0199");
}

BOOST_AUTO_TEST_CASE(a_failure_is_told_although_its_page_is_gone)
{
    make_slow(slow);
    frame->desk()->ask(
        &page(), [](app::OpenPractice&) { throw app::Failure(app::FailureKind::disk_full); }, [] {});
    frame->work()->go_to({"clients"});
    settle();
    make_slow(0);
    BOOST_TEST(page().GetName() == "clients_page");
    BOOST_TEST(the(*frame, "message").IsShown());
}

BOOST_AUTO_TEST_CASE(a_failure_during_the_lock_is_told_on_the_locked_window)
{
    make_slow(slow);
    frame->desk()->ask(
        &page(), [](app::OpenPractice&) { throw app::Failure(app::FailureKind::disk_full); }, [] {});
    frame->lock();
    BOOST_TEST(until([this] { return frame->desk() == nullptr; }));
    make_slow(0);
    BOOST_TEST(the(*frame, "message").IsShown());
    unlock();
}

BOOST_AUTO_TEST_CASE(a_note_is_viewed_when_it_is_opened_and_never_by_saving)
{
    const auto viewed = [this] {
        return in_practice([](app::OpenPractice& practice) {
            const auto lines = app::list_audit(practice);
            return std::ranges::count_if(lines, [](const auto& line) { return line.event.ends_with("_viewed"); });
        });
    };
    const auto before = viewed();
    write_note(case_of("Sofia"));
    press("save");
    type(page(), "plan", "The letter");
    press("save");
    BOOST_TEST(viewed() == before);
}

BOOST_AUTO_TEST_CASE(a_dialog_typed_in_over_a_record_that_changed_keeps_the_newer_values_and_asks_about_the_rest)
{
    const auto amara = person("Amara");
    open_tab(case_of("Amara"), "overview");
    in_dialog(
        "edit_client", [this] { act("edit_client"); },
        [this](wxDialog& dialog) {
            type(dialog, "pronouns", "they/them");
            type(dialog, "occupation", "Teacher");
            frame->lock();
            until([&] { return !dialog.IsModal(); });
        });
    BOOST_TEST(until([this] { return frame->desk() == nullptr; }));
    unlock();
    in_practice([&](app::OpenPractice& practice) {
        app::update_client(practice, amara, Tree::Map{{"phone", "222"}, {"occupation", "Nurse"}});
    });
    open_tab(case_of("Amara"), "overview");
    in_dialog(
        "edit_client", [this] { act("edit_client"); },
        [this](wxDialog& dialog) {
            settle();
            BOOST_TEST(text_in(dialog, "phone") == "222");
            BOOST_TEST(text_in(dialog, "pronouns") == "they/them");
            BOOST_TEST(text_in(dialog, "occupation") == "Teacher");
            BOOST_TEST(says(dialog, "It now says: Nurse"));
            press(dialog, "save");
            BOOST_TEST(dialog.IsModal());
            press(dialog, "occupation.take_newer");
            BOOST_TEST(text_in(dialog, "occupation") == "Nurse");
            end_with(dialog, "save");
        });
    const auto kept = in_practice([&](app::OpenPractice& practice) { return *app::view_client(practice, amara); });
    BOOST_TEST(kept.phone == "222");
    BOOST_TEST(kept.pronouns == "they/them");
    BOOST_TEST(kept.occupation == "Nurse");
}

BOOST_AUTO_TEST_CASE(what_was_typed_in_a_dialog_without_a_case_leads_back_from_today)
{
    go_to({"clients"});
    in_dialog(
        "new_client", [this] { act("new_client"); },
        [this](wxDialog& dialog) {
            type(dialog, "legal_name", "Ida Blom");
            frame->lock();
            until([&] { return !dialog.IsModal(); });
        });
    BOOST_TEST(until([this] { return frame->desk() == nullptr; }));
    unlock();
    BOOST_TEST(says(page(), "New client"));
    in_dialog(
        "new_client", [this] { press("draft_1"); },
        [this](wxDialog& dialog) {
            settle();
            BOOST_TEST(text_in(dialog, "legal_name") == "Ida Blom");
            end_with(dialog, "save");
        });
    BOOST_TEST(page().GetName() == "clients_page");
    BOOST_TEST(drafts() == 0u);
}

BOOST_AUTO_TEST_CASE(a_saved_unsigned_note_typed_into_again_leads_back_from_today)
{
    write_note(case_of("Sofia"));
    press("save");
    type(page(), "plan", "The letter");
    lock();
    press("draft_1");
    settle();
    BOOST_TEST(text_in(page(), "plan") == "The letter");
    BOOST_TEST(text_in(page(), "what_moved") == "She read the report twice.");
}

BOOST_AUTO_TEST_SUITE_END()
