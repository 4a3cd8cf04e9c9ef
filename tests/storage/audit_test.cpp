#include "storage/audit.hpp"
#include "storage/crypto.hpp"
#include "support/test_practice.hpp"

#include <boost/test/unit_test.hpp>

using namespace storage;
using namespace test_support;

namespace {

struct AuditFixture : TestPractice {
    std::unique_ptr<Vault> vault = create();

    void append(std::string_view event, std::string_view object = {}, std::string_view hash = {})
    {
        Transaction transaction(vault->database());
        vault->audit().append(event, object, hash);
        transaction.commit();
    }
};

}

BOOST_FIXTURE_TEST_SUITE(audit_test, AuditFixture)

BOOST_AUTO_TEST_CASE(new_practice_has_one_line)
{
    const auto lines = vault->audit().list();
    BOOST_REQUIRE(lines.size() == 1U);
    BOOST_TEST(lines[0].event == "practice_created");
    BOOST_TEST(lines[0].seq == 1);
    BOOST_TEST((lines[0].at == clock.stamp()));
    BOOST_TEST(lines[0].previous_link.empty());
    BOOST_TEST(is_id(lines[0].actor));
}

BOOST_AUTO_TEST_CASE(lines_are_chained_in_their_order_whatever_the_clock_says)
{
    append("note_signed", "note-1", "hash-1");
    clock.time -= std::chrono::hours(48);
    append("chart_viewed", "client-1");
    const auto lines = vault->audit().list();
    BOOST_REQUIRE(lines.size() == 3U);
    BOOST_TEST(lines[1].object_id == "note-1");
    BOOST_TEST(lines[1].content_hash == "hash-1");
    BOOST_TEST(lines[2].previous_link == lines[1].link);
    BOOST_TEST((vault->audit().head() == AuditHead{3, lines[2].link}));
    BOOST_TEST((vault->audit().list(2, 1) == std::vector{lines[1]}));
    BOOST_TEST((vault->audit().list_of("client-1") == std::vector{lines[2]}));
    BOOST_TEST((vault->audit().link_at(2) == lines[1].link));
    BOOST_TEST(!vault->audit().link_at(4).has_value());
    BOOST_TEST(vault->audit().verify_chain() == 0);
}

BOOST_AUTO_TEST_CASE(line_goes_with_the_transaction_it_belongs_to)
{
    {
        Transaction transaction(vault->database());
        vault->audit().append("note_signed", "note-1");
    }
    BOOST_TEST(vault->audit().head().seq == 1);
}

BOOST_AUTO_TEST_CASE(every_changed_column_is_found)
{
    append("note_signed", "note-1", "hash-1");
    append("note_amended", "note-1", "hash-2");
    for (const std::string column : {"event", "actor", "at", "object_id", "content_hash", "link"}) {
        Transaction transaction(vault->database());
        vault->database().run_script("UPDATE audit SET " + column + " = " + column + " || 'x' WHERE seq = 2");
        BOOST_TEST(vault->audit().verify_chain() >= 1, column);
    }
    BOOST_TEST(vault->audit().verify_chain() == 0);
}

BOOST_AUTO_TEST_CASE(removed_inserted_and_swapped_lines_are_found)
{
    append("note_signed", "note-1");
    append("note_signed", "note-2");
    append("note_signed", "note-3");
    for (const std::string change :
         {"DELETE FROM audit WHERE seq = 2", "DELETE FROM audit WHERE seq = 1",
          "UPDATE audit SET seq = seq + 10 WHERE seq > 2",
          "INSERT INTO audit SELECT 5, event, actor, at, object_id, content_hash, link FROM audit "
          "WHERE seq = 4",
          "UPDATE audit SET seq = 99 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3;"
          "UPDATE audit SET seq = 3 WHERE seq = 99"}) {
        Transaction transaction(vault->database());
        vault->database().run_script(change);
        BOOST_TEST(vault->audit().verify_chain() >= 1, change);
    }
}

BOOST_AUTO_TEST_SUITE_END()
