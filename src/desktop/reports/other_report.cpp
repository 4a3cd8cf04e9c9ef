#include "desktop/reports/other_report.hpp"

#include "app/kit/failure.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/reports/issue_report.hpp"
#include "desktop/reports/paper_obstacle.hpp"
#include "desktop/reports/pdf_password.hpp"
#include "desktop/reports/print_pdf.hpp"
#include "desktop/reports/report_kinds.hpp"

namespace desktop {

using domain::Tree;

namespace {

constexpr int other_pause_ms = 350;
constexpr int watch_ms = 150;
constexpr int patience_ms = 400;

/// The fields of the form as one document.
struct OtherWishes {
    domain::Id<domain::Client> client;
    domain::Id<domain::ProgressNote> note;
    std::string sentences;
    std::string period;
    std::optional<domain::Date> from;
    std::optional<domain::Date> to;
    std::vector<std::string> sections;
    std::string for_whom;
    std::string reason;
    std::optional<domain::Paper> paper;
    bool large_print = false;
    bool with_password = false;

    static constexpr auto fields()
    {
        using domain::field;
        using W = OtherWishes;
        return std::tuple{field("client", &W::client),
                          field("note", &W::note),
                          field("sentences", &W::sentences),
                          field("period", &W::period),
                          field("from", &W::from),
                          field("to", &W::to),
                          field("sections", &W::sections),
                          field("for_whom", &W::for_whom),
                          field("reason", &W::reason),
                          field("paper", &W::paper),
                          field("large_print", &W::large_print),
                          field("with_password", &W::with_password)};
    }
};

std::vector<std::string> sentences_in(const std::string& text)
{
    std::vector<std::string> lines;
    for (const auto& line : wxSplit(shown(text), '\n', '\0'))
        if (const auto trimmed = line.Strip(wxString::both); !trimmed.empty())
            lines.push_back(utf8(trimmed));
    return lines;
}

std::vector<Choice> periods()
{
    return {{"91", _("The last 3 months")},
            {"182", _("The last 6 months")},
            {"365", _("The last year")},
            {"dates", _("From one day to another")}};
}

/// Kinds that say something only in the counselor's words.
bool takes_sentences(const std::string& kind)
{
    for (const auto* without : {"homework-log", "attendance-statement", "progress-note", "safety-plan", "cycle-map",
                                "whole-chart", "letter-attendance"})
        if (kind == without)
            return false;
    return true;
}

}

OtherReport::OtherReport(wxWindow* parent, Desk& desk)
    : wxPanel(parent), desk_(desk), saver_(this, desk, [this] { return app::typed_over({}, typed()); })
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
    left_ = new wxScrolledWindow(panel, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    left_->SetName("other_form");
    left_->SetScrollRate(0, FromDIP(12));
    left_->SetMinSize(FromDIP(wxSize(320, 200)));
    left_->SetSizer(new wxBoxSizer(wxVERTICAL));
    save_ = button(panel, "save_other", _("Save as PDF..."), [this] { save_pdf(); });
    print_ = button(panel, "print_other", _("Print..."), [this] { print(); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(save_, wxSizerFlags().Border(wxRIGHT, FromDIP(gap)));
    buttons->Add(print_);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(left_, wxSizerFlags(1).Expand());
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

void OtherReport::show(const std::string& kind, About about)
{
    if (!kind_.empty())
        keep_typed();
    kind_ = kind;
    about_ = std::move(about);
    paper_reason_.reset();
    fill_form();
    saver_.set_draft({"report_" + kind, about_.care_case.value});
    desk_.ask(
        this, [name = saver_.draft()](app::OpenPractice& practice) { return app::draft_of(practice, name); },
        [this, kind](const std::optional<app::Draft>& draft) {
            if (kind != kind_)
                return;
            if (draft)
                form_->show_typed(app::typed_in(draft->document).now);
            saver_.settle();
            ask_draft();
        });
}

void OtherReport::refresh()
{
    if (form_)
        ask_draft();
}

void OtherReport::fill_form()
{
    left_->DestroyChildren();
    left_->GetSizer()->Clear();
    form_ = new Form(left_, desk_.today());
    add_whom(*form_);
    add_own_words(*form_);
    add_period(*form_);
    form_->line("for_whom", _("Who is given it"));
    form_->line("reason", _("Why; needed where an authorisation is missing"));
    add_print(*form_);
    form_->show(first_document());
    form_->set_shown("from", false);
    form_->set_shown("to", false);
    form_->changed = [this] { on_changed(); };
    left_->GetSizer()->Add(form_, wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(gap)));
    publish_ids(left_);
    left_->Layout();
    left_->FitInside();
    left_->Scroll(0, 0);
}

void OtherReport::add_whom(Form& form)
{
    if (about_.members.size() > 1)
        form.choice("client", _("About whom"), about_.members, wxString(_("Together, from what is shared")));
    if (kind_ == "progress-note")
        form.choice("note", _("Which note"), about_.notes);
}

void OtherReport::add_own_words(Form& form)
{
    if (takes_sentences(kind_))
        form.text("sentences",
                  kind_ == "case-sheet" ? _("Your question, one sentence a line")
                                        : _("In your own words, one sentence a line"),
                  3);
}

void OtherReport::add_period(Form& form)
{
    form.choice("period", _("Period"), periods(), wxString(_("The whole case")));
    form.beside(2);
    form.date("from", _("From"));
    form.date("to", _("To"));
    std::vector<Choice> sections;
    for (const auto& section : app::report_sections(kind_))
        sections.push_back({section.key, translated(section.heading)});
    if (sections.size() > 1)
        form.checks("sections", _("Sections"), sections);
}

void OtherReport::add_print(Form& form)
{
    form.choice("paper", _("Paper"), choices<domain::Paper>(), wxString(_("As in the settings")));
    form.check("large_print", _("Large print"));
    form.check("with_password", _("Protect the saved PDF with a password"));
}

Tree OtherReport::first_document() const
{
    Tree document{Tree::Map{}};
    Tree::List sections;
    for (const auto& section : app::report_sections(kind_))
        sections.emplace_back(section.key);
    set_path(document, "sections", sections);
    if (app::is_for_client(kind_))
        set_path(document, "for_whom", utf8(_("the client")));
    if (kind_ == "progress-note" && !about_.notes.empty())
        set_path(document, "note", about_.notes.front().key);
    return document;
}

app::ReportRequest OtherReport::request() const
{
    const auto wishes = domain::from_tree<OtherWishes>(form_->document());
    app::ReportRequest request;
    request.kind = kind_;
    request.care_case = about_.care_case;
    request.client = wishes.client;
    if (about_.members.size() == 1)
        request.client = {about_.members.front().key};
    request.note = wishes.note;
    request.sentences = sentences_in(wishes.sentences);
    if (wishes.period == "dates") {
        request.from = wishes.from;
        request.to = wishes.to;
    } else if (!wishes.period.empty()) {
        request.from = domain::plus_days(desk_.today(), -std::stoi(wishes.period));
    }
    if (form_->has_field_for("sections"))
        for (const auto& section : app::report_sections(kind_))
            if (std::ranges::find(wishes.sections, section.key) == wishes.sections.end())
                request.without.insert(section.key);
    request.paper = wishes.paper;
    request.large_print = wishes.large_print;
    request.for_whom = wishes.for_whom;
    request.reason = wishes.reason.empty() ? paper_reason_.value_or("") : wishes.reason;
    request.nothing_on_paper_confirmed = paper_reason_.has_value();
    return request;
}

Tree OtherReport::typed() const
{
    Tree typed{Tree::Map{}};
    for (const auto* name : {"sentences", "for_whom", "reason"})
        if (auto value = at_path(form_->document(), name); !value.is_null())
            set_path(typed, name, std::move(value));
    return typed;
}

void OtherReport::on_changed()
{
    const bool has_dates = form_->document().text("period") == "dates";
    form_->set_shown("from", has_dates);
    form_->set_shown("to", has_dates);
    draft_.reset();
    let_out(false);
    saver_.typed();
    later_.StartOnce(other_pause_ms);
}

void OtherReport::keep_typed()
{
    later_.Stop();
    if (form_)
        saver_.keep_now();
}

// A newer question makes the one before useless.
void OtherReport::ask_draft()
{
    stop();
    draft_.reset();
    let_out(false);
    const int ticket = ++asked_;
    try {
        auto wanted = request();
        drafted_request_ = wanted;
        auto work = std::make_shared<Work>();
        wanted.progress = [work](int done, int of) {
            work->done = done;
            work->of = of;
            if (work->is_stopped)
                throw app::Failure(domain::FailureKind::interrupted);
        };
        work_ = work;
        since_ = wxGetUTCTimeMillis();
        watch_.Start(watch_ms);
        desk_.ask(
            this, [wanted](app::OpenPractice& practice) { return app::draft_report(practice, wanted); },
            [this, ticket](const app::ReportDraft& draft) {
                if (ticket == asked_)
                    show_draft(draft);
            },
            [this, ticket](std::exception_ptr thrown) {
                if (ticket == asked_)
                    show_obstacle(thrown);
            });
    } catch (const domain::Refused& refused) {
        if (!form_->mark(refused.problem()))
            say(words_of(std::current_exception()));
    }
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
    form_->clear_marks();
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
    auto reason = ask_paper_reason(this, desk_, about_.care_case.value);
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
        desk_.ask(
            this,
            [draft, request = drafted_request_, name = saver_.draft()](app::OpenPractice& practice) {
                app::keep_report(practice, request, *draft);
                app::drop_draft(practice, name);
            },
            [this] { keep_given(); });
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
    if (at_path(form_->document(), "with_password") == Tree(true)) {
        password = ask_pdf_password(this);
        if (!password || !here)
            return;
    }
    saver_.keep_now();
    desk_.ask(
        this,
        [draft, path, password, request = drafted_request_, name = saver_.draft()](app::OpenPractice& practice) {
            app::refuse_output(path, true);
            app::keep_report(practice, request, *draft); // no paper without its record
            app::drop_draft(practice, name);
            app::write_issued(path, draft->pdf, password);
        },
        [this, is_open = !password] {
            desk_.say(is_open
                          ? _("The report is saved, and kept in the practice. The PDF is not encrypted: keep it safe.")
                          : _("The report is saved, and kept in the practice. The PDF opens with the password only."));
            keep_given();
        });
}

void OtherReport::keep_given()
{
    saver_.settle();
    given_out();
}

}
