#include "desktop/main_frame.hpp"

#include "app/practice/practice.hpp"
#include "app/practice/unlocking.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/editing/saver.hpp"
#include "desktop/finder.hpp"
#include "desktop/help/about_dialog.hpp"
#include "desktop/help/help_window.hpp"
#include "desktop/homework/type_strip.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/icon.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/platform/theme.hpp"
#include "desktop/practice/start_page.hpp"
#include "desktop/vault/keys_words.hpp"
#include "desktop/vault/notice_words.hpp"

#include <wx/display.h>

namespace desktop {

namespace {

constexpr int time_to_paint = 40; // ms: the cover is on the screen before anything is waited for

CoverWords cover_words(const wxString& title, const wxString& words)
{
    return {mark(72), title, words};
}

/// Ends every open dialog as Cancel does. True while there is one.
bool end_dialogs()
{
    bool any = false;
    for (auto* top : wxTopLevelWindows)
        if (auto* dialog = dynamic_cast<wxDialog*>(top)) {
            any = true;
            if (dialog->IsModal())
                dialog->EndModal(wxID_CANCEL);
        }
    return any;
}

}

MainFrame::MainFrame(const app::Environment& environment, LocalSettings& settings)
    : wxFrame(nullptr, wxID_ANY, "Secure Base"), environment_(environment), settings_(settings), menus_(*this),
      cover_([this] { toggle_privacy(); }, [this] { lock(); }), idle_([this] { lock(); }), notice_(new Notice(this))
{
    SetName("main_frame");
    SetIcons(wxIconBundle(mark(64).GetIcon(wxSize(64, 64))));
    take_place();
    SetSizer(new wxBoxSizer(wxVERTICAL));
    cover_timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { begin_lock(); });
    lock_timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { kept_ ? finish_lock() : lock_once_saved(); });
    leave_timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        left_without_ = backup_keeper_->leave();
        show_locked();
    });
    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::on_close, this);
}

MainFrame::~MainFrame() = default;

void MainFrame::take_place()
{
    const auto screen_of = [this](const wxRect& area) {
        const auto free = ToDIP(area.GetSize() - wxSize(0, FromDIP(32))); // the window manager's title bar
        const auto corner = ToDIP(area.GetTopLeft());
        return WindowPlace{corner.x, corner.y, free.x, free.y, false};
    };
    const auto wanted = settings_.window_place().value_or(WindowPlace{0, 0, 1180, 800, false});
    const int display = std::max(0, wxDisplay::GetFromPoint(FromDIP(wxPoint(wanted.x, wanted.y))));
    const auto screen = screen_of(wxDisplay(static_cast<unsigned>(display)).GetClientArea());
    const auto place = place_on_screen(wanted, screen);
    SetMinSize(FromDIP(wxSize(std::min(900, screen.width), std::min(600, screen.height))));
    SetSize(FromDIP(wxSize(place.width, place.height)));
    if (settings_.window_place())
        Move(FromDIP(wxPoint(place.x, place.y)));
    else
        Centre();
    if (place.is_maximized)
        Maximize();
}

void MainFrame::remember_place()
{
    auto place = settings_.window_place().value_or(WindowPlace{0, 0, 1180, 800, false});
    place.is_maximized = IsMaximized();
    if (!place.is_maximized && !IsIconized()) {
        const auto corner = ToDIP(GetPosition());
        const auto size = ToDIP(GetSize());
        place = {corner.x, corner.y, size.x, size.y, false};
    }
    settings_.set_window_place(place);
}

void MainFrame::show_only(wxWindow* window)
{
    for (auto* each : {start_, static_cast<wxWindow*>(work_)})
        if (each)
            each->Show(each == window);
    Layout();
    notice_->Raise(); // the page may be newer
}

void MainFrame::show_start(const std::filesystem::path& practice)
{
    auto* page = new StartPage(this, environment_, settings_, [this](auto workspace, const auto& folder) {
        const bool is_recovered = static_cast<StartPage*>(start_)->is_recovered();
        show_practice(std::move(workspace), folder);
        if (is_recovered)
            tell_recovered();
    });
    start_ = page;
    GetSizer()->Add(start_, wxSizerFlags(1).Expand());
    show_only(start_);
    publish_ids(start_);
    page->choose(practice);
    rebuild_menus();
}

void MainFrame::show_practice(std::unique_ptr<app::Workspace> workspace, const std::filesystem::path& folder)
{
    folder_ = folder == settings_.sample_folder() ? std::filesystem::path() : folder; // no passphrase opens the sample
    settings_.remember(folder);
    answer_calls(folder);
    desk_ = std::make_unique<Desk>(std::move(workspace), environment_.clock, *this);
    work_ = new WorkPanel(
        this, *desk_, [this] { rebuild_menus(); },
        {[this] { search(); }, [this] { find(); }, [this] { lock(); }, [this] { toggle_client_in_room(); }});
    GetSizer()->Add(work_, wxSizerFlags(1).Expand());
    show_only(work_);
    start_->Destroy();
    start_ = nullptr;
    work_->go_to({"today"});
    watch_idle();
    tell_wrong_tries();
    tell_notices();
    backup_keeper_ = std::make_unique<BackupKeeper>(work_, *desk_);
}

/// A second start with this practice brings this window to the front, and says here since when it is open.
void MainFrame::answer_calls(const std::filesystem::path& folder)
{
    call_ = std::make_unique<WindowCall>(folder, [this, since = environment_.clock.stamp()](const std::string& token) {
        bring_to_front(*this, token);
        if (work_)
            say(wxString::Format(_("This practice is open here already, since %s, %s."),
                                 date_words(domain::date_of(since)), time_words(time_of(since))));
    });
}

void MainFrame::watch_idle()
{
    desk_->ask(
        work_, [](app::OpenPractice& practice) { return app::profile_of(practice)->idle_lock_minutes; },
        [this](int minutes) { idle_.start(minutes); });
}

void MainFrame::tell_wrong_tries()
{
    desk_->ask(work_, app::wrong_tries_before, [this](const app::WrongTries& tries) {
        if (tries.count > 0)
            warn(wxString::Format(wxPLURAL("Before this, a wrong passphrase was tried %d time.",
                                           "Before this, a wrong passphrase was tried %d times.", tries.count),
                                  tries.count));
    });
}

void MainFrame::tell_notices()
{
    desk_->ask(work_, app::opening_notices, [this](const std::vector<app::OpeningNotice>& notices) {
        std::vector<wxString> all;
        for (const auto notice : notices)
            all.push_back(words(notice));
        if (!all.empty())
            warn(joined(all, "\n"));
    });
}

/// Who came in by the sheet has a new passphrase: what of the older things follows, and what does not.
void MainFrame::tell_recovered()
{
    desk_->ask(work_, app::what_opens, [this](const app::KeysChanged& opens) {
        warn(_("The new passphrase counts from now on; the former one opens the practice no more.") + "\n" +
             words(opens) +
             (opens.older_backups > 0 ? "\n" + _("Make a new backup under Backup and keys.") : wxString()));
    });
}

void MainFrame::lock(std::function<void()> then)
{
    if (then)
        after_lock_ = std::move(then);
    if (!desk_) {
        tell_lock_over();
        return;
    }
    if (locking_ || cover_timer_.IsRunning())
        return;
    idle_.start(0);
    clipboard_.clear();
    notice_->dismiss();
    cover_.cover(cover_words(_("Locking"), _("What you typed is being kept.")));
    cover_timer_.StartOnce(time_to_paint);
}

void MainFrame::begin_lock()
{
    cancel_native_dialogs();
    locking_ = true;
    kept_ = failed_late_ = false;
    desk_->set_closing(true);
    lock_once_saved();
}

// Covered already. What is being saved is waited for, so that only what is not saved is kept as a draft.
void MainFrame::lock_once_saved()
{
    if (Saver::any_saving()) {
        cancel_native_dialogs(); // a question above the save would hold it up for ever
        lock_timer_.StartOnce(20);
        return;
    }
    kept_ = keep_everything();
    if (kept_) {
        finish_lock();
        return;
    }
    locking_ = closing_ = false;
    desk_->set_closing(false);
    watch_idle();
    tell_lock_over();
}

bool MainFrame::keep_everything()
{
    try {
        FormDialog::keep_all();
        if (work_->page())
            work_->page()->keep_typed();
        return true;
    } catch (const std::exception&) {
        // Not locked: what was typed would be gone. It stays covered until F12.
        cover_.cover(cover_words(_("Not locked"),
                                 words_of(std::current_exception()) + "\n\n" +
                                     _("What you typed is still here, behind this cover. Press F12 to go on.")));
        return false;
    }
}

void MainFrame::finish_lock()
{
    // A dialog is gone only when its own loop has come back to the page that opened it; the page waits for that.
    cancel_native_dialogs();
    // Not by CallAfter: events that post themselves again would never let that loop come back.
    if (end_dialogs())
        lock_timer_.StartOnce(5);
    else
        CallAfter([this] { leave_practice(); });
}

// Before the machine sleeps there is no time for a backup; the next time it is left there is one.
void MainFrame::leave_practice()
{
    left_without_.clear();
    if (after_lock_ || !backup_keeper_->has_to_do_on_leaving()) {
        show_locked();
        return;
    }
    cover_.cover(cover_words(_("Locking"), _("What you typed is kept. A backup is being made.")));
    leave_timer_.StartOnce(time_to_paint);
}

void MainFrame::show_locked()
{
    backup_keeper_.reset();
    work_->Destroy();
    work_ = nullptr;
    desk_->finish_all(); // a failure is told although its page is gone
    desk_.reset();
    locking_ = false;
    tell_lock_over();
    if (std::exchange(closing_, false) && !failed_late_) {
        Destroy();
        return;
    }
    cover_.uncover();
    show_start(folder_);
    if (!left_without_.empty())
        notice_->warn(left_without_);
}

void MainFrame::tell_lock_over()
{
    if (auto then = std::exchange(after_lock_, {}))
        then();
}

void MainFrame::end()
{
    remember_place();
    closing_ = true;
    if (desk_)
        lock();
    else
        Destroy();
}

void MainFrame::toggle_privacy()
{
    if (locking_ || cover_timer_.IsRunning())
        return;
    idle_.touched();
    if (cover_.is_on())
        cover_.uncover();
    else
        cover_.cover(
            cover_words(_("Hidden"), desk_ ? _("Press F12 to show the window again, or Ctrl+L to lock the practice.")
                                           : _("Press F12 to show the window again.")));
}

void MainFrame::go_to(const Place& place)
{
    work_->go_to(place);
}

void MainFrame::say(const wxString& words)
{
    notice_->say(words);
}

void MainFrame::warn(const wxString& words)
{
    failed_late_ = locking_;
    // Nothing of a client stands on a locked window.
    notice_->warn(locking_ ? wxString(_("Before the lock, something could not be saved. What you typed is not lost: it "
                                        "is offered again."))
                           : words);
}

void MainFrame::actions_changed()
{
    rebuild_menus();
    if (work_)
        work_->do_action_of_place();
}

void MainFrame::rebuild_menus()
{
    std::vector<ActionMenu> menus{practice_menu(), edit_menu()};
    if (work_) {
        menus.push_back(go_menu());
        if (auto* page = work_->page(); page && !page->actions().empty())
            menus.push_back({page->title(), page->actions()});
    }
    menus.push_back(view_menu());
    menus.push_back(help_menu());
    menus_.show(std::move(menus));
}

ActionMenu MainFrame::practice_menu()
{
    std::vector<Action> actions;
    if (work_)
        actions.push_back({"lock", _("&Lock"), "Ctrl+L", [this] { lock(); }});
    actions.push_back({"quit", _("&Quit"), "Ctrl+Q", [this] { Close(); }});
    return {_("&Practice"), std::move(actions)};
}

// What it does, it does to the text the cursor is in; elsewhere there is nothing to edit.
ActionMenu MainFrame::edit_menu()
{
    const auto by_key = [](bool with_shift) {
        return [with_shift] {
            wxKeyEvent key(wxEVT_KEY_DOWN);
            key.m_keyCode = 'Z';
            key.SetControlDown(true);
            key.SetShiftDown(with_shift);
            auto* text = dynamic_cast<wxTextCtrl*>(FindFocus());
            if (!text)
                return;
            key.SetEventObject(text);
            text->HandleWindowEvent(key);
        };
    };
    const auto with_text = [](void (wxTextEntry::*what)()) {
        return [what] {
            if (auto* text = dynamic_cast<wxTextEntry*>(FindFocus()))
                (text->*what)();
        };
    };
    return {_("&Edit"),
            {{"undo", _("&Undo"), "Ctrl+Z", by_key(false)},
             {"redo", _("&Redo"), "Ctrl+Shift+Z", by_key(true)},
             {},
             {"cut", _("Cu&t"), "Ctrl+X", with_text(&wxTextEntry::Cut)},
             {"copy", _("&Copy"), "Ctrl+C", with_text(&wxTextEntry::Copy)},
             {"paste", _("&Paste"), "Ctrl+V", with_text(&wxTextEntry::Paste)},
             {"select_all", _("Select &all"), "Ctrl+A", with_text(&wxTextEntry::SelectAll)}}};
}

ActionMenu MainFrame::go_menu()
{
    const auto place = [this](const char* page) { return [this, page] { work_->go_to({page}); }; };
    return {_("&Go"),
            {{"go_today", _("&Today"), "Ctrl+1", place("today")},
             {"go_clients", _("&Clients"), "Ctrl+2", place("clients")},
             {"go_library", _("&Library"), "Ctrl+3", place("library")},
             {"go_settings", _("&Settings"), "Ctrl+4", place("settings")},
             {"go_vault", _("&Backup and keys"), "Ctrl+5", place("vault")},
             {},
             {"back", _("&Back"), "Alt+Left", [this] { work_->go_back(); }},
             {"search", _("&Search what was written..."), "Ctrl+F", [this] { search(); }},
             {"find", _("&Find a client or an action..."), "Ctrl+K", [this] { find(); }},
             {"type_back_strip", _("Type &back a strip..."), "Ctrl+E", [this] { type_back(); }}}};
}

ActionMenu MainFrame::view_menu()
{
    std::vector<Action> actions{{"privacy", _("&Blank the window"), "F12", [this] { toggle_privacy(); }}};
    if (work_)
        actions.push_back(
            {"client_in_room", _("&Client in the room"), "Shift+F12", [this] { toggle_client_in_room(); }});
    actions.push_back({});
    actions.push_back({"theme_system", _("As the &desktop"), "Ctrl+Shift+1", [this] { choose_theme(Theme::system); }});
    actions.push_back({"theme_light", _("&Light"), "Ctrl+Shift+2", [this] { choose_theme(Theme::light); }});
    actions.push_back({"theme_dark", _("Dar&k"), "Ctrl+Shift+3", [this] { choose_theme(Theme::dark); }});
    return {_("&View"), std::move(actions)};
}

ActionMenu MainFrame::help_menu()
{
    return {_("&Help"),
            {{"help", _("Help for this &page"), "F1", [this] { show_page_help(); }},
             {"first_steps", _("&First steps"), "", [this] { show_help(this, "first_steps"); }},
             {"about", _("&About Secure Base"), "", [this] { show_about(*this); }}}};
}

void MainFrame::search()
{
    if (work_)
        work_->search();
}

void MainFrame::find()
{
    if (!work_)
        return;
    std::vector<Action> actions;
    for (const auto& menu : menus_.menus())
        actions.insert(actions.end(), menu.actions.begin(), menu.actions.end());
    const auto strip = Finder(this, *desk_, std::move(actions)).ask();
    if (strip && work_ && work_->page())
        type_strip(work_->page(), *desk_, *strip, [this] { reread(); });
}

void MainFrame::type_back()
{
    if (work_ && work_->page())
        type_back_strip(work_->page(), *desk_, [this] { reread(); });
}

void MainFrame::reread()
{
    if (work_ && work_->page())
        work_->page()->refresh();
}

/// A page of the window, or a tab of a case, and the chapter about it bear one name.
void MainFrame::show_page_help()
{
    const auto at = place();
    if (!work_)
        show_help(this, "start");
    else
        show_help(this, at.page == "case" && !at.part.empty() ? at.part : at.page);
}

void MainFrame::choose_theme(Theme theme)
{
    settings_.set_theme(theme);
    apply_theme(theme);
    if (work_)
        work_->reload();
}

void MainFrame::toggle_client_in_room()
{
    const bool comes = desk_->viewer().is_alone();
    desk_->set_client_in_room(comes);
    say(comes ? _("Client in the room: initials only, no concerns and no scores.") : _("Everything is shown again."));
    work_->reload();
}

void MainFrame::on_close(wxCloseEvent& event)
{
    event.Veto();
    end();
}

}
