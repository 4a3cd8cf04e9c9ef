#include "desktop/sessions/session_dialogs.hpp"

#include "app/sessions/sessions.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/words.hpp"

namespace desktop {

namespace {

using domain::Session;

constexpr int planned_minutes = 50;

void show_place(Form& form)
{
    const auto place = at_path(form.document(), "place");
    const bool is_away = place == domain::Tree("video") || place == domain::Tree("phone");
    form.set_shown("client_location", is_away);
    form.set_shown("client_phone", is_away);
}

void add_session_fields(Form& form, const SessionCase& care_case)
{
    form.beside(3);
    form.date("held_on", _("&Day"));
    form.time("start", _("&Time"));
    form.number("minutes", _("&Minutes"));
    form.choice("place", _("&Where"), choices<domain::MeetingPlace>());
    form.line("client_location", _("Where the client &is during the call"));
    form.line("client_phone", _("&Phone number if the line breaks"));
    if (care_case.members.size() > 1)
        form.checks("attendees", _("W&ho comes"), care_case.members);
    form.changed = [&form] { show_place(form); };
}

domain::Tree all_members(const SessionCase& care_case)
{
    domain::Tree::List members;
    for (const auto& member : care_case.members)
        members.emplace_back(member.key);
    return members;
}

domain::Date next_day(const Session* like, const domain::Date& today)
{
    const auto week = like ? domain::plus_days(like->held_on, 7) : today;
    return week > today ? week : domain::plus_days(today, 7);
}

domain::Tree next_session(const SessionCase& care_case, const Session* like, const domain::Date& today)
{
    domain::Tree next;
    set_path(next, "held_on", domain::to_text(next_day(like, today)));
    set_path(next, "minutes", like && like->minutes ? *like->minutes : planned_minutes);
    set_path(next, "place", domain::token_of(like ? like->place : domain::MeetingPlace::office));
    if (like && like->start)
        set_path(next, "start", domain::to_text(*like->start));
    set_path(next, "attendees", all_members(care_case));
    return next;
}

void add_marking_fields(Form& form)
{
    form.choice("status", _("&What happened"),
                {{"cancelled", _("It was cancelled")},
                 {"missed", _("Nobody came")},
                 {"planned", _("It is still planned")},
                 {"held", _("It was held")}});
    form.text("status_reason", _("&Reason given"), 2);
    form.line("notice", _("How long &before"), _("the evening before"));
    form.text("follow_up", _("What was &done about it"), 2);
}

}

bool plan_session(wxWindow* parent, Desk& desk, const SessionCase& care_case, const Session* like)
{
    FormDialog dialog(parent, desk, _("Plan a session"), "plan_session_dialog", "new:" + care_case.id.value);
    add_session_fields(dialog.form(), care_case);
    dialog.form().show(next_session(care_case, like, desk.today()));
    show_place(dialog.form());
    return dialog.ask(_("&Plan"), [id = care_case.id](app::OpenPractice& practice, domain::Tree document) {
        set_path(document, "case", id.value);
        set_path(document, "status", "planned");
        app::record_session(practice, domain::from_tree<Session>(document));
    });
}

bool edit_session(wxWindow* parent, Desk& desk, const SessionCase& care_case, const domain::Record<Session>& session)
{
    FormDialog dialog(parent, desk, _("Change the session"), "edit_session_dialog", session.id.value);
    add_session_fields(dialog.form(), care_case);
    dialog.form().show(domain::to_tree(session));
    show_place(dialog.form());
    return dialog.ask_changes(_("&Save"), session.row_version,
                              [id = session.id](app::OpenPractice& practice, const domain::Tree& changes) {
                                  app::update_session(practice, id, changes);
                              });
}

bool mark_session(wxWindow* parent, Desk& desk, const domain::Record<Session>& session)
{
    FormDialog dialog(parent, desk, _("Cancelled or missed"), "mark_session_dialog", session.id.value);
    add_marking_fields(dialog.form());
    auto document = domain::to_tree(session);
    const bool is_proposed = session->status == domain::SessionStatus::planned;
    if (is_proposed)
        set_path(document, "status", "cancelled");
    dialog.form().show(document);
    // What is proposed counts when it is saved, but is nothing that was typed: Cancel asks nothing about it.
    return dialog.ask_changes(_("&Save"), session.row_version,
                              [id = session.id, is_proposed](app::OpenPractice& practice, domain::Tree changes) {
                                  if (is_proposed && !changes.find("status"))
                                      set_path(changes, "status", "cancelled");
                                  app::update_session(practice, id, changes);
                              });
}

}
