#include "desktop/people/overview_tab.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/two_columns.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/people/overview_measures.hpp"
#include "desktop/people/overview_words.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

OverviewTab::OverviewTab(wxWindow* parent, Desk& desk, SharedCase care_case)
    : CaseTab(parent, desk, std::move(care_case))
{
}

std::vector<Action> OverviewTab::actions()
{
    std::vector<Action> actions{
        {"new_session", _("&New session and note..."), "Ctrl+N", [this] { go("sessions:new"); }},
        {"plan_session", _("&Plan a session..."), "Ctrl+Shift+N", [this] { go("sessions:plan"); }}};
    if (!last_note_session_.empty())
        actions.push_back({"open_last_note", _("Open the &last note"), "Ctrl+Shift+L", [this] { open_note(); }});
    return actions;
}

void OverviewTab::refresh()
{
    desk().look_anew(
        this, [id = id()](const app::Looking& looking) { return app::case_file(looking, id); },
        [this](const app::CaseFile& file) { show(file); });
}

void OverviewTab::show(const app::CaseFile& file)
{
    Freeze();
    lines_.clear();
    DestroyChildren();
    last_note_session_ = file.last_note ? file.last_note->session.value : std::string();
    auto* columns = new TwoColumns(this);
    add_next(columns->left(), file);
    add_last_note(columns->left(), file);
    add_practice(columns->left(), file);
    add_goals(columns->left(), file);
    if (file.measures)
        add_measures(columns->right(), file);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(columns, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(group_gap)));
    SetSizer(sizer);
    publish_ids(this);
    Layout();
    FitInside();
    Thaw();
    desk().actions_changed();
}

void OverviewTab::add_title(wxWindow* parent, const wxString& title)
{
    add_line(parent->GetSizer(), heading(parent, title), group_gap);
}

void OverviewTab::add_next(wxWindow* parent, const app::CaseFile& file)
{
    add_title(parent, _("Next"));
    add_line(parent->GetSizer(), paragraph(parent, next_session_words(file, desk().today())), 4);
    if (file.last_note && !file.last_note->plan.empty())
        add_line(parent->GetSizer(),
                 paragraph(parent, wxString::Format(_("Next time: %s"), shown(file.last_note->plan))));
    if (!file.next_planned && !file.care_case->closed_on)
        add_line(parent->GetSizer(),
                 row_of({button(parent, "plan_session", _("Plan a session..."), [this] { go("sessions:plan"); })}));
}

void OverviewTab::add_last_note(wxWindow* parent, const app::CaseFile& file)
{
    if (!file.last_note) {
        add_title(parent, _("Notes"));
        say_nothing(parent, file, _("No note yet. What moved in the last session will stand here."));
        return;
    }
    const auto& note = *file.last_note;
    add_title(parent, _("Last note"));
    const auto when = near_words(note.held_on, desk().today());
    add_line(parent->GetSizer(),
             hint(parent, joined({wxString::Format(_("Session %s"), when),
                                  note.is_signed ? _("signed") : _("not signed yet")})),
             4);
    if (!note.what_moved.empty())
        add_line(parent->GetSizer(), paragraph(parent, shown(note.what_moved)));
    add_line(parent->GetSizer(),
             row_of({button(parent, "open_last_note", _("Open the note"), [this] { open_note(); })}));
}

void OverviewTab::add_practice(wxWindow* parent, const app::CaseFile& file)
{
    add_title(parent, _("Practice to review"));
    if (file.running_tasks.empty())
        say_nothing(parent, file, _("Nothing is running."));
    for (const auto& task : file.running_tasks)
        add_line(parent->GetSizer(),
                 lines_.add(parent, "task", translated(task.title), joined({whose(task.person), adherence_words(task)}),
                            [this] { go("homework"); }),
                 0);
}

void OverviewTab::add_goals(wxWindow* parent, const app::CaseFile& file)
{
    add_title(parent, _("Goals"));
    if (file.goals.empty()) {
        say_nothing(parent, file, _("No goal yet. Goals are set on the Plan tab."));
        return;
    }
    for (const auto& goal : file.goals)
        add_goal(parent, goal, file.is_whole);
}

// Where not all of the case is looked at, what is missing is not said to be missing.
void OverviewTab::say_nothing(wxWindow* parent, const app::CaseFile& file, const wxString& words)
{
    add_line(parent->GetSizer(), hint(parent, file.is_whole ? words : _("Nothing stands here.")), 4);
}

void OverviewTab::add_goal(wxWindow* parent, const app::CaseGoal& goal, bool is_whole)
{
    auto statement = shown(goal.goal.statement);
    if (goal.goal.status != domain::GoalStatus::open)
        statement = joined({statement, words(goal.goal.status).Lower()});
    add_line(parent->GetSizer(), paragraph(parent, joined({whose(goal.person), statement}, ": ")), gap);
    for (const auto& rating : goal.latest)
        add_line(parent->GetSizer(), hint(parent, rating_words(goal.goal, rating, whose(rating.person))), 2);
    if (is_whole && goal.latest.empty() && goal.goal.status == domain::GoalStatus::open)
        add_line(parent->GetSizer(), hint(parent, _("not rated yet")), 2);
}

void OverviewTab::add_measures(wxWindow* parent, const app::CaseFile& file)
{
    add_title(parent, _("Measures"));
    if (file.measures->series.empty()) {
        add_line(parent->GetSizer(),
                 hint(parent, _("Nothing filled in yet. Scores over time will stand here, each member's alone.")), 4);
        add_line(parent->GetSizer(),
                 row_of({button(parent, "enter_measure", _("Enter a measure..."), [this] { go("measures:enter"); })}));
        return;
    }
    for (const auto& member : file.members)
        add_pictures(parent, parent->GetSizer(), file, member, whose(member));
}

wxString OverviewTab::whose(const std::optional<app::ShownPerson>& person) const
{
    if (!person || care_case().members.size() < 2)
        return {};
    return name_of(person->client);
}

void OverviewTab::open_note()
{
    if (!last_note_session_.empty())
        desk().go_to({"note", last_note_session_});
}

CaseTab* make_overview_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
{
    return new OverviewTab(parent, desk, care_case);
}

}
