#include "desktop/platform/secret_entry.hpp"

#include <gtk/gtk.h>

namespace desktop {

std::string_view secret_text(const wxTextCtrl* field)
{
    return gtk_entry_get_text(GTK_ENTRY(field->GetHandle()));
}

app::Passphrase take_passphrase(wxTextCtrl* field)
{
    app::Passphrase passphrase(secret_text(field));
    field->Clear();
    return passphrase;
}

void show_secret(wxTextCtrl* field, bool shown)
{
    gtk_entry_set_visibility(GTK_ENTRY(field->GetHandle()), gboolean(shown));
}

}
