#include "desktop/reports/issue_report.hpp"

#include "app/reports/report_file.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/dates.hpp"

namespace desktop {

namespace {

/// Asks the two lines that are kept with every report, and does the rest with them: gives what `then` returned, or
/// nothing when it was called off.
template<class Then>
auto ask_whom_and_why(wxWindow* parent, Desk& desk, const app::ProgressRequest& request, const wxString& go_on,
                      Then then)
{
    FormDialog dialog(parent, desk, _("Give out this report"), "issue_report",
                      request.care_case.value + request.client.value);
    dialog.form().add_hint(_("The report is kept in the practice as it is given out, with these two lines."));
    dialog.form().line("for_whom", _("Who is given it"));
    dialog.form().line("reason", _("Why"));
    domain::Tree start{domain::Tree::Map{}};
    set_path(start, "for_whom", utf8(_("the client")));
    set_path(start, "reason", request.reason);
    dialog.form().show(start);
    const auto save = [request, then](app::OpenPractice& practice, const domain::Tree& document) {
        auto settled = request;
        settled.for_whom = document.text("for_whom");
        settled.reason = document.text("reason");
        return then(practice, settled);
    };
    return dialog.ask(go_on, save);
}

}

std::optional<app::IssuedProgress> issue_report(wxWindow* parent, Desk& desk, app::ProgressRequest request,
                                                const std::filesystem::path& output, const app::DraftName& typed_in)
{
    return ask_whom_and_why(parent, desk, request, _("Keep and save"),
                            [output, typed_in](app::OpenPractice& practice, const app::ProgressRequest& settled) {
                                app::refuse_output(output, true);
                                auto issued = app::issue_progress_report(practice, settled);
                                app::drop_draft(practice, typed_in);
                                return issued;
                            });
}

std::optional<ReportToGive> prepare_report(wxWindow* parent, Desk& desk, app::ProgressRequest request)
{
    return ask_whom_and_why(parent, desk, request, _("Print"),
                            [](app::OpenPractice& practice, const app::ProgressRequest& settled) {
                                return ReportToGive{settled, app::draft_progress_report(practice, settled)};
                            });
}

std::filesystem::path ask_pdf_path(wxWindow* parent, const wxString& what, const domain::Date& today)
{
    const auto name = wxString::Format(what, date_words(today)) + ".pdf";
    wxFileDialog dialog(parent, _("Save the report as PDF"), wxStandardPaths::Get().GetDocumentsDir(), name,
                        _("PDF (*.pdf)") + wxString("|*.pdf"), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    return dialog.ShowModal() == wxID_OK ? std::filesystem::path(utf8(dialog.GetPath())) : std::filesystem::path();
}

std::optional<std::string> ask_paper_reason(wxWindow* parent, Desk& desk, const std::string& about)
{
    FormDialog dialog(parent, desk, _("Nothing on paper"), "nothing_on_paper", about);
    dialog.form().add_hint(
        _("You were asked to put nothing on paper. Has that changed, or is there another safe way to "
          "hand it over? Your reason is kept with the report."));
    dialog.form().line("reason", _("Why it is printed all the same"));
    return dialog.ask(_("Show the page"), [](app::OpenPractice&, const domain::Tree& document) {
        auto reason = document.text("reason");
        if (reason.empty())
            domain::refuse("reason", "required", "nothing", "few_words");
        return reason;
    });
}

}
