#include "desktop/practice/create_dialog.hpp"

#include "app/practice/passphrase_words.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/platform/secret_entry.hpp"
#include "desktop/practice/passphrase_sheet.hpp"
#include "domain/clock.hpp"
#include "domain/document.hpp"

#include <wx/dirdlg.h>

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
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      page_(new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL))
{
    SetName("create_dialog");
    page_->SetScrollRate(0, FromDIP(12));
    form_ = new Form(page_, domain::SystemClock().today());
    form_->beside(2);
    form_->line("practice_name", _("Name of the practice"));
    form_->line("counselor.name", _("Your name"));
    form_->beside(2);
    form_->choice("country", _("Country"), countries());
    form_->line("folder", _("Folder it is kept in"));
    form_->find("country")->changed = [this] { propose_lines(); };
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(form_, wxSizerFlags().Expand());
    inside->Add(make_place(), wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    inside->Add(make_lines(), wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    inside->Add(new wxStaticLine(page_), wxSizerFlags().Expand().Border(wxTOP, FromDIP(group_gap)));
    inside->Add(make_passphrase(), wxSizerFlags().Expand().Border(wxTOP, FromDIP(group_gap)));
    auto* edge = new wxBoxSizer(wxVERTICAL);
    edge->Add(inside, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_edge)));
    page_->SetSizer(edge);
    message_ = attention(this, {});
    message_->SetName("create_message");
    message_->Hide();
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(page_, wxSizerFlags(1).Expand());
    sizer->Add(message_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(page_edge)));
    sizer->Add(make_buttons(), wxSizerFlags().Expand().Border(wxALL, FromDIP(page_edge)));
    SetSizer(sizer);
    domain::Tree start{domain::Tree::Map{}};
    set_path(start, "country", "US");
    set_path(start, "folder", utf8(documents_folder()));
    form_->show(start);
    propose_lines();
    show_strength();
    fit();
    publish_ids(this);
    form_->focus_first();
}

wxSizer* CreateDialog::make_buttons()
{
    auto* create = button(this, "create", _("Create"), [this] { on_create(); });
    make_primary(create);
    auto* cancel = new wxButton(this, wxID_CANCEL, _("Cancel"));
    cancel->SetName("cancel");
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(cancel, wxSizerFlags().Border(wxRIGHT, FromDIP(gap)));
    buttons->Add(create);
    return buttons;
}

/// As high as it needs and the screen allows; what does not fit is scrolled, the buttons never.
void CreateDialog::fit()
{
    const auto screen = wxGetClientDisplayRect();
    const int width = std::min(FromDIP(680), screen.width);
    SetClientSize(width, FromDIP(400));
    Layout();
    page_->FitInside();
    const int needed = page_->GetSizer()->GetMinSize().y + GetSizer()->GetMinSize().y - page_->GetEffectiveMinSize().y;
    SetClientSize(width, std::min(needed, screen.height - FromDIP(48)));
    page_->FitInside();
    CentreOnParent();
}

wxSizer* CreateDialog::make_place()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->AddStretchSpacer();
    row->Add(button(page_, "browse", _("Browse..."), [this] { browse(); }));
    return row;
}

wxSizer* CreateDialog::make_lines()
{
    lines_ = hint(page_, {});
    lines_confirmed_ = new wxCheckBox(page_, wxID_ANY, _("These crisis lines are right; print them for clients"));
    lines_confirmed_->SetName("lines_confirmed");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(lines_, wxSizerFlags().Expand());
    sizer->Add(lines_confirmed_, wxSizerFlags().Border(wxTOP, FromDIP(gap)));
    return sizer;
}

void CreateDialog::browse()
{
    wxDirDialog dialog(this, _("Choose the folder the practice is kept in"), shown(form_->document().text("folder")));
    if (dialog.ShowModal() == wxID_OK)
        form_->find("folder")->show(utf8(dialog.GetPath()));
}

wxSizer* CreateDialog::make_passphrase()
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(heading(page_, _("Passphrase"), Level::group), wxSizerFlags().Expand());
    sizer->Add(
        hint(page_, _("Several words in a row are safe and easy to keep. Write it down and keep it away from this "
                      "machine: without it nobody can open the practice.")),
        wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap)));
    auto* first_label = new wxStaticText(page_, wxID_ANY, _("Passphrase"));
    first_ = secret_field(page_, "new_passphrase");
    strength_ = new wxGauge(page_, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize(-1, 8)));
    strength_words_ = hint(page_, {});
    strength_words_->SetName("strength");
    auto* again_label = new wxStaticText(page_, wxID_ANY, _("Passphrase again"));
    again_ = secret_field(page_, "new_passphrase_again");
    match_ = hint(page_, " ");
    match_->SetName("match");
    again_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { show_match(); });
    visible_ = new wxCheckBox(page_, wxID_ANY, _("Show the passphrase"));
    visible_->SetName("show_passphrase");
    visible_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) {
        for (auto* field : {first_, again_})
            show_secret(field, visible_->GetValue());
    });
    first_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        show_strength();
        show_match();
    });
    auto* first_column = new wxBoxSizer(wxVERTICAL);
    first_column->Add(first_label);
    for (auto* window : {static_cast<wxWindow*>(first_), static_cast<wxWindow*>(strength_)})
        first_column->Add(window, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    first_column->Add(strength_words_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
    auto* again_column = new wxBoxSizer(wxVERTICAL);
    again_column->Add(again_label);
    again_column->Add(again_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    again_column->Add(match_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    auto* both = new wxBoxSizer(wxHORIZONTAL);
    both->Add(first_column, wxSizerFlags(1));
    both->Add(again_column, wxSizerFlags(1).Border(wxLEFT, FromDIP(group_gap)));
    sizer->Add(both, wxSizerFlags().Expand());
    sizer->Add(visible_, wxSizerFlags().Border(wxTOP, FromDIP(gap)));
    sizer->Add(make_words(), wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    return sizer;
}

/// The suggestion and, once there is one, the words to compare and to print.
wxSizer* CreateDialog::make_words()
{
    words_ = new wxPanel(page_);
    six_words_ = paragraph(words_, {});
    six_words_->SetName("six_words");
    six_words_->SetFont(six_words_->GetFont().Bold());
    auto* panel = new wxBoxSizer(wxVERTICAL);
    panel->Add(hint(words_, _("Write these six words down or print them, then type them once more above. They are "
                              "nowhere else.")),
               wxSizerFlags().Expand());
    panel->Add(six_words_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    panel->Add(button(words_, "print_words", _("Print the words..."), [this] { print_words(); }),
               wxSizerFlags().Border(wxTOP, FromDIP(gap)));
    words_->SetSizer(panel);
    words_->Hide();
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(button(page_, "suggest", _("Suggest six words"), [this] { suggest(); }), wxSizerFlags().Left());
    sizer->Add(words_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    return sizer;
}

void CreateDialog::suggest()
{
    const auto words = app::suggest_passphrase();
    words_->Show();
    six_words_->SetLabel(shown(words));
    first_->ChangeValue(shown(words));
    again_->Clear();
    show_strength();
    fit();
    again_->SetFocus();
}

void CreateDialog::print_words()
{
    const auto name = shown(form_->document().text("practice_name"));
    auto words = six_words_->GetLabel();
    words.Replace("\n", " "); // where it happens to be wrapped
    if (!print_passphrase(this, name, words))
        refuse(_("The words were not printed."), again_);
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

/// Says while it is typed whether both are the same; its line is kept free, so nothing moves.
void CreateDialog::show_match()
{
    const auto again = secret_text(again_);
    match_->SetLabel(again.empty()                  ? wxString(" ")
                     : again == secret_text(first_) ? wxString(_("The same."))
                                                    : wxString(_("Not the same yet.")));
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
    page_->FitInside();
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
    if (lines_confirmed_->GetValue())
        profile.crisis_lines = domain::proposed_crisis_lines(profile.country);
    return profile;
}

void CreateDialog::on_create()
{
    message_->Hide();
    form_->clear_marks();
    const auto document = form_->document();
    for (const auto& [field, label] :
         {std::pair{"practice_name", _("Name of the practice")}, std::pair{"counselor.name", _("Your name")},
          std::pair{"folder", _("Folder it is kept in")}})
        if (at_path(document, field).is_null()) {
            form_->mark({field, "required", "nothing", "text"});
            return;
        }
    if (const auto wrong = what_is_wrong_with_folder(); !wrong.empty())
        refuse(wrong, form_->find("folder")->focus());
    else if (!app::passphrase_strength(secret_text(first_)).enough)
        refuse(_("This passphrase is too easy to guess: use at least 15 characters, best several words."), first_);
    else if (secret_text(first_) != secret_text(again_))
        refuse(_("The two passphrases differ. Type the second one again."), again_);
    else {
        again_->Clear();
        passphrase_ = take_passphrase(first_);
        six_words_->SetLabel({});
        EndModal(wxID_OK);
    }
}

wxString CreateDialog::what_is_wrong_with_folder() const
{
    const auto practice = folder();
    std::error_code ignored;
    if (std::filesystem::exists(practice, ignored))
        return _("There is a practice of this name in this folder already. Choose another name or another folder.");
    const auto parent = shown(practice.parent_path().string());
    if (!wxFileName::DirExists(parent))
        return _("This folder does not exist. Choose one with the button beside it.");
    return wxFileName::IsDirWritable(parent)
               ? wxString()
               : wxString(_("Nothing can be kept in this folder: it may not be written to. Choose another one."));
}

void CreateDialog::refuse(const wxString& words, wxWindow* field)
{
    message_->SetLabel(wxString::FromUTF8("\xE2\x9A\xA0 ") + words);
    message_->Show();
    fit();
    if (field)
        field->SetFocus();
}

}
