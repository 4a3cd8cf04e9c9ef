#include "desktop/homework/practice_choice.hpp"

#include "desktop/homework/task_words.hpp"
#include "desktop/kit/words.hpp"

namespace desktop {

namespace {

constexpr std::size_t most_suggested = 3;

const app::LibraryItem* item_for(const PracticesToGive& from, const Choice& receiver, const std::string& strategy)
{
    const auto member = from.members.find(receiver.key);
    if (member == from.members.end())
        return nullptr;
    const auto& items = member->second.items;
    const auto found = std::ranges::find(items, strategy, [](const auto& item) { return item.strategy.id; });
    return found == items.end() ? nullptr : &*found;
}

/// A line for each receiver of whom `words` says something; with the name where there are several.
template<class Words>
wxString of_each(const PracticesToGive& from, const Receivers& receivers, const std::string& strategy,
                 const wxString& between, Words words_for)
{
    std::vector<wxString> lines;
    for (const auto& receiver : receivers)
        if (const auto* item = item_for(from, receiver, strategy))
            if (const auto line = words_for(*item); !line.empty())
                lines.push_back(receivers.size() > 1 ? receiver.words + ": " + line : line);
    return joined(lines, between);
}

wxString reason_words(const app::LibraryItem& item)
{
    std::vector<wxString> lines;
    for (const auto& reason : item.reasons)
        lines.push_back(translated(reason));
    return joined(lines, "; ");
}

wxString care_sentences(const app::LibraryItem& item)
{
    return joined(care_words(item.applies, item.lines, item.strategy.stage_fit), " ");
}

bool is_suggested(const PracticesToGive& from, const Receivers& receivers, const std::string& strategy)
{
    return std::ranges::any_of(receivers, [&](const auto& receiver) {
        const auto* item = item_for(from, receiver, strategy);
        return item && item->suggested;
    });
}

Pick pick_of(const PracticesToGive& from, const Receivers& receivers, const domain::Strategy& strategy, bool suggested)
{
    const auto about = suggested ? of_each(from, receivers, strategy.id, "; ", reason_words)
                                 : of_each(from, receivers, strategy.id, "; ", care_sentences);
    const auto why = suggested ? of_each(from, receivers, strategy.id, "\n", reason_words) : wxString();
    return {strategy.id, {translated(strategy.name), about}, joined({why, translated(strategy.purpose)}, "\n")};
}

}

const domain::Strategy* PracticesToGive::strategy(const std::string& id) const
{
    const auto found = std::ranges::find(strategies, id, &domain::Strategy::id);
    return found == strategies.end() ? nullptr : &*found;
}

PracticesToGive practices_to_give(const app::Looking& looking, const domain::Id<domain::CareCase>& care_case,
                                  const std::vector<Choice>& members)
{
    PracticesToGive from{looking.practice().definitions().strategies(), {}};
    for (const auto& member : members) {
        const domain::Id<domain::Client> client{member.key};
        from.members[member.key] = {app::strategy_library(looking, care_case, client),
                                    app::list_goals(looking, care_case, client)};
    }
    return from;
}

std::vector<Pick> practice_picks(const PracticesToGive& from, const Receivers& receivers)
{
    std::vector<Pick> picks;
    std::vector<std::string> first;
    for (const auto& strategy : from.strategies)
        if (first.size() < most_suggested && is_suggested(from, receivers, strategy.id)) {
            if (first.empty())
                picks.push_back({{}, {_("Suggested now")}});
            first.push_back(strategy.id);
            picks.push_back(pick_of(from, receivers, strategy, true));
        }
    for (const auto& part : tokens(domain::StrategyPart{})) {
        const auto heading = picks.size();
        for (const auto& strategy : from.strategies)
            if (strategy.part == part.value && std::ranges::find(first, strategy.id) == first.end())
                picks.push_back(pick_of(from, receivers, strategy, false));
        if (picks.size() > heading)
            picks.insert(picks.begin() + static_cast<std::ptrdiff_t>(heading), Pick{{}, {words(part.value)}});
    }
    return picks;
}

wxString care_lines(const PracticesToGive& from, const Receivers& receivers, const std::string& strategy)
{
    return of_each(from, receivers, strategy, "\n", care_sentences);
}

std::vector<Choice> goals_of_all(const PracticesToGive& from, const Receivers& receivers)
{
    std::map<std::string, std::pair<std::size_t, wxString>> counted;
    for (const auto& receiver : receivers)
        if (const auto member = from.members.find(receiver.key); member != from.members.end())
            for (const auto& view : member->second.goals)
                if (view.goal->status == domain::GoalStatus::open) {
                    auto& [count, statement] = counted[view.goal.id.value];
                    ++count;
                    statement = shown(view.goal->statement);
                }
    std::vector<Choice> goals;
    for (const auto& [id, goal] : counted)
        if (goal.first == receivers.size())
            goals.push_back({id, goal.second});
    return goals;
}

}
