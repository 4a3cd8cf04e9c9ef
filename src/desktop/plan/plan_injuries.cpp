#include "app/plan/injuries.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/combo_field.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/plan/plan_tab.hpp"
#include "desktop/plan/plan_words.hpp"

/// Attachment injuries: the list on the Plan tab and the file of each.
namespace desktop {

namespace {

void add_injury_fields(Form& form)
{
    form.text("event", _("What happened"), 3);
    form.line("happened_on", _("When, as it is told"), _("the week after the birth"));
    form.text("need_then", _("What was needed then"), 2);
    form.text("never_again", _("What was vowed since: never again..."), 1);
    form.beside(2);
    form.choice("readiness", _("Can the work begin?"), choices<domain::InjuryReadiness>());
    form.add(_("How far the repair is"), [](wxWindow* panel) {
        return std::make_unique<NumberChoiceField>(panel, "step", numbered(injury_steps()), _("not begun"));
    });
    form.check("apology_heard", _("The apology was heard and taken in"));
    form.beside(3);
    form.date("settled_on", _("Settled on"));
    form.date("look_again_on", _("To look at again on"));
    form.date("looked_again_on", _("Looked at again on"));
}

wxString where_words(const domain::InjuryFile& injury)
{
    if (injury.settled_on)
        return wxString::Format(_("settled on %s"), date_words(*injury.settled_on));
    return injury.step ? injury_step_words(*injury.step) : words(injury.readiness);
}

}

bool ask_injury(wxWindow* parent, Desk& desk, const DialogCase& care_case)
{
    FormDialog dialog(parent, desk, _("Attachment injury"), "new_injury", care_case.id.value);
    auto& form = dialog.form();
    form.add_hint(_("One file for each, across sessions. For you only, never printed."));
    if (care_case.members.size() > 1) {
        form.beside(2);
        form.choice("injured", _("Who was hurt"), care_case.members, _("choose"));
        form.choice("other", _("Who was not there when it mattered"), care_case.members,
                    wxString(_("nobody of this case")));
    }
    add_injury_fields(form);
    domain::Tree start{domain::Tree::Map{}};
    set_path(start, "readiness", "not_yet");
    form.show(start);
    return dialog.ask(_("Save"), [care_case](app::OpenPractice& practice, const domain::Tree& document) {
        auto injury = document;
        set_path(injury, "case", care_case.id.value);
        if (care_case.members.size() == 1)
            set_path(injury, "injured", care_case.members.front().key);
        app::add_injury(practice, domain::from_tree<domain::InjuryFile>(injury));
    });
}

bool change_injury(wxWindow* parent, Desk& desk, const DialogCase& care_case,
                   const domain::Record<domain::InjuryFile>& injury)
{
    FormDialog dialog(parent, desk, _("Attachment injury"), "change_injury", injury.id.value);
    auto& form = dialog.form();
    if (care_case.members.size() > 1)
        form.choice("other", _("Who was not there when it mattered"), care_case.members,
                    wxString(_("nobody of this case")));
    add_injury_fields(form);
    form.show(domain::to_tree(*injury));
    const auto save = [id = injury.id](app::OpenPractice& practice, const domain::Tree& changes) {
        app::update_injury(practice, id, changes);
    };
    return dialog.ask_changes(_("Save"), injury.row_version, save);
}

void PlanTab::make_injuries()
{
    std::vector<Column> columns{{_("What happened"), 272}, {_("Where the work is"), 224}, {_("To look at again on")}};
    if (care_case().members.size() > 1)
        columns.insert(columns.begin(), {_("Who was hurt"), 110});
    injuries_ =
        make_section("injuries", _("Attachment injuries"),
                     _("A moment of need in which the other was not there. Each gets a file that goes along until it "
                       "is settled."),
                     columns,
                     {button(this, "new_injury", _("New injury..."), [this] { new_injury(); }),
                      button(this, "change_injury", _("Change..."), [this] { change_chosen_injury(); })});
    injuries_.list->chosen_changed = [this](const auto& id) {
        show_injury(id);
        relayout();
    };
    injuries_.list->opened = [this](const auto&) { change_chosen_injury(); };
}

void PlanTab::show_injuries()
{
    std::vector<Row> rows;
    for (const auto& view : view_.injuries) {
        const auto& injury = *view.injury;
        std::vector<wxString> cells{shown(injury.event), where_words(injury),
                                    injury.look_again_on ? date_words(*injury.look_again_on) : wxString()};
        if (care_case().members.size() > 1)
            cells.insert(cells.begin(), name_of(injury.injured));
        rows.push_back({view.injury.id.value, std::move(cells)});
    }
    const bool shown_at_all = is_couple() || !rows.empty();
    set_rows(injuries_, std::move(rows));
    injuries_.buttons->Show(shown_at_all);
    injuries_.title->Show(shown_at_all);
    if (!shown_at_all)
        injuries_.empty->Hide();
    show_injury(injuries_.list->chosen());
}

void PlanTab::show_injury(const std::string&)
{
    const auto* view = chosen_injury();
    injuries_.buttons->FindWindow("change_injury")->Enable(view != nullptr);
    fill_detail(injuries_, view ? injury_lines(*view) : std::vector<wxString>());
}

void PlanTab::new_injury()
{
    if (view_.is_whole && ask_injury(this, desk(), dialog_case()))
        kept(_("The injury has its file."));
}

void PlanTab::change_chosen_injury()
{
    if (!view_.is_whole)
        return;
    if (const auto* view = chosen_injury(); view && change_injury(this, desk(), dialog_case(), view->injury))
        kept(_("The file is changed."));
}

}
