#pragma once

#include "domain/visibility.hpp"

#include <set>

namespace domain {

/// One filling of an instrument, as the client answered the published form.
struct Administration {
    static constexpr std::string_view record_name = "administration";

    Id<Client> client;
    Id<CareCase> care_case;
    std::string instrument; ///< "phq-9"
    std::string instrument_version;
    Date filled_on{};
    std::optional<Date> entered_on;
    std::vector<std::optional<int>> answers; ///< in the form's order; nothing where left blank
    std::string order;                       ///< which printed order, for forms that circulate in two
    std::string target;                      ///< whom the answers are about, for forms per relationship
    Tree result;                             ///< what it came to when it was entered
    Id<Administration> corrects;      ///< the wrong filling that this one stands for now; it stays in the history
    std::string correction_reason;    ///< what was wrong with it
    std::optional<Date> withdrawn_on; ///< it counts no more from then on: entered for the wrong person, say
    std::string withdrawal_reason;
    std::optional<Visibility> visibility;
    MemberList member;

    static constexpr auto fields()
    {
        return std::tuple{field("client", &Administration::client, required),
                          field("case", &Administration::care_case, required),
                          field("instrument", &Administration::instrument, required),
                          field("instrument_version", &Administration::instrument_version),
                          field("filled_on", &Administration::filled_on, required),
                          field("entered_on", &Administration::entered_on),
                          field("answers", &Administration::answers, required),
                          field("order", &Administration::order, between(0, 20)),
                          field("target", &Administration::target, between(0, 20)),
                          field("result", &Administration::result),
                          field("corrects", &Administration::corrects),
                          field("correction_reason", &Administration::correction_reason, between(0, 500)),
                          field("withdrawn_on", &Administration::withdrawn_on),
                          field("withdrawal_reason", &Administration::withdrawal_reason, between(0, 500)),
                          field("visibility", &Administration::visibility),
                          field("member", &Administration::member)};
    }
    bool operator==(const Administration&) const = default;
};

/// Leaves out the fillings that another one corrects or that were withdrawn: only what stands is drawn and compared.
inline void keep_standing(std::vector<Record<Administration>>& fillings)
{
    std::set<Id<Administration>> wrong;
    for (const auto& filling : fillings)
        wrong.insert(filling->corrects);
    std::erase_if(fillings,
                  [&](const auto& filling) { return wrong.contains(filling.id) || filling->withdrawn_on.has_value(); });
}

}
