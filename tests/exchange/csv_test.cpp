#include "exchange/csv.hpp"
#include "exchange/html_page.hpp"

#include <boost/test/unit_test.hpp>

using exchange::csv_line;

BOOST_AUTO_TEST_SUITE(csv_test)

BOOST_AUTO_TEST_CASE(cells_with_commas_quotes_and_line_ends_are_quoted)
{
    BOOST_TEST(csv_line({"a", "b,c", "d\"e", "f\ng", ""}) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n");
    BOOST_TEST(csv_line({"", "a"}) == ",a\r\n");
}

BOOST_AUTO_TEST_CASE(a_cell_that_would_run_as_a_formula_is_made_harmless_and_numbers_stay)
{
    BOOST_TEST(csv_line({"=1+1", "+cmd", "-x", "@sum", "-5", "+", "2.5"}) == "'=1+1,'+cmd,'-x,'@sum,-5,'+,2.5\r\n");
    BOOST_TEST(csv_line({"=HYPERLINK(\"a\",\"b\")"}) == "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"\r\n");
    BOOST_TEST(csv_line({"\t=1"}) == "\"'\t=1\"\r\n");
}

BOOST_AUTO_TEST_CASE(nothing_in_a_text_becomes_markup)
{
    exchange::HtmlPage page("<b>", "en");
    page.row("a&b", "<script>\"x\"</script>\x1b");
    const auto html = page.finish();
    BOOST_TEST(html.find("<script>") == std::string::npos);
    BOOST_TEST(html.find("&lt;script&gt;&quot;x&quot;&lt;/script&gt; ") != std::string::npos);
    BOOST_TEST(html.find("<h1>&lt;b&gt;</h1>") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
