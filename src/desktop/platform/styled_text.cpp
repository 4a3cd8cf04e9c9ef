#include "desktop/platform/styled_text.hpp"

#include <gtk/gtk.h>
#include <string>
#include <wx/textctrl.h>

namespace desktop {

namespace {

constexpr int margin = 16;
constexpr int bullet = 14; // its width with the space after it

GtkTextView* view_of(wxTextCtrl& text)
{
    return GTK_TEXT_VIEW(gtk_bin_get_child(GTK_BIN(text.GetHandle())));
}

/// Each role has one tag in a text.
GtkTextTag* tag_of(GtkTextBuffer* buffer, TextRole role)
{
    const auto name = std::to_string(static_cast<int>(role));
    if (auto* known = gtk_text_tag_table_lookup(gtk_text_buffer_get_tag_table(buffer), name.c_str()))
        return known;
    switch (role) {
    case TextRole::title:
        return gtk_text_buffer_create_tag(buffer, name.c_str(), "scale", 1.5, "weight", PANGO_WEIGHT_BOLD, nullptr);
    case TextRole::heading:
        return gtk_text_buffer_create_tag(buffer, name.c_str(), "scale", 1.15, "weight", PANGO_WEIGHT_BOLD,
                                          "pixels-above-lines", 18, nullptr);
    case TextRole::paragraph:
        return gtk_text_buffer_create_tag(buffer, name.c_str(), "pixels-above-lines", 10, nullptr);
    case TextRole::after_heading:
        return gtk_text_buffer_create_tag(buffer, name.c_str(), "pixels-above-lines", 4, nullptr);
    case TextRole::item:
        return gtk_text_buffer_create_tag(buffer, name.c_str(), "left-margin", margin + 8, "indent", -bullet,
                                          "pixels-above-lines", 5, nullptr);
    case TextRole::mark:
        break;
    }
    return gtk_text_buffer_create_tag(buffer, name.c_str(), nullptr);
}

/// As selected text is, in the theme as it is now.
void colour_mark(GtkTextTag* tag, GtkTextView* view)
{
    auto* style = gtk_widget_get_style_context(GTK_WIDGET(view));
    GdkRGBA ground;
    GdkRGBA letters;
    if (gtk_style_context_lookup_color(style, "theme_selected_bg_color", &ground) &&
        gtk_style_context_lookup_color(style, "theme_selected_fg_color", &letters))
        g_object_set(tag, "background-rgba", &ground, "foreground-rgba", &letters, nullptr);
}

}

void make_readable(wxTextCtrl& text)
{
    auto* view = view_of(text);
    gtk_text_view_set_left_margin(view, margin);
    gtk_text_view_set_right_margin(view, margin);
    gtk_text_view_set_top_margin(view, margin);
    gtk_text_view_set_bottom_margin(view, margin);
    gtk_text_view_set_cursor_visible(view, FALSE);
}

void clear_roles(wxTextCtrl& text)
{
    auto* buffer = gtk_text_view_get_buffer(view_of(text));
    GtkTextIter begin;
    GtkTextIter end;
    gtk_text_buffer_get_bounds(buffer, &begin, &end);
    gtk_text_buffer_remove_all_tags(buffer, &begin, &end);
}

void set_role(wxTextCtrl& text, long from, long to, TextRole role)
{
    auto* view = view_of(text);
    auto* buffer = gtk_text_view_get_buffer(view);
    auto* tag = tag_of(buffer, role);
    if (role == TextRole::mark)
        colour_mark(tag, view);
    GtkTextIter begin;
    GtkTextIter end;
    gtk_text_buffer_get_iter_at_offset(buffer, &begin, static_cast<gint>(from));
    gtk_text_buffer_get_iter_at_offset(buffer, &end, static_cast<gint>(to));
    gtk_text_buffer_apply_tag(buffer, tag, &begin, &end);
}

}
