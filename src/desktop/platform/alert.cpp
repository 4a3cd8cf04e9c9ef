#include "desktop/platform/alert.hpp"

#include <gtk/gtk.h>

namespace desktop {

void make_alert(wxWindow* window, const wxString& words)
{
    auto* accessible = gtk_widget_get_accessible(static_cast<GtkWidget*>(window->GetHandle()));
    atk_object_set_role(accessible, ATK_ROLE_ALERT);
    atk_object_set_name(accessible, words.utf8_str());
}

}
