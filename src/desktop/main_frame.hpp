#pragma once

#include "desktop/desk.hpp"
#include "desktop/frame_menus.hpp"
#include "desktop/local_settings.hpp"
#include "desktop/platform/idle_watch.hpp"
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
    /// Closes the practice: nothing typed is lost, nothing of it stays in the window.
    void lock();
    /// Blanks every window of the program, or shows them again.
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

    void watch_idle();
    void tell_wrong_tries();
    void tell_notices();
    void lock_once_saved();
    bool keep_everything();
    void cover_windows();
    void uncover_windows();
    void finish_lock();
    void rebuild_menus();
    ActionMenu practice_menu();
    ActionMenu go_menu();
    ActionMenu view_menu();
    ActionMenu help_menu();
    void show_only(wxWindow* window);
    void find();
    void show_help();
    void choose_theme(Theme theme);
    void toggle_client_in_room();
    void on_close(wxCloseEvent& event);
    wxWindow* make_cover();

    const app::Environment& environment_;
    LocalSettings& settings_;
    FrameMenus menus_;
    IdleWatch idle_;
    wxInfoBar* info_;
    wxStaticText* cover_words_ = nullptr;
    wxWindow* cover_;
    wxWindow* start_ = nullptr;
    std::unique_ptr<Desk> desk_;
    std::unique_ptr<BackupKeeper> backup_keeper_; ///< after the desk, which it asks
    WorkPanel* work_ = nullptr;
    std::filesystem::path folder_;
    std::vector<wxWeakRef<wxWindow>> covered_;
    wxTimer say_timer_;
    wxTimer lock_timer_;
    bool locking_ = false;
    bool kept_ = false;        ///< by the lock that is on its way
    bool failed_late_ = false; ///< it was told during the lock that something could not be kept
    bool private_ = false;
    bool closing_ = false;
};

}
