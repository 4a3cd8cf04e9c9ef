#include "app/export/export.hpp"
#include "app/practice/audit.hpp"
#include "app/sessions/notes.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace domain;
using namespace test_support;

namespace {

struct AuditViewFixture : SessionFixture {
    std::vector<app::AuditLine> lines(const app::AuditQuery& query) { return app::find_in_audit(practice, query); }

    std::set<std::string> ids(const app::AuditQuery& query)
    {
        std::set<std::string> found;
        for (const auto& line : lines(query))
            found.insert(line.object_id);
        return found;
    }

    static app::AuditQuery about(const Id<Client>& client)
    {
        app::AuditQuery query;
        query.client = client;
        return query;
    }

    Id<IssuedReport> gives_out(const Id<Client>& client, const char* for_whom)
    {
        IssuedReport report;
        report.kind = "letter";
        report.care_case = couple;
        report.client = client;
        report.for_whom = for_whom;
        report.reason = "asked for it";
        report.pages = 2;
        const auto id = keep(report);
        append("report_issued", id.value);
        return id;
    }

    void append(const char* event, const std::string& id)
    {
        auto change = records().change();
        records().vault().audit().append(event, id);
        change.commit();
    }
};

}

BOOST_FIXTURE_TEST_SUITE(audit_view_test, AuditViewFixture)

BOOST_AUTO_TEST_CASE(every_event_the_program_writes_is_of_one_kind)
{
    using enum app::AuditKind;
    for (const auto& [event, kind] : {std::pair{"client_added", changed},
                                      {"note_signed", changed},
                                      {"intake_viewed", looked_at},
                                      {"report_issued", given_out},
                                      {"client_exported", given_out},
                                      {"audit_exported", given_out},
                                      {"passphrase_changed", app::AuditKind::practice},
                                      {"unlock_failed", app::AuditKind::practice},
                                      {"backup_made", app::AuditKind::practice}})
        BOOST_TEST((app::kind_of_event(event) == kind), event);
}

BOOST_AUTO_TEST_CASE(lines_are_found_by_kind_part_who_and_day)
{
    const auto note = a_note_of({nora, daniel});
    clock.time += std::chrono::hours(48);
    app::view_note(alone(practice), note);
    app::AuditQuery query;
    query.kind = app::AuditKind::looked_at;
    BOOST_TEST(ids(query) == std::set<std::string>{note.value}, boost::test_tools::per_element());
    query = {};
    query.part = "client_added";
    BOOST_TEST(lines(query).size() == 2U);
    query.part = nora.value.substr(3);
    BOOST_TEST(lines(query).size() == 1U);
    query = {};
    query.from = day("2026-03-04");
    BOOST_TEST(lines(query).size() == 1U);
    query.to = day("2026-03-03");
    BOOST_TEST(lines(query).empty());
    query = {};
    query.who = app::audit_actors(practice).front().id.substr(0, 8);
    BOOST_TEST(lines(query).size() == lines({}).size());
    query.who = "nobody";
    BOOST_TEST(lines(query).empty());
    BOOST_TEST(app::audit_actors(practice).front().name == "Ada Marsh");
}

BOOST_AUTO_TEST_CASE(the_lines_about_a_person_are_theirs_and_their_cases_and_no_other_members_own)
{
    const auto together = a_note_of({nora, daniel});
    const auto alone_with_daniel = a_note_of({daniel});
    const auto own = app::record_session(practice, a_session(noras_own));
    const auto noras = ids(about(nora));
    for (const auto& id : {nora.value, couple.value, noras_own.value, together.value, own.value})
        BOOST_TEST(noras.contains(id));
    BOOST_TEST(!noras.contains(alone_with_daniel.value));
    BOOST_TEST(!noras.contains(daniel.value));
    BOOST_TEST(ids(about(daniel)).contains(alone_with_daniel.value));
    BOOST_TEST(!ids(about(daniel)).contains(own.value));
}

BOOST_AUTO_TEST_CASE(what_left_the_practice_about_a_person_is_told_with_whom_it_went_to_and_why)
{
    const auto joint = gives_out({}, "the court");
    gives_out(daniel, "his doctor");
    append("client_exported", nora.value);
    append("case_exported", couple.value);
    append("practice_exported", {});
    append("client_exported", daniel.value);
    const auto told = app::disclosures_of(practice, nora);
    BOOST_REQUIRE(told.size() == 4U);
    BOOST_TEST(told.at(0).id == joint.value);
    BOOST_TEST(told.at(0).what == "letter");
    BOOST_TEST(told.at(0).subject == "case");
    BOOST_TEST(told.at(0).for_whom == "the court");
    BOOST_TEST(told.at(0).reason == "asked for it");
    BOOST_TEST(told.at(0).pages == 2);
    BOOST_TEST(told.at(1).subject == "client");
    BOOST_TEST(told.at(2).what == "case_exported");
    BOOST_TEST(told.at(3).subject == "practice");
}

BOOST_AUTO_TEST_CASE(a_line_in_the_future_and_a_clock_gone_back_are_flagged_whatever_is_asked_for)
{
    clock.time += std::chrono::hours(24);
    append("first", "somebody");
    clock.time -= std::chrono::hours(24);
    append("second", "somebody");
    app::AuditQuery query;
    query.part = "first";
    BOOST_TEST(lines(query).at(0).in_future);
    BOOST_TEST(!lines(query).at(0).clock_went_back);
    query.part = "second";
    BOOST_TEST(lines(query).at(0).clock_went_back);
    BOOST_TEST(!lines(query).at(0).in_future);
}

BOOST_AUTO_TEST_CASE(the_audit_and_the_disclosures_leave_as_tables_and_that_is_in_the_audit)
{
    gives_out(nora, "=cmd()");
    const auto file = temporary / "audit.csv";
    app::export_audit(practice, about(nora), file);
    const auto table = bytes_of(file);
    BOOST_TEST(table.starts_with("line,at,event,kind,who,record,clock_went_back,in_future\r\n"));
    BOOST_TEST(table.find("Nora") == std::string::npos);
    BOOST_TEST(lines({}).back().event == "audit_exported");
    BOOST_CHECK_EXCEPTION(app::export_audit(practice, {}, file), Refused, refused_for("output"));
    BOOST_CHECK_EXCEPTION(app::export_audit(practice, {}, folder / "audit.csv"), Refused, refused_for("output"));
    app::export_disclosures(practice, nora, file, true);
    BOOST_TEST(bytes_of(file).find(",'=cmd(),asked for it,2,") != std::string::npos);
    BOOST_TEST(lines({}).back().event == "disclosures_exported");
    BOOST_TEST((std::filesystem::status(file).permissions() ==
                (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)));
}

BOOST_AUTO_TEST_SUITE_END()
