#pragma once

#include "app/kit/looking.hpp"

namespace app {

/// A person in one of their cases, as the finder lists them.
struct PersonInCase {
    domain::Id<domain::CareCase> care_case;
    std::string name;
    std::vector<std::string> members; ///< of the case, this one among them
    domain::Modality modality = domain::Modality::efit;
    bool is_closed = false;
    std::string search_text; ///< the person's names without case and accents
};

/// Everyone in each of their cases, open cases first; nobody while a client is in the room. Cases and people are read
/// once each, so that what is typed can then be looked for in what this returned.
std::vector<PersonInCase> people_in_cases(const Looking& looking);

/// The places of the first `most` in whose names every word of the query stands, with or without accents. Reads
/// nothing.
std::vector<std::size_t> people_with_name(const std::vector<PersonInCase>& people, std::string_view query,
                                          std::size_t most);

}
