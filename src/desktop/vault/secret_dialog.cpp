#include "desktop/vault/secret_dialog.hpp"

#include "app/practice/passphrase_words.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/platform/secret_entry.hpp"

#include <algorithm>

namespace desktop {

SecretDialog::SecretDialog(wxWindow* parent, const wxString& title, const std::string& name, const wxString& what)
    : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, title, wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      fields_(new wxBoxSizer(wxVERTICAL))
{
    SetName(shown(name));
    fields_->Add(paragraph(this, what), wxSizerFlags().Expand());
    message_ = attention(this, {});
    message_->SetName("secret_message");
    message_->Hide();
}

wxTextCtrl* SecretDialog::field(const std::string& name, const wxString& label)
{
    fields_->Add(new wxStaticText(this, wxID_ANY, label), wxSizerFlags().Border(wxTOP, FromDIP(group_gap)));
    auto* made = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(420, 34)), wxTE_PASSWORD);
    made->SetName(shown(name));
    fields_->Add(made, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
    all_.push_back(made);
    return made;
}

void SecretDialog::add(const std::string& name, const wxString& label)
{
    field(name, label);
}

void SecretDialog::add_either(const std::string& name, const wxString& label, const std::string& other,
                              const wxString& other_label)
{
    either_ = {field(name, label), field(other, other_label)};
}

void SecretDialog::add_new()
{
    next_ = field("new_passphrase", _("New passphrase"));
    again_ = field("new_passphrase_again", _("New passphrase again"));
    fields_->Add(hint(this, _("At least 15 characters; several words in a row are best.")),
                 wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
}

void SecretDialog::must_agree(const std::string& name, const std::string& again, const wxString& words)
{
    pairs_.push_back({name, again, words});
}

bool SecretDialog::ask(const wxString& label)
{
    auto* done = button(this, "done", label, [this] { on_done(); });
    make_primary(done);
    auto* cancel = new wxButton(this, wxID_CANCEL, _("Cancel"));
    cancel->SetName("cancel");
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(cancel, wxSizerFlags().Border(wxRIGHT, FromDIP(gap)));
    buttons->Add(done);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(fields_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_edge)));
    sizer->Add(message_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(page_edge)));
    sizer->Add(buttons, wxSizerFlags().Expand().Border(wxALL, FromDIP(page_edge)));
    SetSizer(sizer);
    SetSize(FromDIP(wxSize(520, -1)));
    sizer->SetSizeHints(this);
    CentreOnParent();
    publish_ids(this);
    all_.front()->SetFocus();
    return ShowModal() == wxID_OK;
}

std::string_view SecretDialog::text(const std::string& name) const
{
    for (const auto* each : all_)
        if (each->GetName() == shown(name))
            return secret_text(each);
    return {};
}

app::Passphrase SecretDialog::take(const std::string& name)
{
    for (auto* each : all_)
        if (each->GetName() == shown(name))
            return take_passphrase(each);
    return app::Passphrase({});
}

void SecretDialog::on_done()
{
    const auto is_empty = [](const wxTextCtrl* each) { return secret_text(each).empty(); };
    if (!either_.empty() && std::ranges::all_of(either_, is_empty))
        return refuse(_("One of the two is needed."), either_.front());
    for (auto* each : all_)
        if (is_empty(each) && std::ranges::count(either_, each) == 0)
            return refuse(_("Something is missing here."), each);
    if (next_ && !app::passphrase_strength(secret_text(next_)).enough)
        return refuse(_("This passphrase is too easy to guess: use at least 15 characters, best several words."),
                      next_);
    if (next_ && secret_text(next_) != secret_text(again_))
        return refuse(_("The two passphrases differ. Type the second one again."), again_);
    for (const auto& pair : pairs_)
        if (text(pair.name) != text(pair.again))
            return refuse(pair.words, all_.back());
    EndModal(wxID_OK);
}

void SecretDialog::refuse(const wxString& words, wxWindow* field)
{
    message_->SetLabel(wxString::FromUTF8("\xE2\x9A\xA0 ") + words);
    message_->Show();
    GetSizer()->SetSizeHints(this);
    field->SetFocus();
}

}
