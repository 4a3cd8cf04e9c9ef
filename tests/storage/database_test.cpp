#include "storage/crypto.hpp"
#include "storage/database.hpp"
#include "support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <thread>

using namespace storage;
using test_support::bytes_of;
using test_support::put_bytes;
using test_support::TemporaryFolder;

namespace {

struct DatabaseFixture {
    TemporaryFolder folder;
    std::filesystem::path file = folder / "records.db";
    SecretBytes key = random_secret(database_key_size);

    Database create() { return Database::open(file, key, OpenMode::create); }
    Database open(OpenMode mode = OpenMode::existing) { return Database::open(file, key, mode); }
};

auto of_kind(ErrorKind kind)
{
    return [kind](const StorageError& error) { return error.kind() == kind; };
}

}

BOOST_FIXTURE_TEST_SUITE(database_test, DatabaseFixture)

BOOST_AUTO_TEST_CASE(every_kind_of_value_comes_back_as_it_was)
{
    auto db = create();
    db.run_script("CREATE TABLE t (a INTEGER, b REAL, c TEXT, d TEXT)");
    db.execute("INSERT INTO t VALUES (?, ?, ?, ?)", {std::int64_t{9007199254740993}, 0.1 + 0.2, "Ünïcode ש", Value{}});
    const auto rows = db.query("SELECT a, b, c, d FROM t", {}, {Kind::integer, Kind::real, Kind::text, Kind::text});
    BOOST_REQUIRE(rows.size() == 1U);
    BOOST_TEST((rows[0] == Row{std::int64_t{9007199254740993}, 0.1 + 0.2, "Ünïcode ש", Value{}}));
}

BOOST_AUTO_TEST_CASE(texts_of_ten_megabytes_and_with_nul_bytes_come_back_whole)
{
    std::string large(10U << 20, 'x');
    large[7] = '\0';
    large.back() = 'z';
    {
        auto db = create();
        db.run_script("CREATE TABLE t (id INTEGER PRIMARY KEY, c TEXT)");
        db.execute("INSERT INTO t VALUES (1, ?)", {large});
        db.execute("INSERT INTO t VALUES (2, ?)", {std::string("\0a\0", 3)});
        db.execute("INSERT INTO t VALUES (3, ?)", {""});
    }
    auto db = open();
    const auto rows = db.query("SELECT c FROM t ORDER BY id", {}, {Kind::text});
    BOOST_TEST((rows.at(0).at(0) == Value{large}));
    BOOST_TEST((rows.at(1).at(0) == Value{std::string("\0a\0", 3)}));
    BOOST_TEST((rows.at(2).at(0) == Value{""}));
}

BOOST_AUTO_TEST_CASE(same_statement_serves_different_values)
{
    auto db = create();
    db.run_script("CREATE TABLE t (a INTEGER, c TEXT)");
    for (std::int64_t i = 0; i < 5; ++i)
        BOOST_TEST(db.execute("INSERT INTO t VALUES (:a, :c)", {i, i == 3 ? Value{} : Value{std::to_string(i)}}) == 1);
    for (std::int64_t i = 0; i < 5; ++i) {
        const auto rows = db.query("SELECT c FROM t WHERE a = ?", {i}, {Kind::text});
        BOOST_TEST((rows.at(0).at(0) == (i == 3 ? Value{} : Value{std::to_string(i)})));
    }
    BOOST_TEST(db.execute("UPDATE t SET c = ? WHERE a > ?", {"new", std::int64_t{1}}) == 3);
    BOOST_TEST(db.execute("DELETE FROM t WHERE a = ?", {std::int64_t{99}}) == 0);
}

BOOST_AUTO_TEST_CASE(new_file_is_encrypted_and_holds_no_plain_text)
{
    {
        auto db = create();
        db.run_script("CREATE TABLE canary_table (c TEXT)");
        db.execute("INSERT INTO canary_table VALUES (?)", {"canary-in-the-coal-mine"});
    }
    const auto bytes = bytes_of(file);
    BOOST_TEST(!bytes.starts_with("SQLite format 3"));
    BOOST_TEST(bytes.find("canary") == std::string::npos);
    BOOST_TEST(as_text(as_bytes(bytes).first(16)) == key.text().substr(32));
    BOOST_TEST(bytes.size() % 4096 == 0U);
}

BOOST_AUTO_TEST_CASE(a_transaction_within_another_is_on_the_disk_only_with_the_outer_one)
{
    auto db = create();
    db.run_script("CREATE TABLE t (c TEXT)");
    const auto insert = [&db](const char* word) {
        Transaction part(db);
        db.execute("INSERT INTO t VALUES (?)", {word});
        part.commit();
    };
    {
        Transaction whole(db);
        insert("lost with the outer one");
    }
    {
        Transaction whole(db);
        insert("kept");
        {
            Transaction part(db);
            db.execute("INSERT INTO t VALUES (?)", {"lost alone"});
        }
        BOOST_TEST(db.is_in_transaction());
        whole.commit();
    }
    BOOST_TEST(!db.is_in_transaction());
    const auto rows = db.query("SELECT c FROM t", {}, {Kind::text});
    BOOST_REQUIRE_EQUAL(rows.size(), 1u);
    BOOST_TEST(std::get<std::string>(rows.front().at(0)) == "kept");
}

BOOST_AUTO_TEST_CASE(journal_holds_no_plain_text_while_a_transaction_runs)
{
    auto db = create();
    db.run_script("CREATE TABLE t (c TEXT)");
    db.execute("INSERT INTO t VALUES (?)", {"canary-in-the-coal-mine"});
    Transaction transaction(db);
    db.execute("UPDATE t SET c = ?", {std::string(20'000, 'y')});
    for (const auto& [name, bytes] : test_support::contents_of(folder.path()))
        BOOST_TEST(bytes.find("canary") == std::string::npos, name);
}

BOOST_AUTO_TEST_CASE(wrong_key_is_refused_and_changes_nothing)
{
    create().run_script("CREATE TABLE t (a)");
    const auto before = bytes_of(file);
    key = random_secret(database_key_size);
    BOOST_CHECK_EXCEPTION(open(), StorageError, of_kind(ErrorKind::wrong_key));
    BOOST_TEST(bytes_of(file) == before);
}

BOOST_AUTO_TEST_CASE(missing_empty_and_short_files_are_refused_and_not_made)
{
    BOOST_CHECK_EXCEPTION(open(), StorageError, of_kind(ErrorKind::io_error));
    BOOST_TEST(!std::filesystem::exists(file));
    put_bytes(file, "");
    BOOST_CHECK_EXCEPTION(open(), StorageError, of_kind(ErrorKind::empty_or_truncated_database));
    BOOST_TEST(bytes_of(file).empty());
    BOOST_CHECK_EXCEPTION(create(), StorageError, of_kind(ErrorKind::io_error));
}

BOOST_AUTO_TEST_CASE(file_cut_at_a_page_is_known_to_be_truncated)
{
    {
        auto db = create();
        db.run_script("CREATE TABLE t (c TEXT)");
        db.execute("INSERT INTO t VALUES (?)", {std::string(50'000, 'x')});
    }
    std::filesystem::resize_file(file, 5 * 4096);
    BOOST_CHECK_EXCEPTION(open(), StorageError, of_kind(ErrorKind::empty_or_truncated_database));
    std::filesystem::resize_file(file, 5 * 4096 - 100);
    BOOST_CHECK_EXCEPTION(open(), StorageError, of_kind(ErrorKind::empty_or_truncated_database));
}

BOOST_AUTO_TEST_CASE(page_that_was_changed_is_told_as_damage_when_it_is_read)
{
    {
        auto db = create();
        db.run_script("CREATE TABLE t (c TEXT)");
        for (int i = 0; i < 50; ++i)
            db.execute("INSERT INTO t VALUES (?)", {std::string(3000, 'x')});
    }
    auto bytes = bytes_of(file);
    bytes[20 * 4096 + 50] = static_cast<char>(bytes[20 * 4096 + 50] ^ 1);
    put_bytes(file, bytes);
    auto db = open();
    BOOST_CHECK_EXCEPTION(db.query("SELECT c FROM t", {}, {Kind::text}), StorageError,
                          of_kind(ErrorKind::damaged_record));
    BOOST_CHECK_EXCEPTION(db.query("SELECT c FROM t", {}, {Kind::text}), StorageError,
                          of_kind(ErrorKind::damaged_record));
}

BOOST_AUTO_TEST_CASE(second_connection_is_refused)
{
    auto db = create();
    BOOST_CHECK_EXCEPTION(open(), StorageError, of_kind(ErrorKind::in_use));
    db.run_script("CREATE TABLE t (a)");
}

BOOST_AUTO_TEST_CASE(reading_connection_cannot_write)
{
    create().run_script("CREATE TABLE t (a)");
    auto db = open(OpenMode::read_only);
    BOOST_CHECK_EXCEPTION(db.execute("INSERT INTO t VALUES (1)", {}), StorageError, of_kind(ErrorKind::read_only));
}

BOOST_AUTO_TEST_CASE(transaction_without_commit_is_rolled_back)
{
    auto db = create();
    db.run_script("CREATE TABLE t (a INTEGER)");
    {
        Transaction transaction(db);
        db.execute("INSERT INTO t VALUES (1)", {});
    }
    BOOST_TEST(db.query("SELECT a FROM t", {}, {Kind::integer}).empty());
    {
        Transaction transaction(db);
        db.execute("INSERT INTO t VALUES (2)", {});
        transaction.commit();
    }
    BOOST_TEST(db.query("SELECT a FROM t", {}, {Kind::integer}).size() == 1U);
}

BOOST_AUTO_TEST_CASE(errors_carry_their_kind_and_no_values)
{
    auto db = create();
    db.run_script("CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE t (c TEXT UNIQUE, p REFERENCES p (id));"
                  "CREATE VIRTUAL TABLE f USING fts4 (words)");
    db.execute("INSERT INTO t VALUES (?, NULL)", {"canary"});
    const auto without_canary = [](ErrorKind kind) {
        return [kind](const StorageError& error) {
            return error.kind() == kind && std::string(error.what()).find("canary") == std::string::npos;
        };
    };
    BOOST_CHECK_EXCEPTION(db.execute("INSERT INTO t VALUES (?, NULL)", {"canary"}), StorageError,
                          without_canary(ErrorKind::conflict));
    BOOST_CHECK_EXCEPTION(db.execute("INSERT INTO t VALUES (?, 7)", {"canary 2"}), StorageError,
                          without_canary(ErrorKind::conflict));
    BOOST_CHECK_EXCEPTION(db.query("SELECT words FROM f WHERE f MATCH ?", {"\"canary"}, {Kind::text}), StorageError,
                          without_canary(ErrorKind::internal));
    BOOST_CHECK_EXCEPTION(db.execute("INSERT INTO nowhere VALUES (?)", {"canary"}), StorageError,
                          without_canary(ErrorKind::internal));
    BOOST_TEST(db.query("SELECT c FROM t", {}, {Kind::text}).size() == 1U);
}

BOOST_AUTO_TEST_CASE(script_runs_whole_and_an_error_in_it_is_told)
{
    auto db = create();
    db.run_script("CREATE TABLE a (x); CREATE TABLE b (x); INSERT INTO b VALUES (1)");
    BOOST_TEST(db.query("SELECT x FROM b", {}, {Kind::integer}).size() == 1U);
    BOOST_CHECK_EXCEPTION(db.run_script("CREATE TABLE c (x); nonsense"), StorageError, of_kind(ErrorKind::internal));
}

BOOST_AUTO_TEST_CASE(wrong_number_of_parameters_or_columns_is_told)
{
    auto db = create();
    db.run_script("CREATE TABLE t (a INTEGER, b INTEGER); INSERT INTO t VALUES (1, 2)");
    BOOST_CHECK_EXCEPTION(db.query("SELECT a, b FROM t", {}, {Kind::integer}), StorageError,
                          of_kind(ErrorKind::internal));
    BOOST_CHECK_EXCEPTION(db.query("SELECT a FROM t", {}, {Kind::integer, Kind::integer}), StorageError,
                          of_kind(ErrorKind::internal));
    BOOST_CHECK_EXCEPTION(db.query("SELECT a FROM t WHERE a = ?", {}, {Kind::integer}), StorageError,
                          of_kind(ErrorKind::internal));
}

BOOST_AUTO_TEST_CASE(long_read_can_be_interrupted_from_another_thread)
{
    auto db = create();
    std::jthread other([&db](const std::stop_token& stop) {
        // Again and again, since an interrupt before the read has begun means nothing.
        while (!stop.stop_requested()) {
            db.interrupt();
            std::this_thread::yield();
        }
    });
    BOOST_CHECK_EXCEPTION(
        db.query("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n", {},
                 {Kind::integer}),
        StorageError, of_kind(ErrorKind::interrupted));
}

BOOST_AUTO_TEST_CASE(folder_name_that_reads_like_an_option_is_only_a_name)
{
    const auto odd = folder / "key=x dbname=y \"quoted\" 'single' timeout=3.db";
    Database::open(odd, key, OpenMode::create).run_script("CREATE TABLE t (a)");
    BOOST_TEST(std::filesystem::exists(odd));
    BOOST_TEST(!bytes_of(odd).starts_with("SQLite format 3"));
}

BOOST_AUTO_TEST_CASE(settings_of_the_design_are_on)
{
    auto db = create();
    const auto number = [&db](const std::string& name) {
        return std::get<std::int64_t>(db.query("PRAGMA " + name, {}, {Kind::integer}).at(0).at(0));
    };
    BOOST_TEST(number("page_size") == 4096);
    BOOST_TEST(number("synchronous") == 3);
    BOOST_TEST(number("foreign_keys") == 1);
    BOOST_TEST(number("temp_store") == 2);
    BOOST_TEST(number("secure_delete") == 1);
    BOOST_TEST(number("cell_size_check") == 1);
    BOOST_TEST((db.query("PRAGMA journal_mode", {}, {Kind::text}).at(0).at(0) == Value{"delete"}));
    BOOST_TEST((db.query("PRAGMA locking_mode", {}, {Kind::text}).at(0).at(0) == Value{"exclusive"}));
}

BOOST_AUTO_TEST_CASE(copy_is_whole_and_encrypted_under_the_same_key)
{
    auto db = create();
    db.run_script("CREATE TABLE t (c TEXT); PRAGMA user_version = 7");
    db.execute("INSERT INTO t VALUES (?)", {"canary-in-the-coal-mine"});
    const auto copy_file = folder / "copy.db";
    db.copy_to(copy_file, key);
    BOOST_TEST(bytes_of(copy_file).find("canary") == std::string::npos);
    auto copy = Database::open(copy_file, key, OpenMode::existing);
    BOOST_TEST((copy.query("SELECT c FROM t", {}, {Kind::text}).at(0).at(0) == Value{"canary-in-the-coal-mine"}));
    BOOST_TEST((copy.query("PRAGMA user_version", {}, {Kind::integer}).at(0).at(0) == Value{std::int64_t{7}}));
}

BOOST_AUTO_TEST_SUITE_END()
