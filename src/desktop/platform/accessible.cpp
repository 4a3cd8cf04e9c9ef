#include "desktop/platform/accessible.hpp"

#include <gtk/gtk.h>

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
    for (auto* child : window->GetChildren())
        publish_ids(child);
}

}
