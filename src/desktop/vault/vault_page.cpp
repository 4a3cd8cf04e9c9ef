#include "app/practice/backups.hpp"
#include "app/practice/keys.hpp"
#include "app/practice/practice_sheets.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/pages.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/vault/export_dialog.hpp"
#include "desktop/vault/recovery_dialog.hpp"
#include "desktop/vault/secret_dialog.hpp"

#include <wx/dirdlg.h>

namespace desktop {

namespace {

/// Backups, the ways into the practice, and what leaves it: a way back from every loss.
class VaultPage : public Page {
public:
    VaultPage(wxWindow* parent, Desk& desk);

    wxString title() const override { return _("&Backup and keys"); }
    std::vector<Action> actions() override;
    void refresh() override;
    void focus_first() override { make_->SetFocus(); }

private:
    void add_section(const wxString& title, const wxString& what);
    void add_row(std::initializer_list<wxWindow*> buttons);
    void add_backups();
    void add_ways_in();
    void add_records();
    void show(const app::BackupsView& view, const app::WaysIn& ways);
    void choose_folder();
    void make_backup();
    void drill();
    void change_passphrase();
    void recovery_sheet();
    void rotate();
    void export_records() { show_export(this, desk()); }
    void continuity();
    void show_audit() { desk().go_to({"audit"}); }
    void tell(const app::KeysChanged& changed, const wxString& done);

    wxScrolledWindow* scrolled_;
    wxBoxSizer* column_;
    wxStaticText* last_ = nullptr;
    wxStaticText* folder_ = nullptr;
    wxStaticText* sheet_ = nullptr;
    wxButton* make_ = nullptr;
    wxButton* drill_ = nullptr;
    app::BackupPlan plan_;
};

VaultPage::VaultPage(wxWindow* parent, Desk& desk)
    : Page(parent, desk),
      scrolled_(new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL)),
      column_(new wxBoxSizer(wxVERTICAL))
{
    scrolled_->SetScrollRate(0, FromDIP(12));
    column_->Add(heading(scrolled_, _("Backup and keys"), Level::page), wxSizerFlags().Expand());
    add_backups();
    add_ways_in();
    add_records();
    scrolled_->SetSizer(column_);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(scrolled_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_edge)));
    SetSizer(sizer);
}

std::vector<Action> VaultPage::actions()
{
    return {{"make_backup", _("&Make a backup now"), "Ctrl+B", [this] { make_backup(); }},
            {"drill_backup", _("&Try the newest backup..."), {}, [this] { drill(); }},
            {"backup_folder", _("Backup &folder..."), {}, [this] { choose_folder(); }},
            {},
            {"change_passphrase", _("Change the &passphrase..."), {}, [this] { change_passphrase(); }},
            {"recovery_sheet", _("New &recovery sheet..."), {}, [this] { recovery_sheet(); }},
            {"rotate_keys", _("Change the &keys..."), {}, [this] { rotate(); }},
            {},
            {"export_records", _("&Export..."), "Ctrl+Shift+O", [this] { export_records(); }},
            {"continuity_sheet", _("&Sheet for who takes over..."), {}, [this] { continuity(); }},
            {"show_audit", _("&Audit"), {}, [this] { show_audit(); }}};
}

void VaultPage::add_section(const wxString& title, const wxString& what)
{
    column_->Add(heading(scrolled_, title), wxSizerFlags().Expand().Border(wxTOP, FromDIP(page_edge)));
    column_->Add(hint(scrolled_, what), wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
}

void VaultPage::add_row(std::initializer_list<wxWindow*> buttons)
{
    column_->Add(row_of(buttons), wxSizerFlags().Border(wxTOP, FromDIP(gap)));
}

void VaultPage::add_backups()
{
    add_section(_("Backups"), _("Each is one encrypted file. Keep them on a stick or in a folder that is copied "
                                "elsewhere: this machine may be lost with everything on it."));
    last_ = paragraph(scrolled_, {});
    last_->SetName("last_backup");
    folder_ = hint(scrolled_, {});
    folder_->SetName("backup_place");
    column_->Add(last_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    column_->Add(folder_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
    make_ = button(scrolled_, "make_backup", _("Make a backup now"), [this] { make_backup(); });
    drill_ = button(scrolled_, "drill_backup", _("Try the newest..."), [this] { drill(); });
    add_row(
        {make_, drill_, button(scrolled_, "backup_folder", _("Choose the folder..."), [this] { choose_folder(); })});
}

void VaultPage::add_ways_in()
{
    add_section(_("Ways into the practice"), _("The passphrase, and a recovery sheet for the day it is lost."));
    sheet_ = paragraph(scrolled_, {});
    sheet_->SetName("sheet_state");
    column_->Add(sheet_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    add_row({button(scrolled_, "change_passphrase", _("Change the passphrase..."), [this] { change_passphrase(); }),
             button(scrolled_, "recovery_sheet", _("New recovery sheet..."), [this] { recovery_sheet(); }),
             button(scrolled_, "rotate_keys", _("Change the keys..."), [this] { rotate(); })});
    column_->Add(hint(scrolled_, _("Change the keys when somebody may have seen the passphrase together with the "
                                   "practice or a backup: everything is encrypted anew.")),
                 wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
}

void VaultPage::add_records()
{
    add_section(_("What leaves the practice"), _("An export can be read without this program, and is not encrypted."));
    add_row({button(scrolled_, "export_records", _("Export..."), [this] { export_records(); }),
             button(scrolled_, "continuity_sheet", _("Sheet for who takes over..."), [this] { continuity(); }),
             button(scrolled_, "show_audit", _("Audit"), [this] { show_audit(); })});
}

void VaultPage::refresh()
{
    desk().read_anew(
        this,
        [](app::OpenPractice& practice) {
            return std::pair{app::backups_of(practice), app::ways_in(practice)};
        },
        [this](const auto& both) { show(both.first, both.second); });
}

void VaultPage::show(const app::BackupsView& view, const app::WaysIn& ways)
{
    plan_ = view.plan;
    last_->SetLabel(view.last_good ? wxString::Format(_("The last good backup was made on %s."),
                                                      date_words(domain::date_of(*view.last_good)))
                                   : wxString(_("There is no backup yet.")));
    const bool has_folder = !view.plan.folder.empty();
    folder_->SetLabel(!has_folder           ? wxString(_("No folder is chosen yet."))
                      : view.folder_missing ? wxString::Format(_("%s is not there now."), shown(view.plan.folder))
                                            : wxString::Format(_("In %s, when you close the practice and once a day."),
                                                               shown(view.plan.folder)));
    make_->Enable(has_folder && !view.folder_missing);
    drill_->Enable(!view.backups.empty());
    sheet_->SetLabel(ways.recovery_sheet ? _("There is a recovery sheet. Keep it away from this machine.")
                                         : _("There is no recovery sheet: whoever loses the passphrase loses the "
                                             "practice."));
    publish_ids(this);
    scrolled_->FitInside();
    Layout();
}

void VaultPage::choose_folder()
{
    wxDirDialog dialog(this, _("Where backups go"), shown(plan_.folder), wxDD_DIR_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK)
        return;
    auto plan = plan_;
    plan.folder = utf8(dialog.GetPath());
    desk().ask(
        this, [plan](app::OpenPractice& practice) { app::plan_backups(practice, plan); }, [this] { refresh(); });
}

void VaultPage::make_backup()
{
    if (!make_->IsEnabled())
        return choose_folder();
    make_->Disable();
    desk().ask(
        this, [](app::OpenPractice& practice) { return app::make_backup(practice); },
        [this](const std::string&) {
            desk().say(_("The backup is made, and was read back."));
            refresh();
        },
        [this](std::exception_ptr thrown) {
            desk().warn(words_of(thrown));
            refresh();
        });
}

void VaultPage::drill()
{
    SecretDialog dialog(this, _("Try the newest backup"), "drill_dialog",
                        _("The newest backup is really opened, and everything in it is read. The practice itself stays "
                          "as it is."));
    dialog.add("passphrase", _("Passphrase"));
    if (!dialog.ask(_("Try it")))
        return;
    desk().ask(
        this,
        [passphrase = dialog.take("passphrase")](app::OpenPractice& practice) {
            return app::drill_backup(practice, passphrase);
        },
        [this](const app::DrillResult& result) {
            if (result.sound)
                desk().say(
                    wxString::Format(wxPLURAL("It opens: %lld note reads back.", "It opens: %lld notes read back.",
                                              static_cast<unsigned>(result.notes)),
                                     static_cast<long long>(result.notes)));
            else
                desk().warn(_("It opens, but not everything in it is as it was written. Make a new backup, and keep "
                              "this one."));
            refresh();
        });
}

void VaultPage::tell(const app::KeysChanged& changed, const wxString& done)
{
    auto words = done;
    words += "\n\n" + (changed.recovery_sheet ? wxString(_("Your newest recovery sheet still opens the practice."))
                                              : wxString(_("No recovery sheet opens the practice: make a new one.")));
    if (changed.older_backups > 0)
        words +=
            "\n\n" + wxString::Format(wxPLURAL("%lld older backup opens with the passphrase and the sheet it was "
                                               "made with. Make a new backup now.",
                                               "%lld older backups open with the passphrase and the sheet they were "
                                               "made with. Make a new backup now.",
                                               static_cast<unsigned>(changed.older_backups)),
                                      static_cast<long long>(changed.older_backups));
    wxMessageBox(words, _("Ways into the practice"), wxOK | wxICON_INFORMATION, this);
    refresh();
}

void VaultPage::change_passphrase()
{
    SecretDialog dialog(this, _("Change the passphrase"), "passphrase_dialog",
                        _("The old passphrase opens the practice no more. Backups open with the one of their day."));
    dialog.add("passphrase", _("Passphrase until now"));
    dialog.add_new();
    if (!dialog.ask(_("Change it")))
        return;
    desk().ask(
        this,
        [former = dialog.take("passphrase"), next = dialog.take("new_passphrase")](app::OpenPractice& practice) {
            return app::change_passphrase(practice, former, next);
        },
        [this](const app::KeysChanged& changed) { tell(changed, _("The new passphrase counts from now on.")); });
}

void VaultPage::recovery_sheet()
{
    RecoveryDialog dialog(this, desk());
    dialog.ask([this] {
        desk().say(_("The recovery sheet counts. Former sheets open the practice no more."));
        refresh();
    });
}

void VaultPage::rotate()
{
    SecretDialog dialog(this, _("Change the keys"), "rotate_dialog",
                        _("Everything is encrypted anew, which takes a moment. Old key files and recovery sheets open "
                          "the practice no more; afterwards make a new recovery sheet."));
    dialog.add("passphrase", _("Passphrase"));
    if (!dialog.ask(_("Change the keys")))
        return;
    desk().ask(
        this,
        [passphrase = dialog.take("passphrase")](app::OpenPractice& practice) {
            return app::rotate_keys(practice, passphrase);
        },
        [this](const app::KeysChanged& changed) {
            tell(changed, _("Everything is encrypted under new keys."));
            recovery_sheet();
        });
}

void VaultPage::continuity()
{
    wxFileDialog ask(this, _("Save the sheet"), {}, "continuity-sheet.pdf", "PDF|*.pdf", wxFD_SAVE);
    if (ask.ShowModal() != wxID_OK)
        return;
    desk().ask(
        this,
        [file = utf8(ask.GetPath())](app::OpenPractice& practice) {
            app::write_sheet(file, app::continuity_sheet(practice));
        },
        [this] { desk().say(_("The sheet is saved.")); });
}

}

Page* make_vault_page(wxWindow* parent, Desk& desk)
{
    return new VaultPage(parent, desk);
}

}
