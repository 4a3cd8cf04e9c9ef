#include "desktop/vault/recovery_dialog.hpp"

#include "app/practice/practice_sheets.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/kit/refusal_words.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/reports/print_pdf.hpp"

#include <algorithm>

namespace desktop {

namespace {

/// "group 3" of a refused code, in words for the person who types.
wxString code_problem(std::exception_ptr thrown)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const domain::Refused& refused) {
        const auto& problem = refused.problem();
        if (problem.rule == "group")
            return wxString::Format(_("Look at %s again: it is not as it stands on the sheet."),
                                    refusal_words(problem.given));
        return _("The code has 7 groups of 5 characters.");
    } catch (const std::exception&) {
        return words_of(std::current_exception());
    }
}

void forget(std::string& secret)
{
    std::ranges::fill(secret, '\0');
    secret.clear();
}

}

RecoveryDialog::RecoveryDialog(wxWindow* parent, Desk& desk)
    : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, _("New recovery sheet"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      desk_(desk), code_(app::draw_recovery_code())
{
    SetName("recovery_dialog");
    pdf_ = desk_.wait_for([this](app::OpenPractice& practice) { return app::recovery_sheet(practice, code_); });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    const auto add = [&](wxWindow* window, int above) {
        sizer->Add(window, wxSizerFlags().Expand().Border(wxTOP, FromDIP(above)));
    };
    add(paragraph(this, _("Print the sheet, or write the code down, and keep it in a locked place away from this "
                          "machine. Whoever has it can open the practice and its backups.")),
        0);
    auto* code = new wxStaticText(this, wxID_ANY, shown(code_));
    code->SetName("recovery_code");
    code->SetFont(wxFontInfo(14).Family(wxFONTFAMILY_TELETYPE));
    add(code, group_gap);
    sizer->Add(row_of({button(this, "print_sheet", _("Print..."), [this] { print(); }),
                       button(this, "save_sheet", _("Save as a PDF..."), [this] { save_file(); })}),
               wxSizerFlags().Border(wxTOP, FromDIP(gap)));
    add(new wxStaticText(this, wxID_ANY, _("Now type it back from the sheet; only then does it count")), group_gap);
    typed_ = new wxTextCtrl(this, wxID_ANY);
    typed_->SetName("typed_code");
    add(typed_, 2);
    message_ = attention(this, {});
    message_->SetName("recovery_message");
    message_->Hide();
    add(message_, gap);
    add_buttons(sizer);
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(sizer, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_edge)));
    SetSizer(outer);
    SetSize(FromDIP(wxSize(620, -1)));
    outer->SetSizeHints(this);
    CentreOnParent();
    publish_ids(this);
    typed_->SetFocus();
}

RecoveryDialog::~RecoveryDialog()
{
    forget(code_);
    forget(pdf_);
}

void RecoveryDialog::add_buttons(wxSizer* sizer)
{
    keep_ = button(this, "keep_sheet", _("This is my recovery sheet"), [this] { keep(); });
    make_primary(keep_);
    auto* cancel = new wxButton(this, wxID_CANCEL, _("Cancel"));
    cancel->SetName("cancel");
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(cancel, wxSizerFlags().Border(wxRIGHT, FromDIP(gap)));
    buttons->Add(keep_);
    sizer->Add(buttons, wxSizerFlags().Expand().Border(wxTOP, FromDIP(page_edge)));
}

void RecoveryDialog::ask(std::function<void(const app::KeysChanged&)> kept)
{
    kept_ = std::move(kept);
    ShowModal();
}

void RecoveryDialog::print()
{
    if (print_pdf(this, std::make_shared<const PdfPages>(pdf_), _("Sheet")) == Printed::failed)
        say(_("It could not be printed. Save it as a PDF, or write the code down."));
}

void RecoveryDialog::save_file()
{
    wxFileDialog ask(this, _("Save the sheet"), {}, "recovery-sheet.pdf", "PDF|*.pdf", wxFD_SAVE);
    if (ask.ShowModal() != wxID_OK)
        return;
    try {
        app::write_sheet(utf8(ask.GetPath()), pdf_);
        say(_("Saved. Delete the file when it is printed: it holds the code."));
    } catch (const std::exception&) {
        say(words_of(std::current_exception()));
    }
}

void RecoveryDialog::keep()
{
    keep_->Disable();
    desk_.ask(
        this,
        [code = code_, typed = utf8(typed_->GetValue())](app::OpenPractice& practice) {
            return app::keep_recovery_code(practice, code, typed);
        },
        [this](const app::KeysChanged& changed) {
            EndModal(wxID_OK);
            kept_(changed);
        },
        [this](std::exception_ptr thrown) {
            keep_->Enable();
            say(code_problem(thrown));
            typed_->SetFocus();
        });
}

void RecoveryDialog::say(const wxString& words)
{
    message_->SetLabel(words);
    message_->Show();
    GetSizer()->SetSizeHints(this);
}

}
