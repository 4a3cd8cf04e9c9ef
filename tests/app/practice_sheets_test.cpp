#include "app/practice/keys.hpp"
#include "app/practice/practice_sheets.hpp"
#include "practice_fixture.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;

BOOST_FIXTURE_TEST_SUITE(practice_sheets_test, PracticeFixture)

BOOST_AUTO_TEST_CASE(sheets_are_pdfs_for_the_owner_alone_and_never_over_something)
{
    const auto file = temporary / "sheet.pdf";
    app::write_sheet(file, app::recovery_sheet(practice, app::draw_recovery_code()));
    BOOST_TEST(bytes_of(file).starts_with("%PDF"));
    BOOST_TEST((std::filesystem::status(file).permissions() ==
                (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)));
    BOOST_CHECK_EXCEPTION(app::write_sheet(file, app::continuity_sheet(practice)), domain::Refused,
                          refused_for("output"));
    BOOST_TEST(app::continuity_sheet(practice).starts_with("%PDF"));
}

BOOST_AUTO_TEST_SUITE_END()
