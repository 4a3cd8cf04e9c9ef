#pragma once

#include "desktop/desk.hpp"
#include "desktop/frame_menus.hpp"
#include "desktop/local_settings.hpp"
#include "desktop/notice.hpp"
#include "desktop/platform/clipboard_guard.hpp"
#include "desktop/platform/idle_watch.hpp"
#include "desktop/platform/privacy_cover.hpp"
#include "desktop/platform/window_call.hpp"
#include "desktop/vault/backup_keeper.hpp"
#include "desktop/work_panel.hpp"

namespace desktop {

/// The program's window: the start page while no practice is open, the work panel while one is. Its title never says
/// who is shown.
class MainFrame : public wxFrame, public Desk::Window {
public:
    MainFrame(const app::Environment& environment, LocalSettings& settings);
    ~MainFrame() override;

    /// Shows the start page, with this practice chosen when it is given.
    void show_start(const std::filesystem::path& practice = {});
    /// Shows an open practice.
    void show_practice(std::unique_ptr<app::Workspace> workspace, const std::filesystem::path& folder);
    /// Covers everything at once, then closes the practice: nothing typed is lost, nothing of it stays in the window or
    /// the clipboard. `then` is called when the practice is closed, or when it has to stay open, covered, because what
    /// was typed could not be kept.
    void lock(std::function<void()> then = {});
    /// Locks, then ends the program.
    void end();
    /// Covers every window of the program, or shows them again.
    void toggle_privacy();

    /// Nothing while no practice is open.
    WorkPanel* work() const { return work_; }
    Desk* desk() const { return desk_.get(); }
    const std::vector<ActionMenu>& menus() const { return menus_.menus(); }

private:
    void go_to(const Place& place) override;
    Place place() const override { return work_ ? work_->place() : Place(); }
    void say(const wxString& words) override;
    void warn(const wxString& words) override;
    void actions_changed() override;
    void profile_changed() override { watch_idle(); }
    void make_backup() override { backup_keeper_->make(); }
    std::optional<double> backup_part_done() const override
    {
        return backup_keeper_ ? backup_keeper_->part_done() : std::nullopt;
    }

    void take_place();
    void remember_place();
    void watch_idle();
    void tell_wrong_tries();
    void tell_notices();
    void tell_recovered();
    void begin_lock();
    void lock_once_saved();
    bool keep_everything();
    void finish_lock();
    void leave_practice();
    void show_locked();
    void tell_lock_over();
    void rebuild_menus();
    ActionMenu practice_menu();
    ActionMenu edit_menu();
    ActionMenu go_menu();
    ActionMenu view_menu();
    ActionMenu help_menu();
    void show_only(wxWindow* window);
    void search();
    void find();
    void show_page_help();
    void answer_calls(const std::filesystem::path& folder);
    void type_back();
    /// Shows what is kept now, after a change from outside the page.
    void reread();
    void choose_theme(Theme theme);
    void toggle_client_in_room();
    void on_close(wxCloseEvent& event);

    const app::Environment& environment_;
    LocalSettings& settings_;
    FrameMenus menus_;
    PrivacyCover cover_;
    IdleWatch idle_;
    ClipboardGuard clipboard_;
    Notice* notice_;
    wxWindow* start_ = nullptr;
    std::unique_ptr<Desk> desk_;
    std::unique_ptr<BackupKeeper> backup_keeper_; ///< after the desk, which it asks
    WorkPanel* work_ = nullptr;
    std::filesystem::path folder_;
    std::unique_ptr<WindowCall> call_; ///< stays while the practice is locked: then it is asked for here
    std::function<void()> after_lock_;
    wxTimer cover_timer_;
    wxTimer lock_timer_;
    wxTimer leave_timer_;
    wxString left_without_; ///< why no backup was made on leaving, in words
    bool locking_ = false;
    bool kept_ = false;        ///< by the lock that is on its way
    bool failed_late_ = false; ///< it was told during the lock that something could not be kept
    bool closing_ = false;
};

}
