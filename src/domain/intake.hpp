#pragma once

#include "domain/visibility.hpp"

namespace domain {

enum class IntakeStatus { begun, complete };
constexpr auto tokens(IntakeStatus)
{
    return std::array{Token{IntakeStatus::begun, "begun"}, Token{IntakeStatus::complete, "complete"}};
}

/// The intake assessment of one client in one case. Keeps the wording it was answered with.
struct Intake {
    static constexpr std::string_view record_name = "intake";

    Id<Client> client;
    Id<CareCase> care_case;
    std::string definition;
    std::string definition_version;
    std::optional<Date> taken_on;
    IntakeStatus status = IntakeStatus::begun;
    std::map<std::string, Tree> answers;        ///< by question key
    std::map<std::string, std::string> wording; ///< what was asked, by question key
    std::optional<Visibility> visibility;
    MemberList member;

    static constexpr auto fields()
    {
        return std::tuple{field("client", &Intake::client, required),
                          field("case", &Intake::care_case, required),
                          field("definition", &Intake::definition, between(0, 60)),
                          field("definition_version", &Intake::definition_version),
                          field("taken_on", &Intake::taken_on),
                          field("status", &Intake::status),
                          field("answers", &Intake::answers),
                          field("wording", &Intake::wording),
                          field("visibility", &Intake::visibility),
                          field("member", &Intake::member)};
    }
    bool operator==(const Intake&) const = default;
};

}
