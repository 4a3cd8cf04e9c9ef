#pragma once

#include "desktop/kit/layout.hpp"

namespace desktop {

/// What a row of a card stands on: plain, done with, the one that comes next, or what needs an answer.
enum class Ground { plain, past, next, urgent };

/// Rows that belong together, on one ground with a line around them and lines between.
class Card : public wxPanel {
public:
    explicit Card(wxWindow* parent);

    /// Adds a row across the card, `inset` from its edges.
    void add_row(wxWindow* content, Ground ground = Ground::plain, int inset = 0);
    void add_row(wxSizer* content, Ground ground = Ground::plain, int inset = 12);

private:
    void place(wxSizerItem* item, Ground ground);
    void on_paint(wxPaintEvent& event);

    struct Row {
        wxSizerItem* item;
        Ground ground;
    };
    std::vector<Row> rows_;
};

/// A label and what it says beside it, in two columns under each other; the second one wraps.
wxFlexGridSizer* facts(wxWindow* parent);
void add_fact(wxWindow* parent, wxFlexGridSizer* facts, const wxString& label, const wxString& text);

}
