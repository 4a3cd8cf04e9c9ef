#include "app/measures/measure_items.hpp"

#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::Administration;
using domain::Instrument;
using domain::Record;

namespace {

std::optional<int> answer_to(const Instrument& instrument, const Administration& filling, const std::string& key)
{
    const auto keys = form_order(instrument, filling.order);
    const auto place = static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin());
    return place < filling.answers.size() ? filling.answers[place] : std::nullopt;
}

ItemLine line_of(const Instrument& instrument, const std::vector<Record<Administration>>& fillings, ShownItem item)
{
    ItemLine line;
    for (const auto& filling : fillings)
        line.answers.push_back(answer_to(instrument, *filling, item.key));
    for (const auto& scale : instrument.scales) {
        if (std::ranges::count(scale.items, item.key) + std::ranges::count(scale.subtracted, item.key) == 0)
            continue;
        line.scales.push_back(scale.id);
        line.reversed = line.reversed || std::ranges::count(scale.reversed, item.key) > 0;
    }
    line.item = std::move(item);
    return line;
}

void say_viewed(OpenPractice& practice, const MeasureQuery& query)
{
    auto& records = practice.records();
    auto change = records.change();
    records.vault().audit().append("measure_items_viewed", query.care_case.value);
    change.commit();
}

}

ItemTable measure_items(const Looking& looking, const MeasureQuery& query)
{
    auto& practice = looking.practice();
    const auto& instrument = practice.definitions().instrument(query.instrument);
    ItemTable table{instrument.id, instrument.title, query.target, standing_fillings(looking, query), {}};
    if (table.target.empty() && !table.fillings.empty())
        table.target = table.fillings.back()->target;
    std::erase_if(table.fillings, [&](const auto& filling) { return filling->target != table.target; });
    for (auto& item : shown_items(practice, instrument.id))
        table.items.push_back(line_of(instrument, table.fillings, std::move(item)));
    say_viewed(practice, query);
    return table;
}

}
