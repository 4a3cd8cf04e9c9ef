#pragma once

#include "domain/document.hpp"

namespace domain {

/// The wording of an instrument's items that a practice is licensed for. The program brings none of it.
struct ItemWording {
    static constexpr std::string_view record_name = "item_wording";

    std::string instrument;
    std::string licence;                      ///< by whose permission
    std::map<std::string, std::string> words; ///< by item key

    static constexpr auto fields()
    {
        return std::tuple{field("instrument", &ItemWording::instrument, required),
                          field("licence", &ItemWording::licence, required_between(1, 500)),
                          field("words", &ItemWording::words, required)};
    }
    bool operator==(const ItemWording&) const = default;
};

}
