#include "desktop/platform/focus_in_view.hpp"

#include "desktop/platform/wx.hpp"

#include <gtk/gtk.h>

namespace desktop {

namespace {

constexpr int label_height = 28; // a field's label stands above it
constexpr int room_below = 8;
constexpr unsigned time_to_lay_out = 40; // ms: what was made just now has no place before

/// How many pixels to scroll so that what stands from `top` to `bottom` is inside a page of this height; its beginning
/// when it is larger.
int way_into_view(int top, int bottom, int height)
{
    if (top < 0)
        return top;
    return bottom > height ? std::min(bottom - height, top) : 0;
}

/// Whole units, away from zero.
int in_units(int pixels, int unit)
{
    return pixels < 0 ? (pixels - unit + 1) / unit : (pixels + unit - 1) / unit;
}

void bring_into_view(wxScrolledWindow& page, GtkWidget* widget)
{
    int unit = 0;
    int top = 0;
    page.GetScrollPixelsPerUnit(nullptr, &unit);
    if (unit == 0 || !gtk_widget_translate_coordinates(widget, page.GetHandle(), 0, 0, nullptr, &top))
        return;
    const int way =
        way_into_view(top - page.FromDIP(label_height),
                      top + gtk_widget_get_allocated_height(widget) + page.FromDIP(room_below), page.GetClientSize().y);
    if (way != 0)
        page.Scroll(-1, page.GetViewStart().y + in_units(way, unit));
}

/// The pages inside `window` that the widget stands in, the innermost first.
void bring_into_view_inside(wxWindow& window, GtkWidget* widget)
{
    if (!window.GetHandle() || !gtk_widget_is_ancestor(widget, window.GetHandle()))
        return;
    for (auto* child : window.GetChildren())
        if (!child->IsTopLevel())
            bring_into_view_inside(*child, widget);
    if (auto* page = dynamic_cast<wxScrolledWindow*>(&window))
        bring_into_view(*page, widget);
}

gboolean show_focused(gpointer data)
{
    auto* widget = static_cast<GtkWidget*>(data);
    if (gtk_widget_is_focus(widget))
        for (auto* window : wxTopLevelWindows)
            bring_into_view_inside(*window, widget);
    return G_SOURCE_REMOVE;
}

gboolean on_set_focus(GSignalInvocationHint*, guint, const GValue* values, gpointer)
{
    auto* widget = static_cast<GtkWidget*>(g_value_get_object(values + 1));
    // A click has found its place already, which must not move under it.
    if (widget && !wxGetMouseState().LeftIsDown())
        g_timeout_add_full(G_PRIORITY_DEFAULT, time_to_lay_out, show_focused, g_object_ref(widget), g_object_unref);
    return TRUE; // stay
}

}

void keep_focus_in_view()
{
    g_type_class_unref(g_type_class_ref(GTK_TYPE_WINDOW)); // the signal exists from then on
    g_signal_add_emission_hook(g_signal_lookup("set-focus", GTK_TYPE_WINDOW), 0, on_set_focus, nullptr, nullptr);
}

}
