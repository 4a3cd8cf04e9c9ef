#include "domain/injury_file.hpp"

namespace domain {

std::vector<Problem> check(const InjuryFile& injury, const CareCase& care_case)
{
    std::vector<Problem> problems;
    const auto member = [&](const char* field, const Id<Client>& client) {
        if (!client.empty() && !is_member(care_case, client))
            problems.push_back({field, "member", shown(client.value), "member_of_case"});
    };
    member("injured", injury.injured);
    member("other", injury.other);
    if (!injury.other.empty() && injury.other == injury.injured)
        problems.push_back({"other", "once", "injured_person", "somebody_else"});
    if (injury.settled_on && !injury.apology_heard)
        problems.push_back({"settled_on", "order", {"value", to_text(*injury.settled_on)}, "day_after_apology"});
    return problems;
}

}
