#pragma once

#include "desktop/desk.hpp"

namespace desktop {

/// Makes backups by the practice's plan while it is open, and one when the program ends.
class BackupKeeper : public wxEvtHandler {
public:
    /// The owner and the desk must outlive it.
    BackupKeeper(wxWindow* owner, Desk& desk);

    /// Waits for the backup that the plan asks for at the end. One that fails is not made; Today says the next time of
    /// when the last good one is.
    void on_closing();

private:
    void look();

    wxWindow* owner_;
    Desk& desk_;
    wxTimer timer_;
};

}
