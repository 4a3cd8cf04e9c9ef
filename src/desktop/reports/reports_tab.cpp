#include "desktop/reports/reports_tab.hpp"

#include "app/sessions/notes.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/reports/paper_obstacle.hpp"

namespace desktop {

namespace {

constexpr int pause_ms = 350;

}

ReportsTab::ReportsTab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
    : CaseTab(parent, desk, care_case), saver_(this, desk, [this] { return app::typed_over({}, form_->typed()); })
{
    saver_.set_draft({"progress_report", id().value});
    later_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { ask_draft(); });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(make_kind(), wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(group_gap)));
    progress_ = new wxPanel(this);
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(make_left(), wxSizerFlags(5).Expand().Border(wxRIGHT, FromDIP(group_gap)));
    columns->Add(make_right(), wxSizerFlags(6).Expand());
    progress_->SetSizer(columns);
    other_ = new OtherReport(this, desk);
    other_->given_out = [this] { ask_issued(); };
    other_->Hide();
    sizer->Add(progress_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(group_gap)));
    sizer->Add(other_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(group_gap)));
    SetSizer(sizer);
}

wxSizer* ReportsTab::make_kind()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, _("Report")), wxSizerFlags().CentreVertical());
    kind_ = new wxChoice(this, wxID_ANY);
    kind_->SetName("report_kind");
    kinds_ = report_kinds();
    for (const auto& each : kinds_)
        kind_->Append(each.words);
    kind_->SetSelection(0);
    kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show_kind(); });
    row->Add(kind_, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return row;
}

std::string ReportsTab::kind() const
{
    return kinds_[static_cast<std::size_t>(std::max(0, kind_->GetSelection()))].key;
}

void ReportsTab::show_kind()
{
    if (is_progress())
        other_->keep_typed();
    else
        keep_typed();
    progress_->Show(is_progress());
    other_->Show(!is_progress());
    Layout();
    if (is_progress())
        refresh();
    else
        show_other();
}

void ReportsTab::show_other()
{
    desk().look(
        this,
        [id = id()](const app::Looking& looking) {
            std::vector<std::pair<std::string, domain::Date>> notes;
            app::NoteFilter of_case;
            of_case.care_case = id;
            for (const auto& line : app::list_notes(looking, of_case))
                notes.emplace_back(line.note.id.value, line.held_on);
            return notes;
        },
        [this, wanted = kind()](const std::vector<std::pair<std::string, domain::Date>>& notes) {
            if (wanted != kind() || is_progress())
                return;
            AboutReport about{id(), member_choices(), {}};
            for (auto note = notes.rbegin(); note != notes.rend(); ++note)
                about.notes.push_back({note->first, date_words(note->second)});
            other_->show(wanted, std::move(about));
        });
}

wxSizer* ReportsTab::make_left()
{
    form_ = new ReportForm(progress_, desk().today(), member_choices());
    form_->SetMinSize(FromDIP(wxSize(320, 200)));
    form_->changed = [this] {
        issued_pages_.reset();
        if (!is_fresh_) // what was typed before has not come yet
            saver_.typed();
        later_.StartOnce(pause_ms);
    };
    make_issued();
    save_ = button(progress_, "save_pdf", _("Save as PDF..."), [this] { save_pdf(); });
    print_ = button(progress_, "print", _("Print..."), [this] { print(); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(save_, wxSizerFlags().Border(wxRIGHT, FromDIP(gap)));
    buttons->Add(print_);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(form_, wxSizerFlags(1).Expand());
    sizer->Add(buttons, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    return sizer;
}

wxSizer* ReportsTab::make_right()
{
    notes_ = new wxPanel(progress_);
    notes_->SetName("report_notes");
    obstacle_ = new wxPanel(progress_);
    obstacle_->SetName("report_obstacle");
    obstacle_->Hide();
    preview_ = new PdfPreview(progress_, "report_preview");
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
    return {{"print", _("&Print the report..."), "Ctrl+P", [this] { is_progress() ? print() : other_->print(); }},
            {"save_pdf", _("&Save the report as PDF..."), "Ctrl+Shift+S",
             [this] { is_progress() ? save_pdf() : other_->save_pdf(); }},
            {"preview_larger", _("Pages &larger"), "Ctrl++", [this] { shown_preview().zoom_in(); }},
            {"preview_smaller", _("Pages s&maller"), "Ctrl+-", [this] { shown_preview().zoom_out(); }},
            {"preview_fit", _("Pages &fit the width"), "Ctrl+0", [this] { shown_preview().fit_width(); }}};
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
    kind_->Disable();
    progress_->Show();
    other_->Hide();
    progress_->Layout();
    Layout();
}

void ReportsTab::refresh()
{
    if (!is_whole()) {
        put_away();
        return;
    }
    ask_issued();
    if (!is_progress()) {
        other_->refresh();
        return;
    }
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
    if (!is_progress())
        other_->keep_typed();
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
        desk().read_anew(
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
    progress_->Layout();
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
    using WayOut = PaperObstacle::WayOut;
    const auto problem = problem_of(thrown);
    const auto obstacle = problem ? paper_obstacle(*problem) : std::nullopt;
    if (!obstacle) {
        if (!problem || !form_->mark(*problem))
            say_obstacle(words_of(thrown));
        return;
    }
    wxButton* way_out = nullptr;
    if (obstacle->way_out == WayOut::crisis_lines)
        way_out = button(obstacle_, "open_settings", _("Add crisis lines in the settings"),
                         [this] { desk().go_to({"settings"}); });
    else if (obstacle->way_out == WayOut::reason)
        way_out = button(obstacle_, "confirm_paper", _("Go on all the same..."), [this] { confirm_paper(); });
    say_obstacle(obstacle->words, way_out);
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
    progress_->Layout();
}

CaseTab* make_reports_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
{
    return new ReportsTab(parent, desk, care_case);
}

}
