#pragma once

#include "app/people/cases.hpp"
#include "app/people/clients.hpp"
#include "app/practice/sample.hpp"
#include "storage/records.hpp"
#include "support/alone.hpp"
#include "support/test_practice.hpp"

namespace test_support {

/// The sample practice, seen on Monday, 2 March 2026.
struct SamplePractice : TestPractice {
    SamplePractice() : practice(make(), clock) {}

    std::unique_ptr<storage::Vault> make()
    {
        app::create_sample(folder, app::Passphrase(good_passphrase), {clock, state_folder, {{8192, 1}}});
        return open();
    }

    storage::Records& records() { return practice.records(); }

    domain::Id<domain::Client> person(std::string_view name)
    {
        return app::list_clients(alone(practice), name).at(0).id;
    }

    /// The case with these people alone; Petra's earlier case is her own.
    domain::Id<domain::CareCase> case_of(const std::vector<std::string_view>& names)
    {
        for (const auto& each : app::list_cases(alone(practice), person(names.front())))
            if (each->members.size() == names.size())
                return each.id;
        return {};
    }

    app::OpenPractice practice;
};

/// Made once: nothing in it is changed, only looked at and added to.
inline SamplePractice& the_sample()
{
    static SamplePractice sample;
    return sample;
}

}
