#include "app/kit/looking.hpp"
#include "practice_fixture.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;
using namespace test_support;
using app::Viewer;

namespace {

struct LookingFixture : PracticeFixture {
    bool sees(const Viewer& viewer, const Audience& audience, const Id<CareCase>& care_case)
    {
        return app::Looking(practice, viewer).may_see(audience, *records().get(care_case));
    }

    const Audience together{Visibility::shared, {}};
    const Audience noras{Visibility::member, {{nora}}};
    const Audience counselors{Visibility::counselor, {}};
};

}

BOOST_FIXTURE_TEST_SUITE(looking_test, LookingFixture)

BOOST_AUTO_TEST_CASE(the_counselor_alone_sees_everything)
{
    for (const auto& audience : {together, noras, counselors})
        BOOST_TEST(sees(Viewer::counselor(), audience, couple));
}

BOOST_AUTO_TEST_CASE(what_is_shared_holds_nothing_of_one_member_and_nothing_of_the_counselor)
{
    BOOST_TEST(sees(Viewer::shared(), together, couple));
    BOOST_TEST(!sees(Viewer::shared(), noras, couple));
    BOOST_TEST(!sees(Viewer::shared(), counselors, couple));
}

BOOST_AUTO_TEST_CASE(one_member_sees_what_is_shared_and_their_own)
{
    BOOST_TEST(sees(Viewer::member(nora), noras, couple));
    BOOST_TEST(sees(Viewer::member(nora), together, couple));
    BOOST_TEST(!sees(Viewer::member(daniel), noras, couple));
    BOOST_TEST(!sees(Viewer::member(nora), counselors, couple));
}

BOOST_AUTO_TEST_CASE(with_a_client_in_the_room_everything_is_what_is_shared)
{
    const auto in_room = Viewer::counselor().in_room();
    BOOST_TEST(sees(in_room, together, couple));
    BOOST_TEST(!sees(in_room, noras, couple));
    BOOST_TEST(sees(Viewer::member(nora).in_room(), noras, couple));
    BOOST_CHECK(in_room == Viewer::shared().in_room());
}

BOOST_AUTO_TEST_CASE(a_case_of_one_is_looked_at_whole_until_a_client_is_in_the_room)
{
    BOOST_TEST(sees(Viewer::shared(), counselors, noras_own));
    BOOST_TEST(!sees(Viewer::shared().in_room(), counselors, noras_own));
    BOOST_TEST(sees(Viewer::shared().in_room(), noras, noras_own));
}

BOOST_AUTO_TEST_CASE(who_has_left_does_not_take_from_the_others_what_they_share)
{
    app::update_case(
        practice, couple,
        Tree::Map{
            {"members", Tree::List{Tree::Map{{"client", nora.value}, {"role", "partner"}},
                                   Tree::Map{{"client", daniel.value}, {"role", "partner"}, {"to", "2026-02-01"}}}}});
    BOOST_TEST(sees(Viewer::shared(), noras, couple));
}

BOOST_AUTO_TEST_CASE(alone_one_may_open_what_is_not_among_the_shared)
{
    const auto care_case = *records().get(couple);
    BOOST_TEST(app::Looking(practice, Viewer::shared()).may_open(noras, care_case));
    BOOST_TEST(!app::Looking(practice, Viewer::shared().in_room()).may_open(noras, care_case));
}

BOOST_AUTO_TEST_CASE(scores_stand_with_each_member_and_never_in_the_room)
{
    const auto sees_scores = [&](const Viewer& viewer) {
        return app::Looking(practice, viewer).sees_scores(*records().get(couple));
    };
    BOOST_TEST(sees_scores(Viewer::counselor()));
    BOOST_TEST(sees_scores(Viewer::member(nora)));
    BOOST_TEST(!sees_scores(Viewer::shared()));
    BOOST_TEST(!sees_scores(Viewer::member(nora).in_room()));
}

BOOST_AUTO_TEST_SUITE_END()
