#pragma once

#include "desktop/platform/wx.hpp"

#include <exception>
#include <functional>
#include <map>
#include <wx/modalhook.h>

namespace test_support {

/// What is done in a dialog once it is there. It ends the dialog.
using InDialog = std::function<void(wxDialog&)>;

/// Does `open`, waits for the dialogs of these names one after the other, and does in each what belongs there. Fails
/// when another dialog comes or one stays open.
void in_dialogs(const std::function<void()>& open, std::vector<std::pair<wxString, InDialog>> visits);
void in_dialog(const wxString& name, const std::function<void()>& open, const InDialog& inside);

/// Answers every message box while it lives, without showing it.
class Answers : public wxModalDialogHook {
public:
    explicit Answers(int answer) : answer_(answer) { Register(); }
    ~Answers() override { Unregister(); }

    int asked() const { return asked_; }

protected:
    int Enter(wxDialog* dialog) override;

private:
    int answer_;
    int asked_ = 0;
};

/// Presses this button and waits until the dialog has ended.
void end_with(wxDialog& dialog, const wxString& button);

}
