#include "desktop/vault/backups_panel.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/vault/keys_words.hpp"
#include "desktop/vault/secret_dialog.hpp"

#include <wx/dirdlg.h>

namespace desktop {

namespace {

constexpr int parts_of_gauge = 1000;
constexpr int looks_at_backup = 200; // ms between two

}

BackupsPanel::BackupsPanel(wxWindow* parent, Desk& desk, std::function<void()> changed)
    : wxPanel(parent), desk_(desk), changed_(std::move(changed)), last_(paragraph(this, {})), folder_(hint(this, {})),
      make_(button(this, "make_backup", _("Make a backup now"), [this] { make_backup(); })),
      drill_(button(this, "drill_backup", _("Try the newest..."), [this] { drill(); })),
      cancel_drill_(button(this, "cancel_drill", _("Cancel"),
                           [this] {
                               if (drill_work_)
                                   drill_work_->stop();
                           })),
      running_words_(hint(this, {})), running_(new wxGauge(this, wxID_ANY, parts_of_gauge)),
      list_(new RowList(this, "backups", _("Backups"), {{_("Made"), 200}, {_("Opens with"), 260}, {_("File"), -1}}))
{
    last_->SetName("last_backup");
    folder_->SetName("backup_place");
    running_words_->SetName("backup_progress_words");
    running_->SetName("backup_progress");
    list_->SetMinSize(FromDIP(wxSize(-1, 130)));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    add_line(sizer, last_, 0);
    add_line(sizer, folder_, 2);
    add_line(sizer, row_of({make_, drill_,
                            button(this, "backup_folder", _("Choose the folder..."), [this] { choose_folder(); }),
                            cancel_drill_}));
    add_line(sizer, running_words_);
    add_line(sizer, running_, 2);
    add_line(sizer, list_);
    SetSizer(sizer);
    cancel_drill_->Hide();
    list_->Hide();
    running_words_->Hide();
    running_->Hide();
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look_at_backup(); });
    timer_.Start(looks_at_backup);
    look_at_backup();
}

BackupsPanel::~BackupsPanel()
{
    if (drill_work_)
        drill_work_->stop();
}

void BackupsPanel::show(const app::BackupsView& view)
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
    can_make_ = has_folder && !view.folder_missing;
    make_->Enable(can_make_ && !desk_.backup_part_done());
    drill_->Enable(!view.backups.empty() && !drill_work_);
    show_list(view.backups);
    lay_out_around(list_);
}

void BackupsPanel::choose_folder()
{
    wxDirDialog dialog(this, _("Where backups go"), shown(plan_.folder), wxDD_DIR_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK)
        return;
    auto plan = plan_;
    plan.folder = utf8(dialog.GetPath());
    desk_.ask(
        this, [plan](app::OpenPractice& practice) { app::plan_backups(practice, plan); }, [this] { changed_(); });
}

void BackupsPanel::show_list(const std::vector<app::BackupLine>& backups)
{
    std::vector<Row> rows;
    for (const auto& backup : backups)
        rows.push_back({backup.file,
                        {date_words(domain::date_of(backup.made_at)) + ", " + time_words(time_of(backup.made_at)),
                         opening_words(backup.by_passphrase, backup.by_sheet),
                         shown(std::filesystem::path(backup.file).filename().string())}});
    list_->set_rows(std::move(rows));
    list_->Show(!backups.empty());
}

void BackupsPanel::show_running(const std::optional<double>& part, const wxString& words)
{
    const bool is_shown = running_->IsShown();
    running_words_->SetLabel(words);
    running_words_->Show(part.has_value());
    running_->Show(part.has_value());
    running_->SetValue(part ? static_cast<int>(parts_of_gauge * *part) : 0);
    if (is_shown == part.has_value())
        return;
    lay_out_around(running_);
}

/// The backup is made by the window, whatever page is shown; here one sees how far it is.
void BackupsPanel::look_at_backup()
{
    const auto part = desk_.backup_part_done();
    if (part)
        show_running(part, _("A backup is being made. You can go on working."));
    else if (was_backing_up_) {
        show_running({}, {});
        changed_();
    }
    if (part.has_value() != was_backing_up_)
        make_->Enable(can_make_ && !part);
    was_backing_up_ = part.has_value();
}

void BackupsPanel::make_backup()
{
    if (!can_make_)
        return choose_folder();
    desk_.make_backup();
    look_at_backup();
}

void BackupsPanel::drill()
{
    if (drill_work_)
        return;
    SecretDialog dialog(this, _("Try the newest backup"), "drill_dialog",
                        _("The newest backup is really opened, and everything in it is read. The practice itself stays "
                          "as it is."));
    dialog.add("passphrase", _("Passphrase"));
    if (!dialog.ask(_("Try it")))
        return;
    desk_.ask(
        this,
        [passphrase = dialog.take("passphrase")](app::OpenPractice& practice) {
            return std::make_shared<app::BackupDrill>(practice, passphrase);
        },
        [this](const Drill& drill) {
            drill_work_ = drill;
            drill_->Disable();
            cancel_drill_->Show();
            read_on(drill);
        });
}

void BackupsPanel::read_on(const Drill& drill)
{
    show_running(drill->part_done(), _("The newest backup is being opened and read. You can go on working."));
    desk_.ask(
        this, [drill](app::OpenPractice& practice) { return drill->step(practice); },
        [this, drill](bool goes_on) {
            if (goes_on)
                return read_on(drill);
            end_drill();
            show_drill(drill->result());
        },
        [this](std::exception_ptr thrown) {
            end_drill();
            desk_.warn(words_of(thrown));
        });
}

void BackupsPanel::end_drill()
{
    drill_work_.reset();
    cancel_drill_->Hide();
    show_running({}, {});
    changed_();
}

void BackupsPanel::show_drill(const app::DrillResult& result)
{
    if (result.sound)
        desk_.say(wxString::Format(wxPLURAL("It opens: %lld note reads back.", "It opens: %lld notes read back.",
                                            static_cast<unsigned>(result.notes)),
                                   static_cast<long long>(result.notes)));
    else
        desk_.warn(_("It opens, but not everything in it is as it was written. Make a new backup, and keep this one."));
}

}
