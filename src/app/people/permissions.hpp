#pragma once

#include "app/kit/looking.hpp"

namespace app {

/// Whom an item is to be shown to, and the permission for it.
struct Widening {
    std::string item; ///< id of a progress note, contact, administration, assignment, goal or intake
    domain::Audience to;
    domain::Id<domain::Client> client; ///< who gave the permission
    std::optional<domain::Date> given_on;
    std::string how;
};

struct WideningResult {
    domain::Id<domain::Permission> permission; ///< empty when fewer people see the item now: that asks for none
    bool done = true;                          ///< false while others whose item it is have not agreed yet
    std::vector<domain::Id<domain::Client>> still_to_ask;
};

/// Changes whom an item may be shown to. Fewer people: at once. More people: each member whose item it is must have
/// agreed; each permission is kept, and the last one needed widens the item. Refuses to widen private notes,
/// consultations and intakes with answers that were asked alone.
WideningResult widen_item(OpenPractice& practice, const Widening& widening);

/// Permissions, oldest first; only those about `item` when it is given. The counselor's own.
std::vector<domain::Record<domain::Permission>> list_permissions(const Looking& looking, const std::string& item = {});

/// As above, those about the items of one case.
std::vector<domain::Record<domain::Permission>> list_permissions_of(const Looking& looking,
                                                                    const domain::Id<domain::CareCase>& care_case);

}
