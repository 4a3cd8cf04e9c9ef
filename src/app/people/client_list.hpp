#pragma once

#include "app/people/case_people.hpp"

namespace app {

struct ClientCaseLine {
    domain::Id<domain::CareCase> care_case;
    std::string title;
    domain::Modality modality = domain::Modality::efit;
    std::vector<ShownPerson> members;
};

/// A line of the Clients page. With a client in the room names are initials, and neither the other names nor the days
/// one meets are there.
struct ClientRow {
    ShownPerson person;
    std::string legal_name;
    std::string preferred_name;
    std::string native_name;
    std::string besides;     ///< what tells this person apart from another of the same name
    std::string search_text; ///< all three names without case and accents
    std::string sort_text;   ///< the shown name, likewise
    domain::ClientStatus status = domain::ClientStatus::active;
    std::vector<ClientCaseLine> open_cases;
    std::optional<domain::Date> last_held;    ///< in any case of this client, today or before
    std::optional<domain::Date> next_planned; ///< today or after
};

/// Everyone, by name; people of one name are told apart in `person.name` by birth year, legal name or the end of the
/// id.
std::vector<ClientRow> client_list(const Looking& looking);

/// Places of the rows in which every word of the query stands in one of the names, with or without accents. Asks the
/// practice nothing, so it may be called from any thread at every keystroke.
std::vector<std::size_t> rows_with_name(const std::vector<ClientRow>& rows, std::string_view query);

/// The rows of these clients only.
std::vector<ClientRow> find_names(const Looking& looking, std::string_view query);

}
