#include "storage/crypto.hpp"
#include "storage/database.hpp"
#include "storage/migrator.hpp"
#include "support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

using namespace storage;

namespace {

const std::vector<domain::EmbeddedFile> scripts{{"0001.sql", "CREATE TABLE a (x TEXT); CREATE TABLE b (y TEXT);"},
                                                {"0002.sql", "CREATE TABLE c (z TEXT);"}};
const std::vector<domain::EmbeddedFile> first_script{scripts.front()};

void none() {}

}

BOOST_AUTO_TEST_SUITE(migrator_test)

BOOST_AUTO_TEST_CASE(migrated_database_has_the_fingerprint_of_a_new_one)
{
    auto database = Database::in_memory();
    migrate(database, first_script, none);
    BOOST_TEST(schema_version(database) == 1);
    BOOST_TEST(schema_fingerprint(database) != expected_fingerprint(scripts));
    migrate(database, scripts, none);
    BOOST_TEST(schema_version(database) == 2);
    BOOST_TEST(schema_fingerprint(database) == expected_fingerprint(scripts));
}

BOOST_AUTO_TEST_CASE(copy_is_asked_for_once_and_only_before_an_existing_schema_changes)
{
    int copies = 0;
    const auto count = [&copies] { ++copies; };
    auto database = Database::in_memory();
    migrate(database, first_script, count);
    BOOST_TEST(copies == 0);
    migrate(database, scripts, count);
    BOOST_TEST(copies == 1);
    migrate(database, scripts, count);
    BOOST_TEST(copies == 1);
}

BOOST_AUTO_TEST_CASE(failing_script_leaves_the_schema_before_it)
{
    const std::vector<domain::EmbeddedFile> broken{scripts.front(), {"0002.sql", "CREATE TABLE c (z); nonsense;"}};
    auto database = Database::in_memory();
    BOOST_CHECK_THROW(migrate(database, broken, none), StorageError);
    BOOST_TEST(schema_version(database) == 1);
    BOOST_TEST(schema_fingerprint(database) == expected_fingerprint(first_script));
}

BOOST_AUTO_TEST_CASE(fingerprint_sees_any_change_of_the_schema_and_no_change_of_the_rows)
{
    auto database = Database::in_memory();
    migrate(database, scripts, none);
    database.run_script("INSERT INTO a VALUES ('row')");
    BOOST_TEST(schema_fingerprint(database) == expected_fingerprint(scripts));
    database.run_script("CREATE INDEX i ON a (x)");
    BOOST_TEST(schema_fingerprint(database) != expected_fingerprint(scripts));
}

BOOST_AUTO_TEST_CASE(embedded_scripts_make_a_schema_of_their_number)
{
    auto database = Database::in_memory();
    migrate(database, embedded_schema(), none);
    BOOST_TEST(schema_version(database) == static_cast<int>(embedded_schema().size()));
    BOOST_TEST(database.query("SELECT count(*) FROM audit", {}, {Kind::integer}).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
