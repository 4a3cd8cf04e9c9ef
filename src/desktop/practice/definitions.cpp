#include "desktop/practice/definitions.hpp"

#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/kit/row_list.hpp"
#include "desktop/practice/definition_text.hpp"

#include <wx/ffile.h>

namespace desktop {

namespace {

using app::DefinitionLine;
using domain::DefinitionKind;

constexpr wxFileOffset largest_file = 2'000'000;

wxString kind_words(DefinitionKind kind)
{
    switch (kind) {
    case DefinitionKind::intake:
        return _("Intake");
    case DefinitionKind::note:
        return _("Note template");
    case DefinitionKind::instrument:
        return _("Measure");
    case DefinitionKind::strategy:
        return _("Exercise");
    }
    return {};
}

wxString origin_words(const DefinitionLine& line)
{
    if (!line.own)
        return _("built in");
    return line.built_in ? wxString::Format(_("yours, version %d"), line.version)
                         : wxString::Format(_("your own, version %d"), line.version);
}

std::string key_of(const DefinitionLine& line)
{
    return std::string(domain::token_of(line.kind)) + ":" + line.id;
}

/// The list, and what can be done with the line that is chosen.
class DefinitionList : public wxPanel {
public:
    DefinitionList(wxWindow* parent, Desk& desk);

    void refresh();

private:
    wxSizer* make_buttons();
    const DefinitionLine* chosen() const;
    void show(std::vector<DefinitionLine> lines);
    void change();
    void copy();
    void bring_in();
    void take_away();
    void after(bool kept)
    {
        if (kept)
            refresh();
    }

    Desk& desk_;
    RowList* list_;
    std::vector<DefinitionLine> lines_;
};

DefinitionList::DefinitionList(wxWindow* parent, Desk& desk)
    : wxPanel(parent), desk_(desk),
      list_(new RowList(this, "definitions", _("Questions and exercises"),
                        {{_("Kind"), 110}, {_("Title"), 230}, {_("From"), 140}, {_("Used")}}))
{
    SetName("definition_list");
    list_->SetMinSize(FromDIP(wxSize(560, 380)));
    list_->opened = [this](const auto&) { change(); };
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(list_, wxSizerFlags(1).Expand());
    sizer->Add(make_buttons(), wxSizerFlags().Border(wxTOP, FromDIP(gap)));
    SetSizer(sizer);
}

wxSizer* DefinitionList::make_buttons()
{
    return row_of({button(this, "change_definition", _("&Read or change..."), [this] { change(); }),
                   button(this, "copy_definition", _("&Copy..."), [this] { copy(); }),
                   button(this, "import_definition", _("&Bring in a file..."), [this] { bring_in(); }),
                   button(this, "remove_definition", _("&Take away..."), [this] { take_away(); })});
}

void DefinitionList::refresh()
{
    desk_.read(this, app::list_definitions, [this](std::vector<DefinitionLine> lines) { show(std::move(lines)); });
}

void DefinitionList::show(std::vector<DefinitionLine> lines)
{
    lines_ = std::move(lines);
    std::vector<Row> rows;
    for (const auto& line : lines_)
        rows.push_back({key_of(line),
                        {kind_words(line.kind), translated(line.title), origin_words(line),
                         line.used > 0 ? wxString::Format(wxPLURAL("%d time", "%d times", line.used), line.used)
                                       : wxString(_("not yet"))}});
    list_->set_rows(std::move(rows));
}

const DefinitionLine* DefinitionList::chosen() const
{
    const auto found = std::ranges::find(lines_, list_->chosen(), key_of);
    return found == lines_.end() ? nullptr : &*found;
}

void DefinitionList::change()
{
    const auto* line = chosen();
    if (!line)
        return;
    desk_.ask(
        this,
        [kind = line->kind, id = line->id](app::OpenPractice& practice) {
            return app::definition_text(practice, kind, id);
        },
        [this, about = key_of(*line)](const std::string& text) {
            after(edit_definition(this, desk_, about, shown(text)));
        });
}

void DefinitionList::copy()
{
    const auto* line = chosen();
    if (!line)
        return;
    FormDialog dialog(this, desk_, _("Copy"), "copy_definition_dialog");
    dialog.form().add_hint(_("The copy is yours to change; the one you copy stays as it is."));
    dialog.form().line("id", _("A short name for the copy: small letters, digits and hyphens"), "my-intake");
    dialog.form().show(domain::Tree::Map{{"id", "my-" + line->id}});
    after(dialog.ask(_("Copy"),
                     [kind = line->kind, id = line->id](app::OpenPractice& practice, const domain::Tree& document) {
                         app::copy_definition(practice, kind, id, document.text("id"));
                     }));
}

void DefinitionList::bring_in()
{
    wxFileDialog dialog(this, _("Bring in a file"), {}, {}, _("Definitions (*.json)") + wxString("|*.json"),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    const wxWeakRef<wxWindow> here(this);
    if (dialog.ShowModal() != wxID_OK || !here)
        return;
    wxFFile file(dialog.GetPath(), "rb");
    wxString text;
    if (!file.IsOpened() || file.Length() > largest_file || !file.ReadAll(&text, wxConvUTF8))
        wxMessageBox(_("This file cannot be read as text. It has to be a text file in UTF-8, of at most 2 MB."),
                     _("Bring in a file"), wxOK | wxICON_WARNING, this);
    else
        after(edit_definition(this, desk_, "import:" + utf8(dialog.GetFilename()), text));
}

void DefinitionList::take_away()
{
    const auto* line = chosen();
    if (!line)
        return;
    if (!line->own) {
        wxMessageBox(_("This one is built in and stays. Your own ones can be taken away while nothing was answered by "
                       "them."),
                     _("Take away"), wxOK | wxICON_INFORMATION, this);
        return;
    }
    const auto question = wxString::Format(_("%s is taken away, with all its versions."), translated(line->title));
    if (wxMessageBox(question, _("Take away?"), wxOK | wxCANCEL | wxICON_QUESTION, this) != wxOK)
        return;
    desk_.ask(
        this,
        [kind = line->kind, id = line->id](app::OpenPractice& practice) { app::remove_definition(practice, kind, id); },
        [this] { refresh(); },
        [this](std::exception_ptr thrown) {
            wxMessageBox(words_of(thrown), _("Take away"), wxOK | wxICON_WARNING, this);
        });
}

}

void show_definitions(wxWindow* parent, Desk& desk)
{
    FormDialog dialog(parent, desk, _("Questions and exercises"), "definitions_dialog");
    dialog.form().add_hint(
        _("What the intake asks, how notes are laid out, the measures and the exercises. Copy one and "
          "change it, or bring one in."));
    auto* list = new DefinitionList(&dialog.form(), desk);
    dialog.form().add_window(list);
    list->refresh();
    dialog.tell(_("Done"));
}

}
