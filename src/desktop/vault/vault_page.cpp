#include "app/practice/backups.hpp"
#include "app/practice/keys.hpp"
#include "app/practice/practice_sheets.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/pages.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/vault/backups_panel.hpp"
#include "desktop/vault/export_dialog.hpp"
#include "desktop/vault/keys_words.hpp"
#include "desktop/vault/recovery_dialog.hpp"
#include "desktop/vault/secret_dialog.hpp"

namespace desktop {

namespace {

/// Backups, the ways into the practice, and what leaves it: a way back from every loss.
class VaultPage : public Page {
public:
    VaultPage(wxWindow* parent, Desk& desk);
    wxString title() const override { return _("&Backup and keys"); }
    std::vector<Action> actions() override;
    void refresh() override;
    void focus_first() override { backups_->focus_first(); }

private:
    void add_section(const wxString& title, const wxString& what);
    void add_row(std::initializer_list<wxWindow*> buttons);
    void add_backups();
    void add_ways_in();
    void add_records();
    void show(const app::BackupsView& view, const app::WaysIn& ways);
    void change_passphrase();
    void recovery_sheet();
    void rotate();
    void export_records() { show_export(this, desk()); }
    void continuity();
    void show_audit() { desk().go_to({"audit"}); }
    void tell(const app::KeysChanged& changed, const wxString& done);
    bool offers(const wxString& words, const wxString& what);

    wxScrolledWindow* scrolled_;
    wxBoxSizer* column_;
    wxStaticText* sheet_ = nullptr;
    BackupsPanel* backups_ = nullptr;
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
    return {{"make_backup", _("&Make a backup now"), "Ctrl+B", [this] { backups_->make_backup(); }},
            {"drill_backup", _("&Try the newest backup..."), {}, [this] { backups_->drill(); }},
            {"backup_folder", _("Backup &folder..."), {}, [this] { backups_->choose_folder(); }},
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
    backups_ = new BackupsPanel(scrolled_, desk(), [this] { refresh(); });
    column_->Add(backups_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
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
    backups_->show(view);
    sheet_->SetLabel(
        ways.rotation_unfinished
            ? wxString(_("The change of the keys is not finished: no recovery sheet opens the practice. Make "
                         "a new one, and type it back."))
        : ways.recovery_sheet ? wxString(_("There is a recovery sheet. Keep it away from this machine."))
                              : wxString(_("There is no recovery sheet: whoever loses the passphrase loses "
                                           "the practice.")));
    publish_ids(this);
    scrolled_->FitInside();
    Layout();
}

bool VaultPage::offers(const wxString& words, const wxString& what)
{
    wxMessageDialog question(this, words, _("Ways into the practice"), wxOK | wxCANCEL | wxICON_INFORMATION);
    question.SetOKCancelLabels(what, _("&Later"));
    return question.ShowModal() == wxID_OK;
}

/// What opens with what now, with the offer to make anew what does not follow.
void VaultPage::tell(const app::KeysChanged& changed, const wxString& done)
{
    refresh();
    const auto all = done + "\n\n" + words(changed);
    if (!changed.recovery_sheet) {
        if (offers(all, _("&Make a recovery sheet...")))
            recovery_sheet();
    } else if (changed.older_backups > 0 && backups_->can_make()) {
        if (offers(all, _("&Make a new backup")))
            backups_->make_backup();
    } else {
        wxMessageBox(all, _("Ways into the practice"), wxOK | wxICON_INFORMATION, this);
    }
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
    dialog.ask([this](const app::KeysChanged& changed) {
        const auto done = _("The recovery sheet counts. Former sheets open the practice no more.");
        if (changed.older_backups > 0)
            return CallAfter([this, changed, done] { tell(changed, done); });
        desk().say(done);
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
        [this](const app::KeysChanged& changed) { tell(changed, _("Everything is encrypted under new keys.")); });
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
