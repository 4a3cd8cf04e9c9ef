#include "desktop/reports/reports_tab.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/reports/issue_report.hpp"
#include "desktop/reports/print_pdf.hpp"

namespace desktop {

namespace {

constexpr int pause_ms = 350;

void clear(wxPanel* panel)
{
    panel->DestroyChildren();
    panel->SetSizer(new wxBoxSizer(wxVERTICAL));
}

}

ReportsTab::ReportsTab(wxWindow* parent, Desk& desk, const SharedCase& care_case) : CaseTab(parent, desk, care_case)
{
    later_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { ask_draft(); });
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(make_left(), wxSizerFlags(5).Expand().Border(wxALL, FromDIP(group_gap)));
    sizer->Add(make_right(), wxSizerFlags(6).Expand().Border(wxTOP | wxRIGHT | wxBOTTOM, FromDIP(group_gap)));
    SetSizer(sizer);
}

wxSizer* ReportsTab::make_left()
{
    form_ = new ReportForm(this, desk().today(), member_choices());
    form_->SetMinSize(FromDIP(wxSize(320, 200)));
    form_->changed = [this] {
        issued_pages_.reset();
        later_.StartOnce(pause_ms);
    };
    make_issued();
    save_ = button(this, "save_pdf", _("Save as PDF..."), [this] { save_pdf(); });
    print_ = button(this, "print", _("Print..."), [this] { print(); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(save_, wxSizerFlags().Border(wxRIGHT, FromDIP(gap)));
    buttons->Add(print_);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(heading(this, _("Client progress report")), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(gap)));
    sizer->Add(form_, wxSizerFlags(1).Expand());
    sizer->Add(buttons, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    return sizer;
}

wxSizer* ReportsTab::make_right()
{
    notes_ = new wxPanel(this);
    notes_->SetName("report_notes");
    obstacle_ = new wxPanel(this);
    obstacle_->SetName("report_obstacle");
    obstacle_->Hide();
    preview_ = new PdfPreview(this, "report_preview");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(notes_, wxSizerFlags().Expand());
    sizer->Add(obstacle_, wxSizerFlags().Expand());
    sizer->Add(preview_, wxSizerFlags(1).Expand());
    return sizer;
}

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

std::vector<Action> ReportsTab::actions()
{
    return {{"print", _("&Print the report..."), "Ctrl+P", [this] { print(); }},
            {"save_pdf", _("&Save the report as PDF..."), "Ctrl+Shift+E", [this] { save_pdf(); }},
            {"preview_larger", _("Pages &larger"), "Ctrl++", [this] { preview_->zoom_in(); }},
            {"preview_smaller", _("Pages s&maller"), "Ctrl+-", [this] { preview_->zoom_out(); }},
            {"preview_fit", _("Pages &fit the width"), "Ctrl+0", [this] { preview_->fit_width(); }}};
}

wxString ReportsTab::help() const
{
    return _("A page for the client to take home. Tick what may stand on it and add what you have seen in your own words; "
             "the right side shows the very pages that will be printed. What is said above the pages is for you alone. "
             "Every report you print or save is kept in the practice with the day and the reason.");
}

void ReportsTab::refresh()
{
    ask_draft();
    desk().ask(
        this, [id = id()](app::OpenPractice& practice) { return app::list_issued_reports(practice, id); },
        [this](const std::vector<app::IssuedLine>& lines) { show_issued(lines); });
}

app::ProgressRequest ReportsTab::wanted() const
{
    auto request = form_->request();
    request.care_case = id();
    request.nothing_on_paper_confirmed = paper_reason_.has_value();
    request.reason = paper_reason_.value_or("");
    return request;
}

void ReportsTab::ask_draft()
{
    issued_pages_.reset();
    const int ticket = ++asked_;
    try {
        desk().ask(
            this,
            [request = wanted()](app::OpenPractice& practice) { return app::draft_progress_report(practice, request); },
            [this, ticket](const app::ProgressDraft& draft) {
                if (ticket == asked_)
                    show_draft(draft);
            },
            [this, ticket](std::exception_ptr thrown) {
                if (ticket == asked_)
                    show_obstacle(thrown);
            });
    } catch (const domain::Refused& refused) {
        form_->mark(refused.problem());
    }
}

void ReportsTab::show_draft(const app::ProgressDraft& draft)
{
    form_->clear_marks();
    form_->show(draft);
    show_notes(draft);
    show_pages(std::make_shared<PdfPages>(draft.pdf), shown(draft.text));
}

void ReportsTab::show_pages(std::shared_ptr<const PdfPages> pages, const wxString& text)
{
    obstacle_->Hide();
    preview_->Show();
    print_->Enable();
    save_->Enable(!issued_pages_);
    preview_->show(std::move(pages), text);
    Layout();
}

// What stands here is never on the paper, and not on the screen while a client can read it.
void ReportsTab::show_notes(const app::ProgressDraft& draft)
{
    clear(notes_);
    std::vector<wxString> notes;
    const auto count = [&](const wxString& one, int number) {
        if (number > 0)
            notes.push_back(wxString::Format(one, number));
    };
    if (draft.own_sentence_missing)
        notes.push_back(_("A sentence of your own is missing: what have you seen grow?"));
    for (const auto& word : draft.words_to_look_at)
        notes.push_back(wxString::Format(_("Look again at the words \"%s\"."), shown(word.substr(word.find(": ") + 2))));
    count(wxPLURAL("%d character has no letter in any font and prints as a box.",
                   "%d characters have no letter in any font and print as boxes.", draft.missing_characters),
          draft.missing_characters);
    const auto waiting = static_cast<int>(draft.waiting_for_agreement.size());
    count(wxPLURAL("%d form got worse and waits for what you agreed.",
                   "%d forms got worse and wait for what you agreed.", waiting), waiting);
    count(wxPLURAL("%d item belongs to another member alone and is left out; the paper does not say so.",
                   "%d items belong to other members alone and are left out; the paper does not say so.",
                   draft.left_out),
          draft.left_out);
    if (desk().client_in_room())
        notes.clear();
    if (!notes.empty())
        notes_->GetSizer()->Add(heading(notes_, _("For you, not on the paper"), Level::group), wxSizerFlags().Expand());
    for (const auto& note : notes)
        add_line(notes_->GetSizer(), hint(notes_, note), 2);
    if (!notes.empty())
        notes_->GetSizer()->AddSpacer(FromDIP(gap));
}

void ReportsTab::show_obstacle(std::exception_ptr thrown)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const domain::Refused& refused) {
        const auto& problem = refused.problem();
        if (problem.field == "crisis_lines")
            say_obstacle(_("Nothing goes to a client without a crisis line, and this practice has none yet."),
                         button(obstacle_, "open_settings", _("Add crisis lines in the settings"),
                                [this] { desk().go_to({"settings"}); }));
        else if (problem.rule == "nothing_on_paper")
            say_obstacle(_("You were asked to put nothing on paper for this person."),
                         button(obstacle_, "confirm_paper", _("Go on all the same..."), [this] { confirm_paper(); }));
        else if (problem.rule == "ended_early")
            say_obstacle(_("This work ended early. A letter fits better than a progress report."));
        else if (problem.field == "measure")
            say_obstacle(_("At most three forms fit on the paper. Untick one."));
        else if (!form_->mark(problem))
            say_obstacle(words_of(thrown));
    } catch (const std::exception&) {
        say_obstacle(words_of(thrown));
    }
}

void ReportsTab::say_obstacle(const wxString& words, wxButton* way_out)
{
    clear(notes_);
    for (auto* child : wxWindowList(obstacle_->GetChildren()))
        if (child != way_out)
            child->Destroy();
    obstacle_->SetSizer(new wxBoxSizer(wxVERTICAL));
    add_line(obstacle_->GetSizer(), attention(obstacle_, words), group_gap);
    if (way_out)
        obstacle_->GetSizer()->Add(way_out, wxSizerFlags().Left().Border(wxTOP, FromDIP(group_gap)));
    publish_ids(obstacle_);
    preview_->Hide();
    print_->Disable();
    save_->Disable();
    obstacle_->Show();
    Layout();
}

void ReportsTab::confirm_paper()
{
    if (auto reason = ask_paper_reason(this, desk())) {
        paper_reason_ = std::move(reason);
        ask_draft();
    }
}

void ReportsTab::show_issued(const std::vector<app::IssuedLine>& lines)
{
    std::vector<Row> rows;
    for (const auto& line : lines)
        rows.push_back({line.id.value,
                        {date_words(domain::date_of(line.issued_at)), shown(line.for_whom), shown(line.reason)}});
    issued_panel_->Show(!rows.empty());
    issued_->set_rows(std::move(rows));
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
            clear(notes_);
            auto* back = button(notes_, "back_to_new", _("Back to the new report"), [this] { ask_draft(); });
            add_line(notes_->GetSizer(), hint(notes_, _("This is a report as it was given out. It does not change.")), 0);
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
    const auto issued = issue_report(this, desk(), wanted(), {});
    if (!issued || !here)
        return;
    refresh();
    print_pages(std::make_shared<PdfPages>(issued->draft.pdf));
}

void ReportsTab::print_pages(std::shared_ptr<const PdfPages> pages)
{
    const wxWeakRef<wxWindow> here(this);
    const auto printed = print_pdf(wxGetTopLevelParent(this), std::move(pages), _("Progress report"));
    if (!here)
        return;
    if (printed == Printed::failed)
        desk().warn(_("The printer did not take the pages. The report is kept under \"Given out so far\": print it from "
                      "there, or save it as PDF."));
    else if (printed == Printed::cancelled)
        desk().say(_("Not printed. The report is kept under \"Given out so far\" and can be printed from there."));
}

void ReportsTab::save_pdf()
{
    if (!save_->IsEnabled())
        return;
    const wxWeakRef<wxWindow> here(this);
    const auto path = ask_pdf_path(this, desk().today());
    if (path.empty() || !here || !issue_report(this, desk(), wanted(), path) || !here)
        return;
    desk().say(_("The report is saved, and kept in the practice. The PDF is not encrypted: keep it safe."));
    refresh();
}

CaseTab* make_reports_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
{
    return new ReportsTab(parent, desk, care_case);
}

}
