#include "desktop/gtk_windows.hpp"

#include "desktop/wx_session.hpp"

#include <algorithm>
#include <array>
#include <gtk/gtk.h>
#include <wx/dialog.h>

namespace test_support {

namespace {

wxTopLevelWindow* made_by_wx(void* window)
{
    for (auto* top : wxTopLevelWindows)
        if (top->GetHandle() == window)
            return static_cast<wxTopLevelWindow*>(top);
    return nullptr;
}

bool is_popup(gpointer window)
{
    return gtk_window_get_window_type(GTK_WINDOW(window)) == GTK_WINDOW_POPUP;
}

/// The newest last, as GTK lists them.
std::vector<void*> mapped_windows(bool popups)
{
    std::vector<void*> windows;
    auto* listed = gtk_window_list_toplevels();
    for (auto* each = listed; each; each = each->next)
        if (gtk_widget_get_mapped(GTK_WIDGET(each->data)) && is_popup(each->data) == popups)
            windows.push_back(each->data);
    g_list_free(listed);
    return windows;
}

void add_without_place(GtkWidget* widget, std::vector<std::string>& names)
{
    if (!gtk_widget_get_visible(widget) || !gtk_widget_get_child_visible(widget))
        return;
    if (!gtk_widget_get_mapped(widget))
        return names.push_back(test_support::called(widget));
    if (!GTK_IS_CONTAINER(widget))
        return;
    auto* children = gtk_container_get_children(GTK_CONTAINER(widget));
    for (auto* each = children; each; each = each->next)
        add_without_place(GTK_WIDGET(each->data), names);
    g_list_free(children);
}

guint16 hardware_code(unsigned key)
{
    GdkKeymapKey* keys = nullptr;
    int count = 0;
    guint16 code = 0;
    if (gdk_keymap_get_entries_for_keyval(gdk_keymap_get_for_display(gdk_display_get_default()), key, &keys, &count) &&
        count > 0)
        code = static_cast<guint16>(keys[0].keycode);
    g_free(keys);
    return code;
}

void put_key(GdkEventType type, unsigned key, unsigned modifiers, GtkWidget* window)
{
    auto* event = gdk_event_new(type);
    event->key.window = GDK_WINDOW(g_object_ref(gtk_widget_get_window(window)));
    event->key.time = GDK_CURRENT_TIME;
    event->key.state = modifiers;
    event->key.keyval = key;
    event->key.hardware_keycode = hardware_code(key);
    gdk_event_set_device(event, gdk_seat_get_keyboard(gdk_display_get_default_seat(gdk_display_get_default())));
    gdk_event_put(event);
    gdk_event_free(event);
}

}

void press_real_key(unsigned key, unsigned modifiers)
{
    auto* window = GTK_WIDGET(mapped_windows(false).back());
    put_key(GDK_KEY_PRESS, key, modifiers, window);
    put_key(GDK_KEY_RELEASE, key, modifiers, window);
    until([] { return !gdk_events_pending(); });
    until([] { return false; }, 20);
}

void press_f12()
{
    press_real_key(GDK_KEY_F12);
}

void press_control(char letter)
{
    press_real_key(gdk_unicode_to_keyval(static_cast<guint32>(letter)), GDK_CONTROL_MASK);
}

bool anything_shows()
{
    auto windows = mapped_windows(false);
    std::ranges::copy(mapped_windows(true), std::back_inserter(windows));
    return std::ranges::any_of(windows, [](void* window) {
        auto* content = gtk_bin_get_child(GTK_BIN(window));
        return content && gtk_widget_get_mapped(content);
    });
}

int open_popups()
{
    return static_cast<int>(mapped_windows(true).size());
}

std::vector<void*> open_windows()
{
    return mapped_windows(false);
}

std::string name_of_window(void* window)
{
    if (const auto* top = made_by_wx(window); top && !GTK_IS_DIALOG(window))
        return top->GetName().utf8_string();
    return G_OBJECT_TYPE_NAME(window);
}

std::vector<void*> cursors_in(const std::vector<void*>& windows)
{
    std::vector<void*> cursors;
    for (auto* window : windows)
        cursors.push_back(gtk_window_get_focus(GTK_WINDOW(window)));
    return cursors;
}

std::string called(void* widget)
{
    return widget ? std::string(G_OBJECT_TYPE_NAME(widget)) + " " + gtk_widget_get_name(GTK_WIDGET(widget)) : "nowhere";
}

std::vector<std::string> still_without_place()
{
    std::vector<std::string> names;
    for (auto* window : open_windows())
        add_without_place(GTK_WIDGET(window), names);
    return names;
}

Picture picture_of(void* widget)
{
    g_object_set(gtk_settings_get_default(), "gtk-cursor-blink", FALSE, "gtk-enable-animations", FALSE, nullptr);
    auto* shown = GTK_WIDGET(widget);
    Picture picture{gtk_widget_get_allocated_width(shown), {}};
    picture.points.resize(static_cast<std::size_t>(picture.width * gtk_widget_get_allocated_height(shown)));
    auto* surface = cairo_image_surface_create_for_data(
        reinterpret_cast<unsigned char*>(picture.points.data()), CAIRO_FORMAT_RGB24, picture.width,
        gtk_widget_get_allocated_height(shown), picture.width * static_cast<int>(sizeof(unsigned)));
    auto* canvas = cairo_create(surface);
    gtk_widget_draw(shown, canvas);
    cairo_destroy(canvas);
    cairo_surface_destroy(surface);
    return picture;
}

std::string where_they_differ(const Picture& one, const Picture& other)
{
    if (one.width != other.width || one.points.size() != other.points.size())
        return "their sizes";
    std::array<int, 4> box{one.width, 0, static_cast<int>(one.points.size()), 0};
    bool differs = false;
    for (std::size_t i = 0; i < one.points.size(); ++i)
        if (one.points[i] != other.points[i]) {
            const int x = static_cast<int>(i) % one.width;
            const int y = static_cast<int>(i) / one.width;
            box = {std::min(box[0], x), std::max(box[1], x), std::min(box[2], y), std::max(box[3], y)};
            differs = true;
        }
    return differs ? "x " + std::to_string(box[0]) + " to " + std::to_string(box[1]) + ", y " + std::to_string(box[2]) +
                         " to " + std::to_string(box[3])
                   : "";
}

void cancel_window(void* window)
{
    if (GTK_IS_DIALOG(window))
        gtk_dialog_response(GTK_DIALOG(window), GTK_RESPONSE_CANCEL);
    else if (auto* dialog = dynamic_cast<wxDialog*>(made_by_wx(window)); dialog && dialog->IsModal())
        dialog->EndModal(wxID_CANCEL);
}

}
