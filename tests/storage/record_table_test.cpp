#include "storage/database.hpp"
#include "storage/record_table.hpp"
#include "storage/storage_error.hpp"

#include <boost/test/unit_test.hpp>

using namespace storage;

namespace {

/// A hasher that shows what it was given.
std::string joined_parts(std::span<const std::string_view> parts)
{
    std::string all;
    for (const auto part : parts)
        all += std::string(part) + "|";
    return all;
}

struct Fixture {
    Fixture()
    {
        database.run_script("CREATE TABLE pet (id TEXT, row_version INTEGER, created_at TEXT, changed_at TEXT,"
                            " row_hash TEXT, name TEXT)");
        table({name}).insert("1", {std::string("Rex")}, "2026-01-01");
        database.run_script("ALTER TABLE pet ADD COLUMN colour TEXT");
    }

    RecordTable table(const std::vector<Column>& columns)
    {
        columns_ = columns;
        return {database, hasher, "pet", columns_};
    }

    Column name{"name", ColumnForm::text};
    Column colour{"colour", ColumnForm::text};
    RowHasher hasher = joined_parts;
    Database database = Database::in_memory();
    std::vector<Column> columns_;
};

}

BOOST_FIXTURE_TEST_SUITE(record_table_test, Fixture)

BOOST_AUTO_TEST_CASE(a_row_from_before_a_column_was_added_is_sound)
{
    const auto rows = table({name, colour}).select("1", {});
    BOOST_REQUIRE_EQUAL(rows.size(), 1U);
    BOOST_TEST(std::get<std::string>(rows[0].values[0]) == "Rex");
    BOOST_TEST(std::holds_alternative<std::monostate>(rows[0].values[1]));
}

BOOST_AUTO_TEST_CASE(a_value_put_into_the_added_column_behind_the_program_is_noticed)
{
    database.execute("UPDATE pet SET colour = ?", {std::string("red")});
    BOOST_CHECK_THROW(table({name, colour}).select("1", {}), StorageError);
}

BOOST_AUTO_TEST_CASE(a_value_taken_away_behind_the_program_is_noticed)
{
    database.execute("UPDATE pet SET name = NULL", {});
    BOOST_CHECK_THROW(table({name, colour}).select("1", {}), StorageError);
}

BOOST_AUTO_TEST_SUITE_END()
