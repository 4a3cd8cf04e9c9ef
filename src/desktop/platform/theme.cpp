#include "desktop/platform/theme.hpp"

#include <gtk/gtk.h>

namespace desktop {

namespace {

// Adwaita's column titles and hints stand out less than 4.5 : 1, its frame of a field with the cursor is hard to see
// where it is dark, and its texts of several lines have none.
constexpr const char* own_look = R"(
@define-color placeholder_text_color mix(@theme_base_color, @theme_text_color, 0.7);
treeview.view header button { color: mix(@theme_base_color, @theme_text_color, 0.75); }
@define-color cursor_frame mix(@theme_selected_bg_color, @theme_fg_color, 0.3);
entry:focus { border-color: @cursor_frame; box-shadow: inset 0 0 0 1px @cursor_frame; }
button.joined { border-radius: 0; margin: 0 -1px 0 0; padding: 4px 16px; }
button.joined.first { border-top-left-radius: 5px; border-bottom-left-radius: 5px; }
button.joined.last { border-top-right-radius: 5px; border-bottom-right-radius: 5px; margin-right: 0; }
button.joined:checked { border-color: #1f6f66; background: mix(@theme_base_color, #1f6f66, 0.14); color: @theme_text_color; }
scrolledwindow.text.active { border-color: @cursor_frame; box-shadow: 0 0 0 1px @cursor_frame; }
)";

}

void apply_own_look()
{
    auto* provider = gtk_css_provider_new();
    gtk_css_provider_load_from_data(provider, own_look, -1, nullptr);
    gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    g_object_unref(provider);
}

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
