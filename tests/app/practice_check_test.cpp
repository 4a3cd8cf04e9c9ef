#include "app/practice/practice_check.hpp"
#include "app/practice/signatures.hpp"
#include "app/practice/verify.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace test_support;

namespace {

struct CheckFixture : SessionFixture {
    CheckFixture()
    {
        for (int i = 0; i < 60; ++i) {
            const auto note = a_note_of({nora, daniel});
            if (i % 2 == 0)
                app::sign_note(practice, note);
        }
        practice.set_awaited([] { return true; }); // each step is as short as it can be
    }

    /// Reads to the end, and does something between every two steps.
    template<class Between>
    app::Verification read(app::PracticeCheck& check, Between between)
    {
        double before = 0;
        while (check.step()) {
            BOOST_TEST(check.part_done() >= before);
            BOOST_TEST(check.part_done() <= 1);
            before = check.part_done();
            between();
        }
        BOOST_TEST(check.part_done() == 1);
        return check.found();
    }
};

}

BOOST_FIXTURE_TEST_SUITE(practice_check_test, CheckFixture)

BOOST_AUTO_TEST_CASE(step_by_step_it_finds_what_it_finds_at_once)
{
    app::PracticeCheck check(practice);
    int steps = 0;
    const auto found = read(check, [&] { ++steps; });
    BOOST_TEST(steps > 20);
    const auto at_once = app::verify_practice(practice);
    BOOST_TEST(found.is_sound());
    BOOST_TEST(found.records == at_once.records);
    BOOST_TEST(found.signed_notes == 30);
    BOOST_TEST(found.audit_lines == at_once.audit_lines);
}

BOOST_AUTO_TEST_CASE(work_that_goes_on_between_two_steps_is_no_damage)
{
    app::PracticeCheck check(practice);
    int number = 0;
    const auto found = read(check, [&] {
        if (++number % 5 != 0)
            return;
        app::sign_note(practice, a_note_of({nora, daniel}));
        app::update_client(practice, nora, domain::Tree::Map{{"occupation", std::to_string(number)}});
    });
    BOOST_TEST(number > 20);
    BOOST_TEST(found.is_sound());
    BOOST_TEST(app::verify_practice(practice).is_sound());
}

BOOST_AUTO_TEST_CASE(stopped_at_any_step_it_reads_no_further_and_the_practice_goes_on)
{
    for (const int steps : {0, 1, 3, 10, 30}) {
        app::PracticeCheck check(practice);
        for (int i = 0; i < steps; ++i)
            check.step();
        check.stop();
        BOOST_TEST(!check.step());
        app::add_client(practice, a_client().named("Someone New " + std::to_string(steps)));
    }
    BOOST_TEST(app::verify_practice(practice).is_sound());
}

BOOST_AUTO_TEST_CASE(it_goes_on_past_a_damaged_record_and_names_each)
{
    const auto first = a_note_of({nora, daniel});
    const auto second = a_note_of({nora, daniel});
    for (const auto& note : {first, second})
        records().vault().database().execute("UPDATE progress_note SET plan = 'Eve' WHERE id = ?", {note.value});
    app::PracticeCheck check(practice);
    const auto found = read(check, [] {});
    BOOST_TEST(!found.is_sound());
    BOOST_TEST(found.signed_notes == 30);
    for (const auto& note : {first, second})
        BOOST_TEST(std::ranges::count(found.named, note.value, &app::DamagedRecord::id) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
