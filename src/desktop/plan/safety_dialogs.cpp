#include "app/plan/concerns.hpp"
#include "app/plan/safety_plans.hpp"
#include "app/plan/screens.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/plan/plan_dialogs.hpp"
#include "desktop/plan/plan_words.hpp"

namespace desktop {

namespace {

domain::Tree on_today(const Desk& desk, const char* field)
{
    domain::Tree start{domain::Tree::Map{}};
    set_path(start, field, domain::to_text(desk.today()));
    return start;
}

void add_screen_fields(Form& form, const DialogCase& care_case)
{
    form.add_hint(_("Asked alone, never with the partner in the room. For you only, never printed."));
    form.beside(2);
    form.choice("client", _("Who was asked"), care_case.members, _("choose"));
    form.date("asked_on", _("Asked on"));
    const auto answers = choices<domain::ScreenAnswer>();
    form.beside(2);
    form.choice("answers.afraid", _("Afraid of the partner?"), answers);
    form.choice("answers.violence_or_control", _("Violence or control?"), answers);
    form.beside(2);
    form.choice("answers.other_afraid", _("May the partner have reason to be afraid of them?"), answers,
                wxString(_("Not asked")));
    form.choice("answers.outside_relationship", _("Another relationship, outside what they agreed?"), answers);
    form.beside(2);
    form.choice("answers.untreated_addiction", _("An active, untreated addiction?"), answers);
    form.choice("result", _("What follows for joint work"), choices<domain::ScreenResult>(),
                wxString(_("Not decided yet")));
    form.text("fits_reason", _("Why joint work fits although fear or violence was not denied"), 2);
    form.text("text", _("What was said"), 3);
    form.date("ask_again_on", _("To be asked again on"));
}

// The reason is asked for only where it is needed: joint work is to fit, and fear and violence were not both denied.
void adapt_screen(Form& form)
{
    const auto document = form.document();
    const auto* answers = document.find("answers");
    const auto denied = [&](const char* question) { return answers && answers->text(question) == "no"; };
    form.set_shown("fits_reason",
                   document.text("result") == "fits" && !(denied("afraid") && denied("violence_or_control")));
}

domain::Tree blank_screen(const Desk& desk, const std::string& client)
{
    auto start = on_today(desk, "asked_on");
    set_path(start, "client", client);
    // Whether the other may be afraid of them counts as declined only when it was asked.
    for (const auto* question : {"afraid", "violence_or_control", "outside_relationship", "untreated_addiction"})
        set_path(start, std::string("answers.") + question, "not_said");
    return start;
}

}

bool respond_to(wxWindow* parent, Desk& desk, const domain::Record<domain::Concern>& concern)
{
    FormDialog dialog(parent, desk, _("What was done"), "respond_concern", concern.id.value);
    auto& form = dialog.form();
    form.add_heading(words(concern->area));
    form.text("said", _("What was said"), 3);
    form.text("agreed", _("What was agreed"), 3);
    form.line("told", _("Who was consulted or told"));
    form.beside(2);
    form.date("responded_on", _("Day"));
    form.date("next_look_on", _("To look at again on"));
    form.line("level", _("My judgement today (only if it helps)"));
    form.show(on_today(desk, "responded_on"));
    return dialog.ask(_("Save"), [id = concern.id](app::OpenPractice& practice, const domain::Tree& document) {
        auto response = document;
        set_path(response, "concern", id.value);
        app::respond(practice, domain::from_tree<domain::ConcernResponse>(response));
    });
}

bool end_concern(wxWindow* parent, Desk& desk, const domain::Record<domain::Concern>& concern)
{
    FormDialog dialog(parent, desk, _("It is over"), "close_concern", concern.id.value);
    auto& form = dialog.form();
    form.add_heading(words(concern->area));
    form.add_hint(_("Until then it holds back what could do harm. Everything that was written stays."));
    form.text("reason", _("Why it is over"), 3);
    form.date("on", _("Day"));
    form.show(on_today(desk, "on"));
    return dialog.ask(_("Save"), [id = concern.id](app::OpenPractice& practice, const domain::Tree& document) {
        domain::Date on{};
        if (const auto* given = document.find("on"))
            domain::read(*given, on, {"on", {}});
        else
            domain::refuse("on", "required", "nothing", "date");
        app::close_concern(practice, id, on, document.text("reason"));
    });
}

bool ask_concern(wxWindow* parent, Desk& desk, const DialogCase& care_case)
{
    FormDialog dialog(parent, desk, _("New concern"), "new_concern", care_case.id.value);
    auto& form = dialog.form();
    form.add_hint(_("What you know of danger by another way than a note, form or screen. For you only."));
    form.beside(2);
    form.choice("client", _("Whom it is about"), care_case.members, _("choose"));
    form.date("filled_on", _("Day"));
    form.choice("area", _("About"), choices<domain::ConcernArea>(), _("choose"));
    form.text("said", _("What was said or seen"), 3);
    auto start = on_today(desk, "filled_on");
    if (care_case.members.size() == 1)
        set_path(start, "client", care_case.members.front().key);
    form.show(start);
    return dialog.ask(_("Save"), [id = care_case.id](app::OpenPractice& practice, const domain::Tree& document) {
        auto concern = document;
        set_path(concern, "case", id.value);
        set_path(concern, "opened_on", document.text("filled_on"));
        set_path(concern, "source", "counselor");
        set_path(concern, "source_id", id.value);
        set_path(concern, "reason", "said");
        app::add_concern(practice, domain::from_tree<domain::Concern>(concern));
    });
}

bool ask_safety_plan(wxWindow* parent, Desk& desk, const domain::SafetyPlan& last)
{
    FormDialog dialog(parent, desk, _("Safety plan"), "safety_plan", last.client.value);
    auto& form = dialog.form();
    for (const auto& [field, title] : safety_plan_headings())
        form.text(field, title, 2);
    form.date("written_on", _("Written on"));
    auto start = domain::to_tree(last);
    set_path(start, "written_on", domain::to_text(desk.today()));
    form.show(start);
    return dialog.ask(_("Save this version"),
                      [client = last.client](app::OpenPractice& practice, const domain::Tree& document) {
                          auto plan = document;
                          set_path(plan, "client", client.value);
                          app::record_safety_plan(practice, domain::from_tree<domain::SafetyPlan>(plan));
                      });
}

bool ask_screen(wxWindow* parent, Desk& desk, const DialogCase& care_case, const std::string& client)
{
    FormDialog dialog(parent, desk, _("Safety screen"), "safety_screen", care_case.id.value + client);
    auto& form = dialog.form();
    add_screen_fields(form, care_case);
    form.show(blank_screen(desk, client));
    adapt_screen(form);
    const auto said = form.changed;
    form.changed = [&form, said] {
        adapt_screen(form);
        if (said)
            said();
    };
    return dialog.ask(_("Save"), [id = care_case.id](app::OpenPractice& practice, const domain::Tree& document) {
        auto screen = document;
        set_path(screen, "case", id.value);
        app::record_screen(practice, domain::from_tree<domain::SafetyScreen>(screen));
    });
}

}
