#pragma once

#include "desktop/kit/text.hpp"

#include <functional>

/// The look every page shares: spacing on a grid of 8, one size per level of heading, quiet hints.
namespace desktop {

/// Inside a group, between groups, at the edge of a page; in pixels at 100 %.
inline constexpr int gap = 8;
inline constexpr int group_gap = 16;
inline constexpr int page_edge = 24;

enum class Level { page, section, group };

/// A heading. `level` decides its size.
wxStaticText* heading(wxWindow* parent, const wxString& text, Level level = Level::section);

/// Text that wraps to the width it is given.
wxStaticText* paragraph(wxWindow* parent, const wxString& text);

/// A quiet explanation; wraps like a paragraph.
wxStaticText* hint(wxWindow* parent, const wxString& text);

/// What asks for attention: said in words and weight, never by colour alone.
wxStaticText* attention(wxWindow* parent, const wxString& text);

/// A button that runs `action`; its name is the accessible id.
wxButton* button(wxWindow* parent, const wxString& name, const wxString& label, std::function<void()> action);

/// Makes the button the page's main one: it is filled, and Enter presses it.
void make_primary(wxButton* button);

/// Fills the button as the one that most come for, and leaves Enter alone.
void make_filled(wxButton* button);

/// A lower button, for heads of sections and rows.
void make_slim(wxAnyButton* button);

/// The name in marks that keep its writing direction to itself, for a line with other words.
wxString isolated(const wxString& name);

/// Presses the main button of the window that `inside` stands in; for controls that take Enter themselves.
void press_main_button(wxWindow* inside);

/// What a page says while it has nothing to show, with the first thing to do.
wxWindow* empty_state(wxWindow* parent, const wxString& title, const wxString& what, wxButton* first_step = nullptr);

/// Shows nothing in the window but why it stays closed now.
void put_away(wxWindow* window, const wxString& why);

/// Adds a window on its own line across the sizer, `above` pixels below what is there.
void add_line(wxSizer* sizer, wxWindow* window, int above = gap);
void add_line(wxSizer* sizer, wxSizer* line, int above = gap);

/// Windows side by side, left-aligned, 8 apart.
wxSizer* row_of(std::initializer_list<wxWindow*> windows);

/// To be called when a window has got another height: lays out what is around it, up to the page that scrolls.
void lay_out_around(wxWindow* window);

/// `share` of one colour and the rest of the other.
wxColour mixed(const wxColour& one, const wxColour& other, double share);

/// The colours of the present theme, each by what it is for.
wxColour quiet_colour();
/// Lines, links and focus: the one accent.
wxColour accent_colour();
/// The ground of lists and cards, the ground of the side bar, the line around and between.
wxColour surface_colour();
wxColour side_colour();
wxColour line_colour();
/// The ground of what is chosen, and the fainter one of who comes next.
wxColour soft_colour();
wxColour softer_colour();
/// Text and bar of a concern without a response, and its ground.
wxColour urgent_colour();
wxColour urgent_ground();

/// True while the desktop's theme is dark.
bool is_dark();

}
