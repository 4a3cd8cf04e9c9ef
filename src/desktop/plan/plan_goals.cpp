#include "app/plan/goals.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/form.hpp"
#include "desktop/plan/plan_tab.hpp"
#include "desktop/plan/plan_words.hpp"

namespace desktop {

void PlanTab::make_goals()
{
    met_ = button(this, "goal_met", _("Met"), [this] { set_status(domain::GoalStatus::met); });
    dropped_ = button(this, "goal_dropped", _("Dropped"), [this] { set_status(domain::GoalStatus::dropped); });
    reopen_ = button(this, "goal_reopen", _("Open again"), [this] { set_status(domain::GoalStatus::open); });
    std::vector<Column> columns{{_("Goal"), 272}, {_("Start and hoped for"), 152}, {_("Last rated"), 136}};
    if (care_case().members.size() > 1)
        columns.insert(columns.begin() + 1, {_("Whose"), 110});
    columns.push_back({_("By"), 88});
    columns.push_back({_("Status")});
    goals_ = make_section("goals", _("Goals"),
                          _("What does the client want to be different? Write it in their own words, with how you will "
                            "both notice."),
                          columns,
                          {button(this, "new_goal", _("New goal..."), [this] { new_goal(); }),
                           button(this, "rate_goal", _("Rate..."), [this] { rate(); }),
                           button(this, "change_goal", _("Change..."), [this] { change(); }), met_, dropped_, reopen_});
    goals_.list->chosen_changed = [this](const auto& id) {
        show_goal(id);
        relayout();
    };
    goals_.list->opened = [this](const auto&) { change(); };
}

void PlanTab::show_goals()
{
    std::vector<Row> rows;
    for (const auto& [goal, ratings] : view_.goals) {
        const auto last = ratings.empty() ? wxString()
                                          : wxString::Format(_("%s on %s"), number_words(ratings.back()->value),
                                                             date_words(ratings.back()->rated_on));
        std::vector<wxString> cells{shown(goal->statement), way_words(*goal), last,
                                    goal->due_on ? date_words(*goal->due_on) : wxString(), words(goal->status)};
        if (care_case().members.size() > 1)
            cells.insert(cells.begin() + 1, who(goal->client));
        rows.push_back({goal.id.value, std::move(cells)});
    }
    set_rows(goals_, std::move(rows));
    show_goal(goals_.list->chosen());
}

void PlanTab::show_goal(const std::string&)
{
    const auto* view = chosen_goal();
    for (const auto* name : {"rate_goal", "change_goal"})
        goals_.buttons->FindWindow(name)->Enable(view != nullptr);
    const bool open = view && view->goal->status == domain::GoalStatus::open;
    met_->Show(open);
    dropped_->Show(open);
    reopen_->Show(view && !open);
    goals_.buttons->Layout();
    std::vector<wxString> lines;
    if (view) {
        const auto& goal = *view->goal;
        lines.push_back(shown(goal.statement));
        lines.push_back(shown(goal.indicator));
        lines.push_back(shown(goal.progress_words));
        for (const auto& rating : view->ratings)
            lines.push_back(joined({date_words(rating->rated_on), who(rating->client), number_words(rating->value),
                                    shown(rating->remark)}));
    }
    fill_detail(goals_, lines);
}

void PlanTab::new_goal()
{
    if (ask_goal(this, desk(), dialog_case()))
        kept(_("The goal is kept."));
}

void PlanTab::change()
{
    if (const auto* view = chosen_goal(); view && change_goal(this, desk(), view->goal))
        kept(_("The goal is changed."));
}

void PlanTab::rate()
{
    if (const auto* view = chosen_goal(); view && rate_goal(this, desk(), dialog_case(), view->goal))
        kept(_("The rating is kept."));
}

void PlanTab::set_status(domain::GoalStatus status)
{
    const auto* view = chosen_goal();
    if (!view)
        return;
    domain::Tree changes{domain::Tree::Map{}};
    set_path(changes, "status", std::string(token_of(status)));
    set_path(changes, "row_version", view->goal.row_version);
    desk().ask(
        this, [id = view->goal.id, changes](app::OpenPractice& practice) { app::update_goal(practice, id, changes); },
        [this] { case_changed(); });
}

}
