#include "desktop/platform/layout_hints.hpp"

#include <gtk/gtk.h>

namespace desktop {

void align_to_start(wxAnyButton* button)
{
    auto* inside = gtk_bin_get_child(GTK_BIN(button->GetHandle()));
    if (!inside)
        return;
    gtk_widget_set_halign(inside, GTK_ALIGN_START);
    if (GTK_IS_ALIGNMENT(inside))
        g_object_set(inside, "xalign", 0.0F, "xscale", 0.0F, nullptr);
}

void lay_out_right_to_left()
{
    gtk_widget_set_default_direction(GTK_TEXT_DIR_RTL);
}

}
