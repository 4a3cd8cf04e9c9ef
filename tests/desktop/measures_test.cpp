#include "app/measures/measures.hpp"
#include "desktop/open_window.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

namespace {

struct MeasuresFixture : OpenWindow {
    std::vector<domain::Record<domain::Administration>> fillings()
    {
        return in_practice([query = app::MeasureQuery{amara, person("Amara"), "rses", {}}](
                               app::OpenPractice& practice) { return app::measure_history(alone(practice), query); });
    }

    /// Enter on the line of the self-esteem scale.
    void enter_again()
    {
        auto& list = the<desktop::RowList>(tab, "measures");
        for (const auto* title : {"RSES", "Rosenberg"})
            if (words_in(list).Contains(title)) {
                choose(list, title);
                break;
            }
        open_chosen(list);
    }

    static void type_digits(wxDialog& dialog, const std::string& digits)
    {
        for (const char digit : digits)
            press_key(the<desktop::RowList>(dialog, "answers"), digit);
    }

    const CaseId amara = case_of("Amara");
    wxWindow& tab = open_tab(amara, "measures");
};

}

BOOST_FIXTURE_TEST_SUITE(measures_test, MeasuresFixture)

BOOST_AUTO_TEST_CASE(each_measure_stands_in_its_line_with_its_last_score)
{
    auto& list = the<desktop::RowList>(tab, "measures");
    BOOST_TEST(list.size() >= 4u); // some have several scales
    constexpr unsigned last_score = 1;
    for (std::size_t row = 0; row < list.size(); ++row)
        BOOST_TEST(list.cell(row, last_score).find_first_of("0123456789") != wxString::npos);
}

BOOST_AUTO_TEST_CASE(a_form_is_typed_with_ten_keys_and_says_what_it_came_to)
{
    const auto before = fillings().size();
    wxString told;
    const auto enter = [](wxDialog& dialog) {
        type_digits(dialog, "3102030123");
        end_with(dialog, "save");
    };
    const auto result = [&](wxDialog& dialog) {
        told = words_in(dialog);
        end_with(dialog, "close");
    };
    in_dialogs([this] { enter_again(); }, {{"enter_measure", enter}, {"measure_result", result}});
    BOOST_REQUIRE_EQUAL(fillings().size(), before + 1);
    const auto kept = *fillings().back();
    const domain::ItemAnswers expected{3, 1, 0, 2, 0, 3, 0, 1, 2, 3};
    BOOST_CHECK(kept.answers == expected);
    BOOST_CHECK(kept.filled_on == domain::parse_date("2026-03-02"));
    BOOST_TEST(told.Contains("10 of 10 items answered"));
}

BOOST_AUTO_TEST_CASE(a_digit_an_item_does_not_allow_is_refused_and_a_wrong_one_is_corrected)
{
    in_dialog(
        "enter_measure", [this] { enter_again(); },
        [](wxDialog& dialog) {
            type_digits(dialog, "9");
            BOOST_TEST(says(dialog, "9 is not possible, only 0 to 3."));
            type_digits(dialog, "1");
            press_key(the<desktop::RowList>(dialog, "answers"), WXK_BACK);
            type_digits(dialog, "2");
            BOOST_TEST(says(dialog, "1 of 10 answered"));
            const Answers put_away(wxID_OK);
            end_with(dialog, "cancel");
        });
}

BOOST_AUTO_TEST_CASE(a_form_left_blank_in_places_is_kept_only_when_that_is_meant)
{
    const auto before = fillings().size();
    in_dialog(
        "enter_measure", [this] { enter_again(); },
        [this](wxDialog& dialog) {
            type_digits(dialog, "310203012");
            const Answers not_meant(wxID_NO);
            press(dialog, "save");
            BOOST_TEST(not_meant.asked() == 1);
            BOOST_TEST(dialog.IsModal());
            const Answers put_away(wxID_OK);
            end_with(dialog, "cancel");
        });
    BOOST_TEST(fillings().size() == before);
}

BOOST_AUTO_TEST_CASE(with_a_client_in_the_room_scores_are_put_away)
{
    act("client_in_room");
    auto& hidden = open_tab(amara, "measures");
    BOOST_TEST(says(hidden, "Scores are put away"));
    BOOST_TEST(the<desktop::RowList>(hidden, "measures").size() == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
