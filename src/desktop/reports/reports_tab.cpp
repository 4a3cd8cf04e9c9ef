#include "desktop/reports/reports_tab.hpp"

#include "desktop/kit/problem_words.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

namespace {

constexpr int pause_ms = 350;

}

ReportsTab::ReportsTab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
    : CaseTab(parent, desk, care_case), saver_(this, desk, [this] { return app::typed_over({}, form_->typed()); })
{
    saver_.set_draft({"progress_report", id().value});
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
        if (!is_fresh_) // what was typed before has not come yet
            saver_.typed();
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

std::vector<Action> ReportsTab::actions()
{
    if (!is_whole())
        return {};
    return {{"print", _("&Print the report..."), "Ctrl+P", [this] { print(); }},
            {"save_pdf", _("&Save the report as PDF..."), "Ctrl+Shift+S", [this] { save_pdf(); }},
            {"preview_larger", _("Pages &larger"), "Ctrl++", [this] { preview_->zoom_in(); }},
            {"preview_smaller", _("Pages s&maller"), "Ctrl+-", [this] { preview_->zoom_out(); }},
            {"preview_fit", _("Pages &fit the width"), "Ctrl+0", [this] { preview_->fit_width(); }}};
}

// The pages name people and show scores; the counselor turns the screen when the page is to be read together.
void ReportsTab::put_away()
{
    say_obstacle(_("Reports are put away: they hold what is not shared. They stand under everything, and never while a "
                   "client is in "
                   "the room."));
    form_->Hide();
    save_->Hide();
    print_->Hide();
    Layout();
}

void ReportsTab::refresh()
{
    if (!is_whole()) {
        put_away();
        return;
    }
    ask_issued();
    if (!is_fresh_) {
        ask_draft();
        return;
    }
    desk().ask(
        this, [name = saver_.draft()](app::OpenPractice& practice) { return app::draft_of(practice, name); },
        [this](const std::optional<app::Draft>& draft) {
            is_fresh_ = false;
            if (draft)
                form_->show_typed(domain::with_paths({}, app::typed_in(draft->document).now));
            saver_.settle();
            ask_draft();
        });
}

void ReportsTab::keep_typed()
{
    later_.Stop();
    if (!is_fresh_)
        saver_.keep_now();
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
    print_->Enable(!draft.own_sentence_missing);
    save_->Enable(!draft.own_sentence_missing);
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

// What stands here is never on the paper.
void ReportsTab::show_notes(const app::ProgressDraft& draft)
{
    clear_notes();
    std::vector<wxString> notes;
    const auto count = [&](const wxString& one, int number) {
        if (number > 0)
            notes.push_back(wxString::Format(one, number));
    };
    if (draft.own_sentence_missing)
        notes.push_back(_("A sentence of your own is missing: what have you seen grow? Without one the page cannot be "
                          "given out."));
    count(wxPLURAL("%d filled form lies outside these days and does not count here.",
                   "%d filled forms lie outside these days and do not count here.", draft.forms_outside),
          draft.forms_outside);
    for (const auto& warning : draft.words_to_look_at)
        notes.push_back(wxString::Format(_("Look again at the words \"%s\"."), shown(warning.word)));
    count(wxPLURAL("%d character has no letter in any font and prints as a box.",
                   "%d characters have no letter in any font and print as boxes.", draft.missing_characters),
          draft.missing_characters);
    const auto waiting = static_cast<int>(draft.waiting_for_agreement.size());
    count(wxPLURAL("%d form got worse and waits for what you agreed.",
                   "%d forms got worse and wait for what you agreed.", waiting),
          waiting);
    count(wxPLURAL("%d item belongs to another member alone and is left out; the paper does not say so.",
                   "%d items belong to other members alone and are left out; the paper does not say so.",
                   draft.left_out),
          draft.left_out);
    if (!notes.empty())
        notes_->GetSizer()->Add(heading(notes_, _("For you, not on the paper"), Level::group), wxSizerFlags().Expand());
    for (const auto& note : notes)
        add_line(notes_->GetSizer(), hint(notes_, note), 2);
    if (!notes.empty())
        notes_->GetSizer()->AddSpacer(FromDIP(gap));
}

void ReportsTab::clear_notes()
{
    notes_->DestroyChildren();
    notes_->SetSizer(new wxBoxSizer(wxVERTICAL));
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
        else if (problem.rule == "no_receiver")
            say_obstacle(_("This is the page of a minor, and nobody is noted who may be given it. Say so under the "
                           "guardians, in Edit client."));
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
    clear_notes();
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

CaseTab* make_reports_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
{
    return new ReportsTab(parent, desk, care_case);
}

}
