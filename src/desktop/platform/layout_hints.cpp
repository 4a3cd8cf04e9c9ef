#include "desktop/platform/layout_hints.hpp"

#include <gtk/gtk.h>

namespace desktop {

void show_focus(wxTextCtrl* text)
{
    gtk_style_context_add_class(gtk_widget_get_style_context(static_cast<GtkWidget*>(text->GetHandle())), "text");
    const auto mark = [text](auto change) {
        return [text, change](wxFocusEvent& event) {
            event.Skip();
            if (auto* widget = static_cast<GtkWidget*>(text->GetHandle()))
                change(gtk_widget_get_style_context(widget), "active");
        };
    };
    text->Bind(wxEVT_SET_FOCUS, mark(gtk_style_context_add_class));
    text->Bind(wxEVT_KILL_FOCUS, mark(gtk_style_context_remove_class));
}

void set_text_margin(wxTextCtrl* text, int pixels)
{
    auto* view = GTK_TEXT_VIEW(gtk_bin_get_child(GTK_BIN(text->GetHandle())));
    gtk_text_view_set_left_margin(view, pixels);
    gtk_text_view_set_right_margin(view, pixels);
    gtk_text_view_set_top_margin(view, pixels / 2);
    gtk_text_view_set_bottom_margin(view, pixels / 2);
}

void make_flat(wxAnyButton* button)
{
    gtk_button_set_relief(GTK_BUTTON(button->GetHandle()), GTK_RELIEF_NONE);
}

void add_look(wxWindow* window, const char* name)
{
    gtk_style_context_add_class(gtk_widget_get_style_context(static_cast<GtkWidget*>(window->GetHandle())), name);
}

void put_at_end(wxAnyButton* button, const wxString& words)
{
    auto* holder = GTK_CONTAINER(button->GetHandle());
    auto* inside = gtk_bin_get_child(GTK_BIN(holder));
    if (!inside)
        return;
    auto* row = gtk_box_new(GTK_ORIENTATION_HORIZONTAL, 8);
    gtk_widget_set_margin_start(row, 12); // wxWidgets takes the padding of a button without a frame away
    gtk_widget_set_margin_end(row, 10);
    g_object_ref(inside);
    gtk_container_remove(holder, inside);
    gtk_box_pack_start(GTK_BOX(row), inside, TRUE, TRUE, 0);
    g_object_unref(inside);
    auto* end = gtk_label_new(words.utf8_str());
    gtk_style_context_add_class(gtk_widget_get_style_context(end), "quiet");
    gtk_box_pack_end(GTK_BOX(row), end, FALSE, FALSE, 0);
    gtk_container_add(holder, row);
    gtk_widget_show_all(row);
}

void show_end(wxAnyButton* button, bool shown)
{
    auto* row = gtk_bin_get_child(GTK_BIN(button->GetHandle()));
    if (!GTK_IS_BOX(row))
        return;
    auto* children = gtk_container_get_children(GTK_CONTAINER(row));
    if (auto* last = g_list_last(children))
        gtk_widget_set_visible(GTK_WIDGET(last->data), shown);
    g_list_free(children);
}

namespace {

using Pressed = std::function<void()>;
using CellText = std::function<wxString(std::size_t row, std::size_t column)>;

void on_icon_pressed(GtkEntry*, GtkEntryIconPosition, GdkEvent*, gpointer pressed)
{
    (*static_cast<Pressed*>(pressed))();
}

gboolean on_cell_pointed_at(GtkWidget* widget, int x, int y, gboolean by_keyboard, GtkTooltip* tooltip, gpointer cell)
{
    auto* tree = GTK_TREE_VIEW(widget);
    GtkTreePath* path = nullptr;
    GtkTreeViewColumn* column = nullptr;
    if (by_keyboard)
        return FALSE;
    gtk_tree_view_convert_widget_to_bin_window_coords(tree, x, y, &x, &y);
    if (!gtk_tree_view_get_path_at_pos(tree, x, y, &path, &column, nullptr, nullptr))
        return FALSE;
    auto* columns = gtk_tree_view_get_columns(tree);
    const int at = g_list_index(columns, column);
    const int row = gtk_tree_path_get_indices(path)[0];
    const auto text = at < 0 || row < 0 ? wxString()
                                        : (*static_cast<CellText*>(cell))(static_cast<std::size_t>(row),
                                                                          static_cast<std::size_t>(at));
    if (!text.empty()) {
        gtk_tooltip_set_text(tooltip, text.utf8_str());
        gtk_tree_view_set_tooltip_cell(tree, tooltip, path, column, nullptr);
    }
    g_list_free(columns);
    gtk_tree_path_free(path);
    return !text.empty();
}

template<class F>
void end_with(gpointer function, GClosure*)
{
    delete static_cast<F*>(function);
}

}

void put_button_in(wxTextCtrl* field, const wxBitmapBundle& picture, const wxString& tooltip,
                   std::function<void()> pressed)
{
    auto* entry = GTK_ENTRY(field->GetHandle());
    gtk_entry_set_icon_from_pixbuf(entry, GTK_ENTRY_ICON_SECONDARY, picture.GetBitmapFor(field).GetPixbuf());
    gtk_entry_set_icon_tooltip_text(entry, GTK_ENTRY_ICON_SECONDARY, tooltip.utf8_str());
    g_signal_connect_data(entry, "icon-press", G_CALLBACK(on_icon_pressed), new Pressed(std::move(pressed)),
                          end_with<Pressed>, GConnectFlags(0));
}

void tell_whole_cells(wxDataViewCtrl* list, std::function<wxString(std::size_t row, std::size_t column)> cell)
{
    auto* tree = static_cast<GtkWidget*>(list->GtkGetTreeView());
    gtk_widget_set_has_tooltip(tree, TRUE);
    g_signal_connect_data(tree, "query-tooltip", G_CALLBACK(on_cell_pointed_at), new CellText(std::move(cell)),
                          end_with<CellText>, GConnectFlags(0));
}

void join(const std::vector<wxAnyButton*>& buttons)
{
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        auto* look = gtk_widget_get_style_context(static_cast<GtkWidget*>(buttons[i]->GetHandle()));
        gtk_style_context_add_class(look, "joined");
        if (i == 0)
            gtk_style_context_add_class(look, "first");
        if (i + 1 == buttons.size())
            gtk_style_context_add_class(look, "last");
    }
}

void align_to_start(wxAnyButton* button)
{
    auto* inside = gtk_bin_get_child(GTK_BIN(button->GetHandle()));
    if (!inside)
        return;
    gtk_widget_set_halign(inside, GTK_ALIGN_START);
    if (GTK_IS_ALIGNMENT(inside))
        g_object_set(inside, "xalign", 0.0F, "xscale", 0.0F, nullptr);
}

void align_to_start(wxStaticText* text)
{
    auto* label = GTK_LABEL(text->GetHandle());
    gtk_label_set_justify(label, GTK_JUSTIFY_LEFT);
    gtk_label_set_xalign(label, 0);
}

void lay_out_right_to_left()
{
    gtk_widget_set_default_direction(GTK_TEXT_DIR_RTL);
}

}
