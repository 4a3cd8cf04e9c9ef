#pragma once

#include "domain/visibility.hpp"

namespace domain {

enum class ContactKind { phone, text, email, letter, collateral, handover, consultation };
constexpr auto tokens(ContactKind)
{
    using enum ContactKind;
    return std::array{Token{phone, "phone"},
                      Token{text, "text"},
                      Token{email, "email"},
                      Token{letter, "letter"},
                      Token{collateral, "collateral"},
                      Token{handover, "handover"},
                      Token{consultation, "consultation"}};
}

/// Something between sessions: a call, a letter, a consultation.
struct Contact {
    static constexpr std::string_view record_name = "contact";

    Id<CareCase> care_case;
    Date on{};
    ContactKind kind = ContactKind::phone;
    Id<Client> client; ///< the member it was with or about
    std::string with;  ///< anyone else: "family doctor"
    std::optional<int> minutes;
    std::string text;
    std::optional<Visibility> visibility;
    MemberList member;

    static constexpr auto fields()
    {
        return std::tuple{field("case", &Contact::care_case, required),
                          field("on", &Contact::on, required),
                          field("kind", &Contact::kind, required),
                          field("client", &Contact::client),
                          field("with", &Contact::with, between(0, 500)),
                          field("minutes", &Contact::minutes, between(0, 1440)),
                          field("text", &Contact::text),
                          field("visibility", &Contact::visibility),
                          field("member", &Contact::member)};
    }
    bool operator==(const Contact&) const = default;
};

}
