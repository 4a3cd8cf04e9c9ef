#include "app/export/export.hpp"
#include "app/kit/documents.hpp"
#include "app/practice/signatures.hpp"
#include "session_builders.hpp"
#include "support/private_things.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace domain;
using namespace test_support;

namespace {

/// A couple whose shared notes say what was asked about danger, and private things of every kind.
struct ExportIdentityFixture : SessionFixture {
    ExportIdentityFixture()
    {
        asked = says({nora, daniel}, {present_concern(daniel)});
        app::sign_note(practice, asked);
        plain = says({nora, daniel}, {});
        app::sign_note(practice, plain);
        keep(report_for({}, 0));
    }

    Id<ProgressNote> says(const std::vector<Id<Client>>& who, std::vector<AskedConcern> concerns)
    {
        ProgressNote note;
        note.session = app::record_session(practice, a_session(couple, who));
        note.what_moved = "The first try at turning round.";
        note.concerns = std::move(concerns);
        return app::record_note(practice, note);
    }

    IssuedReport report_for(const Id<Client>& client, int left_out) const
    {
        IssuedReport report;
        report.kind = "client-progress";
        report.care_case = couple;
        report.client = client;
        report.issued_at = clock.stamp();
        report.items_left_out = left_out;
        return report;
    }

    void add_private_things_of(const Id<Client>& who)
    {
        PrivateThings(practice, couple, who).add();
        keep(SafetyPlan{who, day("2026-02-26"), "When the door is locked.", {}, {}, {}, {}, {}});
        InjuryFile injury;
        injury.care_case = couple;
        injury.injured = who;
        injury.event = "The night of the locked door.";
        keep(injury);
        const auto goal = records().where(&Goal::client, who).front().id.value;
        keep(Permission{"goal",
                        goal,
                        who,
                        day("2026-02-26"),
                        "said in session",
                        Visibility::member,
                        {{who}},
                        Visibility::counselor,
                        {}});
        Amendment amendment;
        amendment.note = says({who}, {present_concern(who)});
        amendment.reason = "It was the other door.";
        amendment.text = "She had locked it.";
        keep(amendment);
        const auto concern = records().where(&Concern::client, who).front().id;
        keep(ConcernResponse{concern, day("2026-02-27"), "Slept since.", "Calls her sister.", {}, {}, {}});
        keep(ConcernLook{concern, day("2026-02-28"), LookOutcome::over, "Is safe.", ConcernSource::counselor, {}});
        keep(IssuedPdf{keep(report_for(who, 3)), "bm90IGEgcGFnZQ=="});
    }

    /// Everything a client would get, in each form, as one text.
    std::string exported(const Id<Client>& client)
    {
        std::string text;
        for (const auto format : {app::ExportFormat::json, app::ExportFormat::csv, app::ExportFormat::html}) {
            const auto output = temporary / "export";
            app::export_records(practice, {format, {{}, client}, output});
            for (const auto& entry : std::filesystem::recursive_directory_iterator(output))
                if (entry.is_regular_file())
                    files_of_export[entry.path().lexically_relative(output).string()] = bytes_of(entry.path());
            std::filesystem::remove_all(output);
            for (const auto& [name, bytes] : files_of_export)
                text += name + "\n" + bytes + "\n";
            files_of_export.clear();
        }
        return text;
    }

    std::map<std::string, std::size_t> counts_by_kind()
    {
        std::map<std::string, std::size_t> counts;
        for (const auto& record : app::all_records(practice))
            ++counts[record.kind];
        return counts;
    }

    Id<ProgressNote> asked;
    Id<ProgressNote> plain;
    std::map<std::string, std::string> files_of_export;
};

bool holds_words(const std::string& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

}

BOOST_FIXTURE_TEST_SUITE(export_identity_test, ExportIdentityFixture)

BOOST_AUTO_TEST_CASE(what_one_member_gets_is_the_same_whatever_the_other_has_in_private)
{
    add_private_things_of(nora);
    const auto noras = exported(nora);
    BOOST_TEST(holds_words(noras, "To find a flat of my own"));
    const auto before = counts_by_kind();
    add_private_things_of(daniel);
    BOOST_TEST(exported(nora) == noras);
    // Of every kind but those that no member can have alone there was something more to leave out.
    const std::set<std::string> nobodys{"practice_profile", "client", "care_case", "own_definition", "item_wording"};
    auto after = counts_by_kind();
    [&]<class... T>(std::type_identity<std::tuple<T...>>) {
        const auto grew = [&](const std::string& kind) {
            const auto found = before.find(kind);
            return nobodys.contains(kind) || after[kind] > (found == before.end() ? 0 : found->second);
        };
        const auto holds = [&](const std::string& kind) { BOOST_TEST(grew(kind), kind); };
        (holds(std::string(T::record_name)), ...);
    }(std::type_identity<storage::RecordTypes>{});
}

BOOST_AUTO_TEST_CASE(what_was_asked_about_danger_in_company_is_in_nobodys_export)
{
    for (const auto& client : {nora, daniel}) {
        const auto text = exported(client);
        BOOST_TEST(holds_words(text, "The first try at turning round."));
        BOOST_TEST(!holds_words(text, "did not want to wake up"));
        BOOST_TEST(!holds_words(text, "items_left_out"));
        // Nor its fingerprint, by which one could try what it was; of the other note it is there.
        BOOST_TEST(!holds_words(text, app::signature_of(practice, asked).value()->content_hash));
        BOOST_TEST(holds_words(text, app::signature_of(practice, plain).value()->content_hash));
    }
}

BOOST_AUTO_TEST_CASE(a_screen_or_an_injury_file_of_a_joint_case_is_in_nobodys_export)
{
    add_private_things_of(nora);
    for (const auto& client : {nora, daniel}) {
        const auto text = exported(client);
        BOOST_TEST(!holds_words(text, "safety_screen"));
        BOOST_TEST(!holds_words(text, "The night of the locked door."));
        BOOST_TEST(!holds_words(text, "What I wonder about."));
    }
    BOOST_TEST(!holds_words(exported(daniel), "When the door is locked."));
}

BOOST_AUTO_TEST_CASE(the_counselors_own_export_of_the_case_holds_all_of_it)
{
    add_private_things_of(nora);
    std::set<std::string> kinds;
    for (const auto& record : app::records_in(app::all_records(practice), {couple, {}}))
        kinds.insert(record.kind);
    for (const auto* kind : {"concern", "concern_response", "safety_screen", "injury_file", "issued_pdf"})
        BOOST_TEST(kinds.contains(kind), kind);
}

BOOST_AUTO_TEST_SUITE_END()
