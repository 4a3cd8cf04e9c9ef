#pragma once

#include "desktop/platform/wx.hpp"

/// What a screen reader meets.
namespace desktop {

/// The name a reader says.
void set_accessible_name(wxWindow* window, const wxString& name);

/// A drawing is read as a picture with these words.
void describe_picture(wxWindow* window, const wxString& name, const wxString& alternative_text);

/// Lets a button be narrower than its words; what does not fit ends in dots.
void let_shrink(wxButton* button);

/// Publishes the name of every window below as its accessible id; to be called when a page is built.
void publish_ids(wxWindow* window);

}
