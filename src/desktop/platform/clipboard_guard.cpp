#include "desktop/platform/clipboard_guard.hpp"

#include <gtk/gtk.h>

namespace desktop {

namespace {

GtkClipboard* copied()
{
    return gtk_clipboard_get(GDK_SELECTION_CLIPBOARD);
}

}

ClipboardGuard::ClipboardGuard(int milliseconds) : milliseconds_(milliseconds)
{
    // Clearing does nothing where another program has copied since.
    timer_.Bind(wxEVT_TIMER, [](wxTimerEvent&) { gtk_clipboard_clear(copied()); });
    const auto on_change = +[](GtkClipboard*, GdkEvent*, gpointer self) {
        auto* guard = static_cast<ClipboardGuard*>(self);
        guard->timer_.StartOnce(guard->milliseconds_);
    };
    handler_ = g_signal_connect(copied(), "owner-change", G_CALLBACK(on_change), this);
}

ClipboardGuard::~ClipboardGuard()
{
    g_signal_handler_disconnect(copied(), handler_);
}

void ClipboardGuard::clear()
{
    gtk_clipboard_clear(copied());
    gtk_clipboard_clear(gtk_clipboard_get(GDK_SELECTION_PRIMARY));
}

}
