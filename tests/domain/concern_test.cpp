#include "domain/concern.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;

namespace {

Date day(int of_january)
{
    return std::chrono::year(2026) / 1 / of_january;
}

/// The history of one person in one area, written event by event.
struct HistoryFixture {
    ConcernHistory history;

    void comes_up(int on, int known_on = 0, const char* reason = "said")
    {
        Concern concern;
        concern.filled_on = day(on);
        concern.opened_on = day(known_on == 0 ? on : known_on);
        concern.reason = reason;
        history.occasions.push_back({{std::to_string(history.occasions.size())}, 1, concern});
    }
    void is_answered(int on, std::optional<int> look_again = {})
    {
        ConcernResponse response;
        response.concern = history.occasions.back().id;
        response.responded_on = day(on);
        if (look_again)
            response.next_look_on = day(*look_again);
        history.responses.push_back({{}, 1, response});
    }
    void is_looked_at(int on, LookOutcome outcome)
    {
        ConcernLook look;
        look.concern = history.occasions.back().id;
        look.looked_on = day(on);
        look.outcome = outcome;
        history.looks.push_back({{}, 1, look});
    }
    ConcernState state() const { return state_of(history); }
};

}

BOOST_FIXTURE_TEST_SUITE(concern_test, HistoryFixture)

BOOST_AUTO_TEST_CASE(a_danger_is_watched_once_it_is_answered_and_not_over)
{
    comes_up(1);
    BOOST_CHECK(state() == ConcernState::open);
    is_answered(1, 8);
    BOOST_CHECK(state() == ConcernState::watched);
    BOOST_CHECK(next_look_on(history) == day(8));
}

BOOST_AUTO_TEST_CASE(it_is_over_when_it_is_denied_on_a_later_day)
{
    comes_up(1);
    is_looked_at(1, LookOutcome::denied);
    BOOST_CHECK(state() == ConcernState::open);
    is_looked_at(2, LookOutcome::denied);
    BOOST_CHECK(state() == ConcernState::over);
    BOOST_CHECK(!next_look_on(history));
}

BOOST_AUTO_TEST_CASE(a_denial_that_is_taken_back_ends_nothing)
{
    comes_up(1);
    is_answered(1);
    is_looked_at(2, LookOutcome::withdrawn);
    BOOST_CHECK(state() == ConcernState::watched);
}

BOOST_AUTO_TEST_CASE(the_counselor_ends_it_with_a_reason_on_any_day)
{
    comes_up(1);
    is_answered(1, 8);
    is_looked_at(1, LookOutcome::over);
    BOOST_CHECK(state() == ConcernState::over);
}

BOOST_AUTO_TEST_CASE(coming_up_again_opens_it_again)
{
    comes_up(1);
    is_answered(1, 8);
    is_looked_at(5, LookOutcome::denied);
    comes_up(6);
    BOOST_CHECK(state() == ConcernState::open);
    is_answered(6, 20);
    BOOST_CHECK(next_look_on(history) == day(20));
}

BOOST_AUTO_TEST_CASE(a_form_that_is_typed_in_after_the_denial_opens_it_all_the_same)
{
    comes_up(1);
    is_looked_at(10, LookOutcome::denied);
    comes_up(5, 12, "item_9_positive");
    BOOST_CHECK(state() == ConcernState::open);
}

BOOST_AUTO_TEST_CASE(what_is_agreed_after_a_denial_keeps_it_watched)
{
    comes_up(1);
    is_looked_at(5, LookOutcome::denied);
    is_answered(6);
    BOOST_CHECK(state() == ConcernState::watched);
}

BOOST_AUTO_TEST_CASE(a_response_to_an_older_occasion_answers_what_was_known_by_then)
{
    comes_up(1);
    is_answered(1, 8);
    comes_up(3);
    history.responses.back().value.responded_on = day(4);
    BOOST_CHECK(state() == ConcernState::watched);
    history.responses.back().value.responded_on = day(3);
    BOOST_CHECK(state() == ConcernState::open);
}

BOOST_AUTO_TEST_CASE(declined_questions_are_to_be_asked_again_until_something_worse_is_known)
{
    comes_up(1, 1, "declined");
    BOOST_TEST(is_to_ask_again(history));
    comes_up(2);
    BOOST_TEST(!is_to_ask_again(history));
}

BOOST_AUTO_TEST_CASE(the_open_one_about_the_own_life_ranks_first)
{
    comes_up(9);
    const auto own_life = rank_of(history);
    history.occasions.front().value.area = ConcernArea::others;
    const auto others = rank_of(history);
    is_answered(9, 10);
    BOOST_TEST((own_life < others));
    BOOST_TEST((others < rank_of(history)));
}

BOOST_AUTO_TEST_SUITE_END()
