#include "desktop/vault/disclosures_dialog.hpp"

#include "app/practice/audit.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/kit/row_list.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/vault/audit_filter.hpp"

namespace desktop {

namespace {

wxString what_words(const app::Disclosure& disclosure)
{
    const auto about = disclosure.subject == "client" ? _("about this person")
                       : disclosure.subject == "case" ? _("about the whole case")
                                                      : _("everything");
    auto what = event_words(disclosure.what);
    what.Replace("-", " ");
    return what + dot() + about;
}

std::vector<Row> rows_of(const std::vector<app::Disclosure>& disclosures)
{
    std::vector<Row> rows;
    for (const auto& each : disclosures)
        rows.push_back(
            {std::to_string(each.seq),
             {date_words(domain::date_of(each.at)), what_words(each), shown(each.for_whom), shown(each.reason)}});
    return rows;
}

void save_table(wxDialog& dialog, Desk& desk, const domain::Id<domain::Client>& client)
{
    const auto file = ask_table_file(&dialog, "disclosures.csv");
    if (file.empty())
        return;
    desk.ask(
        &dialog, [client, file](app::OpenPractice& practice) { app::export_disclosures(practice, client, file, true); },
        [&desk] { desk.say(_("The table is saved. It is not encrypted.")); });
}

void show_list(wxWindow* parent, Desk& desk, const domain::Id<domain::Client>& client,
               const std::vector<app::Disclosure>& disclosures)
{
    wxDialog dialog(wxGetTopLevelParent(parent), wxID_ANY, _("What was given out"), wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    dialog.SetName("disclosures_dialog");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    add_line(sizer,
             paragraph(&dialog, disclosures.empty()
                                    ? _("Nothing about this person has left the practice by this program.")
                                    : _("Every page that was printed or saved, and every export, that was about this "
                                        "person or a case they are in.")),
             0);
    auto* list = new RowList(&dialog, "disclosures", _("What was given out"),
                             {{_("On"), 150}, {_("What"), 260}, {_("For whom"), 180}, {_("Why"), -1}});
    list->SetMinSize(dialog.FromDIP(wxSize(760, 260)));
    list->set_rows(rows_of(disclosures));
    sizer->Add(list, wxSizerFlags(1).Expand().Border(wxTOP, dialog.FromDIP(group_gap)));
    auto* close = new wxButton(&dialog, wxID_CANCEL, _("Close"));
    close->SetName("close");
    add_line(
        sizer,
        row_of({button(&dialog, "save_disclosures", _("Save as a table..."), [&] { save_table(dialog, desk, client); }),
                close}),
        group_gap);
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(sizer, wxSizerFlags(1).Expand().Border(wxALL, dialog.FromDIP(page_edge)));
    dialog.SetSizerAndFit(outer);
    dialog.CentreOnParent();
    publish_ids(&dialog);
    list->SetFocus();
    dialog.ShowModal();
}

}

std::string ask_table_file(wxWindow* parent, const wxString& name)
{
    wxFileDialog ask(parent, _("Save as a table"), {}, name, "CSV|*.csv", wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    return ask.ShowModal() == wxID_OK ? utf8(ask.GetPath()) : std::string();
}

void show_disclosures(wxWindow* parent, Desk& desk, const domain::Id<domain::Client>& client)
{
    desk.ask(
        parent, [client](app::OpenPractice& practice) { return app::disclosures_of(practice, client); },
        [parent, &desk, client](const std::vector<app::Disclosure>& disclosures) {
            show_list(parent, desk, client, disclosures);
        });
}

}
