#include "app/export/export.hpp"
#include "app/kit/documents.hpp"
#include "sample_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace test_support;

namespace {

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

struct ExportFixture {
    SamplePractice& sample = the_sample();
    std::filesystem::path output = sample.temporary / "export";

    ~ExportFixture() { std::filesystem::remove_all(output); }

    app::ExportDone exported(app::ExportFormat format, const app::ExportScope& scope = {})
    {
        std::filesystem::remove_all(output);
        return app::export_records(sample.practice, {format, scope, output});
    }
};

}

BOOST_FIXTURE_TEST_SUITE(export_test, ExportFixture)

BOOST_AUTO_TEST_CASE(json_holds_every_record_and_what_was_signed)
{
    const auto done = exported(app::ExportFormat::json);
    BOOST_TEST(done.records == sample.records().check_records().checked);
    const auto document = app::parse_document(bytes_of(output / "practice.json"));
    BOOST_TEST(document.find("records")->as<domain::Tree::Map>()->size() > 10U);
    BOOST_TEST(document.find("signed_texts")->as<domain::Tree::List>()->size() > 50U);
    BOOST_TEST(!document.text("public_key").empty());
}

BOOST_AUTO_TEST_CASE(pages_can_be_read_without_us_and_name_nobody_in_their_files)
{
    exported(app::ExportFormat::html);
    BOOST_TEST(contains(bytes_of(output / "index.html"), "How to check the signed notes"));
    BOOST_TEST(contains(bytes_of(output / "check.html"), "b2sum --length=256"));
    for (const auto& [name, bytes] : contents_of(output)) {
        BOOST_TEST(!contains(name, "Nora"));
        BOOST_TEST(!contains(bytes, "<script"));
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(output))
        if (entry.is_regular_file())
            BOOST_TEST((entry.status().permissions() ==
                        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(tables_have_a_file_for_each_kind)
{
    exported(app::ExportFormat::csv);
    BOOST_TEST(bytes_of(output / "client.csv").starts_with("id,row_version,legal_name"));
    BOOST_TEST(std::filesystem::exists(output / "progress_note.csv"));
}

BOOST_AUTO_TEST_CASE(of_a_joint_case_one_client_gets_nothing_of_the_others_own)
{
    const auto nora = sample.person("Nora");
    const auto daniel = sample.person("Daniel");
    const auto all = app::all_records(sample.practice);
    std::size_t joint = 0;
    for (const auto& [reader, other] : {std::pair{nora, daniel}, std::pair{daniel, nora}})
        for (const auto& record : app::records_in(all, {{}, reader})) {
            BOOST_TEST(record.id != other.value);
            // What is the other's is there only when it is shared with everyone of the case.
            BOOST_TEST((record.client != other.value ||
                        (record.audience && record.audience->visibility == domain::Visibility::shared)));
            BOOST_TEST(!record.is_private_note);
            const auto members = record.audience ? record.audience->member.ids.size() : 0;
            joint += members > 0;
            if (record.audience && record.audience->visibility == domain::Visibility::member)
                BOOST_TEST(record.audience->member.contains(reader));
        }
    BOOST_TEST(joint > 0U);
}

BOOST_AUTO_TEST_CASE(one_case_holds_its_members_and_no_other_case)
{
    const auto couple = sample.case_of({"Nora", "Daniel"});
    const auto all = app::all_records(sample.practice);
    const auto records = app::records_in(all, {couple, {}});
    BOOST_TEST(records.size() > 20U);
    for (const auto& record : records)
        BOOST_TEST((record.care_case == couple.value || record.kind == "client" || record.kind == "practice_profile"));
    BOOST_TEST(std::ranges::count(records, "client", &app::ExportedRecord::kind) == 2);
}

BOOST_AUTO_TEST_CASE(is_in_the_audit_and_never_written_over_something_or_into_a_practice)
{
    exported(app::ExportFormat::json, {{}, sample.person("Nora")});
    const auto line = sample.records().vault().audit().list().back();
    BOOST_TEST(line.event == "client_exported");
    BOOST_TEST(line.object_id == sample.person("Nora").value);
    for (const auto& bad : {output, sample.folder / "export", sample.temporary / "nowhere" / "export"})
        BOOST_CHECK_THROW(app::export_records(sample.practice, {app::ExportFormat::json, {}, bad}), domain::Refused);
}

BOOST_AUTO_TEST_SUITE_END()
