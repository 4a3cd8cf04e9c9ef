#include "desktop/sessions/carry_dialog.hpp"

#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/pick_field.hpp"
#include "desktop/sessions/sections_field.hpp"
#include "desktop/sessions/timeline.hpp"

namespace desktop {

namespace {

constexpr std::string_view of_section = "sections.";

wxString title_of_field(const std::string& field, const std::vector<domain::FormDefinition>& templates)
{
    if (field == "what_moved")
        return _("What moved");
    if (field == "takes_home")
        return _("What they take home");
    if (field == "plan")
        return _("Next time");
    return section_title(templates, field.substr(of_section.size()));
}

/// Which note, and which of its texts; no text: all of them.
std::string key_of_text(std::size_t note, std::optional<std::size_t> text)
{
    return std::to_string(note) + (text ? ":" + std::to_string(*text) : "");
}

std::vector<Pick> picks_of(const std::vector<app::EarlierNote>& earlier,
                           const std::vector<domain::FormDefinition>& templates)
{
    std::vector<Pick> picks;
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        const auto day = date_words(earlier[i].held_on);
        for (std::size_t j = 0; j < earlier[i].texts.size(); ++j) {
            const auto& each = earlier[i].texts[j];
            picks.push_back({key_of_text(i, j),
                             {day, title_of_field(each.field, templates), snippet(each.text)},
                             shown(each.text)});
        }
        if (earlier[i].texts.size() > 1)
            picks.push_back({key_of_text(i, {}), {day, _("All of this note"), {}}, {}});
    }
    return picks;
}

std::vector<app::EarlierText> texts_at(const std::vector<app::EarlierNote>& earlier, const std::string& key)
{
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        if (key == key_of_text(i, {}))
            return earlier[i].texts;
        for (std::size_t j = 0; j < earlier[i].texts.size(); ++j)
            if (key == key_of_text(i, j))
                return {earlier[i].texts[j]};
    }
    return {};
}

}

std::vector<app::EarlierText> choose_earlier_texts(wxWindow* parent, Desk& desk,
                                                   const std::vector<app::EarlierNote>& earlier,
                                                   const std::vector<domain::FormDefinition>& templates)
{
    FormDialog dialog(parent, desk, _("Carry over from an earlier note"), "carry_dialog");
    dialog.form().add_hint(_("Only from notes that everyone who may be shown this one may see. It is added below what "
                             "stands in the same field."));
    dialog.form().add({}, [&](wxWindow* inside) {
        auto field = std::make_unique<PickField>(
            inside, "earlier", _("Earlier texts"),
            std::vector<Column>{{_("Session"), 130}, {_("Where it stands"), 190}, {_("What it says")}});
        field->set_picks(picks_of(earlier, templates));
        return field;
    });
    const auto chosen = dialog.ask(
        _("&Carry over"), [](app::OpenPractice&, const domain::Tree& document) { return document.text("earlier"); });
    return chosen ? texts_at(earlier, *chosen) : std::vector<app::EarlierText>();
}

}
