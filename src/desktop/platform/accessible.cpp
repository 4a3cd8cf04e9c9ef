#include "desktop/platform/accessible.hpp"

#include <gtk/gtk.h>
#include <memory>

namespace desktop {

namespace {

/// Inside a scrolled window it is the child that a reader meets.
AtkObject* accessible_of(wxWindow* window)
{
    auto* widget = static_cast<GtkWidget*>(window->GetHandle());
    if (!widget)
        return nullptr;
    if (auto* list = dynamic_cast<wxDataViewCtrl*>(window))
        widget = static_cast<GtkWidget*>(list->GtkGetTreeView());
    else if (GTK_IS_SCROLLED_WINDOW(widget))
        if (auto* child = gtk_bin_get_child(GTK_BIN(widget)))
            widget = child;
    return gtk_widget_get_accessible(widget);
}

void look_for_button(GtkWidget* widget, gpointer found)
{
    if (GTK_IS_TOGGLE_BUTTON(widget))
        *static_cast<GtkWidget**>(found) = widget;
    else if (GTK_IS_CONTAINER(widget))
        gtk_container_forall(GTK_CONTAINER(widget), look_for_button, found);
}

void say_where_it_stands(GtkComboBox* choice, gpointer button)
{
    const std::unique_ptr<char, decltype(&g_free)> standing(
        gtk_combo_box_text_get_active_text(GTK_COMBO_BOX_TEXT(choice)), &g_free);
    const auto* label = gtk_widget_get_accessible(GTK_WIDGET(choice))->name; // null unless a name was set
    const wxString words = wxString::FromUTF8(standing ? standing.get() : "");
    const auto said = label ? wxString::FromUTF8(label) + ", " + words : words;
    atk_object_set_name(gtk_widget_get_accessible(GTK_WIDGET(button)), said.utf8_str());
}

/// The keyboard is on a button inside the choice, so that is where a reader is told what the choice is.
void introduce_button(GtkWidget* choice)
{
    GtkWidget* button = nullptr;
    look_for_button(choice, &button);
    if (!button)
        return;
    auto* inside = gtk_widget_get_accessible(button);
    auto* whole = gtk_widget_get_accessible(choice);
    atk_object_set_role(inside, ATK_ROLE_COMBO_BOX);
    atk_object_set_accessible_id(inside, atk_object_get_accessible_id(whole));
    auto* relations = atk_object_ref_relation_set(whole);
    if (auto* label = atk_relation_set_get_relation_by_type(relations, ATK_RELATION_LABELLED_BY))
        atk_object_add_relationship(inside, ATK_RELATION_LABELLED_BY,
                                    ATK_OBJECT(g_ptr_array_index(atk_relation_get_target(label), 0)));
    g_object_unref(relations);
    g_signal_handlers_disconnect_by_func(choice, reinterpret_cast<gpointer>(say_where_it_stands), button);
    g_signal_connect(choice, "changed", G_CALLBACK(say_where_it_stands), button);
    say_where_it_stands(GTK_COMBO_BOX(choice), button);
}

/// One types into an entry inside, and the list opens by Alt+Down there; the arrow beside it is the mouse's.
void introduce_entry(GtkWidget* combo)
{
    auto* entry = gtk_bin_get_child(GTK_BIN(combo));
    auto* inside = gtk_widget_get_accessible(entry);
    auto* whole = gtk_widget_get_accessible(combo);
    atk_object_set_accessible_id(inside, atk_object_get_accessible_id(whole));
    if (whole->name)
        atk_object_set_name(inside, whole->name);
    GtkWidget* arrow = nullptr;
    look_for_button(combo, &arrow);
    if (arrow)
        gtk_widget_set_can_focus(arrow, FALSE);
}

}

void set_accessible_name(wxWindow* window, const wxString& name)
{
    if (auto* accessible = accessible_of(window))
        atk_object_set_name(accessible, name.utf8_str());
}

void describe_picture(wxWindow* window, const wxString& name, const wxString& alternative_text)
{
    auto* accessible = accessible_of(window);
    if (!accessible)
        return;
    atk_object_set_role(accessible, ATK_ROLE_IMAGE);
    atk_object_set_name(accessible, name.utf8_str());
    atk_object_set_description(accessible, alternative_text.utf8_str());
}

void let_shrink(wxButton* button)
{
    const auto shrink = [](GtkWidget* widget, gpointer self) {
        if (GTK_IS_LABEL(widget)) {
            gtk_label_set_ellipsize(GTK_LABEL(widget), PANGO_ELLIPSIZE_END);
            gtk_label_set_xalign(GTK_LABEL(widget), 0);
        } else if (GTK_IS_CONTAINER(widget)) {
            gtk_container_forall(GTK_CONTAINER(widget), reinterpret_cast<GtkCallback>(self), self);
        }
    };
    GtkCallback callback = shrink;
    callback(static_cast<GtkWidget*>(button->GetHandle()), reinterpret_cast<gpointer>(callback));
}

void publish_ids(wxWindow* window)
{
    if (auto* accessible = accessible_of(window))
        atk_object_set_accessible_id(accessible, window->GetName().utf8_str());
    if (dynamic_cast<wxChoice*>(window))
        introduce_button(static_cast<GtkWidget*>(window->GetHandle()));
    if (dynamic_cast<wxComboBox*>(window))
        introduce_entry(static_cast<GtkWidget*>(window->GetHandle()));
    for (auto* child : window->GetChildren())
        publish_ids(child);
}

}
