#pragma once

#include "domain/client.hpp"

namespace domain {

/// EFIT individual, EFCT couple, EFFT family, or other work.
enum class Modality { efit, efct, efft, other };
constexpr auto tokens(Modality)
{
    using enum Modality;
    return std::array{Token{efit, "efit"}, Token{efct, "efct"}, Token{efft, "efft"}, Token{other, "other"}};
}

enum class MemberRole { client, partner, parent, child, other };
constexpr auto tokens(MemberRole)
{
    using enum MemberRole;
    return std::array{Token{client, "client"}, Token{partner, "partner"}, Token{parent, "parent"},
                      Token{child, "child"}, Token{other, "other"}};
}

enum class SecretsPolicy { no_secrets, limited, full_privacy, undecided };
constexpr auto tokens(SecretsPolicy)
{
    using enum SecretsPolicy;
    return std::array{Token{no_secrets, "no_secrets"}, Token{limited, "limited"}, Token{full_privacy, "full_privacy"},
                      Token{undecided, "undecided"}};
}

enum class CloseReason { completed, stopped_coming, referred, moved, ended_by_me, died };
constexpr auto tokens(CloseReason)
{
    using enum CloseReason;
    return std::array{Token{completed, "completed"},     Token{stopped_coming, "stopped_coming"},
                      Token{referred, "referred"},       Token{moved, "moved"},
                      Token{ended_by_me, "ended_by_me"}, Token{died, "died"}};
}

struct CaseMember {
    Id<Client> client;
    MemberRole role = MemberRole::client;
    std::optional<Date> from;
    std::optional<Date> to;
    /// Someone the counselor knew in another role agreed to this one on that day.
    std::optional<Date> role_change_agreed_on{};

    static constexpr auto fields()
    {
        return std::tuple{field("client", &CaseMember::client, required), field("role", &CaseMember::role),
                          field("from", &CaseMember::from), field("to", &CaseMember::to),
                          field("role_change_agreed_on", &CaseMember::role_change_agreed_on)};
    }
    bool operator==(const CaseMember&) const = default;
};

/// A course of work with one client, a couple or a family.
struct CareCase {
    static constexpr std::string_view record_name = "care_case";

    std::string title;
    Modality modality = Modality::efit;
    Date opened_on{};
    std::vector<CaseMember> members;
    SecretsPolicy secrets_policy = SecretsPolicy::undecided;
    std::string secrets_agreement; ///< what was agreed, in words
    std::string loop_name;         ///< what the couple or family calls the loop between them; they may read it
    std::string apart_at_start;    ///< how long it took until they talked again, in their words: "three days"
    std::string apart_now;
    std::optional<Date> closed_on;
    std::optional<CloseReason> close_reason;
    std::string close_note;
    std::optional<Date> follow_up_on;
    bool legal_hold = false; ///< nothing may be disposed of

    static constexpr auto fields()
    {
        return std::tuple{field("title", &CareCase::title, a_name),
                          field("modality", &CareCase::modality, required),
                          field("opened_on", &CareCase::opened_on, required),
                          field("members", &CareCase::members, required),
                          field("secrets_policy", &CareCase::secrets_policy),
                          field("secrets_agreement", &CareCase::secrets_agreement),
                          field("loop_name", &CareCase::loop_name, between(0, 100)),
                          field("apart_at_start", &CareCase::apart_at_start, between(0, 100)),
                          field("apart_now", &CareCase::apart_now, between(0, 100)),
                          field("closed_on", &CareCase::closed_on),
                          field("close_reason", &CareCase::close_reason),
                          field("close_note", &CareCase::close_note),
                          field("follow_up_on", &CareCase::follow_up_on),
                          field("legal_hold", &CareCase::legal_hold)};
    }
    bool operator==(const CareCase&) const = default;
};

/// Rules across fields: members are there once each and fit the modality, dates are in order, a closing has its reason.
std::vector<Problem> check(const CareCase& care_case);

/// Memberships that begin or end on days outside the case: they can be, but rarely are, so they are asked about.
std::vector<Problem> unlikely_memberships(const CareCase& care_case);

bool is_member(const CareCase& care_case, const Id<Client>& client);

/// Members on that day (from–to, both inclusive; open ends count).
std::vector<Id<Client>> members_on(const CareCase& care_case, const Date& day);

/// True when the client takes part on that day.
bool is_member_on(const CareCase& care_case, const Id<Client>& client, const Date& day);

bool is_joint(const CareCase& care_case);

}
