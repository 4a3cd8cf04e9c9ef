#include "app/practice/verify.hpp"
#include "storage/database_copy.hpp"
#include "storage/migrator.hpp"
#include "storage/records.hpp"
#include "support/test_practice.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

/// A copy of the sample practice that the first released schema made.
struct ReleasedPractice : TestPractice {
    ReleasedPractice()
    {
        const std::filesystem::path released = std::filesystem::path(SOURCE_FOLDER) / "tests/released/1";
        std::filesystem::copy(released / "Sample.securebase", folder);
        words = bytes_of(released / "words.txt");
        words.erase(words.find_last_not_of('\n') + 1);
    }

    void is_sound_when_opened()
    {
        app::OpenPractice practice(open(words), clock);
        const auto verification = app::verify_practice(practice);
        BOOST_TEST(verification.is_sound());
        BOOST_TEST(verification.records > 300);
        BOOST_TEST(verification.signed_notes > 50);
        BOOST_TEST(storage::schema_fingerprint(practice.records().vault().database()) ==
                   storage::expected_fingerprint(storage::embedded_schema()));
    }

    static constexpr std::size_t released_schema = 4;
    std::string words;
};

}

BOOST_FIXTURE_TEST_SUITE(released_test, ReleasedPractice)

BOOST_AUTO_TEST_CASE(practice_of_the_first_release_opens_and_every_signature_in_it_is_good)
{
    is_sound_when_opened();
}

BOOST_AUTO_TEST_CASE(it_is_copied_before_it_is_migrated_and_the_copy_opens_as_well)
{
    open(words);
    const auto copy = folder / storage::copy_name_before(storage::embedded_schema().size());
    BOOST_TEST(std::filesystem::exists(copy) == (storage::embedded_schema().size() > released_schema));
    if (!std::filesystem::exists(copy))
        return;
    std::filesystem::rename(copy, folder / "records.db");
    state_folder = temporary / "another machine's state";
    is_sound_when_opened();
}

BOOST_AUTO_TEST_SUITE_END()
