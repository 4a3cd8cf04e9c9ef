#include "desktop/library/strategy_preview.hpp"

#include "desktop/homework/task_words.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

namespace {

wxString numbered(const std::vector<std::string>& steps)
{
    wxString text;
    for (std::size_t i = 0; i < steps.size(); ++i)
        text += wxString::Format("%s%d. %s", i ? "\n" : "", static_cast<int>(i + 1), translated(steps[i]));
    return text;
}

wxString listed(const std::vector<std::string>& lines)
{
    wxString text;
    for (const auto& line : lines)
        text += (text.empty() ? wxString() : wxString("\n")) + wxString::FromUTF8("\xE2\x80\xA2 ") + translated(line);
    return text;
}

wxString typed_back(const domain::Strategy& strategy)
{
    std::vector<std::string> lines;
    for (const auto& question : strategy.entry)
        lines.push_back(question.kept_by_choice ? utf8(wxString::Format(_("%s (only where the client wants it kept)"),
                                                                        translated(question.text)))
                                                : question.text);
    return listed(lines);
}

}

StrategyPreview::StrategyPreview(wxWindow* parent)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL)
{
    SetName("preview");
    SetScrollRate(0, FromDIP(12));
    SetSizer(new wxBoxSizer(wxVERTICAL));
}

void StrategyPreview::show(const domain::Strategy& strategy)
{
    begin();
    GetSizer()->Add(client_page(strategy), wxSizerFlags().Expand());
    add_counselor_part(strategy);
    finish();
}

void StrategyPreview::say(const wxString& words)
{
    begin();
    add_line(GetSizer(), hint(this, words), group_gap);
    finish();
}

void StrategyPreview::begin()
{
    Freeze();
    DestroyChildren();
    GetSizer()->Clear();
}

void StrategyPreview::finish()
{
    Layout();
    FitInside();
    Scroll(0, 0);
    publish_ids(this);
    Thaw();
}

wxPanel* StrategyPreview::client_page(const domain::Strategy& strategy)
{
    auto* page = new wxPanel(this);
    page->SetName("client_page");
    page->SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOX));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(hint(page, _("What the client takes home")), wxSizerFlags().Expand());
    add_line(sizer, heading(page, translated(strategy.client_title), Level::section));
    add_block(page, sizer, _("Why this, for you"), translated(strategy.why_line));
    add_block(page, sizer, _("How"), numbered(strategy.steps));
    add_block(page, sizer, _("For example"), translated(strategy.example));
    add_block(page, sizer, _("A smaller version"), translated(strategy.smaller_version));
    add_block(page, sizer, _("Spoken"), translated(strategy.spoken_version));
    add_block(page, sizer, _("Done instead of written"), translated(strategy.doing_version));
    add_block(page, sizer, _("What is typed back"), typed_back(strategy));
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(sizer, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(group_gap)));
    page->SetSizer(outer);
    return page;
}

void StrategyPreview::add_counselor_part(const domain::Strategy& strategy)
{
    auto* sizer = GetSizer();
    add_line(sizer, heading(this, _("For you only"), Level::section), page_edge);
    add_block(this, sizer, _("Purpose"), translated(strategy.purpose));
    add_list(_("Not when"), strategy.not_when);
    add_list(_("Check first"), strategy.check_first);
    add_block(this, sizer, _("In session first"), translated(strategy.in_session_first));
    add_block(this, sizer, _("Suits"), joined({suits_words(strategy.suits), stage_words(strategy.stage_fit)}));
    add_block(this, sizer, _("Suggested"), suggestion_words(strategy.suggested_frequency));
    sizer->AddSpacer(FromDIP(page_edge));
}

void StrategyPreview::add_block(wxWindow* parent, wxSizer* sizer, const wxString& title, const wxString& text)
{
    if (text.empty())
        return;
    add_line(sizer, heading(parent, title, Level::group), 12);
    add_line(sizer, paragraph(parent, text), 2);
}

void StrategyPreview::add_list(const wxString& title, const std::vector<std::string>& lines)
{
    add_block(this, GetSizer(), title, listed(lines));
}

}
