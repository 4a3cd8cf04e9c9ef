#include "domain/concern.hpp"

#include <algorithm>

namespace domain {

namespace {

// Places in `occasions`; an answer that names one speaks of it and all before.
std::size_t place_of(const ConcernHistory& history, const Id<Concern>& concern)
{
    const auto found = std::ranges::find(history.occasions, concern, &Record<Concern>::id);
    return static_cast<std::size_t>(found - history.occasions.begin());
}

bool is_closing(const Record<ConcernLook>& look)
{
    return look->outcome != LookOutcome::withdrawn;
}

bool is_closed_by(const ConcernHistory& history, std::size_t place, const Record<ConcernLook>& look)
{
    if (!is_closing(look) || place > place_of(history, look->concern))
        return false;
    return look->outcome == LookOutcome::over || look->looked_on > history.occasions[place]->filled_on;
}

bool is_closed(const ConcernHistory& history, std::size_t place)
{
    return std::ranges::any_of(history.looks, [&](const auto& look) { return is_closed_by(history, place, look); });
}

// Kept by a version that took every occasion for a concern of its own, a response may name an older one than it
// could have known of.
bool is_answered(const ConcernHistory& history, std::size_t place)
{
    return std::ranges::any_of(history.responses, [&](const auto& response) {
        return place <= place_of(history, response->concern) ||
               response->responded_on > history.occasions[place]->opened_on;
    });
}

std::vector<std::size_t> open_places(const ConcernHistory& history)
{
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < history.occasions.size(); ++place)
        if (!is_answered(history, place) && !is_closed(history, place))
            places.push_back(place);
    return places;
}

Date last_closing_day(const ConcernHistory& history)
{
    Date last{};
    for (const auto& look : history.looks)
        if (is_closing(look))
            last = std::max(last, look->looked_on);
    return last;
}

// Whoever agrees on something after a denial goes on watching; so does who agrees to look again on the same day.
bool is_watched_after(const ConcernHistory& history, const Date& closed_on)
{
    const bool by_counselor = std::ranges::any_of(history.looks, [&](const auto& look) {
        return look->outcome == LookOutcome::over && look->looked_on == closed_on;
    });
    return std::ranges::any_of(history.responses, [&](const auto& response) {
        return response->responded_on > closed_on ||
               (!by_counselor && response->responded_on == closed_on && response->next_look_on);
    });
}

int place_of_area(ConcernArea area)
{
    switch (area) {
    case ConcernArea::self:
        return 0;
    case ConcernArea::home:
        return 1;
    case ConcernArea::dependents:
        return 2;
    case ConcernArea::others:
        break;
    }
    return 3;
}

}

ConcernState state_of(const ConcernHistory& history)
{
    if (!open_places(history).empty())
        return ConcernState::open;
    for (std::size_t place = 0; place < history.occasions.size(); ++place)
        if (!is_closed(history, place))
            return ConcernState::watched;
    return is_watched_after(history, last_closing_day(history)) ? ConcernState::watched : ConcernState::over;
}

std::optional<Date> next_look_on(const ConcernHistory& history)
{
    if (history.responses.empty() || state_of(history) != ConcernState::watched)
        return std::nullopt;
    const auto* latest = &history.responses.front();
    for (const auto& response : history.responses)
        if (response->responded_on >= (*latest)->responded_on)
            latest = &response;
    return (*latest)->next_look_on;
}

bool is_to_ask_again(const ConcernHistory& history)
{
    const auto places = open_places(history);
    return !places.empty() && std::ranges::all_of(places, [&](std::size_t place) {
        return history.occasions[place]->reason == declined_reason;
    });
}

ConcernRank rank_of(const ConcernHistory& history)
{
    const auto& first = *history.occasions.front();
    const auto places = open_places(history);
    const auto since =
        places.empty() ? next_look_on(history).value_or(first.filled_on) : history.occasions[places.front()]->filled_on;
    return {static_cast<int>(state_of(history)), place_of_area(first.area), since};
}

}
