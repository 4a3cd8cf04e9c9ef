#include "desktop/kit/form_dialog.hpp"

#include "desktop/kit/layout.hpp"
#include "desktop/kit/refusal.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

namespace {

std::vector<FormDialog*>& open_dialogs()
{
    static std::vector<FormDialog*> dialogs;
    return dialogs;
}

}

FormDialog::FormDialog(wxWindow* parent, Desk& desk, const wxString& title, const std::string& name, std::string about)
    : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, title, wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      desk_(desk), saver_(this, desk, [this] { return typed(); }), place_(desk.place())
{
    if (!about.empty())
        saver_.set_draft({name + desk.viewer().draft_suffix(), about});
    saver_.not_kept = [this](std::exception_ptr thrown) { show_refusal(*form_, *scrolled_, *message_, thrown); };
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

bool FormDialog::show_until_saved(const wxString& save_label)
{
    if (desk_.is_closing())
        return false;
    lay_out(make_buttons(save_label));
    form_->changed = [this, changed = form_->changed] {
        changed();
        saver_.typed();
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
    if (desk_.is_closing())
        return;
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
    const auto add = [&](wxButton* made) {
        buttons->Add(made, wxSizerFlags().Border(wxLEFT, FromDIP(gap)));
        buttons_.push_back(made);
    };
    auto* cancel = new wxButton(this, wxID_CANCEL, _("Cancel"));
    cancel->SetName("cancel");
    add(cancel);
    if (next_)
        add(button(this, "save_and_next", next_label_, [this] { save_then(next_); }));
    auto* save = button(this, "save", save_label, [this] { save_then([this] { EndModal(wxID_OK); }); });
    save->SetToolTip("Ctrl+Enter");
    make_primary(save);
    add(save);
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
    if (saver_.is_saving() || form_->is_asking() || !may_save())
        return;
    message_->Hide();
    let_change(false);
    send_([this, saved] {
        let_change(true);
        saved();
    });
}

// While it saves, neither a field nor a button: what is sent is what stands there, once.
void FormDialog::let_change(bool change)
{
    if (!change)
        focus_ = FindFocus();
    scrolled_->Enable(change);
    for (auto* each : buttons_)
        each->Enable(change);
    if (change && focus_)
        focus_->SetFocus();
}

void FormDialog::on_failed(std::exception_ptr thrown)
{
    let_change(true);
    show_refusal(*form_, *scrolled_, *message_, thrown);
}

void FormDialog::keep_all()
{
    for (auto* dialog : std::vector(open_dialogs()))
        if (dialog->IsModal())
            dialog->saver_.keep_now();
}

void FormDialog::on_cancel()
{
    if (saver_.is_saving())
        return;
    if (is_written() && form_->is_changed()) {
        wxMessageDialog question(this, _("Discard what you have written?"), GetTitle(),
                                 wxOK | wxCANCEL | wxCANCEL_DEFAULT | wxICON_QUESTION);
        question.SetOKCancelLabels(_("&Discard"), _("&Keep writing"));
        if (question.ShowModal() != wxID_OK)
            return;
    }
    if (!IsModal())
        return;
    if (is_written())
        saver_.put_away([] {});
    EndModal(wxID_CANCEL);
}

app::Typed FormDialog::typed() const
{
    const auto changes = form_->changes();
    auto typed = is_over_record_ ? app::typed_over(form_->shown_document(), changes)
                                 : app::typed_anew(form_->document(), changes);
    typed.place = to_tree(place_);
    return typed;
}

void FormDialog::offer_draft()
{
    if (!is_written())
        return;
    // Alone one goes on with what was typed in the room too; in the room nothing comes up that was typed alone.
    desk_.ask(
        this,
        [name = saver_.draft(), is_alone = desk_.viewer().may_open_counselors_own()](app::OpenPractice& practice) {
            return is_alone ? app::draft_wherever_typed(practice, name) : app::draft_of(practice, name);
        },
        [this](const std::optional<app::Draft>& draft) {
            if (!draft)
                return;
            saver_.set_draft(draft->name);
            show_draft(*draft);
        });
}

void FormDialog::show_draft(const app::Draft& draft)
{
    const auto typed = app::typed_in(draft.document);
    form_->show_typed(typed.now);
    if (is_over_record_)
        form_->ask_between(app::clashes(typed, form_->shown_document()));
    is_back_->Show();
    Layout();
    scrolled_->FitInside();
    form_->changed();
}

}
