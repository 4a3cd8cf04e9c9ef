#include "app/practice/verify.hpp"
#include "storage/database_copy.hpp"
#include "storage/key_file.hpp"
#include "storage/migrator.hpp"
#include "storage/passphrase.hpp"
#include "storage/records.hpp"
#include "storage/vault_contents.hpp"
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

BOOST_AUTO_TEST_CASE(a_change_that_was_cut_off_before_the_program_was_updated_is_undone)
{
    const auto keys = storage::read_key_file(bytes_of(folder / "keys.json"))->keys;
    const auto secret = storage::normalised(storage::SecretBytes::copy_of(words));
    const auto master = storage::open_slot(keys, storage::passphrase_slot, secret);
    BOOST_REQUIRE(master.has_value());
    std::string database;
    std::string journal;
    {
        auto opened = storage::Database::open(folder / "records.db", storage::database_key_of(*master, keys),
                                              storage::OpenMode::existing);
        opened.run_script("PRAGMA cache_size = 5");
        storage::Transaction change(opened);
        opened.execute("UPDATE client SET address = ?", {std::string(50'000, 'x')});
        database = bytes_of(folder / "records.db");
        journal = bytes_of(folder / "records.db-journal");
    }
    BOOST_REQUIRE(journal.size() > 512U);
    put_bytes(folder / "records.db", database);
    put_bytes(folder / "records.db-journal", journal);
    is_sound_when_opened();
}

BOOST_AUTO_TEST_SUITE_END()
