#pragma once

#include "app/people/cases.hpp"
#include "app/people/clients.hpp"
#include "storage/records.hpp"
#include "support/alone.hpp"
#include "support/test_practice.hpp"

#include <string>
#include <vector>

namespace test_support {

inline domain::Date day(std::string_view text)
{
    return *domain::parse_date(text);
}

/// True of a refusal that names this field.
inline auto refused_for(std::string field)
{
    return [field = std::move(field)](const domain::Refused& refused) { return refused.problem().field == field; };
}

/// A person to add: `a_client().named("Nora")`.
class ClientBuilder {
public:
    ClientBuilder() { client_.legal_name = "Somebody"; }
    ClientBuilder& named(std::string name)
    {
        client_.legal_name = std::move(name);
        return *this;
    }
    ClientBuilder& reached_by(domain::SafeContact safe_contact)
    {
        client_.safe_contact = std::move(safe_contact);
        return *this;
    }
    operator const domain::Client&() const { return client_; }

private:
    domain::Client client_;
};

inline ClientBuilder a_client()
{
    return {};
}

/// An open practice of 2 March 2026 with Nora and Daniel, who come as a couple, and Nora's own case.
struct PracticeFixture : TestPractice {
    PracticeFixture() : practice(create(), clock) {}

    storage::Records& records() { return practice.records(); }

    template<class T>
    domain::Id<T> keep(const T& value)
    {
        auto change = records().change();
        const auto id = records().add(value);
        change.commit();
        return id;
    }

    domain::Id<domain::CareCase> open_case(domain::Modality modality,
                                           const std::vector<domain::Id<domain::Client>>& members)
    {
        domain::CareCase care_case;
        care_case.modality = modality;
        care_case.opened_on = day("2026-01-05");
        for (const auto& member : members)
            care_case.members.push_back({member, domain::MemberRole::client, {}, {}});
        return app::open_case(practice, care_case);
    }

    static domain::PracticeProfile ada_marsh()
    {
        domain::PracticeProfile profile;
        profile.practice_name = "Harbour Counseling";
        profile.counselor.name = "Ada Marsh";
        profile.counselor.credential = "LMFT";
        return profile;
    }

    app::OpenPractice practice;
    domain::Id<domain::PracticeProfile> profile = keep(ada_marsh());
    domain::Id<domain::Client> nora = app::add_client(practice, a_client().named("Nora Whitfield"));
    domain::Id<domain::Client> daniel = app::add_client(practice, a_client().named("Daniel Whitfield"));
    domain::Id<domain::CareCase> couple = open_case(domain::Modality::efct, {nora, daniel});
    domain::Id<domain::CareCase> noras_own = open_case(domain::Modality::efit, {nora});
};

}
