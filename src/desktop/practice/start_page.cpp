#include "desktop/practice/start_page.hpp"

#include "app/kit/failure.hpp"
#include "app/practice/backups.hpp"
#include "app/practice/unlocking.hpp"
#include "desktop/help/help_window.hpp"
#include "desktop/kit/icon.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/platform/secret_entry.hpp"
#include "desktop/platform/window_call.hpp"
#include "desktop/practice/create_dialog.hpp"
#include "desktop/vault/way_back.hpp"

#include <wx/dirdlg.h>

namespace desktop {

namespace {

/// The sample is fiction, so its passphrase is no secret.
constexpr const char* sample_passphrase = "every room here is make believe";

bool is_there(const std::filesystem::path& folder)
{
    std::error_code ignored;
    return std::filesystem::exists(folder, ignored);
}

std::optional<app::FailureKind> kind_of(std::exception_ptr thrown)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const app::Failure& failure) {
        return failure.kind();
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

bool is_damaged(std::exception_ptr thrown)
{
    const auto kind = kind_of(thrown);
    return kind == app::FailureKind::damaged_database || kind == app::FailureKind::damaged_record;
}

bool is_older_copy(std::exception_ptr thrown)
{
    const auto kind = kind_of(thrown);
    return kind == app::FailureKind::older_copy || kind == app::FailureKind::diverged_copy;
}

}

StartPage::StartPage(wxWindow* parent, const app::Environment& environment, LocalSettings& settings, Opened opened)
    : wxPanel(parent), environment_(environment), settings_(settings),
      opener_(environment, std::move(opened), [this](std::exception_ptr thrown) { failed(thrown); })
{
    SetName("start_page");
    opener_.updating = [this](int done, int all) { show_update(done, all); };
    column_ = new wxPanel(this);
    column_->SetMinSize(FromDIP(wxSize(560, -1)));
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* title = new wxBoxSizer(wxHORIZONTAL);
    title->Add(new wxStaticBitmap(column_, wxID_ANY, mark(48)), wxSizerFlags().CentreVertical());
    title->Add(heading(column_, "Secure Base", Level::page),
               wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(12)));
    column->Add(title, wxSizerFlags().Expand());
    column->Add(make_unlock(), wxSizerFlags().Expand().Border(wxTOP, FromDIP(page_edge)));
    message_ = attention(column_, {});
    message_->SetName("start_message");
    message_->Hide();
    column->Add(message_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    busy_ = new wxGauge(column_, wxID_ANY, 100);
    busy_->Hide();
    cancel_ = button(column_, "cancel_opening", _("Cancel"), [this] {
        opener_.cancel();
        wait_.Stop();
        waiting_.reset();
        show_busy({});
    });
    cancel_->Hide();
    column->Add(busy_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(cancel_, wxSizerFlags().Right().Border(wxTOP, FromDIP(gap)));
    column->Add(make_first_steps(), wxSizerFlags().Expand().Border(wxTOP, FromDIP(page_edge)));
    column->Add(make_sample(), wxSizerFlags().Expand().Border(wxTOP, FromDIP(page_edge)));
    column_->SetSizer(column);
    auto* centred = new wxBoxSizer(wxVERTICAL);
    centred->AddStretchSpacer(1);
    centred->Add(column_, wxSizerFlags().Centre().Border(wxALL, FromDIP(page_edge)));
    centred->AddStretchSpacer(2);
    SetSizer(centred);
    pulse_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { busy_->Pulse(); });
    wait_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { open_when_allowed(); });
}

wxSizer* StartPage::make_unlock()
{
    unlock_ = new wxPanel(column_);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    list_ = new RowList(unlock_, "practices", _("Practices"), {{_("Practice"), 200}, {_("Folder"), -1}});
    list_->SetMinSize(FromDIP(wxSize(-1, 130)));
    list_->opened = [this](const auto&) { passphrase_->SetFocus(); };
    sizer->Add(list_, wxSizerFlags().Expand());
    auto* label = new wxStaticText(unlock_, wxID_ANY, _("Passphrase"));
    passphrase_ = new wxTextCtrl(unlock_, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(320, 34)),
                                 wxTE_PASSWORD | wxTE_PROCESS_ENTER);
    passphrase_->SetName("passphrase");
    passphrase_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { unlock(); });
    passphrase_->Bind(wxEVT_KEY_UP, [this](wxKeyEvent& event) {
        caps_->Show(wxGetKeyState(WXK_CAPITAL));
        Layout();
        event.Skip();
    });
    open_ = button(unlock_, "unlock", _("Unlock"), [this] { unlock(); });
    make_filled(open_);
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(passphrase_, wxSizerFlags(1));
    line->Add(open_, wxSizerFlags().Border(wxLEFT, FromDIP(gap)));
    sizer->Add(label, wxSizerFlags().Border(wxTOP, FromDIP(group_gap)));
    sizer->Add(line, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
    caps_ = hint(unlock_, _("Caps Lock is on."));
    caps_->Hide();
    sizer->Add(caps_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
    unlock_->SetSizer(sizer);
    auto* holder = new wxBoxSizer(wxVERTICAL);
    holder->Add(unlock_, wxSizerFlags().Expand());
    return holder;
}

wxSizer* StartPage::make_first_steps()
{
    auto* create_button = button(column_, "create_practice", _("Create a practice..."), [this] { create(); });
    auto* browse_button =
        button(column_, "open_other", _("Open a practice in another folder..."), [this] { browse(); });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(row_of({create_button, browse_button}), wxSizerFlags().Expand());
    sizer->Add(row_of({button(column_, "restore_backup", _("Restore a backup..."), [this] { restore(); }),
                       button(column_, "recover", _("I have a recovery sheet..."), [this] { recover(); })}),
               wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    sizer->Add(
        row_of({button(column_, "salvage", _("Salvage a damaged practice..."), [this] { salvage(); }),
                button(column_, "first_steps", _("First steps..."), [this] { show_help(this, "first_steps"); })}),
        wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    sizer->Add(hint(column_, _("Everything you enter stays on this machine, encrypted; nobody can open it without your "
                               "passphrase, not even we.")),
               wxSizerFlags().Expand().Border(wxTOP, FromDIP(12)));
    return sizer;
}

/// Apart from the counselor's own: it needs no passphrase and holds nothing to lose.
wxSizer* StartPage::make_sample()
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(new wxStaticLine(column_), wxSizerFlags().Expand());
    auto* open_button = button(column_, "open_sample", _("Look around in the sample"), [this] { open_sample(); });
    delete_sample_ = button(column_, "delete_sample", _("Delete the sample..."), [this] { delete_sample(); });
    sizer->Add(hint(column_, _("The sample is a practice with invented people. It opens without a passphrase.")),
               wxSizerFlags().Expand().Border(wxTOP, FromDIP(12)));
    sizer->Add(row_of({open_button, delete_sample_}), wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    return sizer;
}

void StartPage::choose(const std::filesystem::path& practice)
{
    practices_ = settings_.recent_practices();
    if (!practice.empty()) {
        std::erase(practices_, practice);
        practices_.insert(practices_.begin(), practice);
    }
    fill_list();
    if (!practice.empty())
        show_if_open_elsewhere();
}

/// Said before a passphrase is typed for nothing.
void StartPage::show_if_open_elsewhere()
{
    if (const auto refusal = app::refusal_while_open(chosen()))
        show_message(shown(chosen().stem().string()) + ": " + failure_words(*refusal));
}

void StartPage::fill_list()
{
    std::vector<Row> rows;
    for (const auto& practice : practices_)
        rows.push_back({practice.string(), {shown(practice.stem().string()), shown(practice.parent_path().string())}});
    list_->set_rows(std::move(rows));
    unlock_->Show(!practices_.empty());
    delete_sample_->Show(is_there(settings_.sample_folder()));
    Layout();
    if (practices_.empty())
        return;
    list_->choose_place(0);
    open_->SetDefault();
    passphrase_->SetFocus();
}

std::filesystem::path StartPage::chosen() const
{
    return list_->chosen();
}

void StartPage::unlock()
{
    if (opener_.is_busy() || waiting_ || chosen().empty())
        return;
    if (secret_text(passphrase_).empty()) {
        show_message(_("Type the passphrase of this practice."));
        return;
    }
    waiting_ = take_passphrase(passphrase_);
    open_when_allowed();
}

void StartPage::open_when_allowed()
{
    const auto wait = static_cast<int>(app::wait_before_next_try(chosen(), environment_).count());
    if (wait > 0) {
        show_busy(wxString::Format(wxPLURAL("After wrong passphrases there is a wait: %d second...",
                                            "After wrong passphrases there is a wait: %d seconds...", wait),
                                   wait));
        wait_.StartOnce(1000);
        return;
    }
    show_busy(_("Opening..."));
    opening_ = chosen();
    is_recovered_ = false;
    opener_.open(chosen(), *std::exchange(waiting_, std::nullopt), std::exchange(accept_older_copy_, false));
}

void StartPage::browse()
{
    wxDirDialog dialog(this, _("Choose the folder of the practice"), {}, wxDD_DIR_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK)
        choose(utf8(dialog.GetPath()));
}

void StartPage::create()
{
    CreateDialog dialog(this);
    if (!dialog.ask())
        return;
    show_busy(_("Making the practice..."));
    opening_ = dialog.folder();
    opener_.create(dialog.folder(), dialog.passphrase(), dialog.profile());
}

void StartPage::restore()
{
    if (opener_.is_busy())
        return;
    const auto answer = ask_restore(this);
    if (!answer)
        return;
    show_busy(_("Restoring the backup..."));
    opening_ = answer->backup;
    const auto job = [answer = *answer](const app::Environment&) {
        if (answer.code.empty())
            app::restore_backup(answer.backup, answer.passphrase, answer.folder);
        else
            app::restore_backup(answer.backup, answer.code, answer.folder);
    };
    opener_.work_apart(job, [this, folder = answer->folder, by_code = !answer->code.empty()] {
        show_busy({});
        choose(folder);
        show_message(by_code ? _("The backup is restored. Open it with “I have a recovery sheet”, which sets a new "
                                 "passphrase.")
                             : _("The backup is restored. Type its passphrase to open it."));
    });
}

void StartPage::salvage()
{
    if (opener_.is_busy())
        return;
    if (chosen().empty())
        return show_message(_("Choose the practice first."));
    const auto answer = ask_salvage(this);
    if (!answer)
        return;
    show_busy(_("Copying what can be read..."));
    opening_ = chosen();
    auto kinds = std::make_shared<std::vector<app::SalvagedKind>>();
    const auto job = [answer = *answer, from = chosen(), kinds](const app::Environment& with) {
        *kinds = app::salvage_practice(from, answer.passphrase, answer.folder, with);
    };
    opener_.work_apart(job, [this, folder = answer->folder, kinds] {
        show_busy({});
        choose(folder);
        wxMessageBox(words(*kinds), _("Salvage a damaged practice"), wxOK | wxICON_INFORMATION, this);
        show_message(_("What could be read is in this new practice. Type the same passphrase to open it."));
    });
}

void StartPage::recover()
{
    if (opener_.is_busy())
        return;
    if (chosen().empty())
        return show_message(_("Choose the practice first."));
    if (auto answer = ask_recovery(this)) {
        show_busy(_("Opening..."));
        opening_ = chosen();
        is_recovered_ = true;
        opener_.recover(chosen(), answer->code, answer->next);
    }
}

void StartPage::open_sample()
{
    if (opener_.is_busy())
        return;
    const app::Passphrase passphrase(sample_passphrase);
    const auto folder = settings_.sample_folder();
    std::error_code ignored; // making the sample says what is wrong
    std::filesystem::create_directories(folder.parent_path(), ignored);
    const bool known = is_there(folder);
    show_busy(known ? _("Opening the sample...") : _("Making the sample, which takes a few seconds..."));
    opening_ = folder;
    if (known)
        opener_.open(folder, passphrase);
    else
        opener_.create_sample(folder, passphrase);
}

void StartPage::delete_sample()
{
    wxMessageDialog question(this, _("Delete the sample? What you tried out in it goes with it. It can be made anew."),
                             _("Delete the sample"), wxOK | wxCANCEL | wxCANCEL_DEFAULT | wxICON_QUESTION);
    question.SetOKCancelLabels(_("&Delete"), _("&Keep"));
    if (opener_.is_busy() || question.ShowModal() != wxID_OK)
        return;
    std::error_code failed;
    std::filesystem::remove_all(settings_.sample_folder(), failed);
    if (failed)
        show_message(_("The sample could not be deleted. Is it open in another window?"));
    fill_list();
}

void StartPage::failed(std::exception_ptr thrown)
{
    show_busy({});
    auto all = shown(opening_.stem().string()) + ": " + words_of(thrown);
    if (is_damaged(thrown))
        all += " " + _("Without one, “Salvage a damaged practice” copies what can be read into a new one.");
    show_message(all);
    passphrase_->SetFocus();
    if (kind_of(thrown) == app::FailureKind::in_use)
        WindowCall::call(opening_, {});
    if (is_older_copy(thrown))
        offer_older_copy();
}

void StartPage::offer_older_copy()
{
    accept_older_copy_ =
        wxMessageBox(
            _("This copy is older than the one last used on this machine. What was written since is not in it. "
              "Open it all the same?"),
            _("Older copy"), wxYES_NO | wxNO_DEFAULT | wxICON_WARNING, this) == wxYES;
    if (accept_older_copy_)
        show_message(_("Type the passphrase again to open the older copy."));
}

void StartPage::show_busy(const wxString& words)
{
    const bool busy = !words.empty();
    unlock_->Enable(!busy);
    for (const char* name :
         {"create_practice", "open_other", "open_sample", "delete_sample", "restore_backup", "recover", "salvage"})
        FindWindow(name)->Enable(!busy);
    message_->SetLabel(words);
    message_->Show(busy);
    busy_->Show(busy);
    cancel_->Show(busy);
    if (busy)
        pulse_.Start(60);
    else
        pulse_.Stop();
    Layout();
}

void StartPage::show_update(int done, int all)
{
    if (!opener_.is_busy() || all == 0)
        return;
    pulse_.Stop();
    message_->SetLabel(
        wxString::Format(_("This practice is from an older version and is being brought up to date: step %d of %d..."),
                         std::min(done + 1, all), all));
    busy_->SetRange(all);
    busy_->SetValue(done);
    Layout();
}

void StartPage::show_message(const wxString& words)
{
    message_->SetLabel(wxString::FromUTF8("\xE2\x9A\xA0 ") + words);
    message_->Show(!words.empty());
    Layout();
}

}
