#include "desktop/reports/other_report.hpp"

#include "app/kit/failure.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/reports/issue_report.hpp"
#include "desktop/reports/paper_obstacle.hpp"
#include "desktop/reports/pdf_password.hpp"
#include "desktop/reports/print_pdf.hpp"

namespace desktop {

namespace {

constexpr int other_pause_ms = 350;
constexpr int watch_ms = 150;
constexpr int patience_ms = 400;

}

OtherReport::OtherReport(wxWindow* parent, Desk& desk)
    : wxPanel(parent), desk_(desk), saver_(this, desk, [this] { return app::typed_over({}, form_->typed()); })
{
    SetName("other_report");
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(make_left(), wxSizerFlags(5).Expand().Border(wxRIGHT, FromDIP(group_gap)));
    sizer->Add(make_right(), wxSizerFlags(6).Expand());
    SetSizer(sizer);
    let_out(false);
    later_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { ask_draft(); });
    watch_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { say_how_far(); });
}

wxWindow* OtherReport::make_left()
{
    auto* panel = new wxPanel(this);
    form_ = new OtherReportForm(panel, desk_.today());
    form_->changed = [this] { on_changed(); };
    save_ = button(panel, "save_other", _("Save as PDF..."), [this] { save_pdf(); });
    print_ = button(panel, "print_other", _("Print..."), [this] { print(); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(save_, wxSizerFlags().Border(wxRIGHT, FromDIP(gap)));
    buttons->Add(print_);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(form_, wxSizerFlags(1).Expand());
    sizer->Add(buttons, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    panel->SetSizer(sizer);
    return panel;
}

wxWindow* OtherReport::make_right()
{
    auto* panel = new wxPanel(this);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    notes_ = new wxPanel(panel);
    notes_->SetName("other_notes");
    notes_->SetSizer(new wxBoxSizer(wxVERTICAL));
    obstacle_ = new wxPanel(panel);
    obstacle_->SetName("other_obstacle");
    auto* inside = new wxBoxSizer(wxVERTICAL);
    add_line(inside, obstacle_words_ = attention(obstacle_, {}), 0);
    confirm_ = button(obstacle_, "confirm_other", _("Go on all the same..."), [this] { confirm_paper(); });
    inside->Add(confirm_, wxSizerFlags().Left().Border(wxTOP, FromDIP(group_gap)));
    obstacle_->SetSizer(inside);
    working_ = new wxPanel(panel);
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    how_far_ = hint(working_, {});
    how_far_->SetName("how_far");
    gauge_ = new wxGauge(working_, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize(140, -1)));
    bar->Add(how_far_, wxSizerFlags(1).CentreVertical());
    bar->Add(gauge_, wxSizerFlags().CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(gap)));
    bar->Add(button(working_, "stop_report", _("Cancel"), [this] { stop(); }));
    working_->SetSizer(bar);
    preview_ = new PdfPreview(panel, "other_preview");
    sizer->Add(notes_, wxSizerFlags().Expand());
    sizer->Add(working_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(gap)));
    sizer->Add(obstacle_, wxSizerFlags().Expand());
    sizer->Add(preview_, wxSizerFlags(1).Expand());
    panel->SetSizer(sizer);
    obstacle_->Hide();
    working_->Hide();
    return panel;
}

void OtherReport::show(const std::string& kind, AboutReport about)
{
    keep_typed();
    forget_draft();
    kind_ = kind;
    care_case_ = about.care_case;
    paper_reason_.reset();
    form_->begin(kind, std::move(about));
    saver_.set_draft({"report_" + kind, care_case_.value});
    desk_.ask(
        this, [name = saver_.draft()](app::OpenPractice& practice) { return app::draft_of(practice, name); },
        [this, kind](const std::optional<app::Draft>& draft) {
            if (kind != kind_)
                return;
            if (draft)
                form_->fields().show_typed(app::typed_in(draft->document).now);
            saver_.settle();
            ask_draft();
        });
}

void OtherReport::refresh()
{
    if (form_->has_begun())
        ask_draft();
}

void OtherReport::on_changed()
{
    forget_draft();
    saver_.typed();
    later_.StartOnce(other_pause_ms);
}

// What was laid out, or is being laid out, is not what is asked for any more.
void OtherReport::forget_draft()
{
    stop();
    ++asked_;
    draft_.reset();
    let_out(false);
}

void OtherReport::keep_typed()
{
    later_.Stop();
    if (form_->has_begun())
        saver_.keep_now();
}

void OtherReport::ask_draft()
{
    forget_draft();
    try {
        auto wanted = form_->request(paper_reason_);
        drafted_request_ = wanted;
        watch(wanted);
        desk_.read_anew(
            this, [wanted](app::OpenPractice& practice) { return app::draft_report(practice, wanted); },
            [this, ticket = asked_](const app::ReportDraft& draft) {
                if (ticket == asked_)
                    show_draft(draft);
            },
            [this, ticket = asked_](std::exception_ptr thrown) {
                if (ticket == asked_)
                    show_obstacle(thrown);
            });
    } catch (const domain::Refused& refused) {
        if (!form_->fields().mark(refused.problem()))
            say(words_of(std::current_exception()));
    }
}

/// Lets the practice's thread say how far it is, and stops it once nobody wants the report.
void OtherReport::watch(app::ReportRequest& wanted)
{
    work_ = std::make_shared<Work>();
    wanted.progress = [work = work_](int done, int of) {
        work->done = done;
        work->of = of;
        if (work->is_stopped)
            throw app::Failure(domain::FailureKind::interrupted);
    };
    since_ = wxGetUTCTimeMillis();
    watch_.Start(watch_ms);
}

void OtherReport::say_how_far()
{
    if (!work_ || (wxGetUTCTimeMillis() - since_) < patience_ms)
        return;
    const int of = work_->of;
    how_far_->SetLabel(of > 0 ? wxString::Format(_("Note %d of %d"), work_->done.load() + 1, of)
                              : wxString(_("Laying the pages out")));
    of > 0 ? gauge_->SetValue(100 * work_->done / of) : gauge_->Pulse();
    if (!working_->IsShown()) {
        working_->Show();
        working_->GetParent()->Layout();
    }
}

void OtherReport::stop()
{
    watch_.Stop();
    if (work_)
        work_->is_stopped = true;
    work_.reset();
    working_->Hide();
    working_->GetParent()->Layout();
}

void OtherReport::show_draft(const app::ReportDraft& draft)
{
    watch_.Stop();
    work_.reset();
    working_->Hide();
    form_->fields().clear_marks();
    draft_ = std::make_shared<app::ReportDraft>(draft);
    show_notes(draft);
    obstacle_->Hide();
    preview_->Show();
    preview_->show(std::make_shared<PdfPages>(draft.pdf), shown(draft.text));
    preview_->GetParent()->Layout();
    let_out(true);
}

// What stands here is never on the paper.
void OtherReport::show_notes(const app::ReportDraft& draft)
{
    notes_->DestroyChildren();
    notes_->SetSizer(new wxBoxSizer(wxVERTICAL));
    std::vector<wxString> lines;
    if (draft.left_out > 0)
        lines.push_back(wxString::Format(
            wxPLURAL("%d item belongs to another member alone and is left out; the paper does not say so.",
                     "%d items belong to other members alone and are left out; the paper does not say so.",
                     draft.left_out),
            draft.left_out));
    for (const auto& word : draft.words_to_look_at)
        lines.push_back(wxString::Format(_("Look again at the words \"%s\"."), shown(word)));
    if (draft.missing_characters > 0)
        lines.push_back(wxString::Format(wxPLURAL("%d character has no letter in any font and prints as a box.",
                                                  "%d characters have no letter in any font and print as boxes.",
                                                  draft.missing_characters),
                                         draft.missing_characters));
    if (lines.empty())
        return;
    notes_->GetSizer()->Add(heading(notes_, _("For you, not on the paper"), Level::group), wxSizerFlags().Expand());
    for (const auto& line : lines)
        add_line(notes_->GetSizer(), hint(notes_, line), 2);
    notes_->GetSizer()->AddSpacer(FromDIP(gap));
}

void OtherReport::show_obstacle(std::exception_ptr thrown)
{
    watch_.Stop();
    work_.reset();
    working_->Hide();
    const auto problem = problem_of(thrown);
    if (!problem)
        return say(words_of(thrown));
    if (const auto obstacle = paper_obstacle(*problem))
        return say(obstacle->words, obstacle->way_out == PaperObstacle::WayOut::reason);
    if (problem->field == "sentence")
        return say(_("This page is yours to say: write at least one sentence of your own."));
    if (problem->rule == "authorisation")
        return say(_("Not every member's written authorisation is on record. Say why it is given out all the same; the "
                     "reason is kept."));
    if (problem->field == "client")
        return say(_("This page is for one person. Choose about whom it is."));
    if (problem->field == "note")
        return say(_("There is no note to print here."));
    if (problem->rule == "open")
        return say(_("The case is still open: a discharge summary is written once it is closed."));
    say(words_of(thrown));
}

void OtherReport::say(const wxString& words, bool offers_reason)
{
    obstacle_words_->SetLabel(words);
    confirm_->Show(offers_reason);
    notes_->DestroyChildren();
    obstacle_->Show();
    preview_->Hide();
    obstacle_->GetParent()->Layout();
    let_out(false);
}

void OtherReport::let_out(bool may)
{
    save_->Enable(may);
    print_->Enable(may);
}

void OtherReport::confirm_paper()
{
    const wxWeakRef<wxWindow> here(this);
    auto reason = ask_paper_reason(this, desk_, care_case_.value);
    if (!here || !reason)
        return;
    paper_reason_ = std::move(reason);
    ask_draft();
}

// Only what the printer took was given out; what is kept are the very pages it took.
void OtherReport::print()
{
    if (!draft_)
        return;
    const wxWeakRef<wxWindow> here(this);
    const auto draft = draft_;
    const auto printed = print_pdf(wxGetTopLevelParent(this), std::make_shared<PdfPages>(draft->pdf), _("Report"));
    if (!here)
        return;
    if (printed == Printed::failed)
        desk_.warn(_("The printer did not take the pages. Nothing counts as given out. Try again, or save it as PDF."));
    else if (printed == Printed::cancelled)
        desk_.say(_("Not printed, and not given out."));
    else
        keep_given(
            [draft, request = drafted_request_, name = saver_.draft()](app::OpenPractice& practice) {
                app::keep_report(practice, request, *draft);
                app::drop_draft(practice, name);
            },
            {});
}

void OtherReport::save_pdf()
{
    if (!draft_)
        return;
    const wxWeakRef<wxWindow> here(this);
    const auto draft = draft_;
    const auto path = ask_pdf_path(this, _("Report %s"), desk_.today());
    if (path.empty() || !here)
        return;
    app::PdfPassword password;
    if (form_->wants_password()) {
        password = ask_pdf_password(this);
        if (!password || !here)
            return;
    }
    saver_.keep_now();
    keep_given(
        [draft, path, password, request = drafted_request_, name = saver_.draft()](app::OpenPractice& practice) {
            app::refuse_output(path, true);
            app::keep_report(practice, request, *draft); // no paper without its record
            app::drop_draft(practice, name);
            app::write_issued(path, draft->pdf, password);
        },
        password ? _("The report is saved, and kept in the practice. The PDF opens with the password only.")
                 : _("The report is saved, and kept in the practice. The PDF is not encrypted: keep it safe."));
}

// A second press while it is kept would keep it twice.
void OtherReport::keep_given(std::function<void(app::OpenPractice&)> keep, const wxString& words)
{
    let_out(false);
    desk_.ask(
        this, std::move(keep),
        [this, words] {
            if (!words.empty())
                desk_.say(words);
            let_out(draft_ != nullptr);
            saver_.settle();
            given_out();
        },
        [this](std::exception_ptr thrown) {
            let_out(draft_ != nullptr);
            desk_.warn(words_of(thrown));
        });
}

}
