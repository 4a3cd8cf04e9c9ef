#include "app/homework/homework.hpp"
#include "app/kit/ask_about.hpp"
#include "app/measures/measures.hpp"
#include "app/people/client_list.hpp"
#include "app/plan/screens.hpp"
#include "app/practice/practice.hpp"
#include "app/practice/signatures.hpp"
#include "refusal.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;
using namespace test_support;

namespace {

/// Today is Monday, 2 March 2026.
struct ImpossibleFixture : SessionFixture {
    Administration filling(const Id<CareCase>& care_case, const Id<Client>& client, const char* on, int answer = 0)
    {
        Administration form;
        form.client = client;
        form.care_case = care_case;
        form.instrument = "phq-2";
        form.filled_on = day(on);
        form.answers.assign(2, answer);
        return form;
    }

    void leaves(const Id<Client>& client, const char* on)
    {
        auto members = records().get(couple)->members;
        for (auto& member : members)
            if (member.client == client)
                member.to = day(on);
        app::change_members(practice, couple, records().get(couple).row_version, members, {});
    }

    Session on_day(const char* on, SessionStatus status)
    {
        auto session = a_session(noras_own, {nora});
        session.held_on = day(on);
        session.status = status;
        return session;
    }
};

}

BOOST_FIXTURE_TEST_SUITE(what_cannot_be_test, ImpossibleFixture)

BOOST_AUTO_TEST_CASE(nobody_is_born_tomorrow)
{
    Client client = a_client().named("Somebody");
    client.birth_date = day("2026-03-03");
    BOOST_TEST(refusal([&] { app::add_client(practice, client); }).field == "birth_date");
    BOOST_TEST(refusal([&] {
                   app::update_client(practice, nora, Tree::Map{{"birth_date", "2026-03-03"}});
               }).field == "birth_date");
}

BOOST_AUTO_TEST_CASE(no_form_is_filled_before_its_person_was_born)
{
    app::update_client(practice, nora, Tree::Map{{"birth_date", "2000-01-01"}});
    const auto problem = refusal([&] { app::record_administration(practice, filling(noras_own, nora, "1999-12-31")); });
    BOOST_TEST(problem.field == "filled_on");
    BOOST_TEST(problem.rule == "before_birth");
}

BOOST_AUTO_TEST_CASE(a_session_to_come_is_planned_or_called_off_but_not_held)
{
    BOOST_TEST(refusal([&] { app::record_session(practice, on_day("2026-03-03", SessionStatus::held)); }).field ==
               "held_on");
    BOOST_TEST(refusal([&] { app::record_session(practice, on_day("2026-03-03", SessionStatus::missed)); }).field ==
               "held_on");
    BOOST_CHECK_NO_THROW(app::record_session(practice, on_day("2026-03-03", SessionStatus::planned)));
    BOOST_CHECK_NO_THROW(app::record_session(practice, on_day("2026-03-04", SessionStatus::cancelled)));
}

BOOST_AUTO_TEST_CASE(a_note_about_a_session_to_come_is_not_signed)
{
    ProgressNote note;
    note.session = app::record_session(practice, on_day("2027-03-02", SessionStatus::planned));
    note.what_moved = "x";
    const auto id = app::record_note(practice, note);
    BOOST_CHECK(records().get(note.session)->status == SessionStatus::planned);
    BOOST_TEST(refusal([&] { app::sign_note(practice, id); }).field == "held_on");
}

BOOST_AUTO_TEST_CASE(a_case_that_opens_later_is_asked_about)
{
    CareCase care_case = *records().get(noras_own);
    care_case.opened_on = day("2026-03-09");
    const auto problem = refusal([&] { app::open_case(practice, care_case); });
    BOOST_TEST(problem.field == "opened_on");
    BOOST_TEST(app::is_question(problem.rule));
    practice.go_on_with({problem.rule});
    BOOST_CHECK_NO_THROW(app::open_case(practice, care_case));
}

BOOST_AUTO_TEST_CASE(a_membership_outside_the_case_is_asked_about_once)
{
    auto members = records().get(couple)->members;
    members[1].to = day("2019-01-01");
    const auto change = [&](int version) { app::change_members(practice, couple, version, members, {"", ""}); };
    const auto problem = refusal([&] { change(1); });
    BOOST_TEST(problem.field == "members[1].to");
    BOOST_TEST(app::is_question(problem.rule));
    practice.go_on_with({problem.rule});
    BOOST_CHECK_NO_THROW(change(1));
    practice.go_on_with({});
    BOOST_CHECK_NO_THROW(app::update_case(practice, couple, Tree::Map{{"title", "The two of them"}}));
}

BOOST_AUTO_TEST_CASE(who_left_takes_part_up_to_that_day)
{
    leaves(daniel, "2026-02-10");
    Assignment task;
    task.client = daniel;
    task.care_case = couple;
    task.strategy = "h10";
    task.starts_on = day("2026-02-11");
    BOOST_TEST(refusal([&] { app::assign_homework(practice, task); }).rule == "left");
    BOOST_TEST(refusal([&] { app::record_administration(practice, filling(couple, daniel, "2026-02-11")); }).rule ==
               "left");
    SafetyScreen screen;
    screen.care_case = couple;
    screen.client = daniel;
    screen.asked_on = day("2026-02-11");
    screen.result = ScreenResult::wait;
    BOOST_TEST(refusal([&] { app::record_screen(practice, screen); }).rule == "left");
    BOOST_CHECK_NO_THROW(app::record_administration(practice, filling(couple, daniel, "2026-02-10")));
}

BOOST_AUTO_TEST_CASE(two_forms_of_one_day_are_never_chosen_from_silently)
{
    app::record_administration(practice, filling(noras_own, nora, "2026-02-01", 1));
    BOOST_TEST(refusal([&] { app::record_administration(practice, filling(noras_own, nora, "2026-02-01", 3)); }).rule ==
               "same_day");
    practice.go_on_with({"same_day"});
    app::record_administration(practice, filling(noras_own, nora, "2026-02-01", 3));
    const auto last = app::record_administration(practice, filling(noras_own, nora, "2026-02-20"));
    const app::MeasureQuery query{noras_own, nora, "phq-2", {}};
    const auto problem =
        refusal([&] { app::measure_change(alone(practice), query, "total", "2026-02-01", last.value); });
    BOOST_TEST(problem.rule == "ambiguous");
    BOOST_TEST(problem.allowed.arguments.size() == 2u);
    BOOST_TEST(refusal([&] { app::measure_change(alone(practice), query, "total", "", ""); }).field == "before");
}

BOOST_AUTO_TEST_CASE(somebody_of_a_known_name_is_asked_about_before_added)
{
    const auto problem = refusal([&] { app::add_new_client(practice, a_client().named("nora whitfield")); });
    BOOST_TEST(problem.rule == "same_name");
    BOOST_TEST(problem.given == Words("people_of_this_name", 1));
    practice.go_on_with({"same_name"});
    BOOST_CHECK_NO_THROW(app::add_new_client(practice, a_client().named("nora whitfield")));
}

BOOST_AUTO_TEST_CASE(another_birth_date_is_another_person)
{
    app::update_client(practice, nora, Tree::Map{{"birth_date", "1987-01-01"}});
    Client other = a_client().named("Nora Whitfield");
    other.birth_date = day("1990-01-01");
    BOOST_TEST(app::possible_duplicates(practice, other).empty());
    other.birth_date = day("1987-01-01");
    BOOST_TEST(app::possible_duplicates(practice, other).size() == 1u);
}

BOOST_AUTO_TEST_CASE(two_people_of_one_name_are_told_apart_in_lists)
{
    app::update_client(practice, nora, Tree::Map{{"birth_date", "1987-01-01"}});
    Client other = a_client().named("Eleanor Whitfield");
    other.preferred_name = "Nora Whitfield";
    app::add_client(practice, other);
    const auto rows = app::client_list(alone(practice));
    BOOST_TEST(rows.at(0).person.name == "Daniel Whitfield");
    BOOST_TEST(rows.at(1).person.name == "Nora Whitfield (1987)");
    BOOST_TEST(rows.at(2).person.name == "Nora Whitfield (Eleanor Whitfield)");
    const auto looking = alone(practice);
    app::CasePeople people(looking);
    BOOST_TEST(people.person(nora).name == "Nora Whitfield (1987)");
    BOOST_TEST(people.person(daniel).name == "Daniel Whitfield");
}

BOOST_AUTO_TEST_CASE(an_intervention_is_on_the_list_or_one_of_the_practices_own)
{
    ProgressNote note;
    note.session = app::record_session(practice, on_day("2026-02-20", SessionStatus::held));
    note.what_moved = "x";
    note.interventions = {"heightening", "walking together"};
    BOOST_TEST(refusal([&] { app::record_note(practice, note); }).field == "interventions[1]");
    app::update_profile(practice, Tree::Map{{"own_interventions", Tree::List{"walking together"}}});
    BOOST_CHECK_NO_THROW(app::record_note(practice, note));
}

BOOST_AUTO_TEST_SUITE_END()
