#include "desktop/sessions/goals_field.hpp"

namespace desktop {

using domain::Tree;

namespace {

constexpr auto came_up = "came_up"; // only on the screen: the item itself says it

wxString rating_label(const wxString& who, const domain::Goal& goal)
{
    return goal.indicator.empty() ? who : wxString::Format("%s (%s)", who, shown(goal.indicator));
}

bool is_rated(const Tree::List& items, const std::string& goal)
{
    return std::ranges::any_of(items,
                               [&](const Tree& item) { return item.text("goal") == goal && item.find("rating"); });
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
    is_kept = [](const Tree& item) {
        const auto* yes = item.find(came_up);
        return item.find("rating") || (yes && *yes == Tree(true));
    };
    for (const auto& goal : goals) {
        add({{"goal", goal.goal.id.value}}, {}).check(came_up, shown(goal.goal->statement));
        for (const auto& member : members)
            if (goal.goal->client.empty() || goal.goal->client.value == member.key)
                add({{"goal", goal.goal.id.value}, {"client", member.key}}, {})
                    .number("rating", rating_label(member.words, *goal.goal));
    }
}

Tree GoalsField::value() const
{
    const auto all = FormsField::value();
    const auto* items = all.as<Tree::List>();
    if (!items)
        return {};
    Tree::List kept;
    for (const auto& item : *items)
        if (item.find("rating") || !is_rated(*items, item.text("goal")))
            kept.push_back(without(item, came_up));
    return kept;
}

void GoalsField::show(const Tree& value)
{
    const auto* items = value.as<Tree::List>();
    Tree::List all = items ? *items : Tree::List();
    for (const auto& item : items ? *items : Tree::List()) {
        Tree goal;
        set_path(goal, "goal", item.text("goal"));
        set_path(goal, came_up, true);
        all.insert(all.begin(), std::move(goal));
    }
    FormsField::show(all);
}

}
