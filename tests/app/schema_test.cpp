#include "app/kit/documents.hpp"
#include "app/kit/schema.hpp"
#include "domain/problem.hpp"

#include <boost/test/unit_test.hpp>

using domain::Tree;

namespace {

Tree field_of(const char* document, std::string_view name)
{
    const auto schema = app::schema_of(document);
    for (const auto& field : *schema.find("fields")->as<Tree::List>())
        if (field.text("name") == name)
            return field;
    return {};
}

}

BOOST_AUTO_TEST_SUITE(schema_test)

BOOST_AUTO_TEST_CASE(every_document_of_the_command_line_can_be_looked_up)
{
    const auto names = app::schema_names();
    BOOST_TEST(names.size() == 21u);
    for (const auto& name : names)
        BOOST_TEST(!app::schema_of(name).find("fields")->as<Tree::List>()->empty(), name);
}

BOOST_AUTO_TEST_CASE(a_field_says_its_type_and_what_is_allowed)
{
    BOOST_TEST(app::write_document(field_of("client", "legal_name")) ==
               R"({"name":"legal_name","required":true,"type":"text","allowed":{"text_to_length":["200"]}})");
    BOOST_TEST(app::write_document(field_of("goal", "status")) ==
               R"({"name":"status","required":false,"type":"word","allowed":["open","met","dropped"]})");
    BOOST_TEST(app::write_document(field_of("note", "stage")) ==
               R"({"name":"stage","required":false,"type":"number","allowed":{"whole_number_between":["1","3"]}})");
    BOOST_TEST(field_of("administration", "answers").text("type") == "list of number");
    BOOST_TEST(app::write_document(*field_of("rating", "goal").find("allowed")) == R"({"id_of":["goal"]})");
}

BOOST_AUTO_TEST_CASE(what_is_inside_an_object_is_said_too)
{
    BOOST_TEST(field_of("case", "members").text("type") == "list of object");
    const auto safe_contact = field_of("client", "safe_contact");
    BOOST_TEST(safe_contact.find("fields")->as<Tree::List>()->front().text("name") == "ways");
    BOOST_TEST(field_of("note", "are").text("type") == "by key: object");
}

BOOST_AUTO_TEST_CASE(a_session_brings_its_note_along_without_naming_itself)
{
    const auto note = field_of("session", "note");
    for (const auto& field : *note.find("fields")->as<Tree::List>())
        BOOST_TEST(field.text("name") != "session");
}

BOOST_AUTO_TEST_CASE(an_unknown_document_is_refused_with_those_there_are)
{
    try {
        app::schema_of("diary");
        BOOST_FAIL("accepted");
    } catch (const domain::Refused& refused) {
        BOOST_TEST(refused.problem().field == "name");
        BOOST_TEST(refused.problem().allowed == domain::one_of(app::schema_names()));
    }
}

BOOST_AUTO_TEST_SUITE_END()
