#include "catalog/definition_error.hpp"
#include "catalog/embedded.hpp"
#include "catalog/strategies.hpp"
#include "domain/text.hpp"
#include "json/json.hpp"
#include "plain_language.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(strategies_test)

namespace {

using namespace domain;

const std::vector<Strategy>& library()
{
    static const auto files = catalog::embedded_forms();
    static const auto strategies = catalog::load_strategies(files);
    return strategies;
}

const Strategy& strategy(std::string_view id)
{
    const auto* found = catalog::find_strategy(library(), id);
    BOOST_REQUIRE(found);
    return *found;
}

bool has_need(std::string_view id, PersonFact fact)
{
    return std::ranges::find(strategy(id).needs, fact, &StrategyNeed::fact) != strategy(id).needs.end();
}

bool asks_for_text(const Strategy& strategy)
{
    return std::ranges::any_of(strategy.entry, [](const auto& question) {
        return question.type == QuestionType::text || question.type == QuestionType::long_text;
    });
}

}

BOOST_AUTO_TEST_CASE(the_library_holds_all_thirty_in_order)
{
    BOOST_REQUIRE_EQUAL(library().size(), 30u);
    for (std::size_t i = 0; i < library().size(); ++i) {
        const auto number = std::to_string(i + 1);
        BOOST_TEST(library()[i].id == "h" + std::string(2 - number.size(), '0') + number);
    }
}

BOOST_AUTO_TEST_CASE(every_field_of_every_strategy_is_filled)
{
    for (const auto& each : library()) {
        BOOST_TEST_CONTEXT(each.id)
        {
            for (const auto* text : {&each.purpose, &each.why_line, &each.example, &each.smaller_version,
                                     &each.spoken_version, &each.doing_version, &each.in_session_first})
                BOOST_TEST(!text->empty());
            BOOST_TEST(!each.not_when.empty());
            BOOST_TEST(!each.check_first.empty());
            BOOST_TEST(!each.needs.empty());
            BOOST_TEST(!each.worksheet.strip.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(client_lines_hold_no_forbidden_word_and_short_sentences)
{
    for (const auto& each : library())
        for (const auto& line : client_lines(each))
            BOOST_TEST_CONTEXT(each.id << ": " << line)
            {
                BOOST_TEST(plain_language::forbidden_in(line) == "");
                BOOST_TEST(plain_language::longest_sentence(line) <= 20u);
            }
}

BOOST_AUTO_TEST_CASE(the_private_tick_of_h06_opens_a_concern)
{
    const auto form = entry_form(strategy("h06"));
    BOOST_CHECK((safety_answers(form, {{"hurt_myself", true}}) == std::vector{ConcernArea::self}));
    BOOST_TEST(safety_answers(form, {{"hurt_myself", false}, {"noticed", "hid"}}).empty());
    BOOST_CHECK((answers_to_look_at(form, {{"noticed", "hid"}}) == std::vector<std::string>{"noticed"}));
}

BOOST_AUTO_TEST_CASE(what_a_parent_was_scared_of_comes_back_on_the_strip_and_opens_a_concern)
{
    const auto& care = strategy("h28");
    BOOST_TEST(std::ranges::count(care.worksheet.strip, "scared_of_self", &StripField::entry) == 1);
    BOOST_CHECK((safety_answers(entry_form(care), {{"scared_of_self", true}}) == std::vector{ConcernArea::dependents}));
}

BOOST_AUTO_TEST_CASE(leaving_out_of_fear_opens_a_concern_at_home)
{
    BOOST_CHECK((safety_answers(entry_form(strategy("h19")), {{"what_i_did", Tree::List{"stayed", "afraid"}}}) ==
                 std::vector{ConcernArea::home}));
}

BOOST_AUTO_TEST_CASE(the_letter_to_oneself_comes_in_two_kinds_and_is_never_typed_in)
{
    const auto& letter = strategy("h03");
    BOOST_CHECK(letter.worksheet.kind == WorksheetKind::letter);
    BOOST_TEST(letter.worksheet.variants.size() == 2u);
    BOOST_TEST(!asks_for_text(letter));
}

BOOST_AUTO_TEST_CASE(the_pattern_sheet_has_no_row_for_a_partner_and_does_not_speak_of_cost)
{
    for (const auto& line : client_lines(strategy("h15")))
        BOOST_TEST(line.find("cost") == std::string::npos);
    BOOST_TEST(strategy("h15").worksheet.top_lines.front().starts_with("My own row only"));
}

BOOST_AUTO_TEST_CASE(what_reaches_toward_a_partner_needs_a_clear_safety_screen)
{
    for (const auto* id : {"h17", "h18", "h19", "h20", "h25"})
        BOOST_TEST(has_need(id, PersonFact::safety_screen), id);
}

BOOST_AUTO_TEST_CASE(cautions_of_the_single_exercises_are_obeyed_by_suggestions)
{
    for (const auto* id : {"h01", "h02", "h03", "h04"})
        for (const auto fact :
             {PersonFact::active_suicidal_thoughts, PersonFact::harmed_by_others, PersonFact::no_contact_wish})
            BOOST_TEST(has_need(id, fact), id);
    for (const auto* id : {"h14", "h29", "h21"})
        BOOST_TEST(has_need(id, PersonFact::trauma), id);
    for (const auto* id : {"h08", "h09"})
        BOOST_TEST(has_need(id, PersonFact::daily_drinking), id);
    const auto ids = suggested(library(), {{PersonFact::trauma}, {}, 2, 0});
    BOOST_TEST(!ids.empty());
    BOOST_TEST((std::ranges::find(ids, "h14") == ids.end()));
    BOOST_TEST((std::ranges::find(ids, "h03") == ids.end()));
}

BOOST_AUTO_TEST_CASE(whatever_is_known_only_a_few_are_suggested)
{
    for (const int stage : {1, 2, 3})
        for (const auto leaning : {Suits::anxious, Suits::avoidant, Suits::couples, Suits::parents}) {
            const auto ids = suggested(library(), {{}, {leaning}, stage, 0});
            BOOST_TEST(ids.size() >= 3u);
            BOOST_TEST(ids.size() <= most_suggested);
        }
}

BOOST_AUTO_TEST_CASE(a_definition_is_the_same_after_writing_and_reading)
{
    for (const auto& each : library())
        BOOST_CHECK(catalog::read_strategy(json::write(to_tree(each))) == each);
}

BOOST_AUTO_TEST_CASE(a_bad_definition_names_file_and_reason)
{
    auto tree = with_changes(strategy("h10"), Tree::Map{{"steps", Tree::List{"One."}}});
    try {
        catalog::read_strategy(json::write(to_tree(tree)), "mine.json");
        BOOST_ERROR("accepted");
    } catch (const catalog::DefinitionError& error) {
        BOOST_TEST(error.file() == "mine.json");
        BOOST_TEST(error.problem().field == "steps");
    }
    BOOST_CHECK_THROW(catalog::read_strategy("{\"id\":\"x\",\"color\":1}"), catalog::DefinitionError);
    BOOST_CHECK_THROW(catalog::read_strategy("not json"), catalog::DefinitionError);
}

BOOST_AUTO_TEST_CASE(two_strategies_cannot_share_an_id)
{
    const auto text = json::write(to_tree(strategy("h10")));
    const std::vector<EmbeddedFile> files{{"strategies/a.json", text}, {"strategies/b.json", text}};
    BOOST_CHECK_THROW(catalog::load_strategies(files), catalog::DefinitionError);
}

BOOST_AUTO_TEST_SUITE_END()
