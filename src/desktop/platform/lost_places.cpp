#include "desktop/platform/lost_places.hpp"

#include "desktop/platform/wx.hpp"

#include <gtk/gtk.h>

namespace desktop {

namespace {

/// A window whose place is not the one it was given stays that way; it is not asked for without end.
constexpr int most_frames = 6;

/// An empty panel has no height, and GTK gives it some all the same.
bool is_lost(const wxWindow& window, GtkWidget* widget)
{
    if (window.GetSize().x <= 0 || window.GetSize().y <= 0)
        return false;
    return !gtk_widget_get_mapped(widget) || gtk_widget_get_allocated_width(widget) != window.GetSize().x ||
           gtk_widget_get_allocated_height(widget) != window.GetSize().y;
}

/// How many windows inside one that shows have lost their place.
int lost_inside(const wxWindow& window)
{
    int lost = 0;
    for (const auto* child : window.GetChildren()) {
        auto* widget = child->IsTopLevel() ? nullptr : child->GetHandle();
        if (!widget || !gtk_widget_get_visible(widget) || !gtk_widget_get_child_visible(widget))
            continue;
        lost += is_lost(*child, widget) ? 1 : lost_inside(*child);
    }
    return lost;
}

/// A widget that was forgotten takes no notice of being asked, but those around it do, up to the window.
void ask_for_places(GtkWidget* widget, gpointer)
{
    gtk_widget_queue_resize(widget);
    if (GTK_IS_CONTAINER(widget))
        gtk_container_forall(GTK_CONTAINER(widget), ask_for_places, nullptr);
}

/// What was looked for in a window in the frames before.
struct Search {
    int lost = 0;
    int frames = 0;
};

void look_for_lost(GdkFrameClock*, gpointer data)
{
    auto* widget = static_cast<GtkWidget*>(data);
    auto* search = static_cast<Search*>(g_object_get_data(G_OBJECT(widget), "lost-places"));
    for (const auto* window : wxTopLevelWindows) {
        if (window->GetHandle() != widget || !gtk_widget_get_mapped(widget))
            continue;
        const int lost = lost_inside(*window);
        search->frames = lost == search->lost ? search->frames + 1 : 0;
        search->lost = lost;
        if (lost > 0 && search->frames < most_frames)
            ask_for_places(widget, nullptr);
    }
}

gboolean on_map(GSignalInvocationHint*, guint, const GValue* values, gpointer)
{
    auto* widget = static_cast<GtkWidget*>(g_value_get_object(values));
    if (!GTK_IS_WINDOW(widget) || gtk_window_get_window_type(GTK_WINDOW(widget)) != GTK_WINDOW_TOPLEVEL ||
        g_object_get_data(G_OBJECT(widget), "lost-places"))
        return TRUE; // stay
    g_object_set_data_full(G_OBJECT(widget), "lost-places", new Search,
                           [](gpointer search) { delete static_cast<Search*>(search); });
    g_signal_connect_object(gtk_widget_get_frame_clock(widget), "after-paint", G_CALLBACK(look_for_lost), widget,
                            GConnectFlags{});
    return TRUE;
}

}

void give_lost_places()
{
    g_type_class_unref(g_type_class_ref(GTK_TYPE_WIDGET)); // the signal exists from then on
    g_signal_add_emission_hook(g_signal_lookup("map", GTK_TYPE_WIDGET), 0, on_map, nullptr, nullptr);
}

}
