#include "app/reports/intake_summary.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/form.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/pages.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/reports/issue_report.hpp"
#include "desktop/reports/pdf_preview.hpp"
#include "desktop/reports/print_pdf.hpp"

namespace desktop {

namespace {

/// The summary of one intake, for the counselor's own use: what goes on it, the very pages, and the ways out.
class SummaryPage : public Page {
public:
    SummaryPage(wxWindow* parent, Desk& desk, const Place& place);

    wxString title() const override { return _("S&ummary"); }
    std::vector<Action> actions() override;
    void refresh() override;

private:
    wxSizer* make_left();
    app::IntakeSummaryRequest wanted() const;
    void ask_draft();
    void show(const app::IntakeSummaryDraft& draft);
    void offer_apart(const std::vector<app::ApartSection>& apart);
    void say_obstacle(std::exception_ptr thrown);
    void save_pdf();
    void print();
    void print(const app::IntakeSummaryRequest& request, const app::IntakeSummaryDraft& draft);
    void go_back();

    domain::Id<domain::Intake> intake_;
    domain::Id<domain::CareCase> care_case_;
    wxPanel* left_;
    Form* form_;
    wxPanel* apart_;
    std::vector<std::pair<std::string, wxCheckBox*>> boxes_;
    wxStaticText* message_;
    wxButton* confirm_;
    wxButton* save_;
    wxButton* print_;
    PdfPreview* preview_;
    bool paper_confirmed_ = false;
};

SummaryPage::SummaryPage(wxWindow* parent, Desk& desk, const Place& place)
    : Page(parent, desk), intake_{place.id}, left_(new wxPanel(this)), form_(new Form(left_, desk.today())),
      apart_(new wxPanel(left_)), message_(attention(left_, {})),
      confirm_(button(left_, "confirm_paper", _("Print all the same"),
                      [this] {
                          paper_confirmed_ = true;
                          ask_draft();
                      })),
      save_(button(left_, "save_pdf", _("Save as PDF..."), [this] { save_pdf(); })),
      print_(button(left_, "print", _("Print..."), [this] { print(); })),
      preview_(new PdfPreview(this, "summary_preview"))
{
    left_->SetSizer(make_left());
    left_->SetMinSize(FromDIP(wxSize(300, -1)));
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(left_, wxSizerFlags(2).Expand().Border(wxRIGHT, FromDIP(page_edge)));
    columns->Add(preview_, wxSizerFlags(3).Expand());
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(columns, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_edge)));
    SetSizer(outer);
    for (auto* each : {static_cast<wxWindow*>(message_), static_cast<wxWindow*>(confirm_)})
        each->Hide();
}

wxSizer* SummaryPage::make_left()
{
    const auto draw = [this] { ask_draft(); };
    form_->choice("paper", _("Paper"), choices<domain::Paper>(), _("As in the settings")).changed = draw;
    form_->check("large_print", _("Large print")).changed = draw;
    form_->line("reason", _("What it is for"), _("my own records"));
    apart_->SetName("apart_sections");
    message_->SetName("summary_message");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(heading(left_, _("Intake summary"), Level::page), wxSizerFlags().Expand());
    add_line(sizer, hint(left_, _("For your own use, in the words the questions were answered with.")), 4);
    add_line(sizer, form_, group_gap);
    add_line(sizer, apart_, group_gap);
    add_line(sizer, message_, group_gap);
    sizer->Add(confirm_, wxSizerFlags().Left().Border(wxTOP, FromDIP(gap)));
    sizer->AddStretchSpacer();
    sizer->Add(row_of({button(left_, "back", _("Back"), [this] { go_back(); }), save_, print_}),
               wxSizerFlags().Border(wxTOP, FromDIP(group_gap)));
    return sizer;
}

std::vector<Action> SummaryPage::actions()
{
    return {{"print", _("&Print the summary..."), "Ctrl+P", [this] { print(); }},
            {"save_pdf", _("&Save the summary as PDF..."), "Ctrl+Shift+S", [this] { save_pdf(); }},
            {"back_to_intake", _("&Back to the intake"), "Alt+Up", [this] { go_back(); }}};
}

void SummaryPage::refresh()
{
    if (!desk().viewer().may_open_counselors_own()) {
        message_->SetLabel(_("The summary stays closed while a client is in the room."));
        message_->Show();
        save_->Disable();
        print_->Disable();
        Layout();
        return;
    }
    ask_draft();
}

app::IntakeSummaryRequest SummaryPage::wanted() const
{
    app::IntakeSummaryRequest request;
    request.intake = intake_;
    const auto document = form_->document();
    if (const auto paper = document.text("paper"); !paper.empty())
        domain::read(paper, request.paper.emplace(), {"paper", {}});
    request.large_print = at_path(document, "large_print") == domain::Tree(true);
    request.reason = document.text("reason");
    request.nothing_on_paper_confirmed = paper_confirmed_;
    for (const auto& [key, box] : boxes_)
        if (box->GetValue())
            request.include.insert(key);
    return request;
}

void SummaryPage::ask_draft()
{
    desk().read_anew(
        this,
        [request = wanted()](app::OpenPractice& practice) { return app::draft_intake_summary(practice, request); },
        [this](const app::IntakeSummaryDraft& draft) { show(draft); },
        [this](std::exception_ptr thrown) { say_obstacle(thrown); });
}

void SummaryPage::show(const app::IntakeSummaryDraft& draft)
{
    care_case_ = draft.care_case;
    if (boxes_.empty())
        offer_apart(draft.apart);
    message_->SetLabel(wxString::Format(wxPLURAL("%d character has no letter in any font and prints as a box.",
                                                 "%d characters have no letter in any font and print as boxes.",
                                                 draft.missing_characters),
                                        draft.missing_characters));
    message_->Show(draft.missing_characters > 0);
    confirm_->Hide();
    save_->Enable();
    print_->Enable();
    preview_->show(std::make_shared<PdfPages>(draft.pdf), shown(draft.text));
    Layout();
    left_->Layout();
}

void SummaryPage::offer_apart(const std::vector<app::ApartSection>& apart)
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(heading(apart_, _("Only when you tick it"), Level::group), wxSizerFlags().Expand());
    for (const auto& section : apart) {
        auto* box = new wxCheckBox(apart_, wxID_ANY,
                                   section.title.empty() ? wxString(_("Asked in an earlier version"))
                                                         : translated(section.title));
        box->SetName("apart." + shown(section.key));
        box->Enable(section.answered);
        box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { ask_draft(); });
        sizer->Add(box, wxSizerFlags().Border(wxTOP, FromDIP(gap)));
        boxes_.emplace_back(section.key, box);
    }
    apart_->SetSizer(sizer);
    publish_ids(apart_);
}

void SummaryPage::say_obstacle(std::exception_ptr thrown)
{
    bool is_paper = false;
    try {
        std::rethrow_exception(thrown);
    } catch (const domain::Refused& refused) {
        is_paper = refused.problem().rule == "nothing_on_paper";
    } catch (const std::exception&) {
        is_paper = false;
    }
    message_->SetLabel(is_paper ? _("You were asked to put nothing on paper for this person.") : words_of(thrown));
    message_->Show();
    confirm_->Show(is_paper);
    save_->Disable();
    print_->Disable();
    Layout();
    left_->Layout();
}

void SummaryPage::save_pdf()
{
    if (!save_->IsEnabled())
        return;
    const wxWeakRef<wxWindow> here(this);
    const auto path = ask_pdf_path(this, _("Intake summary %s"), desk().today());
    if (path.empty() || !here)
        return;
    desk().ask(
        this,
        [request = wanted(), path](app::OpenPractice& practice) {
            return app::issue_intake_summary(practice, request, path, true);
        },
        [this](const app::IssuedIntakeSummary&) {
            desk().say(_("The summary is saved, and kept in the practice. The PDF is not encrypted: keep it safe."));
        });
}

void SummaryPage::print()
{
    if (!print_->IsEnabled())
        return;
    const auto request = wanted();
    desk().ask(
        this, [request](app::OpenPractice& practice) { return app::draft_intake_summary(practice, request); },
        [this, request](const app::IntakeSummaryDraft& draft) { print(request, draft); });
}

// Only what the printer took was given out; what is kept are the very pages it took.
void SummaryPage::print(const app::IntakeSummaryRequest& request, const app::IntakeSummaryDraft& draft)
{
    const wxWeakRef<wxWindow> here(this);
    const auto printed =
        print_pdf(wxGetTopLevelParent(this), std::make_shared<PdfPages>(draft.pdf), _("Intake summary"));
    if (!here)
        return;
    if (printed == Printed::failed)
        desk().warn(_("The printer did not take the pages. Save the summary as PDF, or try again."));
    else if (printed == Printed::cancelled)
        desk().say(_("Not printed, and not given out."));
    else
        desk().ask(
            this, [request, draft](app::OpenPractice& practice) { app::keep_intake_summary(practice, request, draft); },
            [] {});
}

void SummaryPage::go_back()
{
    if (!care_case_.empty())
        desk().go_to({"case", care_case_.value, "intake"});
}

}

Page* make_summary_page(wxWindow* parent, Desk& desk, const Place& place)
{
    return new SummaryPage(parent, desk, place);
}

}
