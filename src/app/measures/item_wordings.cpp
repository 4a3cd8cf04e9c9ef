#include "app/measures/item_wordings.hpp"

#include "app/practice/practice.hpp"
#include "domain/scoring.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::Instrument;
using domain::ItemWording;

namespace {

constexpr std::size_t longest = 500;

void refuse_words(const Instrument& instrument, const ItemWording& wording)
{
    for (const auto& [key, text] : wording.words) {
        if (!instrument.item(key))
            domain::refuse("words." + domain::shown_key(key), "unknown_item", domain::shown(key),
                           domain::one_of(form_order(instrument)));
        if (text.empty() || text.size() > longest)
            domain::refuse("words." + key, "length", {"bytes", text.size()}, "bytes_1_to_500");
    }
}

}

void keep_item_wording(OpenPractice& practice, const ItemWording& wording)
{
    refuse_words(practice.definitions().instrument(wording.instrument), wording);
    auto& records = practice.records();
    auto change = records.change();
    auto known = records.where(&ItemWording::instrument, wording.instrument);
    if (known.empty()) {
        records.add(wording);
    } else {
        known.front().value = wording;
        records.update(known.front());
    }
    change.commit();
}

std::optional<ItemWording> item_wording(OpenPractice& practice, std::string_view instrument)
{
    auto known = practice.records().where(&ItemWording::instrument, std::string(instrument));
    return known.empty() ? std::nullopt : std::optional(std::move(known.front().value));
}

std::vector<ShownItem> shown_items(OpenPractice& practice, std::string_view id, std::string_view order)
{
    const auto& instrument = practice.definitions().instrument(id);
    const auto wording = item_wording(practice, id);
    std::vector<ShownItem> items;
    for (const auto& key : form_order(instrument, order)) {
        const auto& item = *instrument.item(key);
        ShownItem shown{key, item.topic, {}, item.least, item.most};
        if (wording)
            if (const auto words = wording->words.find(key); words != wording->words.end())
                shown.wording = words->second;
        items.push_back(std::move(shown));
    }
    return items;
}

std::vector<Instrument> chosen_measures(OpenPractice& practice)
{
    const auto profile = profile_of(practice);
    if (profile->measures.empty())
        return practice.definitions().instruments();
    std::vector<Instrument> chosen;
    for (const auto& id : profile->measures)
        if (const auto* instrument = practice.definitions().find_instrument(id))
            chosen.push_back(*instrument);
    return chosen;
}

void choose_measures(OpenPractice& practice, const std::vector<std::string>& ids)
{
    domain::Tree::List list;
    for (const auto& id : ids)
        list.emplace_back(practice.definitions().instrument(id).id);
    update_profile(practice, domain::Tree::Map{{"measures", std::move(list)}});
}

}
