#include "domain/problem.hpp"
#include "json/json.hpp"
#include "reporting/progress_builders.hpp"
#include "reporting/report.hpp"

#include <boost/test/unit_test.hpp>

using namespace reporting;
using namespace std::chrono;

namespace {

domain::Tree the_document()
{
    for (const auto& file : embedded_reports())
        if (file.path == "client_progress.json")
            return json::parse(file.text);
    return {};
}

domain::Tree& member(domain::Tree& tree, const std::string& key)
{
    for (auto& [name, value] : std::get<domain::Tree::Map>(tree.value))
        if (name == key)
            return value;
    throw std::out_of_range(key);
}

std::string refused_field(const domain::Tree& document)
{
    try {
        read_report_definition(document);
    } catch (const domain::Refused& refused) {
        return refused.problem().field;
    }
    return "nothing";
}

}

BOOST_AUTO_TEST_SUITE(report_definition)

BOOST_AUTO_TEST_CASE(the_built_in_definition_is_read_whole)
{
    const ReportDefinition definition = read_report_definition(the_document());
    BOOST_TEST(definition.id == "client-progress");
    BOOST_TEST(definition.first_page.front() == "grown");
    BOOST_TEST(definition.last_page.back() == "crisis");
    BOOST_TEST(definition.headings.at("wanted") == "What you wanted");
}

BOOST_AUTO_TEST_CASE(an_unknown_section_is_refused)
{
    auto document = the_document();
    std::get<domain::Tree::List>(member(document, "later_pages").value).emplace_back("diagnoses");
    BOOST_TEST(refused_field(document) == "later_pages");
}

BOOST_AUTO_TEST_CASE(a_missing_phrase_is_refused_by_name)
{
    auto document = the_document();
    auto& phrases = std::get<domain::Tree::Map>(member(document, "phrases").value);
    std::erase_if(phrases, [](const auto& phrase) { return phrase.first == "written_for_you"; });
    BOOST_TEST(refused_field(document) == "phrases.written_for_you");
}

BOOST_AUTO_TEST_CASE(something_else_than_a_definition_is_refused)
{
    BOOST_TEST(refused_field(domain::Tree{}) == "id");
    BOOST_TEST(refused_field(domain::Tree("text")) == "id");
    auto document = the_document();
    member(document, "version") = domain::Tree("one");
    BOOST_TEST(refused_field(document) == "version");
}

BOOST_AUTO_TEST_CASE(phrases_are_filled_once_and_unknown_places_stay)
{
    BOOST_TEST(fill_phrase("for {names}", {{"names", "{names} {x}"}}) == "for {names} {x}");
    BOOST_TEST(fill_phrase("{a}{b} {", {{"a", "1"}}) == "1{b} {");
}

BOOST_AUTO_TEST_CASE(dates_and_numbers_are_english_unless_told_otherwise)
{
    BOOST_TEST(english_date(2026y / March / 1) == "March 1, 2026");
    BOOST_TEST(english_short_date(2026y / December / 24) == "Dec 24");
    BOOST_TEST(english_period(2026y / March / 10, 2026y / December / 15) == "March 10 – December 15, 2026");
    BOOST_TEST(english_period(2025y / March / 10, 2026y / May / 2) == "March 10, 2025 – May 2, 2026");
    BOOST_TEST(english_period(2026y / May / 2, 2026y / May / 2) == "May 2, 2026");
    BOOST_TEST(plain_number(22) == "22");
    BOOST_TEST(plain_number(4.8333) == "4.8");
    BOOST_TEST(plain_number(-0.001) == "0");
}

BOOST_AUTO_TEST_CASE(numbers_side_by_side_are_rounded_alike)
{
    BOOST_TEST(plain_numbers({2, 2.94}) == (std::vector<std::string>{"2.0", "2.9"}));
    BOOST_TEST(plain_numbers({11, 22}) == (std::vector<std::string>{"11", "22"}));
    BOOST_TEST(plain_numbers({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
