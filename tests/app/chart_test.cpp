#include "app/sessions/chart.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;
using app::Viewer;

namespace {

struct ChartFixture : SessionFixture {
    domain::Id<domain::Session> session_on(const char* on, const std::vector<domain::Id<domain::Client>>& there,
                                           const domain::ProgressNote& note)
    {
        auto session = a_session(couple, there);
        session.held_on = day(on);
        return app::record_session(practice, session, note);
    }

    void add_three()
    {
        domain::ProgressNote first;
        first.what_moved = "Café, the long way home.";
        first.stage = 1;
        first.moves = {{2, 1, nora}};
        session_on("2026-01-10", {nora, daniel}, first);
        domain::ProgressNote second;
        second.sections["themes"] = "The school run.";
        second.stage = 2;
        second.moves = {{3, {}, {}}};
        second.unfit_reason = "Agreed with the supervisor.";
        session_on("2026-01-20", {nora, daniel}, second);
        domain::ProgressNote third;
        third.quote = "I count the steps.";
        third.concerns = {present_concern()};
        session_on("2026-01-30", {nora}, third);
    }

    std::vector<app::ChartLine> chart(const Viewer& viewer = Viewer::counselor())
    {
        return app::session_chart({practice, viewer}, couple);
    }

    std::vector<int> days(const app::ChartFilter& filter, const Viewer& viewer = Viewer::counselor())
    {
        std::vector<int> days;
        for (const auto& line : chart(viewer))
            if (app::fits(line, filter))
                days.push_back(static_cast<int>(static_cast<unsigned>(line.session->held_on.day())));
        return days;
    }

    static app::ChartFilter words(const std::string& text)
    {
        app::ChartFilter filter;
        filter.text = text;
        return filter;
    }
};

using Days = std::vector<int>;

}

BOOST_FIXTURE_TEST_SUITE(chart_test, ChartFixture)

BOOST_AUTO_TEST_CASE(sessions_are_found_by_words_stage_move_person_and_concern)
{
    add_three();
    BOOST_CHECK(days({}) == (Days{30, 20, 10}));
    BOOST_CHECK(days(words("cafe HOME")) == Days{10});
    BOOST_CHECK(days(words("school")) == Days{20});
    BOOST_CHECK(days(words("count the")) == Days{30});
    app::ChartFilter filter;
    filter.stage = 2;
    BOOST_CHECK(days(filter) == Days{20});
    filter = {};
    filter.move = 2;
    BOOST_CHECK(days(filter) == Days{10});
    filter = {};
    filter.client = daniel;
    BOOST_CHECK(days(filter) == (Days{20, 10}));
    filter = {};
    filter.only_with_concern = true;
    BOOST_CHECK(days(filter) == Days{30});
}

BOOST_AUTO_TEST_CASE(a_concern_is_for_the_counselor_alone_and_nothing_is_read_in_the_room)
{
    add_three();
    auto cancelled = a_session(couple, {nora, daniel});
    cancelled.held_on = day("2026-01-05");
    cancelled.status = domain::SessionStatus::cancelled;
    cancelled.status_reason = "Nora's shift.";
    app::record_session(practice, cancelled);
    app::ChartFilter filter;
    filter.only_with_concern = true;
    BOOST_TEST(days(filter, Viewer::shared()).empty());
    BOOST_TEST(days(filter, Viewer::member(nora)).empty());
    BOOST_TEST(days(words("count"), Viewer::shared()).empty());
    BOOST_TEST(days(words("count"), Viewer::member(daniel)).empty());
    BOOST_CHECK(days(words("count"), Viewer::member(nora)) == Days{30});
    for (const auto& line : chart(Viewer::member(nora).in_room())) {
        BOOST_TEST(line.searched.find("school") == std::string::npos);
        BOOST_TEST(line.session->status_reason.empty());
        for (const auto& note : line.notes)
            BOOST_TEST((note.note->what_moved + note.note->quote).empty());
    }
}

BOOST_AUTO_TEST_CASE(a_contact_is_found_by_its_words_and_person_only)
{
    domain::Contact call;
    call.client = nora;
    call.text = "Asked for a later hour.";
    BOOST_TEST(app::fits(call, words("later")));
    BOOST_TEST(!app::fits(call, words("earlier")));
    app::ChartFilter filter;
    filter.client = daniel;
    BOOST_TEST(!app::fits(call, filter));
    filter = {};
    filter.stage = 1;
    BOOST_TEST(!app::fits(call, filter));
}

BOOST_AUTO_TEST_SUITE_END()
