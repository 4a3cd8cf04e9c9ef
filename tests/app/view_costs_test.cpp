#include "app/export/export.hpp"
#include "app/generate/generated_practice.hpp"
#include "app/homework/homework.hpp"
#include "app/intake/formulation.hpp"
#include "app/measures/measures.hpp"
#include "app/people/case_file.hpp"
#include "app/people/cases.hpp"
#include "app/people/client_list.hpp"
#include "app/people/people_in_cases.hpp"
#include "app/people/person_facts.hpp"
#include "app/plan/injuries.hpp"
#include "app/practice/audit.hpp"
#include "app/reports/progress_report.hpp"
#include "app/search/search.hpp"
#include "app/sessions/chart.hpp"
#include "app/sessions/look_back.hpp"
#include "app/sessions/open_note.hpp"
#include "app/sessions/sessions.hpp"
#include "app/today/today.hpp"
#include "storage/lists.hpp"
#include "storage/records.hpp"
#include "support/alone.hpp"
#include "support/test_practice.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

/// A generated practice. Both sizes have as many open cases, and the first case is as long in both.
struct Generated {
    explicit Generated(const app::GeneratedSize& size)
    {
        environment.key_cost = {8192, 1};
        std::istringstream words("brisk lantern over nine quiet harbours\n");
        const auto passphrase = app::Passphrase::first_line_of(words);
        app::generate_practice(files.temporary / "practice", passphrase, environment, size, [](int) {});
        workspace = app::Workspace::open(files.temporary / "practice", passphrase, environment);
    }

    /// What a look costs once everything it needs has been prepared.
    storage::Work cost_of(const std::function<void(app::OpenPractice&)>& look)
    {
        return workspace->run([&](app::OpenPractice& practice) {
            look(practice);
            const auto before = practice.records().vault().database().work();
            look(practice);
            return practice.records().vault().database().work() - before;
        });
    }

    TestPractice files;
    app::Environment environment{files.clock, files.state_folder};
    std::unique_ptr<app::Workspace> workspace;
};

struct TwoSizes {
    Generated small{{40, 240, 3}};
    Generated large{{160, 960, 3}};

    /// The work of SQLite may grow by no more than `times` from the small practice to one of four times its size.
    void grows_at_most(double times, const std::string& view, const std::function<void(app::OpenPractice&)>& look)
    {
        const auto little = small.cost_of(look);
        const auto much = large.cost_of(look);
        BOOST_TEST(static_cast<double>(much.steps) <= times * static_cast<double>(little.steps) + 200,
                   view << ": " << little.steps << " steps grew to " << much.steps);
        BOOST_TEST(much.statements <= little.statements + 20,
                   view << ": " << little.statements << " statements grew to " << much.statements);
    }
};

TwoSizes& both()
{
    static TwoSizes sizes;
    return sizes;
}

/// The one that was opened last is about as long in both.
domain::Id<domain::CareCase> open_case_of(app::OpenPractice& practice)
{
    return practice.records().select<domain::CareCase>("closed_on IS NULL", {}).back().id;
}

domain::Id<domain::CareCase> long_chart_of(app::OpenPractice& practice)
{
    domain::Id<domain::CareCase> longest;
    std::size_t most = 0;
    for (const auto& care_case : practice.records().select<domain::CareCase>("closed_on IS NULL", {}))
        if (const auto count = app::list_sessions_in_brief(alone(practice), care_case.id).size(); count > most) {
            most = count;
            longest = care_case.id;
        }
    return longest;
}

}

BOOST_AUTO_TEST_SUITE(view_costs_test)

BOOST_AUTO_TEST_CASE(what_is_found_by_an_index_costs_the_same_in_a_larger_practice)
{
    const auto day = both().small.files.clock.today();
    both().grows_at_most(1.5, "sessions of a day", [&](app::OpenPractice& practice) {
        app::list_sessions(alone(practice), {{}, {}, day, day});
    });
    both().grows_at_most(1.5, "sessions of a case", [](app::OpenPractice& practice) {
        app::list_sessions(alone(practice), {open_case_of(practice), {}, {}, {}});
    });
    both().grows_at_most(1.5, "a session by the end of its id", [](app::OpenPractice& practice) {
        const auto session = app::list_sessions(alone(practice), {open_case_of(practice), {}, {}, {}}).front().id;
        practice.records().resolve<domain::Session>(session.value.substr(session.value.size() - 8));
    });
    both().grows_at_most(1.5, "a task by its code", [](app::OpenPractice& practice) {
        practice.records().where(&domain::Assignment::code, std::string("0000-0"));
    });
}

BOOST_AUTO_TEST_CASE(today_costs_the_same_in_a_larger_practice)
{
    both().grows_at_most(1.5, "today", [](app::OpenPractice& practice) { app::today_view(alone(practice)); });
}

BOOST_AUTO_TEST_CASE(lists_of_everyone_run_no_statement_a_person)
{
    both().grows_at_most(6, "clients", [](app::OpenPractice& practice) { app::client_list(alone(practice)); });
    both().grows_at_most(6, "who can be exported",
                         [](app::OpenPractice& practice) { app::export_subjects(alone(practice)); });
    both().grows_at_most(6, "the audit of a person", [](app::OpenPractice& practice) {
        app::AuditQuery query;
        query.client = practice.records().get(open_case_of(practice))->members.front().client;
        app::find_in_audit(practice, query);
    });
    both().grows_at_most(6, "counts of forms", [](app::OpenPractice& practice) { app::filled_counts(practice); });
}

// The long chart is four times as long in the large practice: what is shown of it grows, what is asked for does not.
BOOST_AUTO_TEST_CASE(a_longer_chart_is_read_in_as_many_statements)
{
    using Id = domain::Id<domain::CareCase>;
    const auto member = [](app::OpenPractice& practice, const Id& id) {
        return practice.records().get(id)->members.front().client;
    };
    const std::vector<std::pair<std::string, std::function<void(app::OpenPractice&, const Id&)>>> views{
        {"overview", [](auto& practice, const Id& id) { app::case_file(alone(practice), id); }},
        {"sessions",
         [](auto& practice, const Id& id) {
             app::list_sessions(alone(practice), {id, {}, {}, {}});
         }},
        {"sessions in brief", [](auto& practice, const Id& id) { app::list_sessions_in_brief(alone(practice), id); }},
        {"chart", [](auto& practice, const Id& id) { app::session_chart(alone(practice), id); }},
        {"notes",
         [](auto& practice, const Id& id) {
             app::list_notes(alone(practice), {id, {}, {}});
         }},
        {"new note",
         [](auto& practice, const Id& id) {
             const auto opened = app::open_note(alone(practice), {id, {}, {}, domain::NoteKind::progress});
             app::look_back(alone(practice), {}, opened.session_shown(), opened.readers());
             app::earlier_texts(alone(practice), {}, opened.session_shown(), opened.readers());
         }},
        {"homework",
         [](auto& practice, const Id& id) {
             app::list_assignments(alone(practice), {}, id);
             app::list_entries_of_case(alone(practice), id);
         }},
        {"what may fit now", [](auto& practice, const Id& id) { app::suggested_now(alone(practice), id); }},
        {"injuries", [](auto& practice, const Id& id) { app::list_injuries(alone(practice), id); }},
        {"what is known of a person",
         [&](auto& practice, const Id& id) {
             app::person_facts(practice, id, member(practice, id), practice.clock().today());
         }},
        {"formulation",
         [&](auto& practice, const Id& id) { app::formulation_facts(alone(practice), id, member(practice, id)); }},
        {"progress report",
         [&](auto& practice, const Id& id) {
             app::ProgressRequest request;
             request.care_case = id;
             request.client = member(practice, id);
             app::draft_progress_report(practice, request);
         }},
    };
    for (const auto& [name, view] : views) {
        const auto look = [&view = view](app::OpenPractice& practice) { view(practice, long_chart_of(practice)); };
        const auto little = both().small.cost_of(look);
        const auto much = both().large.cost_of(look);
        BOOST_TEST(much.statements <= little.statements + 10,
                   name << ": " << little.statements << " statements grew to " << much.statements);
    }
}

// However many texts a word stands in, only those that are shown are read.
BOOST_AUTO_TEST_CASE(a_search_reads_no_more_than_it_shows)
{
    for (const auto* words : {"the", "\"of the\"", "th*", "softer"})
        both().grows_at_most(1.5, words, [words](app::OpenPractice& practice) {
            app::search(alone(practice), {words, {}, {}, false, false, 10});
        });
    both().grows_at_most(1.5, "in a case", [](app::OpenPractice& practice) {
        app::search(alone(practice), {"the", open_case_of(practice), {}, false, false, 10});
    });
}

BOOST_AUTO_TEST_CASE(finding_people_runs_no_statement_a_person)
{
    both().grows_at_most(6, "people in cases",
                         [](app::OpenPractice& practice) { app::people_in_cases(alone(practice)); });
}

BOOST_AUTO_TEST_CASE(generated_practice_has_the_size_that_was_asked_for_and_verifies)
{
    both().small.workspace->run([](app::OpenPractice& practice) {
        BOOST_TEST(practice.records().all<domain::Session>().size() == 240u);
        BOOST_TEST(practice.records().all<domain::CareCase>().size() == 40u);
        BOOST_TEST(practice.records().all<domain::NoteSignature>().size() == 215u);
        BOOST_TEST(storage::unsigned_notes(practice.records()).size() == 25u);
    });
}

BOOST_AUTO_TEST_SUITE_END()
