#include "desktop/practice/create_dialog.hpp"

#include "app/practice/passphrase_words.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/platform/secret_entry.hpp"
#include "domain/clock.hpp"
#include "domain/document.hpp"

namespace desktop {

namespace {

constexpr double good_bits = 45;

std::vector<Choice> countries()
{
    return {{"US", _("United States")}, {"CA", _("Canada")},      {"GB", _("United Kingdom")}, {"IE", _("Ireland")},
            {"AU", _("Australia")},     {"NZ", _("New Zealand")}, {"", _("Another country")}};
}

wxString documents_folder()
{
    return wxStandardPaths::Get().GetDocumentsDir();
}

wxTextCtrl* secret_field(wxWindow* parent, const wxString& name)
{
    auto* field =
        new wxTextCtrl(parent, wxID_ANY, {}, wxDefaultPosition, parent->FromDIP(wxSize(-1, 34)), wxTE_PASSWORD);
    field->SetName(name);
    return field;
}

}

CreateDialog::CreateDialog(wxWindow* parent)
    : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, _("Create a practice"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER)
{
    SetName("create_dialog");
    form_ = new Form(this, domain::SystemClock().today());
    form_->beside(2);
    form_->line("practice_name", _("Name of the practice"));
    form_->line("counselor.name", _("Your name"));
    form_->beside(2);
    form_->choice("country", _("Country"), countries());
    form_->line("folder", _("Folder it is kept in"));
    lines_ = hint(this, {});
    auto* confirmed = &form_->check("lines_confirmed", _("These crisis lines are right; print them for clients"));
    confirmed->show(false);
    form_->find("country")->changed = [this] { propose_lines(); };
    message_ = attention(this, {});
    message_->SetName("create_message");
    message_->Hide();
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    const auto sides = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(page_edge));
    sizer->Add(form_, sides);
    sizer->Add(lines_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(page_edge)));
    sizer->Add(make_passphrase(), sides);
    sizer->Add(message_, sides);
    auto* create = button(this, "create", _("Create"), [this] { on_create(); });
    create->SetDefault();
    auto* cancel = new wxButton(this, wxID_CANCEL, _("Cancel"));
    cancel->SetName("cancel");
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(cancel, wxSizerFlags().Border(wxRIGHT, FromDIP(gap)));
    buttons->Add(create);
    sizer->Add(buttons, wxSizerFlags().Expand().Border(wxALL, FromDIP(page_edge)));
    SetSizer(sizer);
    domain::Tree start{domain::Tree::Map{}};
    set_path(start, "country", "US");
    set_path(start, "folder", utf8(documents_folder()));
    form_->show(start);
    propose_lines();
    show_strength();
    SetSize(FromDIP(wxSize(680, 640)));
    CentreOnParent();
    publish_ids(this);
    form_->focus_first();
}

wxSizer* CreateDialog::make_passphrase()
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(heading(this, _("Passphrase"), Level::group), wxSizerFlags().Expand());
    sizer->Add(
        hint(this, _("Several words in a row are safe and easy to keep. Write it down and keep it away from this "
                     "machine: without it nobody can open the practice.")),
        wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap)));
    auto* first_label = new wxStaticText(this, wxID_ANY, _("Passphrase"));
    first_ = secret_field(this, "new_passphrase");
    auto* again_label = new wxStaticText(this, wxID_ANY, _("Passphrase again"));
    again_ = secret_field(this, "new_passphrase_again");
    strength_ = new wxGauge(this, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize(-1, 8)));
    strength_words_ = hint(this, {});
    strength_words_->SetName("strength");
    first_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { show_strength(); });
    auto* suggest_button = button(this, "suggest", _("Suggest six words"), [this] { suggest(); });
    const auto add = [&](wxWindow* window, int above) {
        sizer->Add(window, wxSizerFlags().Expand().Border(wxTOP, FromDIP(above)));
    };
    add(first_label, 0);
    add(first_, 2);
    add(strength_, 4);
    add(strength_words_, 2);
    add(again_label, gap);
    add(again_, 2);
    sizer->Add(suggest_button, wxSizerFlags().Left().Border(wxTOP, FromDIP(gap)));
    return sizer;
}

void CreateDialog::suggest()
{
    const auto words = app::suggest_passphrase();
    wxMessageBox(wxString::Format(_("Write these six words down now; they are shown this once:\n\n%s"), shown(words)),
                 _("A passphrase for you"), wxOK, this);
    first_->ChangeValue(shown(words));
    again_->Clear();
    show_strength();
    again_->SetFocus();
}

void CreateDialog::show_strength()
{
    const auto strength = app::passphrase_strength(secret_text(first_));
    strength_->SetValue(std::clamp(static_cast<int>(strength.bits / (2 * good_bits) * 100), 0, 100));
    strength_words_->SetLabel(strength.characters == 0 ? wxString(_("At least 15 characters."))
                              : strength.enough        ? wxString(_("Good: hard to guess."))
                                                       : wxString(_("Too easy to guess so far: add a word or two.")));
    Layout();
}

void CreateDialog::propose_lines()
{
    const auto country = form_->document().text("country");
    wxString proposed;
    for (const auto& line : domain::proposed_crisis_lines(country))
        proposed += (proposed.empty() ? wxString() : dot()) + shown(line.label) + ": " + shown(line.number);
    lines_->SetLabel(proposed.empty()
                         ? wxString(_("Add the crisis lines of your country under Settings; reports need at "
                                      "least one."))
                         : proposed);
    Layout();
}

std::filesystem::path CreateDialog::folder() const
{
    const auto document = form_->document();
    auto name = shown(document.text("practice_name"));
    for (const auto letter : wxFileName::GetForbiddenChars() + "/")
        name.Replace(wxString(letter), " ");
    return std::filesystem::path(document.text("folder")) / (utf8(name) + ".securebase");
}

domain::PracticeProfile CreateDialog::profile() const
{
    const auto document = form_->document();
    domain::PracticeProfile profile;
    profile.practice_name = document.text("practice_name");
    profile.counselor.name = utf8(shown(at_path(document, "counselor").text("name")));
    profile.country = document.text("country");
    profile.paper = profile.country == "US" || profile.country == "CA" ? domain::Paper::letter : domain::Paper::a4;
    if (document.find("lines_confirmed") && *document.find("lines_confirmed")->as<bool>())
        profile.crisis_lines = domain::proposed_crisis_lines(profile.country);
    return profile;
}

void CreateDialog::on_create()
{
    message_->Hide();
    const auto document = form_->document();
    for (const auto& [field, label] :
         {std::pair{"practice_name", _("Name of the practice")}, std::pair{"counselor.name", _("Your name")},
          std::pair{"folder", _("Folder it is kept in")}})
        if (at_path(document, field).is_null()) {
            form_->mark({field, "required", "nothing", "text"});
            return;
        }
    if (!app::passphrase_strength(secret_text(first_)).enough)
        refuse(_("This passphrase is too easy to guess: use at least 15 characters, best several words."), first_);
    else if (secret_text(first_) != secret_text(again_))
        refuse(_("The two passphrases differ. Type the second one again."), again_);
    else {
        again_->Clear();
        passphrase_ = take_passphrase(first_);
        EndModal(wxID_OK);
    }
}

void CreateDialog::refuse(const wxString& words, wxWindow* field)
{
    message_->SetLabel(wxString::FromUTF8("\xE2\x9A\xA0 ") + words);
    message_->Show();
    Layout();
    field->SetFocus();
}

}
