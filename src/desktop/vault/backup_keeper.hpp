#pragma once

#include "desktop/desk.hpp"

namespace app {
class PracticeBackup;
}

namespace desktop {

/// Makes backups by the practice's plan while it is open, when it is asked, and one when the practice is left. They are
/// made a portion at a time, so that work goes on meanwhile.
class BackupKeeper : public wxEvtHandler {
public:
    /// The owner and the desk must outlive it.
    BackupKeeper(wxWindow* owner, Desk& desk);

    /// Makes one now, unless one is on its way, and says so when it is there.
    void make() { begin(true); }
    /// Nothing when none is being made.
    std::optional<double> part_done() const { return part_; }

    /// Whether leave() would make a backup, or finish one.
    bool has_to_do_on_leaving();
    /// Finishes the backup that is on its way, and makes the one that the plan asks for when the practice is left.
    /// Returns what went wrong, in words; empty when nothing did.
    wxString leave();

private:
    using Backup = std::shared_ptr<app::PracticeBackup>;

    void look();
    void begin(bool is_asked);
    void go_on(const Backup& backup);
    void end();
    void fail(std::exception_ptr thrown);

    wxWindow* owner_;
    Desk& desk_;
    wxTimer timer_;
    std::optional<double> part_;
    bool is_asked_ = false;
    Backup backup_;
    std::shared_ptr<BackupKeeper*> alive_; ///< an answer may come when it is gone
};

}
