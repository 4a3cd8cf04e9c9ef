#include "desktop/library/give_to_client.hpp"

#include "app/people/client_list.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/pick_field.hpp"
#include "desktop/kit/words.hpp"

namespace desktop {

namespace {

std::vector<Pick> people(const std::vector<app::ClientRow>& rows)
{
    std::vector<Pick> picks;
    for (const auto& row : rows)
        for (const auto& care_case : row.open_cases)
            picks.push_back({care_case.care_case.value + ":" + row.person.client.value,
                             {shown(row.person.name), words(care_case.modality)}});
    return picks;
}

void choose_client(wxWindow* parent, Desk& desk, const std::string& strategy, std::vector<Pick> picks)
{
    FormDialog dialog(parent, desk, _("Give to a client"), "give_to_client", strategy);
    auto& field = dialog.form().add(_("To whom?"), [&](wxWindow* on) {
        auto made =
            std::make_unique<PickField>(on, "client", _("Clients"), std::vector<Column>{{_("Name"), 300}, {_("Work")}});
        made->set_picks(std::move(picks));
        return made;
    });
    const auto refuse_none = [](app::OpenPractice&, const domain::Tree& document) {
        if (document.text("client").empty())
            domain::refuse("client", "required", "nothing", "one_of_the_list");
    };
    if (!dialog.ask(_("Continue"), refuse_none))
        return;
    const auto chosen = std::get<std::string>(field.value().value);
    const auto colon = chosen.find(':');
    desk.go_to({"case", chosen.substr(0, colon), "homework:give:" + chosen.substr(colon + 1) + ":" + strategy});
}

}

void give_to_client(wxWindow* parent, Desk& desk, const std::string& strategy)
{
    desk.look(parent, app::client_list, [parent, &desk, strategy](const std::vector<app::ClientRow>& rows) {
        auto picks = people(rows);
        if (picks.empty())
            desk.say(_("Nobody has an open case yet. Open one on the Clients page first."));
        else
            choose_client(parent, desk, strategy, std::move(picks));
    });
}

}
