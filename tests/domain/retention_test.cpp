#include "domain/retention.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>

namespace domain {

namespace {

using namespace std::chrono;

CareCase of_2026()
{
    CareCase care_case;
    care_case.opened_on = 2026y / January / 5;
    return care_case;
}

}

BOOST_AUTO_TEST_SUITE(retention_test)

BOOST_AUTO_TEST_CASE(a_record_is_kept_for_years_after_the_last_session)
{
    const SeenMember grown{1980y / May / 1, {2026y / February / 1, 2026y / June / 10}};
    BOOST_CHECK((retention_of(of_2026(), {grown}, 7) ==
                 Retention{2033y / June / 10, RetentionReason::years_after_last_session}));
}

BOOST_AUTO_TEST_CASE(whoever_was_seen_as_a_minor_is_kept_until_25_and_the_longest_member_decides)
{
    const SeenMember grown{1980y / May / 1, {2026y / June / 10}};
    const SeenMember minor{2011y / March / 3, {2026y / June / 10}};
    const SeenMember nearly{2008y / March / 3, {2026y / June / 10}}; // eighteen by then
    BOOST_CHECK(
        (retention_of(of_2026(), {grown, minor}, 7) == Retention{2036y / March / 3, RetentionReason::until_25}));
    BOOST_CHECK((retention_of(of_2026(), {grown, nearly}, 7).reason == RetentionReason::years_after_last_session));
    BOOST_CHECK((*retention_of(of_2026(), {grown, minor}, 20).until == 2046y / June / 10));
}

BOOST_AUTO_TEST_CASE(a_legal_hold_stops_it)
{
    auto care_case = of_2026();
    care_case.legal_hold = true;
    BOOST_CHECK((retention_of(care_case, {}, 7) == Retention{std::nullopt, RetentionReason::legal_hold}));
}

BOOST_AUTO_TEST_CASE(a_case_nobody_was_seen_in_counts_from_its_closing_and_a_leap_day_has_its_next)
{
    auto care_case = of_2026();
    care_case.closed_on = 2028y / February / 29;
    BOOST_CHECK((*retention_of(care_case, {}, 7).until == 2035y / March / 1));
}

BOOST_AUTO_TEST_SUITE_END()

}
