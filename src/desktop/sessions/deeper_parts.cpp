#include "desktop/kit/combo_field.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/sessions/forms_field.hpp"
#include "desktop/sessions/note_parts.hpp"

/// Parts of a note that are lists of things of their own: one form each, and a button for another.
namespace desktop {

using domain::Tree;

namespace {

/// A list of forms under `name`; `needed` is the field without which an item says nothing.
std::unique_ptr<FormsField> list_field(wxWindow* parent, const std::string& name, const domain::Date& today,
                                       const std::function<void(Form&)>& fill, const wxString& another)
{
    auto field = std::make_unique<FormsField>(parent, name, today);
    auto* raw = field.get();
    const auto make = [raw, fill] { fill(raw->add({}, {})); };
    make();
    field->set_maker(make);
    field->add_below(button(field->panel(), "another_" + name, another, [raw] { raw->add_another(); }));
    return field;
}

/// What fits a line of a list.
wxString first_line(const std::string& text)
{
    constexpr std::size_t enough = 60;
    const auto line = shown(text).BeforeFirst('\n');
    return line.length() > enough ? line.Left(enough) + wxString::FromUTF8("\xE2\x80\xA6") : line;
}

void adapt_substances(Form& form)
{
    form.set_shown("said", form.document().text("state") == "present");
}

}

void add_substances(Form& form, const NoteParts& parts)
{
    form.add(_("Drinking, drugs, medicine"), [&](wxWindow* parent) {
        auto field = std::make_unique<FormsField>(parent, "substances", parts.today, 2);
        field->adapt = adapt_substances;
        field->is_kept = [](const Tree& item) { return item.text("state") != "not_asked"; };
        for (const auto& member : parts.members) {
            auto& one = field->add({{"client", member.key}}, {});
            one.choice("state", parts.is_joint() ? member.words : wxString(_("More than is good for them")),
                       choices<domain::AskedState>());
            one.text("said", _("What was said"), 2);
            adapt_substances(one);
        }
        return field;
    });
}

void add_change_events(Form& form, const NoteParts& parts)
{
    form.add(_("Turning points"), [&](wxWindow* parent) {
        const auto fill = [members = parts.members, joint = parts.is_joint()](Form& one) {
            one.beside(2);
            one.choice("event", _("Which"), choices<domain::ChangeEvent>(), _("none today"));
            if (joint)
                one.choice("client", _("Whose"), members, wxString(_("both")));
            one.checks("markers", _("By what it was known"), choices<domain::ChangeMarker>());
        };
        return list_field(parent, "change_events", parts.today, fill, _("Another turning point"));
    });
}

void add_injury_work(Form& form, const NoteParts& parts)
{
    std::vector<Choice> known;
    for (const auto& view : parts.material.injuries)
        known.push_back({view.injury.id.value, first_line(view.injury->event)});
    if (known.empty())
        return;
    form.add(_("Work on an injury that has a file"), [&](wxWindow* parent) {
        const auto fill = [known](Form& one) {
            one.choice("injury", _("Which"), known, _("none"));
            one.add(_("How far today"), [](wxWindow* panel) {
                return std::make_unique<NumberChoiceField>(panel, "step", numbered(injury_steps()), _("not said"));
            });
            one.text("words", _("What was said and done"), 2);
        };
        return list_field(parent, "injuries", parts.today, fill, _("Another injury"));
    });
}

void add_pairs(Form& form, const NoteParts& parts)
{
    form.add({}, [&](wxWindow* parent) {
        const auto fill = [members = parts.members](Form& one) {
            one.beside(2);
            one.choice("child", _("Who reaches"), members, _("choose"));
            one.choice("caregiver", _("For whom"), members, _("choose"));
            one.text("block", _("What blocks it"), 1);
            one.scale("openness", _("How open the caregiver is: 0 closed, 4 open"), 0, 4);
        };
        return list_field(parent, "pairs", parts.today, fill, _("Another pair"));
    });
}

void add_figures(Form& form, const NoteParts& parts)
{
    std::vector<Choice> known;
    for (const auto& figure : parts.material.figures)
        known.push_back({"", shown(figure.name)});
    form.add({}, [&](wxWindow* parent) {
        const auto fill = [known](Form& one) {
            one.beside(2);
            one.add(_("Who, by the name you use"),
                    [&](wxWindow* panel) { return std::make_unique<ComboField>(panel, "name", known); });
            one.choice("kind", _("Who that is"), choices<domain::FigureKind>(), wxString(_("not said")));
            one.text("said", _("What was said"), 1);
            one.text("answered", _("How it was answered"), 1);
        };
        return list_field(parent, "figures", parts.today, fill, _("Another figure or part"));
    });
}

}
