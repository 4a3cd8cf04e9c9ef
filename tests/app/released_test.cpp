#include "app/help/help_texts.hpp"
#include "app/practice/unlocking.hpp"
#include "app/practice/verify.hpp"
#include "app/search/search.hpp"
#include "storage/database_copy.hpp"
#include "storage/key_file.hpp"
#include "storage/migrator.hpp"
#include "storage/passphrase.hpp"
#include "storage/practice_files.hpp"
#include "storage/records.hpp"
#include "storage/vault_contents.hpp"
#include "support/test_practice.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

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

    /// The database as it lies there, under the practice's own key.
    storage::Database open_database()
    {
        const auto keys = storage::read_key_file(bytes_of(folder / "keys.json"))->keys;
        const auto secret = storage::normalised(storage::SecretBytes::copy_of(words));
        const auto master = storage::open_slot(keys, storage::passphrase_slot, secret);
        BOOST_REQUIRE(master.has_value());
        return storage::Database::open(folder / "records.db", storage::database_key_of(*master, keys),
                                       storage::OpenMode::existing);
    }

    /// As a program that knew this schema and no later one has left it.
    void bring_to_schema(std::size_t number)
    {
        auto database = open_database();
        storage::migrate(database, std::span(scripts).first(number), [] {});
        BOOST_REQUIRE(storage::schema_version(database) == static_cast<int>(number));
    }

    static constexpr std::size_t released_schema = 4;
    /// The scripts after it convert rows with the practice's keys, which only opening it does.
    static constexpr std::size_t last_of_scripts_alone = 10;
    const std::vector<domain::EmbeddedFile> scripts = storage::embedded_schema();
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
    std::string database;
    std::string journal;
    {
        auto opened = open_database();
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

BOOST_AUTO_TEST_CASE(practice_of_every_schema_since_the_first_release_opens)
{
    const auto released = bytes_of(folder / "records.db");
    for (auto schema = released_schema; schema <= last_of_scripts_alone; ++schema) {
        BOOST_TEST_CONTEXT("schema " << schema)
        {
            put_bytes(folder / "records.db", released);
            std::filesystem::remove(folder / storage::copy_name_before(scripts.size()));
            state_folder = temporary / ("state " + std::to_string(schema));
            bring_to_schema(schema);
            is_sound_when_opened();
            BOOST_TEST(std::filesystem::exists(folder / storage::copy_name_before(scripts.size())) ==
                       (schema < scripts.size()));
        }
    }
}

BOOST_AUTO_TEST_CASE(each_step_is_told_while_it_is_brought_up_to_date)
{
    std::vector<std::pair<int, int>> told;
    app::Environment environment{clock, state_folder};
    environment.updating = [&](int done, int all) { told.emplace_back(done, all); };
    app::Workspace::open(folder, app::Passphrase(words), environment);
    constexpr int steps_of_search_index = 50;
    const auto all = static_cast<int>(scripts.size() - released_schema) + 1 + steps_of_search_index;
    BOOST_REQUIRE(told.size() == static_cast<std::size_t>(all + 1));
    for (int step = 0; step <= all; ++step)
        BOOST_TEST((told[static_cast<std::size_t>(step)] == std::pair(step, all)));
    told.clear();
    app::Workspace::open(folder, app::Passphrase(words), environment);
    BOOST_TEST(told.empty());
}

BOOST_AUTO_TEST_CASE(what_it_says_can_be_searched_once_it_is_opened)
{
    app::OpenPractice practice(open(words), clock);
    app::SearchAsk ask;
    ask.words = "the*";
    const auto found = app::search({practice, app::Viewer::counselor()}, ask);
    BOOST_TEST(found.hits.size() == ask.limit);
    BOOST_TEST(found.has_more);
    BOOST_TEST(std::ranges::is_sorted(found.hits, std::greater{}, &app::SearchHit::day));
}

BOOST_AUTO_TEST_CASE(opened_once_it_names_the_version_it_needs_from_then_on)
{
    app::Workspace::open(folder, app::Passphrase(words), {clock, state_folder});
    {
        auto database = open_database();
        BOOST_TEST(storage::needed_version(database) == app::program_version());
        storage::keep_needed_version(database, "7.1.0");
        database.run_script("PRAGMA user_version = 9999");
    }
    const auto before = bytes_of(folder / "records.db");
    BOOST_CHECK_EXCEPTION(app::Workspace::open(folder, app::Passphrase(words), {clock, state_folder}), app::Failure,
                          [](const app::Failure& failure) {
                              return failure.kind() == app::FailureKind::newer_schema &&
                                     failure.problem()->allowed == domain::Words("value", "7.1.0") &&
                                     failure.problem()->given == domain::Words("value", app::program_version());
                          });
    BOOST_TEST(bytes_of(folder / "records.db") == before);
}

BOOST_AUTO_TEST_CASE(it_gets_the_file_that_the_desktop_opens_it_by)
{
    const auto file = folder / storage::opening_file_name;
    BOOST_TEST(!std::filesystem::exists(file));
    open(words);
    BOOST_TEST(bytes_of(file) == "Secure Base practice 1\n");
    BOOST_TEST(storage::practice_at(file) == folder);
    BOOST_TEST(storage::practice_at(folder) == folder);
}

BOOST_AUTO_TEST_CASE(who_has_it_open_is_told_without_a_passphrase)
{
    BOOST_TEST(!app::refusal_while_open(folder).has_value());
    {
        const auto opened = app::Workspace::open(folder, app::Passphrase(words), {clock, state_folder});
        const auto refusal = app::refusal_while_open(folder);
        BOOST_REQUIRE(refusal.has_value());
        BOOST_TEST(refusal->problem()->allowed == domain::Words("value", domain::to_text(clock.stamp())));
    }
    BOOST_TEST(!app::refusal_while_open(folder).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
