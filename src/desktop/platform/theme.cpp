#include "desktop/platform/theme.hpp"

#include <cstdlib>
#include <gtk/gtk.h>
#include <string>

namespace desktop {

namespace {

constexpr const char* light_roles = R"(
@define-color sb_accent #1f6f66;
@define-color sb_fill #1f6f66;
@define-color sb_soft #e1eceb;
@define-color sb_softer #f0f6f5;
@define-color sb_line #d8d4d0;
@define-color sb_border #bfb8b1;
@define-color sb_field #8a8580;
@define-color sb_button #f2f0ee;
@define-color sb_pointed #e9e6e3;
)";

constexpr const char* dark_roles = R"(
@define-color sb_accent #7fc4b8;
@define-color sb_fill #24756b;
@define-color sb_soft #33504c;
@define-color sb_softer #2c3937;
@define-color sb_line #474747;
@define-color sb_border #5e5e5e;
@define-color sb_field #8c8c8a;
@define-color sb_button #3c3c3c;
@define-color sb_pointed #474747;
)";

// Adwaita's column titles and hints stand out less than 4.5 : 1, its frame of a field with the cursor is hard to see
// where it is dark, and its texts of several lines have none. Its blue gives way to the one accent.
constexpr const char* own_look = R"(
@define-color placeholder_text_color mix(@theme_base_color, @theme_text_color, 0.7);
treeview.view header button { color: mix(@theme_base_color, @theme_text_color, 0.75); border-color: @sb_line; }
treeview.view { border-color: @sb_line; }
treeview.view:selected { background-color: @sb_soft; color: @theme_text_color; }
treeview.view:selected:focus { background-color: @sb_fill; color: #ffffff; }
treeview.view:hover:not(:selected) { background-color: @sb_softer; }
entry { border-color: @sb_field; }
entry:focus { border-color: @sb_accent; box-shadow: inset 0 0 0 1px @sb_accent; }
entry selection, textview text selection, label selection { background-color: @sb_fill; color: #ffffff; }
scrolledwindow.text { border-color: @sb_field; }
scrolledwindow.text.active { border-color: @sb_accent; box-shadow: 0 0 0 1px @sb_accent; }
button { background-image: none; background-color: @sb_button; border-color: @sb_border; box-shadow: none; text-shadow: none; -gtk-icon-shadow: none; }
button:hover { background-color: @sb_pointed; }
button:active, button:checked { background-color: @sb_soft; color: @theme_fg_color; }
button:checked { border-color: @sb_accent; }
button.flat:not(:hover):not(:checked):not(:active) { background-color: transparent; border-color: transparent; }
button.suggested-action { background-color: @sb_fill; border-color: @sb_fill; color: #ffffff; }
button.suggested-action label { font-weight: bold; }
button.suggested-action:hover { background-color: shade(@sb_fill, 1.12); }
button.suggested-action:active { background-color: shade(@sb_fill, 0.9); }
button.suggested-action:disabled { background-color: @sb_button; border-color: @sb_border; color: @insensitive_fg_color; }
button:focus, row:focus, check:focus, radio:focus { outline: 2px solid @sb_accent; outline-offset: 1px; -gtk-outline-radius: 7px; }
checkbutton:focus, radiobutton:focus { outline: 2px solid @sb_accent; outline-offset: 1px; -gtk-outline-radius: 5px; }
notebook > header > tabs > tab:focus { outline: 2px solid @sb_accent; outline-offset: -4px; }
check, radio { border-color: @sb_field; }
check:checked, radio:checked { background-image: none; background-color: @sb_fill; border-color: @sb_fill; color: #ffffff; }
progressbar progress { background-image: none; background-color: @sb_accent; border-color: @sb_accent; }
notebook { border-width: 0; }
notebook, notebook > header { border-color: @sb_line; background-color: @theme_bg_color; }
notebook > header { padding: 0 16px; }
notebook > header > tabs > tab { padding: 6px 14px; }
notebook > header > tabs > tab:checked { box-shadow: inset 0 -3px @sb_accent; border-color: transparent; }
notebook > header > tabs > tab:checked label { font-weight: bold; }
notebook > header > tabs > tab:hover:not(:checked) { box-shadow: inset 0 -3px @sb_line; border-color: transparent; }
menuitem:hover { background-color: @sb_fill; color: #ffffff; }
button.side { border-color: transparent; border-radius: 4px; }
button.side image { margin-right: 10px; }
button.line image { margin-right: 8px; }
button.side:not(:hover):not(:checked) { background-color: transparent; }
button.side:hover { background-color: @sb_softer; }
button.side:checked { background-color: @sb_soft; box-shadow: inset 3px 0 @sb_accent; }
button.side:checked label:not(.quiet) { font-weight: bold; }
button.side:focus { outline-offset: -3px; }
label.quiet { color: mix(@theme_bg_color, @theme_fg_color, 0.72); font-size: 0.88em; }
button.line { border: none; border-radius: 0; }
button.line:not(:hover) { background-color: transparent; }
button.line:hover { background-color: @sb_softer; }
button.line:focus { outline-offset: -3px; -gtk-outline-radius: 4px; }
button.fold:checked:not(:hover) { background-color: transparent; border-color: transparent; }
button.slim { padding-top: 1px; padding-bottom: 1px; min-height: 22px; }
button.link { border: none; background-color: transparent; color: @sb_accent; padding: 0; }
button.joined { border-radius: 0; margin: 0 -1px 0 0; padding: 4px 16px; }
button.joined.first { border-top-left-radius: 5px; border-bottom-left-radius: 5px; }
button.joined.last { border-top-right-radius: 5px; border-bottom-right-radius: 5px; margin-right: 0; }
button.joined:checked { border-color: @sb_accent; background-color: @sb_soft; color: @theme_text_color; }
)";

// What has a shape of its own needs it under every theme.
constexpr const char* shapes_only = R"(
button.joined { border-radius: 0; margin: 0 -1px 0 0; padding: 4px 16px; }
button.side image, button.line image { margin-right: 8px; }
button.side:checked { box-shadow: inset 4px 0 @theme_fg_color; }
button.side:checked label:not(.quiet), button.suggested-action label { font-weight: bold; }
button.line { border: none; }
button.slim { padding-top: 1px; padding-bottom: 1px; min-height: 22px; }
notebook > header > tabs > tab:checked label { font-weight: bold; }
)";

bool has_dark_ground()
{
    auto* window = gtk_window_new(GTK_WINDOW_TOPLEVEL);
    GdkRGBA ground{1, 1, 1, 1};
    gtk_style_context_lookup_color(gtk_widget_get_style_context(window), "theme_bg_color", &ground);
    gtk_widget_destroy(window);
    return ground.red + ground.green + ground.blue < 1.5;
}

void load_own_look(GtkCssProvider* provider)
{
    const std::string look =
        is_high_contrast() ? shapes_only : (has_dark_ground() ? dark_roles : light_roles) + std::string(own_look);
    gtk_css_provider_load_from_data(provider, look.c_str(), -1, nullptr);
}

gboolean put_primary_right(GSignalInvocationHint*, guint, const GValue* values, gpointer)
{
    auto* dialog = GTK_WIDGET(g_value_get_object(values));
    if (!GTK_IS_MESSAGE_DIALOG(dialog))
        return TRUE;
    for (const int response : {GTK_RESPONSE_YES, GTK_RESPONSE_OK, GTK_RESPONSE_ACCEPT})
        if (auto* button = gtk_dialog_get_widget_for_response(GTK_DIALOG(dialog), response)) {
            gtk_box_reorder_child(GTK_BOX(gtk_widget_get_parent(button)), button, -1);
            gtk_style_context_add_class(gtk_widget_get_style_context(button), "suggested-action");
            break;
        }
    return TRUE;
}

}

bool is_high_contrast()
{
    std::string name;
    if (const auto* forced = std::getenv("GTK_THEME"))
        name = forced;
    char* chosen = nullptr;
    if (auto* settings = gtk_settings_get_default(); settings && name.empty()) {
        g_object_get(settings, "gtk-theme-name", &chosen, nullptr);
        name = chosen ? chosen : "";
        g_free(chosen);
    }
    return name.starts_with("HighContrast");
}

void apply_own_look()
{
    auto* provider = gtk_css_provider_new();
    load_own_look(provider);
    gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    // Another theme has another ground; the provider lives as long as the program.
    for (const auto* setting : {"notify::gtk-theme-name", "notify::gtk-application-prefer-dark-theme"})
        g_signal_connect_swapped(gtk_settings_get_default(), setting, G_CALLBACK(load_own_look), provider);
}

void order_message_boxes()
{
    // The class loads its signals when the first of its kind is made.
    g_type_ensure(GTK_TYPE_WIDGET);
    auto* type = g_type_class_ref(GTK_TYPE_WIDGET);
    g_signal_add_emission_hook(g_signal_lookup("show", GTK_TYPE_WIDGET), 0, put_primary_right, nullptr, nullptr);
    g_type_class_unref(type);
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
