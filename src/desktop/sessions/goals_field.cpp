#include "desktop/sessions/goals_field.hpp"

namespace desktop {

using domain::Tree;

namespace {

constexpr auto came_up = "came_up"; // only on the screen: the item itself says it

wxString rating_label(const wxString& who, const domain::Goal& goal)
{
    return goal.indicator.empty() ? who : wxString::Format("%s (%s)", who, shown(goal.indicator));
}

bool is_about(const Tree& item, const std::string& goal)
{
    return item.text("goal") == goal;
}

/// Says only that the goal came up.
bool is_bare(const Tree& item)
{
    return std::get<Tree::Map>(item.value).size() == 1;
}

Tree without(const Tree& item, std::string_view key)
{
    auto map = std::get<Tree::Map>(item.value);
    std::erase_if(map, [&](const auto& each) { return each.first == key; });
    return map;
}

}

GoalsField::GoalsField(wxWindow* parent, const std::string& name, const domain::Date& today,
                       const std::vector<app::GoalView>& goals, const std::vector<Choice>& members)
    : FormsField(parent, name, today)
{
    is_kept = [](const Tree& item) { return item.find("rating") || at_path(item, came_up) == Tree(true); };
    for (const auto& goal : goals) {
        const auto id = goal.goal.id.value;
        goals_.push_back(id);
        add({{"goal", id}}, {}).check(came_up, shown(goal.goal->statement));
        for (const auto& member : members)
            if (goal.goal->client.empty() || goal.goal->client.value == member.key)
                add({{"goal", id}, {"client", member.key}}, {})
                    .number("rating", rating_label(member.words, *goal.goal));
    }
}

// A goal that came up and is rated needs no line of its own.
Tree GoalsField::read() const
{
    const auto all = FormsField::read();
    const auto* items = all.as<Tree::List>();
    if (!items)
        return {};
    const auto is_rated = [&](const std::string& goal) {
        return std::ranges::any_of(*items,
                                   [&](const Tree& item) { return is_about(item, goal) && item.find("rating"); });
    };
    Tree::List kept;
    for (const auto& item : *items)
        if (!item.find(came_up) || (at_path(item, came_up) == Tree(true) && !is_rated(item.text("goal"))))
            kept.push_back(without(item, came_up));
    return kept.empty() ? Tree() : Tree(std::move(kept));
}

// For each open goal that came up a line that says so, in place of the item that says only that.
void GoalsField::display(const Tree& value)
{
    Tree::List all;
    if (const auto* items = value.as<Tree::List>()) {
        for (const auto& goal : goals_)
            if (std::ranges::any_of(*items, [&](const Tree& item) { return is_about(item, goal); }))
                all.push_back(Tree::Map{{"goal", goal}, {came_up, true}});
        for (const auto& item : *items)
            if (!is_bare(item) || std::ranges::find(goals_, item.text("goal")) == goals_.end())
                all.push_back(item);
    }
    FormsField::display(all);
}

}
