#include "reporting/pdf_writer.hpp"
#include "reporting/text_layout.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace reporting;

namespace {

const PdfProperties properties{"A title", "Zoë Müller", "en", std::chrono::sys_days{std::chrono::year{2026} / 11 / 24}};

struct WriterFixture {
    PdfWriter writer{properties};
    WriterFixture() { writer.add_page(595, 842); }
};

constexpr Color black{};

}

BOOST_FIXTURE_TEST_SUITE(pdf_writer, WriterFixture)

BOOST_AUTO_TEST_CASE(a_finished_file_begins_and_ends_as_a_pdf)
{
    const std::string pdf = writer.finish();
    BOOST_TEST(pdf.starts_with("%PDF-"));
    BOOST_TEST(pdf.substr(pdf.size() - 10).find("%%EOF") != std::string::npos);
    BOOST_TEST(pdf.find("D:20261124") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(coordinates_that_are_on_no_page_are_refused_and_the_writer_goes_on)
{
    const double nowhere = std::numeric_limits<double>::quiet_NaN();
    BOOST_CHECK_THROW(writer.stroke({{0, 0}, {nowhere, 10}}, black, 1, false), PdfError);
    BOOST_CHECK_THROW(writer.fill({{0, 0}, {1e9, 10}, {5, 5}}, black), PdfError);
}

BOOST_AUTO_TEST_CASE(drawing_before_the_first_page_is_refused)
{
    PdfWriter empty(properties);
    BOOST_CHECK_THROW(empty.circle({10, 10}, 5, black, std::nullopt, 1), PdfError);
}

BOOST_AUTO_TEST_CASE(an_error_of_the_library_reaches_the_caller_as_an_exception)
{
    const Glyph a = writer.fonts().glyph(U'a', Face::regular);
    BOOST_CHECK_THROW(writer.text({10, 10}, "a", a.font, 5000, black), PdfError); // font size beyond its limit
}

BOOST_AUTO_TEST_CASE(a_text_too_long_for_the_library_is_refused)
{
    const Glyph a = writer.fonts().glyph(U'a', Face::regular);
    BOOST_CHECK_THROW(writer.text({10, 10}, std::string(70000, 'a'), a.font, 10, black), PdfError);
}

BOOST_AUTO_TEST_CASE(common_scripts_have_a_glyph)
{
    for (const char32_t c : std::u32string(U"aéůčệΩΐЯїשم→"))
        BOOST_TEST(!writer.fonts().glyph(c, Face::regular).missing, "U+" << static_cast<unsigned>(c));
}

BOOST_AUTO_TEST_CASE(a_character_beyond_the_librarys_reach_becomes_a_box)
{
    const Glyph emoji = writer.fonts().glyph(U'😀', Face::bold);
    BOOST_TEST(emoji.missing);
    BOOST_TEST(emoji.width > 0);
    BOOST_TEST((emoji.drawn != 0));
}

BOOST_AUTO_TEST_CASE(faces_differ)
{
    const Glyph regular = writer.fonts().glyph(U'm', Face::regular);
    const Glyph bold = writer.fonts().glyph(U'm', Face::bold);
    BOOST_TEST(regular.font != bold.font);
    BOOST_TEST(bold.width > regular.width);
}

BOOST_AUTO_TEST_CASE(a_fallback_font_is_embedded_only_when_it_is_needed)
{
    writer.fonts().glyph(U'a', Face::regular);
    BOOST_TEST(writer.finish().find("Hebrew") == std::string::npos);
    PdfWriter other(properties);
    other.add_page(595, 842);
    other.fonts().glyph(U'ש', Face::regular);
    BOOST_TEST(other.finish().find("Hebrew") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
