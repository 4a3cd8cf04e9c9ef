#include "desktop/help/help_window.hpp"

#include "app/help/manual.hpp"
#include "desktop/kit/icon.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/reports/print_pdf.hpp"

#include <algorithm>
#include <wx/splitter.h>
#include <wx/tokenzr.h>

namespace desktop {

namespace {

wxString all_text(const app::HelpChapter& chapter)
{
    auto text = translated(chapter.title);
    for (const auto& block : chapter.blocks)
        text += "\n" + translated(block.text);
    return text.Lower();
}

bool holds_all(const app::HelpChapter& chapter, const std::vector<wxString>& words)
{
    const auto text = all_text(chapter);
    return std::ranges::all_of(words, [&](const wxString& word) { return text.Contains(word); });
}

std::vector<wxString> words_in_search(const wxString& typed)
{
    std::vector<wxString> words;
    wxStringTokenizer tokens(typed.Lower());
    while (tokens.HasMoreTokens())
        words.push_back(tokens.GetNextToken());
    return words;
}

/// Letter is the paper of a few countries.
app::ManualRequest manual_request()
{
    const auto locale = wxUILocale::GetCurrent().GetName();
    app::ManualRequest request;
    if (locale.Contains("_US") || locale.Contains("_CA"))
        request.paper = domain::Paper::letter;
    request.created = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    request.translate = [](std::string_view text) { return utf8(translated(text)); };
    return request;
}

}

HelpWindow::HelpWindow(wxWindow* parent)
    : wxFrame(parent, wxID_ANY, _("Help"), wxDefaultPosition, parent->FromDIP(wxSize(860, 620))),
      chapters_(app::help_chapters())
{
    SetName("help_window");
    SetIcons(wxIconBundle(desktop::mark(64).GetIcon(wxSize(64, 64))));
    auto* panel = new wxPanel(this); // for the colours of a dialog, and the Tab key
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    auto* split = new wxSplitterWindow(panel, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE);
    split->SetName("help_split");
    split->SetMinimumPaneSize(FromDIP(180));
    auto* contents = new wxPanel(split);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new wxStaticText(contents, wxID_ANY, _("Search the help")));
    search_ = new wxTextCtrl(contents, wxID_ANY);
    search_->SetName("help_search");
    column->Add(search_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
    list_ = new RowList(contents, "help_contents", _("Contents"), {{_("Contents"), -1}});
    column->Add(list_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(gap)));
    contents->SetSizer(column);
    text_ = new HelpText(split, _("Help"));
    split->SplitVertically(contents, text_, FromDIP(240));
    sizer->Add(split, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(group_gap)));
    message_ = hint(panel, {});
    message_->SetName("help_message");
    sizer->Add(message_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(group_gap)));
    sizer->Add(row_of({button(panel, "print_manual", _("&Print the manual..."), [this] { print(); }),
                       button(panel, "save_manual", _("&Save the manual as PDF..."), [this] { save(); }),
                       button(panel, "close_help", _("&Close"), [this] { Close(); })}),
               wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(group_gap)));
    panel->SetSizer(sizer);
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { look(); });
    list_->chosen_changed = [this](const auto& id) { show_chosen(id); };
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE)
            Close();
        else if (event.ControlDown() && event.GetKeyCode() == 'F')
            search_->SetFocus();
        else
            event.Skip();
    });
    look();
    publish_ids(this);
    SetMinSize(FromDIP(wxSize(560, 400)));
    CentreOnParent();
}

void HelpWindow::show(const std::string& chapter)
{
    search_->ChangeValue({});
    look();
    list_->choose(chapter);
    if (list_->chosen().empty())
        list_->choose_place(0);
    show_chosen(list_->chosen());
    text_->SetFocus();
}

void HelpWindow::look()
{
    sought_ = words_in_search(search_->GetValue());
    std::vector<Row> rows;
    for (const auto& chapter : chapters_)
        if (holds_all(chapter, sought_))
            rows.push_back({chapter.id, {translated(chapter.title)}});
    list_->set_rows(std::move(rows));
    if (list_->size() == 0) {
        shown_.clear();
        text_->ChangeValue(_("Nothing in the help holds all of these words. Try fewer of them, or another one."));
        return;
    }
    if (list_->chosen().empty())
        list_->choose_place(0);
    show_chosen(list_->chosen());
}

void HelpWindow::show_chosen(const std::string& id)
{
    const auto found = std::ranges::find(chapters_, id, &app::HelpChapter::id);
    if (found == chapters_.end())
        return;
    shown_ = id;
    text_->show(*found, true, sought_);
}

void HelpWindow::print()
{
    try {
        const wxBusyCursor wait;
        const auto pages = std::make_shared<const PdfPages>(app::manual_pdf(manual_request()));
        if (print_pdf(this, pages, _("Manual")) == Printed::failed)
            say(_("It could not be printed. Save it as a PDF instead."));
    } catch (const std::exception&) {
        say(words_of(std::current_exception()));
    }
}

void HelpWindow::save()
{
    wxFileDialog ask(this, _("Save the manual"), {}, "secure-base-manual.pdf", "PDF|*.pdf",
                     wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (ask.ShowModal() != wxID_OK)
        return;
    try {
        const wxBusyCursor wait;
        app::write_manual(manual_request(), utf8(ask.GetPath()), true);
        say(_("The manual is saved."));
    } catch (const std::exception&) {
        say(words_of(std::current_exception()));
    }
}

void HelpWindow::say(const wxString& words)
{
    message_->SetLabel(words);
}

void show_help(wxWindow* from, const std::string& chapter)
{
    auto* owner = wxGetTopLevelParent(from);
    HelpWindow* window = nullptr;
    for (auto* child : owner->GetChildren())
        if (auto* open = dynamic_cast<HelpWindow*>(child); open && !open->IsBeingDeleted())
            window = open;
    if (!window)
        window = new HelpWindow(owner);
    window->show(chapter);
    window->Show();
    window->Raise();
}

}
