#include "desktop/gtk_windows.hpp"
#include "desktop/open_window.hpp"
#include "desktop/platform/clipboard_guard.hpp"
#include "desktop/platform/idle_watch.hpp"
#include "desktop/platform/privacy_cover.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <set>
#include <wx/clipbrd.h>
#include <wx/printdlg.h>

using namespace test_support;

namespace {

/// F12 over all that is open, keys that would do something, F12 again: what is wrong with it, or nothing.
std::string what_is_wrong_with_f12()
{
    const auto windows = open_windows();
    const auto cursors = cursors_in(windows);
    press_f12();
    if (anything_shows())
        return "something still shows";
    for (const char letter : {'k', '1', 'n', 's', 'q'})
        press_control(letter);
    for (const int key : {0xff0d, 0xff1b, 0xff09, int('x')}) // Enter, Escape, Tab
        press_real_key(static_cast<unsigned>(key));
    if (open_windows() != windows)
        return "a key opened or ended a window behind the cover";
    press_f12();
    if (!anything_shows())
        return "it does not come back";
    const auto now = cursors_in(windows);
    std::string where;
    for (std::size_t i = 0; i < now.size(); ++i)
        if (now[i] != cursors[i])
            where += "from " + called(cursors[i]) + " to " + called(now[i]);
    return where.empty() ? "" : "the cursor went " + where;
}

/// Tries F12 once over every window that opens while it lives, whoever made it, and then cancels the window.
class CoverEach : public wxTimer {
public:
    CoverEach() { Start(10); }

    void Notify() override
    {
        const auto windows = open_windows();
        if (inside_ || windows.size() < 2)
            return;
        inside_ = true;
        until([] { return false; }, 60); // some put the cursor elsewhere once they are open
        const auto name = name_of_window(windows.back());
        if (seen_.insert(name).second)
            if (const auto wrong = what_is_wrong_with_f12(); !wrong.empty())
                BOOST_ERROR(name << ": " << wrong);
        if (open_windows() == windows)
            cancel_window(windows.back());
        until([&] { return open_windows() != windows; }, 500);
        inside_ = false;
    }

    const std::set<std::string>& seen() const { return seen_; }

private:
    std::set<std::string> seen_;
    bool inside_ = false;
};

struct CoverFixture : OpenWindow {
    /// The names of all that can be done here and asks in a window of its own.
    std::vector<std::string> asking_actions()
    {
        std::vector<std::string> names;
        for (const auto& menu : frame->menus())
            for (const auto& action : menu.actions)
                if (action.label.EndsWith("..."))
                    names.push_back(action.name);
        return names;
    }

    void open_every_dialog_here()
    {
        for (const auto& name : asking_actions()) {
            if (std::ranges::count(asking_actions(), name) == 0) // a dialog before it has changed the page
                continue;
            act(name);
            BOOST_TEST(until([this] { return open_windows().size() == 1; }), name << " stays open");
            settle();
        }
    }

    std::vector<desktop::Place> places()
    {
        std::vector<desktop::Place> all{{"today"}, {"clients"}, {"library"}, {"settings"}};
        for (const auto& care_case : {case_of("Amara"), case_of("Imogen", true)})
            for (const auto* tab : {"overview", "intake", "sessions", "homework", "measures", "plan", "reports"})
                all.push_back({"case", care_case.value, tab});
        for (const auto* page : {"formulation", "summary"})
            all.push_back({page, case_of("Amara").value});
        all.push_back({"note", "new:" + case_of("Amara").value});
        return all;
    }
};

}

BOOST_FIXTURE_TEST_SUITE(cover_test, CoverFixture)

BOOST_AUTO_TEST_CASE(f12_covers_every_dialog_and_one_press_brings_it_back_as_it_was)
{
    CoverEach covering;
    for (const auto& place : places()) {
        go_to(place);
        BOOST_TEST_CONTEXT(place.page << ' ' << place.part)
        open_every_dialog_here();
    }
    BOOST_TEST_MESSAGE(covering.seen().size() << " dialogs covered");
    BOOST_TEST(covering.seen().size() > 20u);
}

BOOST_AUTO_TEST_CASE(f12_covers_every_page_and_one_press_brings_it_back_as_it_was)
{
    for (const auto& place : places()) {
        go_to(place);
        settle();
        BOOST_TEST_CONTEXT(place.page << ' ' << place.part)
        BOOST_TEST(what_is_wrong_with_f12() == "");
    }
}

BOOST_AUTO_TEST_CASE(f12_covers_what_the_desktop_opens)
{
    CoverEach covering;
    wxMessageBox("Is that so?", "A question", wxOK, frame);
    wxFileDialog(frame, "A file").ShowModal();
    wxPrintDialog(frame).ShowModal();
    BOOST_TEST(covering.seen() ==
                   (std::set<std::string>{"GtkMessageDialog", "GtkFileChooserDialog", "GtkPrintUnixDialog"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_open_menu_closes_under_the_cover)
{
    wxMenu menu;
    menu.Append(wxID_ANY, "Something");
    wxTimer later;
    later.Bind(wxEVT_TIMER, [](wxTimerEvent&) {
        BOOST_TEST(open_popups() == 1);
        press_f12();
    });
    later.StartOnce(200);
    frame->PopupMenu(&menu, 10, 10);
    BOOST_TEST(open_popups() == 0);
    BOOST_TEST(!anything_shows());
}

BOOST_AUTO_TEST_CASE(a_window_that_opens_behind_the_cover_is_covered)
{
    press_f12();
    wxTimer later;
    later.Bind(wxEVT_TIMER, [](wxTimerEvent&) {
        BOOST_TEST(open_windows().size() == 2u);
        BOOST_TEST(!anything_shows());
        press_f12();
        BOOST_TEST(anything_shows());
        cancel_window(open_windows().back());
    });
    later.StartOnce(200);
    wxMessageBox("What was asked before has come", "An answer", wxOK, frame);
}

BOOST_AUTO_TEST_CASE(what_is_selected_in_a_text_stays_selected_under_the_cover)
{
    go_to({"settings"});
    auto& field = the<wxTextCtrl>(page(), "practice_name");
    field.SetFocus();
    field.SetSelection(1, 3);
    press_f12();
    press_real_key('x');
    press_f12();
    long from = 0;
    long to = 0;
    field.GetSelection(&from, &to);
    BOOST_TEST(from == 1);
    BOOST_TEST(to == 3);
    BOOST_TEST(!field.GetValue().Contains("x"));
}

BOOST_AUTO_TEST_CASE(control_l_locks_from_behind_the_cover_and_from_within_a_dialog)
{
    open_tab(case_of("Amara"), "plan");
    in_dialog(
        "new_goal", [this] { act("new_goal"); },
        [](wxDialog& dialog) {
            press_f12();
            press_control('l');
            BOOST_TEST(!anything_shows());
            BOOST_TEST(until([&] { return !dialog.IsModal(); }));
        });
    BOOST_TEST(until([this] { return frame->desk() == nullptr; }));
    BOOST_TEST(anything_shows()); // the start page
}

BOOST_AUTO_TEST_CASE(a_lock_covers_before_it_does_anything_else)
{
    frame->lock();
    BOOST_TEST(!anything_shows());
    BOOST_TEST(frame->desk() != nullptr);
    BOOST_TEST(until([this] { return frame->desk() == nullptr; }));
}

BOOST_AUTO_TEST_CASE(whoever_waits_for_the_lock_hears_when_the_practice_is_closed)
{
    bool is_closed = false;
    frame->lock([&] { is_closed = frame->desk() == nullptr; });
    BOOST_TEST(until([&] { return is_closed; }));
    bool again = false;
    frame->lock([&] { again = true; }); // nothing is open now
    BOOST_TEST(again);
}

BOOST_AUTO_TEST_CASE(the_idle_time_goes_by_a_clock_that_nobody_sets)
{
    std::chrono::milliseconds now{5000};
    int times = 0;
    desktop::IdleWatch watch([&] { ++times; }, [&] { return now; });
    watch.start(5);
    now += std::chrono::minutes(4);
    BOOST_TEST(!until([&] { return times > 0; }, 1200));
    now += std::chrono::minutes(1); // the machine slept meanwhile
    BOOST_TEST(until([&] { return times > 0; }));
    double up = 0;
    std::ifstream("/proc/uptime") >> up;
    BOOST_TEST(std::abs(up * 1000 - static_cast<double>(desktop::time_since_boot().count())) < 2000);
}

BOOST_AUTO_TEST_CASE(what_was_copied_goes_from_the_clipboard_after_a_while_and_at_the_lock)
{
    const auto copied = [] {
        const wxClipboardLocker open;
        wxTextDataObject text;
        return wxTheClipboard->GetData(text) ? text.GetText() : wxString();
    };
    go_to({"settings"});
    auto& field = the<wxTextCtrl>(page(), "practice_name");
    const auto copy = [&] {
        field.SelectAll();
        field.Copy();
        BOOST_TEST(until([&] { return copied() == field.GetValue(); }));
    };
    desktop::ClipboardGuard guard(300);
    copy();
    BOOST_TEST(until([&] { return copied().empty(); }, 3000));
    copy();
    frame->lock();
    BOOST_TEST(copied().empty());
}

BOOST_AUTO_TEST_SUITE_END()
