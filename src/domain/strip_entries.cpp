#include "domain/strip_entries.hpp"

#include <algorithm>

namespace domain {

namespace {

bool asks(const Strategy& strategy, const std::string& key)
{
    return std::ranges::find(strategy.entry, key, &FormQuestion::key) != strategy.entry.end();
}

void take(const Strategy& strategy, const Answers& typed, Entry& entry)
{
    for (const auto& [key, value] : typed)
        if (!value.is_null() && asks(strategy, key))
            entry.fields_by_key[key] = value;
}

bool says_anything(const Answers& typed)
{
    return std::ranges::any_of(typed, [](const auto& value) { return !value.second.is_null(); });
}

// A tick for "done" decides; without one, whatever was written says that it was tried.
bool was_done(const Answers& typed)
{
    const auto done = typed.find("done");
    return done == typed.end() || done->second.is_null() || done->second == Tree(true);
}

bool by_day(const Strategy& strategy)
{
    return std::ranges::any_of(strategy.worksheet.strip,
                               [](const auto& field) { return field.each == StripEach::day; });
}

}

std::vector<Entry> entries_of(const Strategy& strategy, const StripTyped& typed)
{
    std::vector<Entry> entries;
    const bool days = by_day(strategy);
    for (std::size_t i = 0; i < typed.columns.size(); ++i) {
        if (!says_anything(typed.columns[i]))
            continue;
        Entry entry;
        entry.done_on = days ? plus_days(typed.first_day, static_cast<int>(i)) : typed.first_day;
        entry.done = was_done(typed.columns[i]);
        take(strategy, typed.columns[i], entry);
        entries.push_back(std::move(entry));
    }
    if (entries.empty() &&
        (says_anything(typed.once) || says_anything(typed.first) || says_anything(typed.last) || typed.client_rating)) {
        entries.emplace_back();
        entries.back().done_on = typed.first_day;
    }
    if (entries.empty())
        return entries;
    take(strategy, typed.first, entries.front());
    take(strategy, typed.last, entries.back());
    take(strategy, typed.once, entries.back());
    entries.back().client_rating = typed.client_rating;
    return entries;
}

}
