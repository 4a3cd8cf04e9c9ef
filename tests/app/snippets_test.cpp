#include "app/measures/measures.hpp"
#include "app/sessions/snippets.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;
using domain::Snippet;

namespace {

struct SnippetFixture : SessionFixture {
    void fills(const domain::Id<domain::Client>& who, const domain::Id<domain::CareCase>& care_case, const char* form,
               std::size_t items, const char* on)
    {
        domain::Administration filled;
        filled.client = who;
        filled.care_case = care_case;
        filled.instrument = form;
        filled.filled_on = day(on);
        filled.answers.assign(items, 1);
        app::record_administration(practice, filled);
    }

    std::vector<app::LastScore> scores(const domain::Id<domain::CareCase>& care_case,
                                       const std::vector<domain::Id<domain::Client>>& there)
    {
        const auto readers = app::audience_of_meeting(*records().get(care_case), there);
        return app::last_scores(alone(practice), care_case, readers);
    }
};

}

BOOST_FIXTURE_TEST_SUITE(snippets_test, SnippetFixture)

BOOST_AUTO_TEST_CASE(a_snippet_is_kept_under_its_abbreviation_and_taken_away)
{
    app::keep_snippet(practice, {";r", "Reviewed {name}'s week."});
    app::keep_snippet(practice, {";p", "Phone call."});
    app::keep_snippet(practice, {";r", "Reviewed the week."});
    const std::vector<Snippet> both{{";r", "Reviewed the week."}, {";p", "Phone call."}};
    BOOST_CHECK(app::list_snippets(practice) == both);
    app::remove_snippet(practice, ";r");
    app::remove_snippet(practice, ";p");
    BOOST_TEST(app::list_snippets(practice).empty());
    BOOST_CHECK_EXCEPTION(app::remove_snippet(practice, ";r"), domain::Refused, refused_for("abbreviation"));
}

BOOST_AUTO_TEST_CASE(an_abbreviation_is_one_word_of_its_own)
{
    const auto refused = [](const std::vector<Snippet>& snippets) { return check(snippets).size(); };
    BOOST_TEST(refused({{"two words", "x"}}) == 1u);
    BOOST_TEST(refused({{";a", "x"}, {";a", "y"}}) == 1u);
    BOOST_TEST(refused({{";a", "x"}, {";b", "y"}}) == 0u);
    BOOST_CHECK_EXCEPTION(app::keep_snippet(practice, {"two words", "x"}), domain::Refused,
                          refused_for("snippets[0].abbreviation"));
}

BOOST_AUTO_TEST_CASE(the_last_score_is_one_that_every_reader_of_the_note_may_see)
{
    fills(nora, noras_own, "phq-9", 9, "2026-01-10");
    fills(nora, noras_own, "gad-7", 7, "2026-02-10");
    fills(nora, noras_own, "phq-9", 9, "2026-02-20");
    const auto own = scores(noras_own, {nora});
    BOOST_REQUIRE_EQUAL(own.size(), 2u);
    BOOST_TEST(own.front().instrument == "phq-9");
    BOOST_TEST(own.front().value == 9);
    BOOST_CHECK(own.front().on == day("2026-02-20"));
    fills(nora, couple, "phq-9", 9, "2026-02-20");
    BOOST_TEST(scores(couple, {nora}).size() == 1u);
    BOOST_TEST(scores(couple, {daniel}).empty());
    BOOST_TEST(scores(couple, {nora, daniel}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
