#pragma once

#include "app/measures/item_wordings.hpp"
#include "app/measures/measures.hpp"

namespace app {

/// One item over time: its answers stand in the order of the fillings, nothing where it was left blank.
struct ItemLine {
    ShownItem item;
    std::vector<std::optional<int>> answers;
    bool reversed = false;           ///< counts from the other end in one of the scales
    std::vector<std::string> scales; ///< ids of the scales it belongs to
};

/// What was answered, item by item, in the order of the default form whatever form was filled in.
struct ItemTable {
    std::string instrument;
    std::string title;
    std::string target;
    std::vector<domain::Record<domain::Administration>> fillings; ///< the earliest first; without those corrected since
    std::vector<ItemLine> items;
};

/// The answers to an instrument, about the relationship asked for or, without one, that of the latest filling. A line
/// in the audit says that they were viewed.
ItemTable measure_items(const Looking& looking, const MeasureQuery& query);

}
