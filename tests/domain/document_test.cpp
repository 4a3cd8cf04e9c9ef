#include "domain/care_case.hpp"
#include "domain/goal.hpp"
#include "domain/practice_profile.hpp"
#include "domain/progress_note.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;

namespace {

// The problem a document of T is refused for.
template<class T>
Problem refusal(const Tree& document)
{
    try {
        from_tree<T>(document);
    } catch (const Refused& refused) {
        return refused.problem();
    }
    return {};
}

Tree a_client(Tree::Map more = {})
{
    more.emplace(more.begin(), "legal_name", "Ann Example");
    return more;
}

}

BOOST_AUTO_TEST_SUITE(document_test)

BOOST_AUTO_TEST_CASE(a_client_comes_back_from_its_document_as_it_was)
{
    Client client;
    client.legal_name = "Zhou Mei-Ling";
    client.native_name = "周美玲";
    client.birth_date = parse_date("2003-05-06");
    client.safe_contact = SafeContact{{"text", "email"}, "10:00–14:00", false, "Mei", true};
    client.guardians = {{"Rosa", "mother", true, false}};
    BOOST_TEST((from_tree<Client>(to_tree(client)) == client));
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_left_out)
{
    const auto document = to_tree(from_tree<Client>(a_client()));
    BOOST_TEST(document.find("birth_date") == nullptr);
    BOOST_TEST(document.find("email") == nullptr);
    BOOST_TEST(document.text("status") == "active");
}

BOOST_AUTO_TEST_CASE(an_unknown_key_is_refused_with_the_known_ones)
{
    const auto problem = refusal<Client>(a_client({{"surname", "x"}}));
    BOOST_TEST(problem.field == "surname");
    BOOST_TEST(problem.rule == "unknown_field");
    BOOST_TEST(problem.allowed.arguments.at(1) == "preferred_name");
}

BOOST_AUTO_TEST_CASE(a_missing_required_field_is_named_with_what_is_allowed)
{
    const auto problem = refusal<CareCase>(Tree::Map{{"modality", "efit"}, {"members", Tree::List{}}});
    BOOST_TEST(problem.field == "opened_on");
    BOOST_TEST(problem.given == Words("nothing"));
    BOOST_TEST(problem.allowed == Words("date"));
}

BOOST_AUTO_TEST_CASE(a_required_text_of_blanks_is_missing)
{
    BOOST_TEST(refusal<Client>(Tree::Map{{"legal_name", "  \n"}}).rule == "required");
}

BOOST_AUTO_TEST_CASE(a_nested_field_is_named_by_its_whole_path)
{
    const auto member = Tree::Map{{"client", "a1"}, {"role", "friend"}};
    const auto problem = refusal<CareCase>(
        Tree::Map{{"modality", "efct"}, {"opened_on", "2026-01-01"}, {"members", Tree::List{member}}});
    BOOST_TEST(problem.field == "members[0].role");
    BOOST_TEST(problem.given == Words("text_of_length", 6));
    BOOST_TEST(problem.allowed == one_of({"client", "partner", "parent", "child", "other"}));
}

BOOST_AUTO_TEST_CASE(a_number_outside_its_range_is_refused_with_the_range)
{
    const auto problem = refusal<ProgressNote>(Tree::Map{{"session", "s"}, {"stage", 4}});
    BOOST_TEST(problem.field == "stage");
    BOOST_TEST(problem.given == Words("value", 4));
    BOOST_TEST(problem.allowed == Words("whole_number_between", 1, 3));
}

BOOST_AUTO_TEST_CASE(a_text_that_might_be_a_clients_is_not_repeated)
{
    const auto problem = refusal<CareCase>(Tree::Map{{"modality", "she told me about the hospital"}});
    BOOST_TEST(problem.given == Words("text_of_length", 30));
}

BOOST_AUTO_TEST_CASE(a_text_that_is_no_utf8_is_refused)
{
    BOOST_TEST(refusal<Client>(a_client({{"email", std::string("\xff\xfe")}})).rule == "utf8");
}

BOOST_AUTO_TEST_CASE(a_text_longer_than_its_field_is_refused_by_its_length)
{
    const auto problem = refusal<Client>(a_client({{"pronouns", std::string(101, 'x')}}));
    BOOST_TEST(problem.given == Words("text_of_length", 101));
    BOOST_TEST(problem.allowed == Words("text_to_length", 100));
}

BOOST_AUTO_TEST_CASE(a_name_that_cannot_be_read_is_refused_with_its_field)
{
    for (const std::string name : {"\u00a0", "\u200b", "Ann\nLines  active", "x\u001b[31mred", "\u202enna"}) {
        const auto problem = refusal<Client>(a_client({{"preferred_name", name}}));
        BOOST_TEST(problem.field == "preferred_name");
        BOOST_TEST(problem.rule == "name");
    }
}

BOOST_AUTO_TEST_CASE(a_nul_is_refused_in_every_text)
{
    const std::string text("a\0b", 3);
    BOOST_TEST(refusal<Client>(a_client({{"address", text}})).field == "address");
    BOOST_TEST(refusal<Client>(a_client({{"safe_contact", Tree::Map{{"hours", text}}}})).field == "safe_contact.hours");
}

BOOST_AUTO_TEST_CASE(what_was_kept_before_a_rule_still_reads)
{
    Client client;
    read(Tree(a_client({{"preferred_name", "\u200b"}})), client, Place{{}, {}, true});
    BOOST_TEST(client.preferred_name == "\u200b");
}

BOOST_AUTO_TEST_CASE(one_value_stands_for_a_list_of_one)
{
    const auto client = from_tree<Client>(a_client({{"safe_contact", Tree::Map{{"ways", "text"}}}}));
    BOOST_REQUIRE(client.safe_contact.has_value());
    BOOST_TEST(client.safe_contact->ways == std::vector<std::string>{"text"});
}

BOOST_AUTO_TEST_CASE(changes_replace_only_what_they_name)
{
    auto client = from_tree<Client>(a_client({{"email", "a@example.org"}, {"phone", "1"}}));
    client = with_changes(client, Tree::Map{{"phone", "2"}, {"email", Tree()}});
    BOOST_TEST(client.phone == "2");
    BOOST_TEST(client.email.empty());
    BOOST_TEST(client.legal_name == "Ann Example");
}

BOOST_AUTO_TEST_CASE(changes_cannot_break_a_rule)
{
    const auto client = from_tree<Client>(a_client());
    BOOST_CHECK_THROW(with_changes(client, Tree::Map{{"legal_name", Tree()}}), Refused);
}

BOOST_AUTO_TEST_CASE(an_amount_is_a_number_or_words)
{
    const auto goal = [](Tree target) {
        return from_tree<Goal>(Tree::Map{{"case", "c"}, {"statement", "s"}, {"target", std::move(target)}});
    };
    BOOST_TEST((to_tree(goal(6).target) == Tree(6)));
    BOOST_TEST((to_tree(goal(1.5).target) == Tree(1.5)));
    BOOST_TEST((to_tree(goal("same evening").target) == Tree("same evening")));
    BOOST_TEST(!goal("same evening").target.number().has_value());
    BOOST_TEST(refusal<Goal>(Tree::Map{{"case", "c"}, {"statement", "s"}, {"target", true}}).allowed ==
               Words("number_or_text"));
}

BOOST_AUTO_TEST_SUITE_END()
