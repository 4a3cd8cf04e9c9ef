#include "desktop/reports/pdf_password.hpp"

#include "desktop/vault/secret_dialog.hpp"

namespace desktop {

std::optional<app::Passphrase> ask_pdf_password(wxWindow* parent)
{
    SecretDialog dialog(
        parent, _("Password for the PDF"), "pdf_password",
        _("Whoever is given the file needs this password to open it. Tell it to them another way, never "
          "in the same message. It is not kept here: the copy in the practice opens without it."));
    dialog.add("password", _("Password"));
    dialog.add("password_again", _("Password again"));
    dialog.must_agree("password", "password_again", _("The two passwords differ. Type the second one again."));
    if (!dialog.ask(_("Protect and save")))
        return std::nullopt;
    return dialog.take("password");
}

}
