#pragma once

#include "desktop/kit/text.hpp"

#include <functional>

namespace desktop {

/// What GTK's text controls lack: Ctrl+Z takes back, Ctrl+Shift+Z brings back. Lives as long as its control.
class TextUndo {
public:
    explicit TextUndo(wxTextCtrl& text);
    TextUndo(const TextUndo&) = delete;
    TextUndo& operator=(const TextUndo&) = delete;

    /// What stands there now counts as if it had always been there.
    void forget();

    void undo();
    void redo();

    /// Whatever `change` does to the text is taken back in one step.
    void as_one_step(const std::function<void()>& change);

private:
    struct State {
        wxString text;
        long caret = 0;
    };

    void on_text(wxCommandEvent& event);
    void on_key(wxKeyEvent& event);
    void restore(const State& state);

    wxTextCtrl& text_;
    std::vector<State> past_;
    std::vector<State> future_;
    State now_;
    wxLongLong last_change_ = 0;
    bool restoring_ = false; ///< or changing as one step: what comes is no step of its own
};

}
