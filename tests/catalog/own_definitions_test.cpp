#include "catalog/embedded.hpp"
#include "catalog/own_definitions.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace domain;

namespace {

std::string built_in(std::string_view path)
{
    const auto files = catalog::embedded_forms();
    return std::string(std::ranges::find(files, path, &EmbeddedFile::path)->text);
}

std::string replaced(std::string text, std::string_view old_text, std::string_view new_text)
{
    return text.replace(text.find(old_text), old_text.size(), new_text);
}

// "LINE field rule" of the first problem.
std::string first_problem(const std::string& text)
{
    const auto problems = catalog::definition_problems(text);
    if (problems.empty())
        return "none";
    const auto& first = problems.front();
    return std::to_string(first.line) + " " + first.problem.field + " " + first.problem.rule;
}

}

BOOST_AUTO_TEST_SUITE(own_definitions_test)

BOOST_AUTO_TEST_CASE(every_built_in_definition_could_be_a_practices_own)
{
    for (const auto& file : catalog::embedded_forms())
        for (const auto* folder : {"intake/", "notes/", "instruments/", "strategies/"})
            if (file.path.starts_with(folder))
                BOOST_TEST(first_problem(std::string(file.text)) == "none", file.path);
}

BOOST_AUTO_TEST_CASE(a_text_says_what_kind_it_is)
{
    BOOST_CHECK(catalog::read_own_definition(built_in("intake/couple.json")).kind == DefinitionKind::intake);
    BOOST_CHECK(catalog::read_own_definition(built_in("notes/dap.json")).kind == DefinitionKind::note);
    BOOST_CHECK(catalog::read_own_definition(built_in("instruments/rses.json")).kind == DefinitionKind::instrument);
    BOOST_CHECK(catalog::read_own_definition(built_in("strategies/h10.json")).kind == DefinitionKind::strategy);
    BOOST_TEST(first_problem(R"({"id": "x"})") == "1 kind required");
}

BOOST_AUTO_TEST_CASE(a_text_that_is_no_json_is_refused_with_line_and_column)
{
    const auto problems = catalog::definition_problems("{\n  \"id\": ,\n}");
    BOOST_REQUIRE_EQUAL(problems.size(), 1u);
    BOOST_TEST(problems[0].line == 2);
    BOOST_TEST(problems[0].column > 0);
    BOOST_TEST(problems[0].problem.rule == "json");
}

BOOST_AUTO_TEST_CASE(a_problem_points_at_its_line)
{
    const auto rses = built_in("instruments/rses.json");
    const auto line_of = [&](std::string_view part) {
        return std::to_string(
            std::count(rses.begin(), rses.begin() + static_cast<std::ptrdiff_t>(rses.find(part)), '\n') + 1);
    };
    BOOST_TEST(first_problem(replaced(rses, "\"most\": 30", "\"most\": 40")) ==
               line_of("\"most\": 30") + " scales[0].most range");
    BOOST_TEST(first_problem(replaced(rses, "\"from\": 15", "\"from\": 16")) ==
               line_of("\"from\": 15") + " scales[0].bands[1].from gap");
    BOOST_TEST(first_problem(replaced(rses, "[\"low_view\", \"pride\"", "[\"low_look\", \"pride\"")) ==
               line_of("\"reversed\"") + " scales[0].reversed[0] unknown_item");
    BOOST_TEST(first_problem(replaced(rses, "\"method\"", "\"metod\"")) ==
               line_of("\"method\"") + " scales[0].metod unknown_field");
}

BOOST_AUTO_TEST_CASE(a_refusal_carries_the_line)
{
    const auto broken = replaced(built_in("instruments/rses.json"), "\"from\": 26", "\"from\": 25");
    BOOST_CHECK_EXCEPTION(catalog::read_own_definition(broken), Refused, [](const Refused& refused) {
        return refused.problem().field.starts_with("line ") &&
               refused.problem().field.ends_with(": scales[0].bands[2].from") && refused.problem().rule == "overlap";
    });
}

BOOST_AUTO_TEST_CASE(a_copy_keeps_what_was_typed_but_its_id_and_version)
{
    const auto text = built_in("intake/individual.json");
    const auto copy = catalog::with_version(catalog::with_id(text, "my-intake"), 7);
    const auto read = catalog::read_own_definition(copy);
    BOOST_TEST(read.id == "my-intake");
    BOOST_TEST(read.version == 7);
    BOOST_TEST(catalog::with_version(catalog::with_id(copy, "individual"), 2) == text);
}

BOOST_AUTO_TEST_SUITE_END()
