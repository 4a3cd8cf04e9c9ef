#pragma once

#include "desktop/controls.hpp"
#include "desktop/dialogs.hpp"
#include "desktop/main_frame.hpp"
#include "desktop/wx_session.hpp"
#include "domain/care_case.hpp"
#include "domain/client.hpp"
#include "support/alone.hpp"
#include "support/fixed_clock.hpp"
#include "support/temporary_folder.hpp"

#include <atomic>

namespace test_support {

using CaseId = domain::Id<domain::CareCase>;

/// The program's window with the sample practice open in it, on Monday, 2 March 2026, half past ten. Each test has a
/// copy of its own.
class OpenWindow {
public:
    OpenWindow();
    ~OpenWindow();

    /// From now on every job that is posted takes so much longer, as on a slow disk.
    void make_slow(int milliseconds) { slow_ = milliseconds; }

    /// What the practice itself says or does, read and done through the app.
    template<class Job>
    auto in_practice(Job job)
    {
        return frame->desk()->wait_for(std::move(job));
    }

    /// Lets all come that was asked of the practice, and what follows from it.
    void settle();
    void go_to(const desktop::Place& place);
    desktop::Page& page() { return *frame->work()->page(); }
    /// Goes to a tab of a case; returns it.
    wxWindow& open_tab(const CaseId& care_case, const std::string& tab);
    /// As open_tab, with everything of a joint case in view.
    wxWindow& open_whole_tab(const CaseId& care_case, const std::string& tab);
    /// Runs what the window's menus offer under this name.
    void act(const std::string& action);
    void press(wxWindow& inside, const wxString& button);
    void press(const wxString& button) { press(page(), button); }
    void in_dialog(const wxString& name, const std::function<void()>& open, const InDialog& inside);
    /// Opens the practice again after a lock.
    void unlock();

    /// The open case of this person alone; with `joint` the one with others.
    CaseId case_of(std::string_view name, bool joint = false);
    domain::Id<domain::Client> person(std::string_view name);

    TemporaryFolder folder;
    FixedClock clock;
    std::atomic<int> slow_ = 0; ///< ms
    app::Environment environment;
    desktop::LocalSettings settings;
    wxWeakRef<desktop::MainFrame> frame;
};

}
