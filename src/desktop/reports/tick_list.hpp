#pragma once

#include "desktop/kit/layout.hpp"

namespace desktop {

/// A sentence with a box in front of it.
struct Tick {
    std::string key;
    wxString text;
    bool ticked = true;

    bool operator==(const Tick&) const = default;
};

/// Sentences to tick, each as long as it is.
class TickList : public wxPanel {
public:
    TickList(wxWindow* parent, const std::string& name);

    /// Shows these; nothing moves, and the focus stays, when they are there already.
    void show(const std::vector<Tick>& ticks);
    /// Keys, in the order they stand in.
    std::vector<std::string> keys(bool ticked) const;

    std::function<void()> changed = [] {};

private:
    void add(const Tick& tick);
    void on_click(wxMouseEvent& event);

    std::vector<std::pair<std::string, wxString>> shown_;
    std::vector<wxCheckBox*> boxes_;
    std::vector<wxStaticText*> texts_;
};

}
