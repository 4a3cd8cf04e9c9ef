#include "domain/strategy.hpp"

#include <algorithm>

namespace domain {

namespace {

constexpr std::string_view by_style = "style";
constexpr std::string_view by_stage = "stage";
constexpr std::string_view at_the_beginning = "beginning";

template<class T>
bool contains(const std::vector<T>& list, const T& value)
{
    return std::ranges::find(list, value) != list.end();
}

std::string leaning_line(Suits suits)
{
    switch (suits) {
    case Suits::anxious:
        return "For someone who reaches and holds on when closeness feels unsafe.";
    case Suits::avoidant:
        return "For someone who steps back when closeness feels unsafe.";
    case Suits::parents:
        return "For a parent.";
    case Suits::couples:
        return "For the two of them.";
    case Suits::any:
        break;
    }
    return "For anyone.";
}

std::string shame_line(ShameWay way)
{
    switch (way) {
    case ShameWay::self_neglect:
        return "Own needs are put off.";
    case ShameWay::self_criticism:
        return "The inner voice is harsh.";
    case ShameWay::self_sabotage:
        return "Good things are spoilt before they can be lost.";
    case ShameWay::self_destructive:
        return "Shame turns into harm to oneself: only with safety in view.";
    case ShameWay::people_pleasing:
        return "Others are pleased at the cost of own needs.";
    case ShameWay::pulling_away:
        return "Pulling away keeps shame hidden.";
    }
    return {};
}

template<HasTokens E>
std::optional<E> value_of(std::string_view token)
{
    for (const auto& each : tokens(E{}))
        if (each.name == token)
            return each.value;
    return std::nullopt;
}

}

std::vector<std::string> reasons(const Strategy& strategy, const PersonFacts& facts)
{
    std::vector<std::string> found;
    for (const auto way : strategy.eases)
        if (contains(facts.shame, way))
            found.emplace_back(token_of(way));
    for (const auto suits : strategy.suits)
        if (contains(facts.leaning, suits))
            found.emplace_back(token_of(suits));
    if (facts.stage && contains(strategy.stage_fit, *facts.stage))
        found.emplace_back(by_stage);
    else if (!facts.stage && contains(strategy.stage_fit, 1))
        found.emplace_back(at_the_beginning);
    if (facts.style == strategy.kind)
        found.emplace_back(by_style);
    return found;
}

std::string reason_line(const Strategy&, std::string_view token)
{
    if (const auto way = value_of<ShameWay>(token))
        return shame_line(*way);
    if (const auto suits = value_of<Suits>(token))
        return leaning_line(*suits);
    if (token == by_style)
        return "It is practised the way they like to practise.";
    if (token == at_the_beginning)
        return "A first step, while no note says which stage the work is in.";
    return token == by_stage ? "It belongs to the stage where the work is." : std::string();
}

}
