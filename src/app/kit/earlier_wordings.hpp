#pragma once

#include "app/kit/looking.hpp"

namespace app {

/// What an item said before one of its changes.
struct EarlierWording {
    domain::Timestamp written_at{};
    domain::Timestamp replaced_at{};
    domain::Tree document; ///< all it said then
};

/// What an item says and what it said before, as far as whoever looks may see it.
struct ItemWordings {
    std::string kind; ///< "goal"
    std::string id;
    domain::Tree now;
    std::vector<EarlierWording> earlier; ///< the latest first
};

/// The paths of an earlier wording that the next one (`earlier[place - 1]`, or what it says now) says otherwise, with
/// what stood there then; null where nothing did.
domain::Tree said_otherwise(const ItemWordings& wordings, std::size_t place);

/// Of the record of any kind with this id, or at least 4 of its first or last characters, and a line in the audit that
/// it was viewed. An item that is kept for some shows only those of its wordings that were for whoever looks; none with
/// a client in the room; what is for nobody in particular only to the counselor alone. Refuses an id that no record
/// has. Throws Failure (damaged_record) when a wording is gone or is not what was written.
ItemWordings earlier_wordings(const Looking& looking, std::string_view id);

}
