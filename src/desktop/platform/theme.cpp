#include "desktop/platform/theme.hpp"

#include <gtk/gtk.h>

namespace desktop {

void apply_theme(Theme theme)
{
    auto* settings = gtk_settings_get_default();
    if (!settings)
        return;
    if (theme == Theme::system)
        gtk_settings_reset_property(settings, "gtk-application-prefer-dark-theme");
    else
        g_object_set(settings, "gtk-application-prefer-dark-theme", gboolean(theme == Theme::dark), nullptr);
}

void cancel_native_dialogs()
{
    auto* windows = gtk_window_list_toplevels();
    for (auto* each = windows; each; each = each->next)
        if (GTK_IS_DIALOG(each->data) && gtk_widget_get_visible(GTK_WIDGET(each->data)))
            gtk_dialog_response(GTK_DIALOG(each->data), GTK_RESPONSE_CANCEL);
    g_list_free(windows);
}

}
