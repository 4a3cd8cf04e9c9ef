#include "app/people/cases.hpp"
#include "desktop/gtk_windows.hpp"
#include "desktop/open_window.hpp"
#include "support/private_things.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>
#include <map>
#include <set>

using namespace test_support;

namespace {

constexpr std::array tabs{"overview", "intake", "sessions", "homework", "measures", "plan", "reports"};

/// What a page says, seen or not, with the actions that are offered there, and how it looks.
struct Shown {
    std::string page;
    wxString words;
    Picture picture;
};

struct RoomFixture : OpenWindow {
    Shown shown(const std::string& name)
    {
        settle();
        return {name, words_in(page(), true) + "\n" + offered(), still_picture()};
    }

    /// The window once it looks the same for a while: GTK gives what is new its place only after the answer came.
    Picture still_picture() const
    {
        constexpr int same_in_a_row = 3;
        constexpr int most_looks = 100;
        until([] { return still_without_place().empty(); }, 2000);
        auto last = picture_of(frame->GetHandle());
        for (int same = 1, looks = 1; same < same_in_a_row && looks < most_looks; ++looks) {
            wxMilliSleep(20);
            wxYield();
            auto next = picture_of(frame->GetHandle());
            same = next == last ? same + 1 : 1;
            last = std::move(next);
        }
        return last;
    }

    std::vector<Shown> shown_tabs()
    {
        std::vector<Shown> all;
        for (const auto* tab : tabs) {
            open_tab(couple, tab);
            all.push_back(shown(tab));
        }
        return all;
    }

    /// Every page, and every tab of the case.
    std::vector<Shown> all_shown()
    {
        auto all = shown_tabs();
        for (const auto& place : {desktop::Place{"note", "new:" + couple.value}, desktop::Place{"today"},
                                  desktop::Place{"clients"}, desktop::Place{"library"}}) {
            go_to(place);
            all.push_back(shown(place.page));
        }
        return all;
    }

    using Visit = std::function<std::vector<Shown>()>;

    /// GTK may draw the same page a little otherwise when one comes again, so a page is known by several visits.
    static std::vector<std::vector<Shown>> known_by(const Visit& visit)
    {
        constexpr int visits = 4;
        visit(); // what a first visit alone leaves, such as a line that was opened
        std::vector<std::vector<Shown>> known;
        for (int i = 0; i < visits; ++i)
            known.push_back(visit());
        return known;
    }

    /// Every visit says what was said before, and each page comes to look as it looked before.
    static void expect_same(const std::vector<std::vector<Shown>>& before, const Visit& visit)
    {
        constexpr int most_visits = 12;
        std::set<std::string> alike;
        std::map<std::string, std::string> otherwise{{"every page", "not looked at yet"}};
        for (int i = 0; i < most_visits && !otherwise.empty(); ++i) {
            const auto now = visit();
            otherwise.erase("every page");
            BOOST_REQUIRE_EQUAL(before[0].size(), now.size());
            for (std::size_t page = 0; page < now.size(); ++page) {
                BOOST_TEST(now[page].words == before[0][page].words,
                           now[page].page << " was:\n"
                                          << before[0][page].words.utf8_string() << "\nis:\n"
                                          << now[page].words.utf8_string());
                const auto looks_alike = [&](const auto& known) { return known[page].picture == now[page].picture; };
                const auto where = where_they_differ(before[0][page].picture, now[page].picture);
                if (std::ranges::any_of(before, looks_alike))
                    alike.insert(now[page].page);
                else if (!alike.contains(now[page].page))
                    otherwise[now[page].page] = where;
            }
            for (const auto& page : alike)
                otherwise.erase(page);
        }
        for (const auto& [page, where] : otherwise)
            BOOST_ERROR(page << " looks otherwise at " << where);
    }

    wxString offered() const
    {
        wxString names;
        for (const auto& menu : frame->menus())
            for (const auto& action : menu.actions)
                names += action.label + "\n";
        return names;
    }

    void add_private_things(std::string_view name)
    {
        in_practice(
            [this, id = person(name)](app::OpenPractice& practice) { PrivateThings(practice, couple, id).add(); });
    }

    const CaseId couple = case_of("Imogen", true);
};

}

BOOST_FIXTURE_TEST_SUITE(room_test, RoomFixture)

BOOST_AUTO_TEST_CASE(in_the_room_every_page_says_the_same_whatever_each_has_in_private)
{
    act("client_in_room");
    const Visit visit = [this] { return all_shown(); };
    const auto before = known_by(visit);
    add_private_things("Petra");
    add_private_things("Imogen");
    expect_same(before, visit);
}

BOOST_AUTO_TEST_CASE(two_pictures_tell_two_pages_apart)
{
    open_tab(couple, "plan");
    const auto plan = shown("plan");
    BOOST_TEST((shown("plan").picture == plan.picture));
    open_tab(couple, "homework");
    BOOST_TEST((shown("homework").picture != plan.picture));
}

BOOST_AUTO_TEST_CASE(what_is_shared_says_the_same_whatever_each_has_in_private)
{
    const Visit visit = [this] { return shown_tabs(); };
    const auto before = known_by(visit);
    add_private_things("Petra");
    add_private_things("Imogen");
    expect_same(before, visit);
}

BOOST_AUTO_TEST_CASE(everything_is_gone_from_the_tabs_as_soon_as_one_looks_at_what_is_shared)
{
    add_private_things("Petra");
    open_whole_tab(couple, "plan");
    BOOST_TEST(words_in(page(), true).Contains("To find a flat of my own"));
    act("look_at_shared");
    BOOST_TEST(!words_in(page(), true).Contains("To find a flat of my own"));
}

BOOST_AUTO_TEST_SUITE_END()
