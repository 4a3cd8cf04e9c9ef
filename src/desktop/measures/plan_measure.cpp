#include "desktop/measures/plan_measure.hpp"

#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/measures/choose_measure.hpp"
#include "desktop/measures/measure_words.hpp"

namespace desktop {

using domain::MeasurePlan;
using domain::Tree;

namespace {

void add_rhythm(Form& form)
{
    form.beside(2);
    form.number("every", _("Every"));
    form.choice("unit", _("What counts"), {{"sessions", _("sessions they came to")}, {"weeks", _("weeks")}});
    form.beside(2);
    form.date("starts_on", _("From"));
    form.date("ends_on", _("Until, if it ends"));
}

Tree usual_rhythm(const domain::Date& today)
{
    return Tree::Map{{"every", 4}, {"unit", "sessions"}, {"starts_on", domain::to_text(today)}};
}

bool ask_rhythm(wxWindow* parent, Desk& desk, const MeasureToEnter& what, const domain::Instrument& instrument)
{
    FormDialog dialog(parent, desk, _("Plan a measure"), "plan_measure");
    auto& form = dialog.form();
    form.add_heading(translated(instrument.title));
    if (!instrument.targets.empty())
        form.choice("target", _("About whom"), target_choices(instrument));
    add_rhythm(form);
    form.add_hint(_("When it is due it stands on Today, until it is filled in."));
    form.show(usual_rhythm(desk.today()));
    return dialog.ask(_("Plan"), [what](app::OpenPractice& practice, Tree document) {
        set_path(document, "client", what.client.value);
        set_path(document, "case", what.care_case.value);
        set_path(document, "instrument", what.instrument);
        app::plan_measure(practice, domain::from_tree<MeasurePlan>(document));
    });
}

}

wxString rhythm_words(const MeasurePlan& plan)
{
    if (plan.unit == domain::PlanUnit::weeks)
        return wxString::Format(wxPLURAL("every week", "every %d weeks", plan.every), plan.every);
    return wxString::Format(wxPLURAL("every session", "every %d sessions", plan.every), plan.every);
}

wxString due_words(const app::MeasurePlanView& view, const domain::Date& today)
{
    if (view.plan->stopped_on)
        return wxString::Format(_("stopped on %s"), date_words(*view.plan->stopped_on));
    if (!view.due)
        return _("over");
    if (!view.due->due_on)
        return view.due->sessions_left > 0
                   ? wxString::Format(
                         wxPLURAL("after %d more session", "after %d more sessions", view.due->sessions_left),
                         view.due->sessions_left)
                   : wxString(_("at the next session"));
    if (*view.due->due_on == today)
        return _("due today");
    return wxString::Format(*view.due->due_on < today ? _("due since %s") : _("next on %s"),
                            date_words(*view.due->due_on));
}

bool plan_measure(wxWindow* parent, Desk& desk, MeasureToEnter what, const app::MeasureOverview& overview)
{
    if (!choose_measure(parent, desk, what, overview))
        return false;
    const auto instrument = std::ranges::find(overview.instruments, what.instrument, &domain::Instrument::id);
    return instrument != overview.instruments.end() && ask_rhythm(parent, desk, what, domain::Instrument(*instrument));
}

bool change_measure_plan(wxWindow* parent, Desk& desk, const app::MeasurePlanView& view)
{
    FormDialog dialog(parent, desk, _("Change the plan"), "change_measure_plan");
    auto& form = dialog.form();
    form.add_heading(translated(view.title));
    add_rhythm(form);
    form.show(domain::to_tree(*view.plan));
    return dialog.ask_changes(_("Save"), view.plan.row_version,
                              [id = view.plan.id](app::OpenPractice& practice, const Tree& changes) {
                                  app::change_measure_plan(practice, id, changes);
                              });
}

}
