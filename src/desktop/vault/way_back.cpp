#include "desktop/vault/way_back.hpp"

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

std::filesystem::path ask_new_folder(wxWindow* parent, const wxString& name)
{
    wxFileDialog dialog(parent, _("Where the practice shall be, and its name"), {}, name, {}, wxFD_SAVE);
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

std::optional<RestoreAnswer> ask_restore(wxWindow* parent)
{
    const auto backup = ask_backup(parent);
    if (backup.empty())
        return std::nullopt;
    SecretDialog dialog(parent, _("Restore a backup"), "restore_dialog",
                        _("A new practice is made from the backup; nothing that is there is touched. Type the "
                          "passphrase of the day the "
                          "backup was made, or the code of the recovery sheet of that day."));
    dialog.add_either("passphrase", _("Passphrase"), "recovery_code", _("Or: recovery code"));
    if (!dialog.ask(_("Restore")))
        return std::nullopt;
    const auto folder = ask_new_folder(parent, "Restored.securebase");
    if (folder.empty())
        return std::nullopt;
    const auto code = dialog.text("recovery_code");
    const std::string kept(dialog.text("passphrase").empty() ? code : std::string_view());
    return RestoreAnswer{backup, folder, dialog.take("passphrase"), kept};
}

std::optional<SalvageAnswer> ask_salvage(wxWindow* parent)
{
    SecretDialog dialog(
        parent, _("Salvage a damaged practice"), "salvage_dialog",
        _("Every record of the chosen practice that can be read is copied into a new one, which opens with the same "
          "passphrase. The damaged one stays as it is. A good backup is better, if there is one."));
    dialog.add("passphrase", _("Passphrase"));
    if (!dialog.ask(_("Salvage")))
        return std::nullopt;
    const auto folder = ask_new_folder(parent, "Salvaged.securebase");
    if (folder.empty())
        return std::nullopt;
    return SalvageAnswer{folder, dialog.take("passphrase")};
}

wxString words(const std::vector<app::SalvagedKind>& kinds)
{
    long long kept = 0;
    wxString lost;
    for (const auto& kind : kinds) {
        kept += kind.kept;
        auto name = shown(kind.kind);
        name.Replace("_", " ");
        if (kind.lost > 0)
            lost += "\n" + wxString::Format(_("%s: %lld kept, %lld lost"), name, static_cast<long long>(kind.kept),
                                            static_cast<long long>(kind.lost));
    }
    const auto all = wxString::Format(_("%lld records are in the new practice."), kept);
    return lost.empty() ? all + " " + _("Nothing was lost.") : all + "\n\n" + _("Not everything could be read:") + lost;
}

}
