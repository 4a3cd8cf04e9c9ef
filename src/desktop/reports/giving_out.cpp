#include "app/reports/report_file.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/reports/issue_report.hpp"
#include "desktop/reports/pdf_password.hpp"
#include "desktop/reports/print_pdf.hpp"
#include "desktop/reports/reports_tab.hpp"

/// How a report is given out, and read again afterwards.
namespace desktop {

void ReportsTab::make_issued()
{
    issued_panel_ = new wxPanel(form_);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(heading(issued_panel_, _("Given out so far"), Level::group), wxSizerFlags().Expand());
    issued_ = new RowList(issued_panel_, "issued_reports", _("Reports given out"),
                          {{_("Day"), 110}, {_("To"), 110}, {_("Why")}});
    issued_->SetMinSize(FromDIP(wxSize(200, 120)));
    issued_->opened = [this](const auto& id) { read_issued(id); };
    sizer->Add(issued_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    sizer->Add(button(issued_panel_, "read_issued", _("Read it again"), [this] { read_issued(issued_->chosen()); }),
               wxSizerFlags().Left().Border(wxTOP, FromDIP(gap)));
    issued_panel_->SetSizer(sizer);
    issued_panel_->Hide();
    form_->add_last(issued_panel_);
}

void ReportsTab::ask_issued()
{
    desk().read_anew(
        this, [id = id()](app::OpenPractice& practice) { return app::list_issued_reports(practice, id); },
        [this](const std::vector<app::IssuedLine>& lines) { show_issued(lines); });
}

void ReportsTab::confirm_paper()
{
    const auto request = wanted();
    if (auto reason = ask_paper_reason(this, desk(), request.care_case.value + request.client.value)) {
        paper_reason_ = std::move(reason);
        ask_draft();
    }
}

void ReportsTab::show_issued(const std::vector<app::IssuedLine>& lines)
{
    std::vector<Row> rows;
    for (const auto& line : lines)
        rows.push_back({line.id.value,
                        {date_words(domain::date_of(line.issued_at)), shown(line.for_whom),
                         joined({report_kind_words(line.kind), shown(line.reason)}, ": ")}});
    issued_panel_->Show(!rows.empty());
    issued_->set_rows(std::move(rows));
    if (issued_->chosen().empty() && !lines.empty())
        issued_->choose(lines.front().id.value);
    form_->FitInside();
    form_->Layout();
}

void ReportsTab::read_issued(const std::string& id)
{
    if (id.empty())
        return;
    desk().ask(
        this, [id](app::OpenPractice& practice) { return app::view_issued_report(practice, {id}); },
        [this](const std::string& pdf) {
            ++asked_;
            issued_pages_ = std::make_shared<PdfPages>(pdf);
            clear_notes();
            auto* back = button(notes_, "back_to_new", _("Back to the new report"), [this] { ask_draft(); });
            add_line(notes_->GetSizer(), hint(notes_, _("This is a report as it was given out. It does not change.")),
                     0);
            notes_->GetSizer()->Add(back, wxSizerFlags().Left().Border(wxTOP | wxBOTTOM, FromDIP(gap)));
            publish_ids(notes_);
            show_pages(issued_pages_, _("A report as it was given out"));
        });
}

void ReportsTab::print()
{
    if (issued_pages_) {
        print_pages(issued_pages_);
        return;
    }
    if (!print_->IsEnabled())
        return;
    const wxWeakRef<wxWindow> here(this);
    saver_.keep_now(); // as in save_pdf
    const auto given = prepare_report(this, desk(), wanted());
    if (!given || !here || !print_pages(std::make_shared<PdfPages>(given->draft.pdf)) || !here)
        return;
    // Only what the printer took was given out; what is kept are the very pages it took.
    desk().ask(
        this,
        [given, name = saver_.draft()](app::OpenPractice& practice) {
            app::keep_progress_report(practice, given->request, given->draft);
            app::drop_draft(practice, name);
        },
        [this] { refresh(); });
}

bool ReportsTab::print_pages(std::shared_ptr<const PdfPages> pages)
{
    const wxWeakRef<wxWindow> here(this);
    const auto printed = print_pdf(wxGetTopLevelParent(this), std::move(pages), _("Progress report"));
    if (!here)
        return printed == Printed::done;
    if (printed == Printed::failed)
        desk().warn(
            _("The printer did not take the pages. Nothing counts as given out. Try again, or save it as PDF."));
    else if (printed == Printed::cancelled)
        desk().say(_("Not printed, and not given out."));
    return printed == Printed::done;
}

void ReportsTab::save_pdf()
{
    if (!save_->IsEnabled())
        return;
    const wxWeakRef<wxWindow> here(this);
    const auto path = ask_pdf_path(this, _("Progress report %s"), desk().today());
    if (path.empty() || !here)
        return;
    // Before it is given out: a pause of typing that ended meanwhile would write a draft of what stands there already.
    saver_.keep_now();
    app::PdfPassword password;
    if (form_->wants_password()) {
        password = ask_pdf_password(this);
        if (!password || !here)
            return;
    }
    const auto issued = issue_report(this, desk(), wanted(), path, saver_.draft());
    if (!issued || !here)
        return;
    refresh();
    // Only once it is kept: no paper without its record.
    desk().ask(
        this, [path, password, pdf = issued->draft.pdf](app::OpenPractice&) { app::write_issued(path, pdf, password); },
        [this, is_open = !password] {
            desk().say(is_open
                           ? _("The report is saved, and kept in the practice. The PDF is not encrypted: keep it safe.")
                           : _("The report is saved, and kept in the practice. The PDF opens with the password only."));
        });
}

}
