#include "storage/folded_text.hpp"
#include "storage/records.hpp"
#include "support/test_practice.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace domain;
using namespace storage;
using namespace test_support;

namespace {

struct RecordsFixture : TestPractice {
    RecordsFixture() : vault(create()), records(*vault, clock) {}

    template<class T>
    Id<T> added(const T& value)
    {
        auto change = records.change();
        const auto id = records.add(value);
        change.commit();
        return id;
    }

    Id<Client> a_client(const std::string& name)
    {
        Client client;
        client.legal_name = name;
        return added(client);
    }

    Id<ProgressNote> a_note()
    {
        const auto client = a_client("Ann");
        CareCase care_case;
        care_case.opened_on = *parse_date("2026-01-01");
        care_case.members = {{client, MemberRole::client, {}, {}}};
        Session session;
        session.care_case = added(care_case);
        session.held_on = *parse_date("2026-01-08");
        ProgressNote note;
        note.session = added(session);
        note.plan = "as it was";
        note.moves = {{2, 1, client}};
        return added(note);
    }

    Goal a_goal()
    {
        const auto client = a_client("Ann");
        CareCase care_case;
        care_case.opened_on = *parse_date("2026-01-01");
        care_case.members = {{client, MemberRole::client, {}, {}}};
        Goal goal;
        goal.care_case = added(care_case);
        goal.statement = "Talk without shouting";
        return goal;
    }

    void sign(const Id<ProgressNote>& note)
    {
        NoteSignature signature;
        signature.note = note;
        signature.signed_by = "M. E.";
        signature.content_hash = "h";
        signature.signature = "s";
        signature.signed_at = clock.stamp();
        added(signature);
    }

    std::int64_t execute(const std::string& sql) { return vault->database().execute(sql, {}); }

    std::unique_ptr<Vault> vault;
    Records records;
};

}

BOOST_FIXTURE_TEST_SUITE(records_test, RecordsFixture)

BOOST_AUTO_TEST_CASE(a_record_comes_back_as_it_was_kept)
{
    Client client;
    client.legal_name = "يوسف حدّاد";
    client.birth_date = parse_date("1992-04-05");
    client.emergency_contact = EmergencyContact{"Salma 😀", "1", "wife"};
    client.safe_contact = SafeContact{{"text"}, "10–14", false, "", true};
    const auto id = added(client);
    BOOST_TEST((records.get(id).value == client));
    BOOST_TEST(records.get(id).row_version == 1);
}

BOOST_AUTO_TEST_CASE(a_note_keeps_its_typed_fields)
{
    const auto note = records.get(a_note());
    BOOST_REQUIRE(note->moves.size() == 1U);
    BOOST_TEST(note->moves.front().move == 2);
    BOOST_TEST(*note->moves.front().depth == 1);
}

BOOST_AUTO_TEST_CASE(nothing_is_kept_without_a_commit)
{
    {
        auto change = records.change();
        Client client;
        client.legal_name = "Gone";
        records.add(client);
    }
    BOOST_TEST(records.all<Client>().empty());
}

BOOST_AUTO_TEST_CASE(a_negative_zero_reads_back_as_zero)
{
    GoalRating rating;
    rating.goal = added(a_goal());
    rating.rated_on = *parse_date("2026-01-08");
    rating.value = -0.0;
    const auto id = added(rating);
    BOOST_TEST(!std::signbit(records.get(id)->value));
    BOOST_TEST(records.check_records().damaged == 0);
}

BOOST_AUTO_TEST_CASE(a_zero_that_was_once_hashed_with_its_sign_can_be_read)
{
    GoalRating rating;
    rating.goal = added(a_goal());
    rating.rated_on = *parse_date("2026-01-08");
    const auto id = added(rating);
    const auto stored = vault->database().query("SELECT expanded(created_at), expanded(changed_at) FROM goal_rating",
                                                {}, {Kind::text, Kind::text});
    std::vector<std::string> fields{"goal_rating", id.value, "1", std::get<std::string>(stored.at(0).at(0)),
                                    std::get<std::string>(stored.at(0).at(1))};
    for_each_field<GoalRating>([&](const auto& field) {
        const Value value = column_value(to_tree((*records.get(id)).*field.member),
                                         ColumnFormOf<std::remove_cvref_t<decltype(rating.*field.member)>>::form);
        if (std::holds_alternative<std::monostate>(value))
            return;
        fields.emplace_back(field.name);
        if (const auto* text = std::get_if<std::string>(&value))
            fields.push_back("t" + *text);
        else
            fields.push_back(std::holds_alternative<double>(value) ? "r-0" : "i0");
    });
    const std::vector<std::string_view> views(fields.begin(), fields.end());
    vault->database().execute("UPDATE goal_rating SET row_hash = ?", {vault->content_hash(views)});
    BOOST_TEST(records.get(id)->value == 0);
    BOOST_TEST(records.check_records().damaged == 0);
}

BOOST_AUTO_TEST_CASE(what_would_not_read_back_is_never_acknowledged)
{
    GoalRating rating;
    rating.goal = added(a_goal());
    rating.rated_on = *parse_date("2026-01-08");
    for (const double value : {std::nan(""), HUGE_VAL, -HUGE_VAL}) {
        rating.value = value;
        auto change = records.change();
        BOOST_CHECK_THROW(records.add(rating), std::exception);
    }
    Client client;
    client.legal_name = "Ann";
    client.birth_date = Date{};
    auto change = records.change();
    BOOST_CHECK_THROW(records.add(client), std::exception);
}

BOOST_AUTO_TEST_CASE(odd_but_valid_text_reads_back_byte_for_byte)
{
    for (const auto& text : {std::string("a\0b", 3), std::string("\u200b\ufeff"), std::string("e\u0301 \u00e9"),
                             std::string("\U0010ffff\ufffe"), std::string("\r\n\t\x1b[31m")}) {
        Client client;
        client.legal_name = "A" + text;
        client.address = text;
        const auto id = added(client);
        BOOST_TEST((*records.get(id) == client));
    }
    BOOST_TEST(records.check_records().damaged == 0);
}

BOOST_AUTO_TEST_CASE(a_clock_in_an_odd_time_zone_still_writes_times_that_read_back)
{
    for (const int minutes : {-1439, -721, 13 * 60 + 45, 14 * 60, 1439}) {
        clock.zone = std::chrono::minutes{minutes};
        a_client("Ann");
    }
    BOOST_TEST(vault->audit().verify_chain() == 0);
    clock.zone = std::chrono::hours{25};
    Client client;
    client.legal_name = "Ann";
    auto change = records.change();
    BOOST_CHECK_THROW(records.add(client), StorageError);
}

BOOST_AUTO_TEST_CASE(an_update_keeps_what_was_said_before)
{
    const auto id = a_client("Before");
    auto change = records.change();
    auto client = records.get(id);
    client.value.legal_name = "After";
    records.update(client);
    change.commit();
    BOOST_TEST(records.get(id)->legal_name == "After");
    BOOST_TEST(records.get(id).row_version == 2);
    const auto history = vault->database().query("SELECT expanded(content) FROM record_history WHERE record_id = ?",
                                                 {id.value}, {Kind::text});
    BOOST_REQUIRE(history.size() == 1U);
    BOOST_TEST(std::get<std::string>(history[0][0]).find("Before") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(former_versions_that_are_deleted_changed_or_added_are_noticed)
{
    const auto id = a_client("Ann");
    for (const std::string name : {"Anna", "Hannah", "Anne"}) {
        auto client = records.get(id);
        client.value.legal_name = name;
        auto change = records.change();
        records.update(client);
        change.commit();
    }
    BOOST_TEST(records.check_records().is_sound());
    execute("UPDATE record_history SET content = replace(content, 'Hannah', 'Johanna') WHERE row_version = 3");
    BOOST_TEST(records.check_records().history_altered == 1);
    execute("UPDATE record_history SET content = replace(content, 'Johanna', 'Hannah') WHERE row_version = 3");
    execute("UPDATE record_history SET replaced_at = '2020-01-01T00:00:00Z' WHERE row_version = 1");
    BOOST_TEST(records.check_records().history_altered == 1);
    execute("DELETE FROM record_history");
    BOOST_TEST(records.check_records().history_altered == 3);
    execute("INSERT INTO record_history VALUES ('client', 'nobody', 1, 'then', '{}', 'h')");
    BOOST_TEST(records.check_records().history_altered == 4);
}

BOOST_AUTO_TEST_CASE(an_update_of_an_older_version_is_refused)
{
    const auto id = a_client("Ann");
    auto first = records.get(id);
    auto second = records.get(id);
    auto change = records.change();
    records.update(first);
    BOOST_CHECK_THROW(records.update(second), StaleRecord);
}

BOOST_AUTO_TEST_CASE(every_change_is_in_the_audit_with_its_hash)
{
    const auto id = a_client("Ann");
    const auto lines = vault->audit().list_of(id.value);
    BOOST_REQUIRE(lines.size() == 1U);
    BOOST_TEST(lines.front().event == "client_added");
    BOOST_TEST(!lines.front().content_hash.empty());
}

BOOST_AUTO_TEST_CASE(a_signed_note_does_not_change)
{
    const auto id = a_note();
    sign(id);
    auto note = records.get(id);
    note.value.plan = "as it never was";
    auto change = records.change();
    BOOST_CHECK_THROW(records.update(note), StorageError);
}

BOOST_AUTO_TEST_CASE(whom_a_signed_note_is_for_can_change)
{
    const auto id = a_note();
    sign(id);
    auto note = records.get(id);
    note.value.visibility = Visibility::shared;
    auto change = records.change();
    records.update(note);
    change.commit();
    BOOST_TEST((records.get(id)->visibility == Visibility::shared));
}

BOOST_AUTO_TEST_CASE(nothing_clinical_is_deleted)
{
    a_note();
    BOOST_CHECK_THROW(execute("DELETE FROM progress_note"), StorageError);
}

BOOST_AUTO_TEST_CASE(a_row_changed_behind_the_program_is_never_shown)
{
    const auto id = a_client("Ann");
    execute("UPDATE client SET legal_name = 'Bob'");
    BOOST_CHECK_THROW(records.get(id), StorageError);
    BOOST_TEST(records.check_records().damaged == 1);
}

BOOST_AUTO_TEST_CASE(a_row_that_was_taken_away_is_missed)
{
    a_client("Ann");
    execute("DELETE FROM client");
    BOOST_TEST(records.check_records().missing == 1);
}

BOOST_AUTO_TEST_CASE(a_row_in_an_older_state_is_noticed)
{
    const auto id = a_client("Before");
    execute("CREATE TABLE kept AS SELECT * FROM client");
    auto client = records.get(id);
    client.value.legal_name = "After";
    {
        auto change = records.change();
        records.update(client);
        change.commit();
    }
    BOOST_TEST(records.check_records().put_back == 0);
    execute("DELETE FROM client");
    execute("INSERT INTO client SELECT * FROM kept");
    BOOST_TEST(records.check_records().put_back == 1);
}

BOOST_AUTO_TEST_CASE(an_id_is_named_by_its_end)
{
    const auto id = a_client("Ann");
    BOOST_TEST((records.resolve<Client>(id.value.substr(id.value.size() - 6)) == id));
    BOOST_TEST((records.resolve<Client>(id.value) == id));
}

BOOST_AUTO_TEST_CASE(a_part_that_fits_several_or_none_is_refused)
{
    const auto start = a_client("Ann").value.substr(0, 8);
    a_client("Bob");
    for (const auto& part :
         {start, std::string("zzzz"), std::string("0000dead"), std::string("a1"), std::string("%%%%")})
        BOOST_CHECK_THROW(records.resolve<Client>(part), Refused);
}

BOOST_AUTO_TEST_CASE(records_are_found_by_a_field)
{
    const auto note = a_note();
    const auto session = records.get(note)->session;
    BOOST_TEST(records.where(&ProgressNote::session, session).size() == 1U);
    BOOST_TEST(records.where(&ProgressNote::session, Id<Session>{"other"}).empty());
}

BOOST_AUTO_TEST_CASE(records_of_the_same_second_come_in_the_order_they_were_added)
{
    std::string names;
    for (const auto* name : {"a", "b", "c", "d", "e", "f", "g", "h"})
        a_client(name);
    for (const auto& client : records.all<Client>())
        names += client->legal_name;
    BOOST_TEST(names == "abcdefgh");
}

BOOST_AUTO_TEST_CASE(names_are_found_without_accents_and_by_any_part)
{
    Client client;
    client.legal_name = "Petra Nováková";
    client.native_name = "Ελένη";
    for (const auto* part : {"novak", "NOVÁK", "tra nov", "ελενη", ""})
        BOOST_TEST(name_contains(client, folded(part)), part);
    BOOST_TEST(!name_contains(client, folded("petrov")));
    BOOST_TEST(folded("Sørensen") == "sorensen");
    BOOST_TEST(folded("O’Brien") == folded("O'brien"));
    BOOST_TEST(folded("Anne\u2011Marie\u00a0Sm\u00adith") == "anne-marie smith");
    BOOST_TEST(folded("Þóra Ægisdóttir") == "thora aegisdottir");
    BOOST_TEST(folded({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
