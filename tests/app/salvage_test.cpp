#include "app/practice/salvage.hpp"
#include "app/practice/verify.hpp"
#include "app/sessions/notes.hpp"
#include "sample_fixture.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

struct SalvageFixture : TestPractice {
    SalvageFixture() { app::create_sample(folder, passphrase, environment()); }

    app::Environment environment() { return {clock, state_folder, {{8192, 1}}}; }

    std::pair<std::int64_t, std::int64_t> salvaged()
    {
        std::filesystem::remove_all(output);
        std::int64_t kept = 0;
        std::int64_t lost = 0;
        for (const auto& kind : app::salvage_practice(folder, passphrase, output, environment())) {
            kept += kind.kept;
            lost += kind.lost;
        }
        return {kept, lost};
    }

    app::Verification verification_of_output()
    {
        const auto opened = app::Workspace::open(output, passphrase, environment());
        return opened->run(app::verify_practice);
    }

    app::Passphrase passphrase{good_passphrase};
    std::filesystem::path output = temporary / "Salvaged.securebase";
};

}

BOOST_FIXTURE_TEST_SUITE(salvage_test, SalvageFixture)

BOOST_AUTO_TEST_CASE(a_whole_practice_comes_out_whole_with_every_signature_good)
{
    const auto [kept, lost] = salvaged();
    BOOST_TEST(lost == 0);
    const auto verification = verification_of_output();
    BOOST_TEST(verification.is_sound());
    BOOST_TEST(verification.records == kept);
    BOOST_TEST(verification.signed_notes > 50);
}

BOOST_AUTO_TEST_CASE(a_practice_of_an_older_version_comes_out_as_well)
{
    const auto released = std::filesystem::path(SOURCE_FOLDER) / "tests/released/1";
    std::filesystem::remove_all(folder);
    std::filesystem::copy(released / "Sample.securebase", folder);
    auto words = bytes_of(released / "words.txt");
    words.erase(words.find_last_not_of('\n') + 1);
    passphrase = app::Passphrase(words);
    BOOST_TEST(salvaged().second == 0);
    BOOST_TEST(verification_of_output().is_sound());
}

BOOST_AUTO_TEST_CASE(of_a_damaged_practice_everything_readable_comes_out_and_the_rest_is_counted)
{
    const auto whole = bytes_of(folder / "records.db");
    const auto all = salvaged().first;
    constexpr std::size_t page = 4096;
    for (const std::size_t part : {4U, 2U}) {
        auto damaged = whole;
        const auto place = damaged.size() / page / part * page + 100;
        damaged[place] = static_cast<char>(damaged[place] ^ 1);
        put_bytes(folder / "records.db", damaged);
        const auto [kept, lost] = salvaged();
        BOOST_TEST(kept > all / 2);
        BOOST_TEST((lost > 0 || kept == all));
        BOOST_TEST(bytes_of(folder / "records.db") == damaged);
        BOOST_TEST(verification_of_output().records == kept);
    }
}

BOOST_AUTO_TEST_SUITE_END()
