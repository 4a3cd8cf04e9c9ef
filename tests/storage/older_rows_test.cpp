#include "domain/signed_text.hpp"
#include "storage/crypto.hpp"
#include "storage/migrator.hpp"
#include "storage/older_rows.hpp"
#include "storage/records.hpp"
#include "support/fixed_clock.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace domain;
using namespace storage;

namespace {

constexpr std::size_t schema_before = 10;
constexpr const char* then = "2026-01-08T09:00:00Z";

/// A database of the schema in which the pages of a report stood in its row and a signature without its key.
struct OlderSchema {
    OlderSchema()
    {
        migrate(database, std::span(scripts).first(schema_before), [] {});
        database.run_script("PRAGMA foreign_keys = ON");
        Client client;
        client.legal_name = "Ann";
        keep("client", columns_of<Client>(), "ann", row_of(client));
        CareCase care_case;
        care_case.opened_on = *parse_date("2026-01-01");
        care_case.members = {{{"ann"}, MemberRole::client, {}, {}}};
        keep("care_case", columns_of<CareCase>(), "case", row_of(care_case));
    }

    /// What came later has no place in it yet.
    void keep(const std::string& name, std::vector<Column> columns, const std::string& id, std::vector<Value> values)
    {
        const auto there =
            database.query("PRAGMA table_info(" + name + ")", {},
                           {Kind::integer, Kind::text, Kind::text, Kind::integer, Kind::text, Kind::integer});
        const auto is_there = [&](const Column& column) {
            return std::ranges::any_of(
                there, [&](const auto& row) { return std::get<std::string>(row.at(1)) == column.name; });
        };
        for (std::size_t i = columns.size(); i-- > 0;)
            if (!is_there(columns[i])) {
                columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(i));
                values.erase(values.begin() + static_cast<std::ptrdiff_t>(i));
            }
        audit.append(name + "_added", id, RecordTable(database, hasher, name, columns).insert(id, values, then));
    }

    void a_report(const std::string& id, const std::string& pdf)
    {
        IssuedReport report;
        report.kind = "client-progress";
        report.care_case = {"case"};
        report.issued_at = *parse_timestamp(then);
        report.pages = 2;
        auto values = row_of(report);
        values.insert(values.end() - 1, pdf);
        keep("issued_report", columns_of_report_with_pages(), id, values);
    }

    void a_signature(const std::string& id, const KeyPair& key)
    {
        Session session;
        session.care_case = {"case"};
        session.held_on = *parse_date("2026-01-08");
        keep("session", columns_of<Session>(), "session of " + id, row_of(session));
        ProgressNote note;
        note.session = {"session of " + id};
        keep("progress_note", columns_of<ProgressNote>(), "note of " + id, row_of(note));
        NoteSignature signature{{"note of " + id}, *parse_timestamp(then), "M. E.", "hash", {}, false, {}};
        signature.signature = to_base64(storage::sign(signed_text(signature), key.secret_key));
        auto columns = columns_of<NoteSignature>();
        columns.pop_back();
        auto values = row_of(signature);
        values.pop_back();
        keep("note_signature", columns, id, values);
    }

    void bring_up_to_date()
    {
        migrate(
            database, scripts, [] {},
            [this](std::string_view script) {
                convert_rows(script, database, hasher, audit, to_base64(own_key.public_key));
            });
    }

    RecordFindings look() { return check_records(database, audit, hasher); }

    std::string text(const std::string& sql)
    {
        const auto rows = database.query(sql, {}, {Kind::text});
        const auto* found = rows.empty() ? nullptr : std::get_if<std::string>(&rows[0][0]);
        return found ? *found : std::string();
    }

    std::vector<EmbeddedFile> scripts = embedded_schema();
    Database database = Database::in_memory();
    test_support::FixedClock clock;
    SecretBytes hash_key = random_secret(32);
    RowHasher hasher = [this](std::span<const std::string_view> fields) {
        return to_base64(keyed_hash(hash_key, fields));
    };
    Audit audit{database, random_secret(32), "signer", clock};
    KeyPair own_key = make_key_pair();
};

}

BOOST_FIXTURE_TEST_SUITE(older_rows_test, OlderSchema)

BOOST_AUTO_TEST_CASE(pages_of_older_reports_move_beside_their_rows_and_everything_is_as_it_was_written)
{
    a_report("first", "UERGIG9uZQ==");
    a_report("second", "UERGIHR3bw==");
    BOOST_TEST(look().is_sound());
    bring_up_to_date();
    const auto found = look();
    BOOST_TEST(found.is_sound());
    BOOST_TEST(found.checked == 6);
    BOOST_TEST(audit.verify_chain() == 0);
    BOOST_TEST(text("SELECT pdf FROM issued_pdf WHERE report = 'second'") == "UERGIHR3bw==");
    BOOST_TEST(text("SELECT kind FROM issued_report WHERE id = 'first'") == "client-progress");
    BOOST_TEST(schema_fingerprint(database) == expected_fingerprint(scripts));
    BOOST_CHECK_THROW(database.execute("UPDATE issued_pdf SET pdf = 'x'", {}), StorageError);
    BOOST_CHECK_THROW(database.execute("DELETE FROM issued_pdf", {}), StorageError);
}

BOOST_AUTO_TEST_CASE(pages_that_were_not_what_was_written_are_still_found_after_they_moved)
{
    a_report("sound", "UERG");
    a_report("damaged", "UERG");
    database.run_script("DROP TRIGGER issued_report_stays");
    database.execute("UPDATE issued_report SET pdf = 'AAAA' WHERE id = 'damaged'", {});
    BOOST_TEST(look().damaged == 1);
    bring_up_to_date();
    BOOST_TEST(look().damaged == 2); // its row, and its pages
    BOOST_TEST(text("SELECT row_hash FROM issued_pdf WHERE report = 'damaged'").empty());
}

BOOST_AUTO_TEST_CASE(pages_that_are_changed_or_gone_are_found)
{
    a_report("one", "UERG");
    bring_up_to_date();
    database.run_script("DROP TRIGGER issued_pdf_stays; DROP TRIGGER issued_pdf_is_kept");
    database.execute("UPDATE issued_pdf SET pdf = 'AAAA'", {});
    BOOST_TEST(look().damaged == 1);
    database.execute("DELETE FROM issued_pdf", {});
    BOOST_TEST(look().missing == 1);
}

BOOST_AUTO_TEST_CASE(an_older_signature_gets_the_key_that_verifies_it_and_no_other)
{
    a_signature("own", own_key);
    a_signature("foreign", make_key_pair());
    bring_up_to_date();
    BOOST_TEST(text("SELECT expanded(public_key) FROM note_signature WHERE id = 'own'") ==
               to_base64(own_key.public_key));
    BOOST_TEST(text("SELECT expanded(public_key) FROM note_signature WHERE id = 'foreign'").empty());
    BOOST_TEST(look().is_sound());
    BOOST_CHECK_THROW(database.execute("UPDATE note_signature SET public_key = NULL", {}), StorageError);
}

BOOST_AUTO_TEST_SUITE_END()
