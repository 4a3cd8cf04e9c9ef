#include "desktop/kit/form_dialog.hpp"

#include "desktop/kit/layout.hpp"
#include "desktop/kit/refusal.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

namespace {

constexpr int pause_of_typing = 600;

std::vector<FormDialog*>& open_dialogs()
{
    static std::vector<FormDialog*> dialogs;
    return dialogs;
}

}

FormDialog::FormDialog(wxWindow* parent, Desk& desk, const wxString& title, const std::string& name, std::string about)
    : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, title, wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      desk_(desk), about_(std::move(about))
{
    SetName(name);
    scrolled_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    scrolled_->SetScrollRate(0, FromDIP(12));
    form_ = new Form(scrolled_, desk.today());
    is_back_ = hint(scrolled_, _("What you had typed is back."));
    is_back_->SetName("is_back");
    is_back_->Hide();
    auto* inner = new wxBoxSizer(wxVERTICAL);
    inner->Add(is_back_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(page_edge)));
    inner->Add(form_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_edge)));
    scrolled_->SetSizer(inner);
    message_ = attention(this, {});
    message_->Hide();
    pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { keep_while_typing(); });
    Bind(
        wxEVT_BUTTON, [this](wxCommandEvent&) { on_cancel(); }, wxID_CANCEL);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        // Enter begins a line in a text and opens what is chosen in a list; this saves from anywhere.
        if (event.GetKeyCode() == WXK_RETURN && event.GetModifiers() == wxMOD_CONTROL)
            press_main_button(this);
        else
            event.Skip();
    });
    open_dialogs().push_back(this);
}

FormDialog::~FormDialog()
{
    std::erase(open_dialogs(), this);
}

bool FormDialog::ask(const wxString& save_label, Save save)
{
    return run(
        save_label, [this] { return form_->document(); }, std::move(save));
}

bool FormDialog::ask_changes(const wxString& save_label, int row_version, Save save)
{
    return run(
        save_label,
        [this, row_version] {
            auto changes = form_->changes();
            set_path(changes, "row_version", row_version);
            return changes;
        },
        std::move(save));
}

bool FormDialog::run(const wxString& save_label, std::function<domain::Tree()> document, Save save)
{
    document_ = std::move(document);
    save_ = std::move(save);
    lay_out(make_buttons(save_label));
    form_->changed = [this, changed = form_->changed] {
        changed();
        if (is_written())
            pause_.StartOnce(pause_of_typing);
    };
    offer_draft();
    form_->focus_first();
    return ShowModal() == wxID_OK;
}

void FormDialog::offer_next(const wxString& label, std::function<void()> next)
{
    next_label_ = label;
    next_ = std::move(next);
}

void FormDialog::tell(const wxString& label)
{
    auto* close = new wxButton(this, wxID_CANCEL, label);
    close->SetName("close");
    make_primary(close);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(close);
    lay_out(buttons);
    close->SetFocus();
    ShowModal();
}

wxSizer* FormDialog::make_buttons(const wxString& save_label)
{
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    const auto add = [&](wxButton* made) { buttons->Add(made, wxSizerFlags().Border(wxLEFT, FromDIP(gap))); };
    auto* cancel = new wxButton(this, wxID_CANCEL, _("Cancel"));
    cancel->SetName("cancel");
    add(cancel);
    if (next_)
        add(button(this, "save_and_next", next_label_, [this] { save_then(next_); }));
    save_button_ = button(this, "save", save_label, [this] { save_then([this] { EndModal(wxID_OK); }); });
    save_button_->SetToolTip("Ctrl+Enter");
    make_primary(save_button_);
    add(save_button_);
    return buttons;
}

void FormDialog::lay_out(wxSizer* buttons)
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(scrolled_, wxSizerFlags(1).Expand());
    sizer->Add(message_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(page_edge)));
    sizer->Add(buttons, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(page_edge)));
    SetSizer(sizer);
    fit_height();
    CentreOnParent();
    publish_ids(this);
}

void FormDialog::fit_height()
{
    const int most = std::min(GetParent()->GetSize().y - FromDIP(40), wxGetClientDisplayRect().height - FromDIP(48));
    SetClientSize(FromDIP(640), FromDIP(220));
    Layout();
    // Only at its width does the form know where its texts break.
    scrolled_->FitInside();
    const int needed =
        scrolled_->GetSizer()->GetMinSize().y + GetSizer()->GetMinSize().y - scrolled_->GetEffectiveMinSize().y;
    SetClientSize(FromDIP(640), std::clamp(needed, FromDIP(160), most));
    scrolled_->FitInside();
}

void FormDialog::save_then(const std::function<void()>& saved)
{
    if (!may_save())
        return;
    save_button_->Disable();
    message_->Hide();
    desk_.ask(
        this, [save = save_, document = document_()](app::OpenPractice& practice) { save(practice, document); },
        [this, saved] {
            drop_draft();
            save_button_->Enable();
            saved();
        },
        [this](std::exception_ptr thrown) { on_failed(thrown); });
}

void FormDialog::on_failed(std::exception_ptr thrown)
{
    save_button_->Enable();
    show_refusal(*form_, *scrolled_, *message_, thrown);
}

void FormDialog::keep_all()
{
    for (auto* dialog : open_dialogs())
        if (dialog->IsModal())
            dialog->keep_draft();
}

void FormDialog::on_cancel()
{
    if (is_written() && form_->is_changed()) {
        wxMessageDialog question(this, _("Put away what you have written?"), GetTitle(),
                                 wxOK | wxCANCEL | wxCANCEL_DEFAULT | wxICON_QUESTION);
        question.SetOKCancelLabels(_("&Put away"), _("&Keep writing"));
        if (question.ShowModal() != wxID_OK)
            return;
    }
    if (!IsModal())
        return;
    drop_draft();
    EndModal(wxID_CANCEL);
}

app::DraftName FormDialog::draft_name() const
{
    return {utf8(GetName()), about_};
}

void FormDialog::offer_draft()
{
    if (!is_written())
        return;
    desk_.ask(
        this, [name = draft_name()](app::OpenPractice& practice) { return app::draft_of(practice, name); },
        [this](std::optional<app::Draft> draft) {
            if (draft)
                show_draft(*draft);
        });
}

void FormDialog::show_draft(const app::Draft& draft)
{
    form_->show_typed(draft.document);
    is_back_->Show();
    Layout();
    scrolled_->FitInside();
    form_->changed();
}

void FormDialog::keep_while_typing()
{
    desk_.ask(
        this,
        [name = draft_name(), document = form_->document()](app::OpenPractice& practice) {
            app::keep_draft(practice, name, document);
        },
        [] {}, [this](std::exception_ptr thrown) { on_failed(thrown); });
}

void FormDialog::keep_draft()
{
    if (!is_written() || !form_->is_changed())
        return;
    desk_.wait_for([name = draft_name(), document = form_->document()](app::OpenPractice& practice) {
        app::keep_draft(practice, name, document);
    });
}

void FormDialog::drop_draft()
{
    pause_.Stop();
    if (!is_written())
        return;
    desk_.ask(
        GetParent(), [name = draft_name()](app::OpenPractice& practice) { app::drop_draft(practice, name); }, [] {});
}

}
