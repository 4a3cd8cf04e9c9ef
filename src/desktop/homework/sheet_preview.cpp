#include "desktop/homework/sheet_preview.hpp"

#include "desktop/kit/problem_words.hpp"
#include "desktop/reports/issue_report.hpp"
#include "desktop/reports/paper_obstacle.hpp"

namespace desktop {

namespace {

constexpr int sheet_pause_ms = 250;

}

SheetPreview::SheetPreview(wxWindow* parent, Desk& desk, std::string about)
    : wxPanel(parent), desk_(desk), about_(std::move(about)), pages_(new PdfPreview(this, "sheet_preview")),
      obstacle_(new wxPanel(this)), words_(attention(obstacle_, {})),
      confirm_(button(obstacle_, "confirm_paper", _("Go on all the same..."), [this] { ask_reason(); }))
{
    SetName("sheet_panel");
    auto* inside = new wxBoxSizer(wxVERTICAL);
    add_line(inside, words_, 0);
    inside->Add(confirm_, wxSizerFlags().Left().Border(wxTOP, FromDIP(group_gap)));
    obstacle_->SetSizer(inside);
    obstacle_->Hide();
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(obstacle_, wxSizerFlags().Expand());
    sizer->Add(pages_, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    later_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { draw(); });
}

void SheetPreview::ask(std::function<Draft()> make)
{
    make_ = std::move(make);
    later_.StartOnce(sheet_pause_ms);
}

void SheetPreview::ask_now(std::function<Draft()> make)
{
    make_ = std::move(make);
    draw();
}

void SheetPreview::draw()
{
    const int ticket = ++asked_;
    const auto failed = [this, ticket](std::exception_ptr thrown) {
        if (ticket == asked_)
            show_obstacle(thrown);
    };
    try {
        desk_.read_anew(
            this, make_(),
            [this, ticket](const app::WorksheetDraft& draft) {
                if (ticket == asked_)
                    show(draft);
            },
            failed);
    } catch (const domain::Refused&) { // a field nobody can read yet
        failed(std::current_exception());
    }
}

void SheetPreview::show(const app::WorksheetDraft& draft)
{
    obstacle_->Hide();
    pages_->Show();
    pages_->show(std::make_shared<PdfPages>(draft.pdf), shown(draft.text));
    Layout();
    settle(true);
}

void SheetPreview::show_obstacle(std::exception_ptr thrown)
{
    const auto problem = problem_of(thrown);
    const auto obstacle = problem ? paper_obstacle(*problem) : std::nullopt;
    if (!obstacle)
        say(words_of(thrown), false);
    else if (desk_.viewer().may_open_counselors_own())
        say(obstacle->words, obstacle->way_out == PaperObstacle::WayOut::reason);
    else // what was agreed about paper is not for whoever sits beside
        say(_("There is no page to show now."), false);
}

void SheetPreview::say(const wxString& words, bool offers_reason)
{
    words_->SetLabel(words);
    confirm_->Show(offers_reason);
    obstacle_->Show();
    pages_->Hide();
    Layout();
    settle(false);
}

void SheetPreview::ask_reason()
{
    const wxWeakRef<wxWindow> here(this);
    auto reason = ask_paper_reason(this, desk_, about_);
    if (!here || !reason)
        return;
    paper_reason_ = std::move(reason);
    draw();
}

void SheetPreview::settle(bool has_pages)
{
    has_pages_ = has_pages;
    settled();
}

}
