#include "storage/records.hpp"
#include "support/test_practice.hpp"

#include <boost/test/unit_test.hpp>

#include <map>
#include <set>

using namespace storage;

namespace {

struct DeclaredColumn {
    std::string type;
    bool not_null;
    bool operator==(const DeclaredColumn&) const = default;
};

std::map<std::string, DeclaredColumn> columns_in(Database& database, std::string_view table)
{
    std::map<std::string, DeclaredColumn> columns;
    const auto rows = database.query("PRAGMA table_info(" + std::string(table) + ")", {},
                                     {Kind::integer, Kind::text, Kind::text, Kind::integer, Kind::text, Kind::integer});
    for (const auto& row : rows)
        columns[std::get<std::string>(row[1])] = {std::get<std::string>(row[2]), std::get<std::int64_t>(row[3]) != 0};
    return columns;
}

std::string type_of(Kind kind)
{
    switch (kind) {
    case Kind::integer:
        return "INTEGER";
    case Kind::real:
        return "REAL";
    case Kind::text:
        break;
    }
    return "TEXT";
}

const std::set<std::string> columns_of_every_record{"id", "row_version", "created_at", "changed_at", "row_hash"};

template<class T>
std::map<std::string, std::string> fields_with_types()
{
    std::map<std::string, std::string> fields;
    for (const auto& column : columns_of<T>())
        fields[std::string(column.name)] = type_of(column.kind());
    return fields;
}

template<class T>
std::map<std::string, std::string> columns_with_types(Database& database)
{
    std::map<std::string, std::string> columns;
    for (const auto& [name, declared] : columns_in(database, T::record_name))
        if (!columns_of_every_record.contains(name))
            columns[name] = declared.type;
    return columns;
}

template<class T>
void check_required_fields(Database& database)
{
    const auto columns = columns_in(database, T::record_name);
    domain::for_each_field<T>([&](const auto& field) {
        if (field.rule.required)
            BOOST_TEST(columns.at(std::string(field.name)).not_null, T::record_name << "." << field.name);
    });
}

// Calls action with a value of every kind of record.
template<class Action>
void for_each_record_type(Action action)
{
    std::apply([&](const auto&... record) { (action(record), ...); }, RecordTypes{});
}

struct SchemaFixture : test_support::TestPractice {
    std::unique_ptr<Vault> vault = create();
    Database& database = vault->database();
};

}

BOOST_FIXTURE_TEST_SUITE(schema_names_test, SchemaFixture)

BOOST_AUTO_TEST_CASE(every_column_is_called_like_its_field_and_has_its_type)
{
    for_each_record_type([&]<class T>(const T&) {
        BOOST_TEST_CONTEXT(T::record_name)
        {
            BOOST_TEST((columns_with_types<T>(database) == fields_with_types<T>()));
        }
    });
}

BOOST_AUTO_TEST_CASE(every_record_has_its_id_version_times_and_hash)
{
    for_each_record_type([&]<class T>(const T&) {
        const auto columns = columns_in(database, T::record_name);
        for (const auto& name : columns_of_every_record)
            BOOST_TEST(columns.contains(name), T::record_name << "." << name);
    });
}

BOOST_AUTO_TEST_CASE(a_required_field_cannot_be_null)
{
    for_each_record_type([&]<class T>(const T&) { check_required_fields<T>(database); });
}

BOOST_AUTO_TEST_CASE(every_table_belongs_to_a_record_or_to_the_vault)
{
    std::set<std::string> known{"meta", "audit", "signing_key", "record_history", "draft", "unsigned_note"};
    for (const auto* of_search : {"search", "search_segments", "search_segdir", "search_docsize", "search_stat"})
        known.insert(of_search);
    known.insert("search_item");
    for_each_record_type([&]<class T>(const T&) { known.insert(std::string(T::record_name)); });
    std::set<std::string> tables;
    for (const auto& row : database.query("SELECT name FROM sqlite_master WHERE type = 'table'", {}, {Kind::text}))
        tables.insert(std::get<std::string>(row[0]));
    BOOST_TEST((tables == known));
}

BOOST_AUTO_TEST_SUITE_END()
