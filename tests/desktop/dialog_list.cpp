#include "desktop/dialog_list.hpp"

#include "app/homework/homework.hpp"
#include "app/people/contacts.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/goals.hpp"
#include "app/plan/injuries.hpp"
#include "app/sessions/sessions.hpp"
#include "support/alone.hpp"

namespace test_support {

namespace {

template<domain::HasFields T>
ListedDialog about(const wxString& name, std::function<void(OpenWindow&)> open, std::function<void(wxDialog&)> fill)
{
    return {name, std::move(open), std::move(fill), [](RandomDocuments& any) { return any.document<T>(); },
            [](const std::string& field) { return domain::has_field<T>(field); }};
}

std::function<void(OpenWindow&)> on_tab(const std::string& tab, const std::string& action,
                                        std::function<void(OpenWindow&, wxWindow&)> choose = {})
{
    return [=](OpenWindow& window) {
        auto& opened = window.open_tab(window.case_of("Amara"), tab);
        if (choose)
            choose(window, opened);
        window.act(action);
    };
}

std::function<void(OpenWindow&)> on_page(const std::string& page, const std::string& action)
{
    return [=](OpenWindow& window) {
        window.go_to({page});
        window.act(action);
    };
}

std::function<void(wxDialog&)> typing(const wxString& field, const wxString& text)
{
    return [=](wxDialog& dialog) { type(dialog, field, text); };
}

void choose_planned(OpenWindow&, wxWindow& tab)
{
    choose(the<desktop::RowList>(tab, "timeline"), "Session, planned");
}

void choose_last_task(OpenWindow& window, wxWindow& tab)
{
    const auto last = window.in_practice([id = window.case_of("Amara")](app::OpenPractice& practice) {
        return app::list_assignments(alone(practice), {}, id).back().assignment.id.value;
    });
    auto& list = the<desktop::RowList>(tab, "tasks");
    list.choose(last);
    list.chosen_changed(last);
}

/// The first exercise with something typed back, and what was typed last.
void choose_entry(OpenWindow& window, wxWindow& tab)
{
    const auto tried = window.in_practice([id = window.case_of("Amara")](app::OpenPractice& practice) {
        const auto all = app::list_assignments(alone(practice), {}, id);
        return std::ranges::find_if(all, [](const auto& each) { return each.entries > 0; })->assignment.id.value;
    });
    auto& list = the<desktop::RowList>(tab, "tasks");
    list.choose(tried);
    list.chosen_changed(tried);
    auto& entries = the<desktop::RowList>(tab, "entries");
    entries.choose_place(0);
    entries.chosen_changed(entries.chosen());
}

void open_concern(OpenWindow& window)
{
    auto& tab = window.open_tab(window.case_of("Callum"), "plan");
    choose(the<desktop::RowList>(tab, "concerns"), "Open");
    window.act("respond");
}

/// Closing also calls off and stops what goes on, and asks what becomes of the person.
ListedDialog closing()
{
    auto listed = about<domain::CareCase>("close_case", on_tab("overview", "close_case"),
                                          typing("close_note", "She has what she came for."));
    listed.has_field = [](const std::string& field) {
        return field == "keeps_status" || field == "concerns" || field == "notes" || field == "drafts" ||
               domain::has_field<domain::CareCase>(field);
    };
    listed.keeps_one = false;
    return listed;
}

/// Beside what is given it says how its page is printed.
ListedDialog giving()
{
    auto listed = about<domain::Assignment>("give_practice", on_tab("homework", "give_practice"),
                                            typing("where_when", "On the way home"));
    listed.has_field = [](const std::string& field) {
        for (const auto* of_paper : {"variant", "paper", "large_print", "discreet"})
            if (field == of_paper)
                return true;
        return domain::has_field<domain::Assignment>(field);
    };
    return listed;
}

void in_a_goal(wxDialog& dialog)
{
    type(dialog, "statement", "A goal typed once");
}

}

std::vector<ListedDialog> listed_dialogs()
{
    using namespace domain;
    return {
        about<Client>("new_client", on_page("clients", "new_client"), typing("legal_name", "Ida Blom")),
        about<Client>("enquiry", on_page("clients", "enquiry"), typing("legal_name", "Runa Vik")),
        about<Client>("edit_client", on_tab("overview", "edit_client"), typing("occupation", "Teacher")),
        about<CareCase>("edit_case", on_tab("overview", "edit_case"), typing("title", "Her own work")),
        about<Goal>("new_goal", on_tab("plan", "new_goal"), in_a_goal),
        about<Goal>("change_goal", on_tab("plan", "change_goal"), in_a_goal),
        about<GoalRating>("rate_goal", on_tab("plan", "rate_goal"), typing("value", "4")),
        about<InjuryFile>("new_injury", on_tab("plan", "new_injury"), typing("event", "The night on the stairs.")),
        about<ConcernResponse>("respond_concern", open_concern,
                               [](wxDialog& dialog) {
                                   type(dialog, "said", "Passing thoughts, no plan.");
                                   type(dialog, "agreed", "His sister calls.");
                               }),
        about<Session>("plan_session_dialog", on_tab("sessions", "plan_session"), typing("minutes", "45")),
        about<Session>("edit_session_dialog", on_tab("sessions", "edit_session", choose_planned),
                       typing("minutes", "80")),
        about<Session>("mark_session_dialog", on_tab("sessions", "mark_session", choose_planned),
                       typing("status_reason", "The train stood still")),
        about<Contact>("contact_dialog", on_tab("sessions", "new_contact"), typing("text", "Asked for a copy.")),
        about<Assignment>("review_task", on_tab("homework", "review_task", choose_last_task),
                          typing("status_note", "It goes well.")),
        about<Entry>("log_entry", on_tab("homework", "log_entry", choose_last_task),
                     typing("obstacle", "Two late shifts")),
        about<Entry>("correct_entry", on_tab("homework", "correct_entry", choose_entry),
                     typing("obstacle", "Two late shifts")),
        giving(),
        closing(), // last: a closed case takes nothing more
    };
}

}
