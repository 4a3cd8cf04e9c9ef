#include "desktop/vault/export_dialog.hpp"

#include "app/export/export.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/pick_field.hpp"
#include "desktop/kit/words.hpp"

#include <wx/dirdlg.h>
#include <wx/stdpaths.h>

namespace desktop {

namespace {

constexpr const char* everything = "all";

std::string key_of(const app::ExportScope& scope)
{
    return !scope.care_case.empty() ? "case " + scope.care_case.value
           : !scope.client.empty()  ? "client " + scope.client.value
                                    : std::string(everything);
}

app::ExportScope scope_of(const std::string& key)
{
    app::ExportScope scope;
    if (key.starts_with("case "))
        scope.care_case = {key.substr(5)};
    else if (key.starts_with("client "))
        scope.client = {key.substr(7)};
    return scope;
}

std::vector<Pick> picks_of(const std::vector<app::ExportSubject>& choices)
{
    std::vector<Pick> picks{{everything, {_("Everything"), {}}, _("Every record of the practice.")}};
    for (const auto& choice : choices) {
        const bool is_case = !choice.scope.care_case.empty();
        picks.push_back({key_of(choice.scope),
                         {shown(choice.name), is_case ? _("Case") : _("Client")},
                         is_case ? _("Everything of this case, also what is yours alone.")
                                 : _("What this client may see of their cases, and nothing of the others.")});
    }
    return picks;
}

std::vector<Choice> export_forms()
{
    return {{"html", _("Pages to read in a browser")},
            {"json", _("One file for another program (JSON)")},
            {"csv", _("Tables for a spreadsheet (CSV)")}};
}

app::ExportRequest request_in(const domain::Tree& document)
{
    app::ExportRequest request;
    request.scope = scope_of(document.text("scope"));
    const auto format = document.text("format");
    request.format = format == "json"  ? app::ExportFormat::json
                     : format == "csv" ? app::ExportFormat::csv
                                       : app::ExportFormat::html;
    request.output = std::filesystem::path(document.text("folder")) / document.text("name");
    return request;
}

/// The rest of the form, and what follows from it.
void ask_how(FormDialog& dialog, Desk& desk, const std::string& scope)
{
    auto& form = dialog.form();
    form.choice("format", _("As"), export_forms());
    form.line("folder", _("In the folder"));
    form.line("name", _("Name of the new folder"));
    form.show(domain::Tree::Map{{"scope", scope},
                                {"format", "html"},
                                {"folder", utf8(wxStandardPaths::Get().GetDocumentsDir())},
                                {"name", "Secure Base export"}});
    const auto write = [scope](app::OpenPractice& practice, domain::Tree document) {
        if (document.text("scope").empty())
            set_path(document, "scope", scope);
        app::export_records(practice, request_in(document));
    };
    if (dialog.ask(_("Export"), write))
        desk.say(_("The export is written. Keep it safe, and delete it when it is not needed."));
}

wxString export_warning()
{
    return _("The folder that is made can be read by whoever has it: it is not encrypted.");
}

void ask_export(wxWindow* parent, Desk& desk, const std::vector<app::ExportSubject>& choices)
{
    FormDialog dialog(parent, desk, _("Export"), "export_dialog");
    dialog.form().add_hint(export_warning());
    dialog.form().add(_("What"), [&](wxWindow* inside) {
        auto field = std::make_unique<PickField>(inside, "scope", _("What"),
                                                 std::vector<Column>{{_("Who or what"), 300}, {_("Kind"), -1}}, 160);
        field->set_picks(picks_of(choices));
        return field;
    });
    ask_how(dialog, desk, everything);
}

}

void show_export(wxWindow* parent, Desk& desk)
{
    desk.look(parent, app::export_subjects,
              [parent, &desk](const auto& choices) { ask_export(parent, desk, choices); });
}

void show_export_of(wxWindow* parent, Desk& desk, const app::ExportScope& scope, const wxString& what)
{
    FormDialog dialog(parent, desk, _("Export"), "export_dialog");
    dialog.form().add_title(what);
    dialog.form().add_hint(export_warning());
    ask_how(dialog, desk, key_of(scope));
}

}
