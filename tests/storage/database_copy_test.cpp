#include "storage/crypto.hpp"
#include "storage/database.hpp"
#include "storage/database_copy.hpp"
#include "support/failing_files.hpp"
#include "support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <cerrno>
#include <system_error>

using namespace storage;
using namespace test_support;

namespace {

struct CopyFixture {
    TemporaryFolder folder;
    SecretBytes key = random_secret(database_key_size);
    Database database = Database::open(folder / "records.db", key, OpenMode::create);
    std::filesystem::path copy = folder / copy_name_before(2);

    CopyFixture()
    {
        database.run_script("CREATE TABLE t (c TEXT); PRAGMA user_version = 1");
        database.execute("INSERT INTO t VALUES (?)", {"canary-in-the-coal-mine"});
    }
};

}

BOOST_FIXTURE_TEST_SUITE(database_copy_test, CopyFixture)

BOOST_AUTO_TEST_CASE(copy_holds_everything_and_replaces_an_older_copy)
{
    PosixFiles disk;
    put_bytes(copy, "an older copy");
    keep_copy(database, copy, key, disk);
    auto opened = Database::open(copy, key, OpenMode::existing);
    BOOST_TEST(opened.query("SELECT c FROM t", {}, {Kind::text}).size() == 1U);
    BOOST_TEST(bytes_of(copy).find("canary") == std::string::npos);
    BOOST_TEST((std::filesystem::status(copy).permissions() ==
                (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)));
    database.execute("INSERT INTO t VALUES (?)", {"still open"});
}

BOOST_AUTO_TEST_CASE(failure_at_any_call_leaves_the_older_copy_or_the_new_one)
{
    FailingFiles counting;
    keep_copy(database, copy, key, counting);
    for (int call = 1; call <= counting.calls(); ++call) {
        put_bytes(copy, "an older copy");
        FailingFiles failing(call, EIO);
        BOOST_CHECK_THROW(keep_copy(database, copy, key, failing), std::system_error);
        if (bytes_of(copy) != "an older copy")
            Database::open(copy, key, OpenMode::existing);
        for (const auto& [name, bytes] : contents_of(folder.path()))
            BOOST_TEST(!name.ends_with(".part"), "call " << call);
    }
}

BOOST_AUTO_TEST_SUITE_END()
