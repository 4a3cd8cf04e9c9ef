#include "desktop/editing/form_dialog.hpp"

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

void FormDialog::offer_way(const std::string& name, const wxString& label,
                           std::function<std::optional<domain::Tree>()> before)
{
    ways_.push_back({name, label, std::move(before)});
}

void FormDialog::enable_way(const std::string& name, bool enabled)
{
    if (enabled)
        closed_ways_.erase(name);
    else
        closed_ways_.insert(name);
    for (auto* each : buttons_)
        if (each->GetName() == name)
            each->Enable(enabled && !saver_.is_saving());
}

void FormDialog::set_beside(wxWindow* window)
{
    beside_ = window;
}

domain::Tree FormDialog::sent_document() const
{
    auto document = form_->document();
    if (!way_.is_null())
        set_path(document, "way", way_);
    return document;
}

void FormDialog::go_way(const Way& way)
{
    const wxWeakRef<wxWindow> here(this);
    if (saver_.is_saving())
        return;
    auto along = way.before();
    if (!along || !here || !IsModal())
        return;
    way_ = std::move(*along);
    save_and_end();
}

void FormDialog::save_and_end()
{
    save_then([this] { EndModal(wxID_OK); });
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
    for (const auto& way : ways_)
        add(button(this, way.name, way.label, [this, &way] { go_way(way); }));
    auto* save = buttons_.back();
    if (!save_label.empty()) {
        save = button(this, "save", save_label, [this] {
            way_ = {};
            save_and_end();
        });
        add(save);
    }
    save->SetToolTip("Ctrl+Enter");
    make_primary(save);
    for (auto* each : buttons_)
        each->Enable(!closed_ways_.contains(utf8(each->GetName())));
    return buttons;
}

void FormDialog::lay_out(wxSizer* buttons)
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    if (beside_) {
        auto* columns = new wxBoxSizer(wxHORIZONTAL);
        columns->Add(scrolled_, wxSizerFlags(6).Expand());
        columns->AddSpacer(FromDIP(group_gap));
        columns->Add(beside_, wxSizerFlags(7).Expand().Border(wxTOP | wxRIGHT | wxBOTTOM, FromDIP(page_edge)));
        sizer->Add(columns, wxSizerFlags(1).Expand());
    } else {
        sizer->Add(scrolled_, wxSizerFlags(1).Expand());
    }
    sizer->Add(message_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(page_edge)));
    sizer->Add(buttons, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(page_edge)));
    SetSizer(sizer);
    beside_ ? fit_beside() : fit_height();
    CentreOnParent();
    publish_ids(this);
}

int FormDialog::most_height() const
{
    return std::min(GetParent()->GetSize().y - FromDIP(40), wxGetClientDisplayRect().height - FromDIP(48));
}

// As large as there is room for: what stands beside is read.
void FormDialog::fit_beside()
{
    const int most = std::min(GetParent()->GetSize().x - FromDIP(24), wxGetClientDisplayRect().width - FromDIP(24));
    SetClientSize(std::clamp(most, FromDIP(640), FromDIP(1160)), std::min(most_height(), FromDIP(900)));
    Layout();
    scrolled_->FitInside();
}

void FormDialog::fit_height()
{
    const int most = most_height();
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
        each->Enable(change && !closed_ways_.contains(utf8(each->GetName())));
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
