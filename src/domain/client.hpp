#pragma once

#include "domain/document.hpp"

namespace domain {

enum class ClientStatus { enquiry, waiting, active, on_hold, closed, not_taken_on };
constexpr auto tokens(ClientStatus)
{
    using enum ClientStatus;
    return std::array{Token{enquiry, "enquiry"}, Token{waiting, "waiting"}, Token{active, "active"},
                      Token{on_hold, "on_hold"}, Token{closed, "closed"},   Token{not_taken_on, "not_taken_on"}};
}

/// How this person may be reached without harm; shown before any call entry, letter or print (45 CFR 164.522(b)).
struct SafeContact {
    std::vector<std::string> ways;
    std::string hours;
    std::optional<bool> may_leave_message;
    std::string name_to_use;
    bool nothing_on_paper = false;

    static constexpr auto fields()
    {
        return std::tuple{field("ways", &SafeContact::ways), field("hours", &SafeContact::hours),
                          field("may_leave_message", &SafeContact::may_leave_message),
                          field("name_to_use", &SafeContact::name_to_use),
                          field("nothing_on_paper", &SafeContact::nothing_on_paper)};
    }
    bool operator==(const SafeContact&) const = default;
};

struct EmergencyContact {
    std::string name;
    std::string phone;
    std::string relation;

    static constexpr auto fields()
    {
        return std::tuple{field("name", &EmergencyContact::name, required_name),
                          field("phone", &EmergencyContact::phone), field("relation", &EmergencyContact::relation)};
    }
    bool operator==(const EmergencyContact&) const = default;
};

/// Who acts for a minor: who may consent, and who may be given reports.
struct Guardian {
    std::string name;
    std::string relation;
    bool may_consent = false;
    bool may_receive = false;

    static constexpr auto fields()
    {
        return std::tuple{field("name", &Guardian::name, required_name), field("relation", &Guardian::relation),
                          field("may_consent", &Guardian::may_consent), field("may_receive", &Guardian::may_receive)};
    }
    bool operator==(const Guardian&) const = default;
};

struct Consent {
    std::string about;
    std::string version;
    std::optional<Date> given_on;
    std::optional<Date> withdrawn_on;

    static constexpr auto fields()
    {
        return std::tuple{field("about", &Consent::about, required), field("version", &Consent::version),
                          field("given_on", &Consent::given_on), field("withdrawn_on", &Consent::withdrawn_on)};
    }
    bool operator==(const Consent&) const = default;
};

/// A person.
struct Client {
    static constexpr std::string_view record_name = "client";

    std::string legal_name;
    std::string preferred_name;
    std::string native_name; ///< in the person's own script
    std::string pronouns;
    std::optional<Date> birth_date;
    std::string email;
    std::string phone;
    std::string address;
    std::string occupation;
    std::optional<EmergencyContact> emergency_contact;
    std::vector<Guardian> guardians;
    std::string custody_paper;                 ///< what a court or an agreement says about who decides for a minor
    std::optional<Date> custody_paper_seen_on; ///< by the counselor, with own eyes
    std::optional<Date> assented_on;           ///< a minor's own yes to the work
    std::vector<Consent> consents;
    std::string referral_source;
    ClientStatus status = ClientStatus::active;
    std::string status_reason; ///< why on hold, closed or not taken on
    std::string sent_to;       ///< where someone not taken on was sent
    std::optional<SafeContact> safe_contact;

    static constexpr auto fields()
    {
        return std::tuple{field("legal_name", &Client::legal_name, required_name),
                          field("preferred_name", &Client::preferred_name, a_name),
                          field("native_name", &Client::native_name, a_name),
                          field("pronouns", &Client::pronouns, between(0, 100)),
                          field("birth_date", &Client::birth_date),
                          field("email", &Client::email, between(0, 320)),
                          field("phone", &Client::phone, between(0, 100)),
                          field("address", &Client::address),
                          field("occupation", &Client::occupation),
                          field("emergency_contact", &Client::emergency_contact),
                          field("guardians", &Client::guardians),
                          field("custody_paper", &Client::custody_paper),
                          field("custody_paper_seen_on", &Client::custody_paper_seen_on),
                          field("assented_on", &Client::assented_on),
                          field("consents", &Client::consents),
                          field("referral_source", &Client::referral_source),
                          field("status", &Client::status),
                          field("status_reason", &Client::status_reason),
                          field("sent_to", &Client::sent_to),
                          field("safe_contact", &Client::safe_contact)};
    }
    bool operator==(const Client&) const = default;
};

/// What this person is called on paper and screen: the preferred name, else the legal one.
const std::string& name_of(const Client& client);

/// True when nothing may be printed for this person unless the counselor confirms it.
bool nothing_on_paper(const Client& client);

}
