#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/item_wording.hpp"

namespace app {

/// Keeps the wording of an instrument's items that the practice is licensed for, in place of what was kept before.
/// Refuses an unknown instrument or item, naming the items.
void keep_item_wording(OpenPractice& practice, const domain::ItemWording& wording);

/// The wording kept for an instrument; nothing when there is none.
std::optional<domain::ItemWording> item_wording(OpenPractice& practice, std::string_view instrument);

/// An item as it is shown to who types the answers.
struct ShownItem {
    std::string key;
    std::string topic;   ///< our own one to three words
    std::string wording; ///< the practice's licensed text; empty without one
    int least = 0;
    int most = 0;
};

/// The items in the printed order that is asked for, each with the practice's wording where it has one.
std::vector<ShownItem> shown_items(OpenPractice& practice, std::string_view instrument, std::string_view order = {});

/// The instruments the practice has chosen, in its order, or all of them when it has chosen none.
std::vector<domain::Instrument> chosen_measures(OpenPractice& practice);

/// Chooses them. Refuses an id that no instrument has.
void choose_measures(OpenPractice& practice, const std::vector<std::string>& ids);

}
