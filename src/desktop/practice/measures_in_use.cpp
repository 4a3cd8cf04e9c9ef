#include "desktop/practice/measures_in_use.hpp"

#include "app/measures/item_wordings.hpp"
#include "app/practice/practice.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/layout.hpp"

#include <wx/ffile.h>
#include <wx/tokenzr.h>

namespace desktop {

namespace {

using domain::Instrument;
using domain::Tree;

std::vector<Choice> measure_choices(const std::vector<Instrument>& instruments)
{
    std::vector<Choice> choices;
    for (const auto& each : instruments)
        choices.push_back({each.id, translated(each.title)});
    return choices;
}

/// All instruments, and the ids of those in use.
struct InUse {
    std::vector<Instrument> all;
    Tree::List chosen;
};

InUse read_in_use(app::OpenPractice& practice)
{
    InUse in_use{practice.definitions().instruments(), {}};
    for (const auto& id : app::profile_of(practice)->measures)
        in_use.chosen.emplace_back(id);
    return in_use;
}

void ask_in_use(wxWindow* parent, Desk& desk, const InUse& in_use)
{
    FormDialog dialog(parent, desk, _("Measures you use"), "measures_in_use");
    dialog.form().add_hint(
        _("They stand first where you choose one; the others come after them, and searching finds all."));
    dialog.form().checks("measures", _("Measures"), measure_choices(in_use.all));
    dialog.form().show(Tree::Map{{"measures", in_use.chosen}});
    dialog.ask(_("Save"), [](app::OpenPractice& practice, const Tree& document) {
        std::vector<std::string> ids;
        const auto chosen = at_path(document, "measures");
        if (const auto* list = chosen.as<Tree::List>())
            for (const auto& id : *list)
                ids.push_back(std::get<std::string>(id.value));
        app::choose_measures(practice, ids);
    });
}

/// One line of the file for each item, in the form's order.
void fill_from_file(FormDialog& dialog, const Instrument& instrument)
{
    wxFileDialog ask(&dialog, _("Bring in a file"), {}, {}, _("Text (*.txt)") + wxString("|*.txt"),
                     wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    const wxWeakRef<wxWindow> here(&dialog);
    if (ask.ShowModal() != wxID_OK || !here)
        return;
    wxFFile file(ask.GetPath(), "rb");
    wxString text;
    if (!file.IsOpened() || !file.ReadAll(&text, wxConvUTF8))
        text.clear();
    const auto lines = wxStringTokenize(text, "\r\n", wxTOKEN_STRTOK);
    if (lines.size() != instrument.items.size()) {
        wxMessageBox(
            wxString::Format(_("The file has %zu lines; this measure has %zu items. It has to have one line for "
                               "each item, in the form's order."),
                             lines.size(), instrument.items.size()),
            _("Bring in a file"), wxOK | wxICON_WARNING, &dialog);
        return;
    }
    auto document = dialog.form().document();
    for (std::size_t i = 0; i < lines.size(); ++i)
        set_path(document, "words." + instrument.items[i].key, utf8(lines[i]));
    dialog.form().show_typed(document);
}

void ask_wording(wxWindow* parent, Desk& desk, const Instrument& instrument,
                 const std::optional<domain::ItemWording>& before)
{
    FormDialog dialog(parent, desk, _("Licensed wording"), "item_wording", instrument.id);
    auto& form = dialog.form();
    form.add_heading(translated(instrument.title));
    form.add_hint(translated(instrument.licence));
    form.line("licence", _("By whose permission"));
    form.add_window(button(&form, "wording_from_file", _("&Bring in a file..."),
                           [&dialog, instrument] { fill_from_file(dialog, instrument); }));
    for (const auto& item : instrument.items)
        form.line("words." + item.key, translated(item.topic));
    if (before)
        form.show(domain::to_tree(*before));
    dialog.ask(_("Save"), [id = instrument.id](app::OpenPractice& practice, Tree document) {
        set_path(document, "instrument", id);
        app::keep_item_wording(practice, domain::from_tree<domain::ItemWording>(document));
    });
}

}

void choose_measures_in_use(wxWindow* parent, Desk& desk)
{
    desk.ask(parent, read_in_use, [parent, &desk](const InUse& in_use) { ask_in_use(parent, desk, in_use); });
}

void edit_item_wording(wxWindow* parent, Desk& desk)
{
    desk.ask(
        parent, [](app::OpenPractice& practice) { return practice.definitions().instruments(); },
        [parent, &desk](const std::vector<Instrument>& instruments) {
            FormDialog dialog(parent, desk, _("Licensed wording"), "choose_wording");
            dialog.form().add_hint(_("The program brings short topics only. Where you are licensed for the published "
                                     "items, their text can stand here while you type answers in."));
            dialog.form().choice("instrument", _("Measure"), measure_choices(instruments));
            if (!dialog.ask(_("Continue"), [](app::OpenPractice&, const Tree&) {}))
                return;
            const auto id = dialog.form().document().text("instrument");
            const auto chosen = std::ranges::find(instruments, id, &Instrument::id);
            desk.ask(
                parent, [id](app::OpenPractice& practice) { return app::item_wording(practice, id); },
                [parent, &desk, instrument = *chosen](const std::optional<domain::ItemWording>& before) {
                    ask_wording(parent, desk, instrument, before);
                });
        });
}

}
