#include "desktop/vault/way_back.hpp"

#include "app/practice/backups.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/platform/secret_entry.hpp"
#include "desktop/vault/secret_dialog.hpp"

namespace desktop {

namespace {

std::filesystem::path ask_backup(wxWindow* parent)
{
    wxFileDialog dialog(parent, _("Choose the backup"), {}, {},
                        _("Backups (*.securebackup)") + wxString("|*.securebackup"), wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    return dialog.ShowModal() == wxID_OK ? std::filesystem::path(utf8(dialog.GetPath())) : std::filesystem::path();
}

std::filesystem::path ask_new_folder(wxWindow* parent)
{
    wxFileDialog dialog(parent, _("Where the practice shall be, and its name"), {}, "Restored.securebase", {},
                        wxFD_SAVE);
    return dialog.ShowModal() == wxID_OK ? std::filesystem::path(utf8(dialog.GetPath())) : std::filesystem::path();
}

}

std::optional<RecoveryAnswer> ask_recovery(wxWindow* parent)
{
    SecretDialog dialog(
        parent, _("Open with the recovery sheet"), "recover_dialog",
        _("Type the code from the sheet, and a new passphrase. The old passphrase opens the practice no "
          "more."));
    dialog.add("recovery_code", _("Recovery code"));
    dialog.add_new();
    if (!dialog.ask(_("Open")))
        return std::nullopt;
    auto next = dialog.take("new_passphrase");
    return RecoveryAnswer{std::string(dialog.text("recovery_code")), std::move(next)};
}

std::filesystem::path restore_from_backup(wxWindow* parent)
{
    const auto backup = ask_backup(parent);
    if (backup.empty())
        return {};
    SecretDialog dialog(
        parent, _("Restore a backup"), "restore_dialog",
        _("A new practice is made from the backup; nothing that is there is touched. Type the passphrase "
          "of the day the backup was made."));
    dialog.add("passphrase", _("Passphrase"));
    if (!dialog.ask(_("Restore")))
        return {};
    const auto folder = ask_new_folder(parent);
    if (folder.empty())
        return {};
    try {
        const wxBusyCursor busy;
        app::restore_backup(backup, dialog.take("passphrase"), folder);
        return folder;
    } catch (const std::exception&) {
        wxMessageBox(words_of(std::current_exception()), _("Restore a backup"), wxOK | wxICON_WARNING, parent);
        return {};
    }
}

}
