#include "domain/tree_path.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;

namespace {

const Tree noras_page = Tree::Map{
    {"legal_name", "Nora"}, {"safe_contact", Tree::Map{{"hours", "mornings"}, {"ways", Tree::List{"phone", "text"}}}}};

}

BOOST_AUTO_TEST_SUITE(tree_path_test)

BOOST_AUTO_TEST_CASE(only_the_paths_that_changed_are_told_and_a_list_is_one_value)
{
    auto after = noras_page;
    set_path(after, "safe_contact.hours", "evenings");
    BOOST_CHECK(changed_paths(noras_page, after) == Tree(Tree::Map{{"safe_contact.hours", "evenings"}}));
    after = noras_page;
    set_path(after, "safe_contact.ways", Tree::List{"phone"});
    BOOST_CHECK(changed_paths(noras_page, after) == Tree(Tree::Map{{"safe_contact.ways", Tree::List{"phone"}}}));
    BOOST_CHECK(changed_paths(noras_page, noras_page) == Tree(Tree::Map{}));
}

BOOST_AUTO_TEST_CASE(what_is_gone_is_null_and_what_is_new_is_told_whole)
{
    const Tree after = Tree::Map{{"legal_name", "Nora"}, {"phone", "555"}};
    BOOST_CHECK(changed_paths(noras_page, after) == Tree(Tree::Map{{"safe_contact", Tree()}, {"phone", "555"}}));
}

BOOST_AUTO_TEST_CASE(changes_laid_over_a_document_make_the_other_one)
{
    auto after = noras_page;
    set_path(after, "safe_contact.hours", "evenings");
    set_path(after, "emergency_contact.name", "Ida");
    BOOST_CHECK(with_paths(noras_page, changed_paths(noras_page, after)) == after);
}

BOOST_AUTO_TEST_CASE(a_nested_document_that_says_nothing_any_more_goes)
{
    const auto left = with_paths(noras_page, Tree::Map{{"safe_contact.hours", Tree()}, {"safe_contact.ways", Tree()}});
    BOOST_CHECK(left == Tree(Tree::Map{{"legal_name", "Nora"}}));
}

BOOST_AUTO_TEST_SUITE_END()
