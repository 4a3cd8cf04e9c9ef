#include "desktop/vault/export_dialog.hpp"

#include "app/export/export.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/words.hpp"

#include <wx/dirdlg.h>

namespace desktop {

namespace {

std::vector<Choice> scopes_of(const std::vector<app::ExportChoice>& people)
{
    std::vector<Choice> scopes{{"all", _("Everything")}};
    for (const auto& person : people)
        scopes.push_back({"client " + person.client.value,
                          wxString::Format(_("%s: what they may see of their cases"), shown(person.name))});
    return scopes;
}

std::vector<Choice> forms()
{
    return {{"html", _("Pages to read in a browser")},
            {"json", _("One file for another program (JSON)")},
            {"csv", _("Tables for a spreadsheet (CSV)")}};
}

app::ExportRequest request_in(const domain::Tree& document, const std::filesystem::path& folder)
{
    app::ExportRequest request;
    const auto scope = document.text("scope");
    if (scope.starts_with("client "))
        request.scope.client = {scope.substr(7)};
    const auto format = document.text("format");
    request.format = format == "json"  ? app::ExportFormat::json
                     : format == "csv" ? app::ExportFormat::csv
                                       : app::ExportFormat::html;
    request.output = folder / document.text("name");
    return request;
}

void ask_export(wxWindow* parent, Desk& desk, const std::vector<Choice>& scopes)
{
    FormDialog dialog(parent, desk, _("Export"), "export_dialog");
    dialog.form().add_hint(_("The folder that is made can be read by whoever has it: it is not encrypted."));
    dialog.form().choice("scope", _("What"), scopes);
    dialog.form().choice("format", _("As"), forms());
    dialog.form().line("folder", _("In the folder"));
    dialog.form().line("name", _("Name of the new folder"));
    dialog.form().show(domain::Tree::Map{{"scope", "all"},
                                         {"format", "html"},
                                         {"folder", utf8(wxStandardPaths::Get().GetDocumentsDir())},
                                         {"name", "Secure Base export"}});
    if (dialog.ask(_("Export"), [](app::OpenPractice& practice, const domain::Tree& document) {
            app::export_records(practice, request_in(document, document.text("folder")));
        }))
        desk.say(_("The export is written. Keep it safe, and delete it when it is not needed."));
}

}

void show_export(wxWindow* parent, Desk& desk)
{
    desk.look(parent, app::export_choices,
              [parent, &desk](const auto& people) { ask_export(parent, desk, scopes_of(people)); });
}

}
