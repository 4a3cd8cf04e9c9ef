#include "app/measures/measures.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/injuries.hpp"
#include "app/plan/safety_plans.hpp"
#include "app/practice/sample_script.hpp"
#include "app/practice/verify.hpp"
#include "app/sessions/notes.hpp"
#include "sample_fixture.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

namespace {

using test_support::alone;
using test_support::the_sample;

struct ClassRow {
    std::vector<std::string_view> people; ///< of the case, whose scores they are first
    const char* instrument;
    const char* scale;
    const char* expected;
};

std::ostream& operator<<(std::ostream& out, const ClassRow& row)
{
    return out << row.people.front() << ' ' << row.instrument << ' ' << row.scale;
}

const std::vector<ClassRow> class_rows{
    {{"Amara"}, "ecr-s", "anxiety", "improved"},
    {{"Amara"}, "ecr-s", "avoidance", "unchanged"},
    {{"Amara"}, "phq-9", "total", "recovered"},
    {{"Amara"}, "rses", "total", "improved"},
    {{"Amara"}, "scs-sf", "total", "improved"},
    {{"Daniel", "Nora"}, "csi-16", "total", "recovered"},
    {{"Daniel", "Nora"}, "ecr-s", "anxiety", "unchanged"},
    {{"Daniel", "Nora"}, "ecr-s", "avoidance", "improved"},
    {{"Daniel", "Nora"}, "rses", "total", "improved"},
    {{"Nora", "Daniel"}, "csi-16", "total", "recovered"},
    {{"Nora", "Daniel"}, "ecr-s", "anxiety", "improved"},
    {{"Nora", "Daniel"}, "ecr-s", "avoidance", "unchanged"},
    {{"Nora", "Daniel"}, "phq-9", "total", "recovered"},
    {{"Nora", "Daniel"}, "rses", "total", "unchanged"},
    {{"Imogen", "Petra"}, "csi-16", "total", "unchanged"},
    {{"Imogen", "Petra"}, "ecr-s", "anxiety", "unchanged"},
    {{"Imogen", "Petra"}, "ecr-s", "avoidance", "unchanged"},
    {{"Petra", "Imogen"}, "csi-16", "total", "deteriorated"},
    {{"Petra", "Imogen"}, "ecr-s", "anxiety", "unchanged"},
    {{"Petra", "Imogen"}, "ecr-s", "avoidance", "unchanged"},
    {{"Callum"}, "pcl-5", "total", "unchanged"},
    {{"Callum"}, "phq-9", "total", "unchanged"},
    {{"Callum"}, "rses", "total", "unchanged"},
    {{"Eleni"}, "gad-7", "total", "deteriorated"},
    {{"Eleni"}, "phq-9", "total", "deteriorated"},
    {{"Lucía", "Rosa", "Marcus"}, "who-5", "total", "recovered"},
    {{"Marcus", "Rosa", "Lucía"}, "rses", "total", "unchanged"},
    {{"Rosa", "Lucía", "Marcus"}, "gad-7", "total", "recovered"},
    {{"Henrik"}, "ecr-s", "anxiety", "unchanged"},
    {{"Henrik"}, "ecr-s", "avoidance", "improved"},
    {{"Henrik"}, "rses", "total", "unchanged"},
    {{"Henrik"}, "who-5", "total", "unchanged"},
    {{"Petra"}, "rses", "total", "unchanged"},
    {{"Sofia"}, "phq-9", "total", "recovered"},
    {{"Sofia"}, "rses", "total", "improved"},
    {{"Sofia"}, "who-5", "total", "recovered"},
};

domain::Id<domain::CareCase> case_of(const ClassRow& row)
{
    auto& sample = the_sample();
    for (const auto& each : app::list_cases(alone(sample.practice), sample.person(row.people.front())))
        if (each->members.size() == row.people.size())
            return each.id;
    return {};
}

template<class T>
std::size_t count()
{
    return the_sample().records().all<T>().size();
}

}

BOOST_AUTO_TEST_SUITE(the_sample_practice)

BOOST_AUTO_TEST_CASE(has_everyone_and_everything_in_it)
{
    BOOST_TEST(count<domain::Client>() == 15u);
    BOOST_TEST(count<domain::CareCase>() == 12u);
    BOOST_TEST(count<domain::Administration>() == 136u);
    BOOST_TEST(count<domain::Assignment>() == 50u);
    BOOST_TEST(count<domain::Goal>() == 6u);
    BOOST_TEST(count<domain::Contact>() == 10u);
    BOOST_TEST(count<domain::SafetyPlan>() == 2u);
    BOOST_TEST(count<domain::InjuryFile>() == 1u);
    const auto sessions = the_sample().records().all<domain::Session>();
    const auto held =
        std::ranges::count(sessions, domain::SessionStatus::held, [](const auto& session) { return session->status; });
    BOOST_TEST(held == 153);
    BOOST_TEST(sessions.size() == 162u);
}

BOOST_DATA_TEST_CASE(shows_the_change_it_was_written_to_show, boost::unit_test::data::make(class_rows), row)
{
    auto& sample = the_sample();
    const auto found = app::measure_change(
        alone(sample.practice), {case_of(row), sample.person(row.people.front()), row.instrument, ""}, row.scale);
    BOOST_REQUIRE(found.change.classified.has_value());
    BOOST_TEST(token_of(*found.change.classified) == row.expected);
}

BOOST_AUTO_TEST_CASE(has_one_open_concern_the_form_of_today)
{
    auto& sample = the_sample();
    const auto open = app::list_concerns(alone(sample.practice), {}, {}, true);
    BOOST_REQUIRE(open.size() == 1u);
    BOOST_TEST((open.front().concern->client == sample.person("Callum")));
    BOOST_TEST((open.front().concern->filled_on == sample.clock.today()));
    BOOST_TEST(open.front().concern->reason == "item_9_positive");
}

BOOST_AUTO_TEST_CASE(has_three_notes_to_sign_and_the_rest_signed_on_their_evening)
{
    auto& sample = the_sample();
    int unsigned_notes = 0;
    for (const auto& line : app::list_notes(alone(sample.practice))) {
        if (!line.signature)
            ++unsigned_notes;
        else
            BOOST_TEST((domain::date_of((*line.signature)->signed_at) == line.held_on));
    }
    BOOST_TEST(unsigned_notes == 3);
    BOOST_TEST(app::list_notes(alone(sample.practice), {{}, {}, {}, domain::NoteKind::psychotherapy}).size() == 1u);
    BOOST_TEST(count<domain::Amendment>() == 1u);
}

BOOST_AUTO_TEST_CASE(has_the_right_people_on_the_list_that_goes_the_wrong_way)
{
    auto& sample = the_sample();
    std::set<std::string> ids;
    for (const auto& item : app::going_the_wrong_way(alone(sample.practice)))
        ids.insert(item.measure.client.value);
    BOOST_TEST(ids.contains(sample.person("Eleni").value));
    BOOST_TEST(ids.contains(sample.person("Petra").value));
}

BOOST_AUTO_TEST_CASE(keeps_petras_news_hers_until_she_allowed_it)
{
    auto& sample = the_sample();
    const auto permissions = sample.records().all<domain::Permission>();
    BOOST_REQUIRE(permissions.size() == 1u);
    const auto note = sample.records().get(domain::Id<domain::ProgressNote>{permissions.front()->item});
    const domain::Audience now{*note->visibility, note->member};
    const auto imogen = sample.person("Imogen");
    BOOST_TEST(visible_to(now, imogen));
    const auto before = domain::plus_days(permissions.front()->given_on, -1);
    BOOST_TEST(!visible_to(audience_on(now, {*permissions.front()}, before), imogen));
}

BOOST_AUTO_TEST_CASE(shows_every_part_of_a_note_somewhere)
{
    std::set<std::string> said;
    for (const auto& note : the_sample().records().all<domain::ProgressNote>()) {
        const auto document = domain::to_tree(*note);
        for (const auto& [field, value] : std::get<domain::Tree::Map>(document.value))
            said.insert(field);
    }
    for (const auto* field : {"plan", "takes_home", "interventions", "cycle", "are", "encounter", "change_events",
                              "injuries", "pairs", "figures", "concerns", "steps", "moves"})
        BOOST_TEST(said.contains(field), field);
}

BOOST_AUTO_TEST_CASE(passes_verification)
{
    BOOST_TEST(app::verify_practice(the_sample().practice).is_sound());
}

BOOST_AUTO_TEST_CASE(counts_its_weeks_from_the_monday_of_today)
{
    using namespace std::chrono;
    const app::SampleNames names(2026y / March / 5); // a Thursday
    BOOST_TEST(names.filled(std::string("{0 Mon}")) == "2026-03-02");
    BOOST_TEST(names.filled(std::string("{-1 Sun}")) == "2026-03-01");
    BOOST_TEST((names.time_of("1 Tue 17:30") == sys_days(2026y / March / 10) + hours(17) + minutes(30)));
    BOOST_CHECK_THROW(names.filled(std::string("{nobody}")), domain::Refused);
}

BOOST_AUTO_TEST_SUITE_END()
