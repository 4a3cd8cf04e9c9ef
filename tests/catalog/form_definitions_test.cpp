#include "catalog/definition_error.hpp"
#include "catalog/embedded.hpp"
#include "catalog/form_definitions.hpp"
#include "catalog/strategies.hpp"
#include "json/json.hpp"
#include "plain_language.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(form_definitions_test)

namespace {

using namespace domain;

const std::vector<FormDefinition>& definitions()
{
    static const auto files = catalog::embedded_forms();
    static const auto loaded = catalog::load_form_definitions(files);
    return loaded;
}

const FormDefinition& definition(FormKind kind, std::string_view id)
{
    const auto* found = catalog::find_form_definition(definitions(), kind, id);
    BOOST_REQUIRE(found);
    return *found;
}

const FormSection& section(std::string_view intake, std::string_view key)
{
    const auto& sections = definition(FormKind::intake, intake).sections;
    const auto found = std::ranges::find(sections, key, &FormSection::key);
    BOOST_REQUIRE((found != sections.end()));
    return *found;
}

constexpr std::array intakes{"individual", "couple", "family"};

void check_words(const FormQuestion& question)
{
    for (const auto& line : {question.text, question.help, question.least_label, question.most_label})
        BOOST_TEST_CONTEXT(line)
        {
            BOOST_TEST(plain_language::forbidden_in(line) == "");
            BOOST_TEST(plain_language::longest_sentence(line) <= 20u);
        }
    for (const auto& choice : question.choices)
        BOOST_TEST(plain_language::forbidden_in(choice.text) == "", choice.text);
    for (const auto& column : question.columns)
        check_words(column);
}

std::vector<std::string> choice_keys(const FormQuestion& question)
{
    std::vector<std::string> keys;
    for (const auto& choice : question.choices)
        keys.push_back(choice.key);
    return keys;
}

}

BOOST_AUTO_TEST_CASE(every_intake_has_every_section)
{
    for (const auto* intake : intakes)
        for (const auto* key : {"presenting", "relationships", "attachment", "adversity", "now", "supports", "health",
                                "safety", "goals", "formulation"})
            BOOST_TEST(section(intake, key).questions.size() > 3u, intake << " " << key);
}

BOOST_AUTO_TEST_CASE(safety_and_adversity_are_asked_alone)
{
    for (const auto* intake : intakes) {
        BOOST_TEST(section(intake, "safety").asked_alone);
        BOOST_TEST(section(intake, "adversity").asked_alone);
        BOOST_TEST(section(intake, "adversity").skippable);
    }
    BOOST_TEST(section("couple", "attachment").asked_alone);
    BOOST_TEST(!section("couple", "loop").asked_alone);
}

BOOST_AUTO_TEST_CASE(what_is_said_before_safety_questions_is_true)
{
    for (const auto* intake : intakes) {
        const auto& intro = section(intake, "safety").intro;
        BOOST_TEST(intro.find("danger") != std::string::npos, intake);
        BOOST_TEST(intro.find("I tell you first") != std::string::npos, intake);
        for (const auto& each : definition(FormKind::intake, intake).sections)
            BOOST_TEST(each.intro.find("obody else") == std::string::npos, intake << " " << each.key);
    }
}

BOOST_AUTO_TEST_CASE(each_adversity_topic_asks_how_they_got_through_it)
{
    for (const auto* intake : intakes) {
        std::size_t topics = 0;
        for (const auto& question : section(intake, "adversity").questions) {
            if (!question.key.starts_with("topic_"))
                continue;
            ++topics;
            const auto* after =
                find_question(definition(FormKind::intake, intake), "through_" + question.key.substr(6));
            BOOST_REQUIRE(after);
            BOOST_TEST(after->shown_if->question == question.key);
            BOOST_TEST(after->text == "How did you get through it?");
        }
        BOOST_TEST(topics >= 10u);
    }
}

BOOST_AUTO_TEST_CASE(the_formulation_is_the_counselors_alone)
{
    for (const auto* intake : intakes)
        for (const auto& each : definition(FormKind::intake, intake).sections)
            BOOST_TEST(each.counselor_only == (each.key == "formulation"), intake << " " << each.key);
}

BOOST_AUTO_TEST_CASE(safety_answers_of_an_intake_open_concerns)
{
    const Answers answers{{"thoughts_ending_life", "now"},
                          {"hurting_others", "sometimes"},
                          {"afraid_of_someone", true},
                          {"children_at_risk", true}};
    for (const auto* intake : intakes)
        BOOST_TEST(safety_answers(definition(FormKind::intake, intake), answers).size() == 4u, intake);
    BOOST_CHECK((safety_answers(definition(FormKind::intake, "individual"), {{"ways_shame_shows", "harm_self"}}) ==
                 std::vector{ConcernArea::self}));
}

BOOST_AUTO_TEST_CASE(what_is_the_past_of_a_grown_up_is_the_present_of_a_child)
{
    for (const auto* topic : {"topic_being_hit", "topic_unwanted_touch", "topic_violence_at_home"}) {
        const auto& family = definition(FormKind::intake, "family");
        const auto told = [&](const char* who) {
            return safety_answers(family, {{"who_answers", who}, {topic, "yes"}});
        };
        BOOST_CHECK(told("teen") == std::vector{ConcernArea::home});
        BOOST_CHECK(told("child") == std::vector{ConcernArea::home});
        BOOST_CHECK(told("parent").empty());
        const auto& individual = definition(FormKind::intake, "individual");
        BOOST_CHECK(safety_answers(individual, {{topic, "yes"}}).empty());
        BOOST_CHECK(safety_answers(individual, {{topic, "yes"}}, true) == std::vector{ConcernArea::home});
    }
}

BOOST_AUTO_TEST_CASE(a_declined_safety_question_is_no_quieter_than_a_blank_one)
{
    const Answers answers{{"thoughts_ending_life", std::string(prefer_not_to_say)},
                          {"afraid_of_someone", std::string(prefer_not_to_say)}};
    for (const auto* intake : intakes) {
        const auto& form = definition(FormKind::intake, intake);
        BOOST_CHECK((declined_safety_answers(form, answers) == std::vector{ConcernArea::self, ConcernArea::home}));
        BOOST_TEST(answers_to_look_at(form, answers).size() == 2u);
        BOOST_TEST(safety_answers(form, answers).empty());
    }
}

BOOST_AUTO_TEST_CASE(safety_that_was_not_asked_is_counted)
{
    for (const auto* intake : intakes) {
        const auto& form = definition(FormKind::intake, intake);
        const auto none = unasked_safety(form, {});
        BOOST_REQUIRE_EQUAL(none.size(), 1u);
        BOOST_TEST(none.front().answered == 0);
        const auto one = unasked_safety(form, {{"afraid_of_someone", false}});
        BOOST_TEST(one.front().answered == 1);
        BOOST_TEST(one.front().asked == none.front().asked);
    }
}

BOOST_AUTO_TEST_CASE(the_formulation_names_all_strategies_and_all_person_facts)
{
    const auto files = catalog::embedded_forms();
    std::vector<std::string> ids;
    for (const auto& strategy : catalog::load_strategies(files))
        ids.push_back(strategy.id);
    std::vector<std::string> facts;
    for (const auto& token : tokens(PersonFact{}))
        facts.emplace_back(token.name);
    for (const auto* intake : intakes) {
        const auto& form = definition(FormKind::intake, intake);
        for (const auto& fact : facts)
            BOOST_TEST(facts_told(form, {{"person_facts", fact}}).size() == 1u, fact);
        BOOST_CHECK(choice_keys(*find_question(form, "strategies_that_fit")) == ids);
        BOOST_CHECK(choice_keys(*find_question(form, "person_facts")) == facts);
    }
}

BOOST_AUTO_TEST_CASE(what_an_intake_tells_steers_which_practice_is_suggested)
{
    const Answers answers{{"drinking", "most_days"},
                          {"no_contact", true},
                          {"eating", "fine"},
                          {"person_facts", Tree::List{"no_contact_wish", "trauma"}}};
    for (const auto* intake : intakes)
        BOOST_CHECK((facts_told(definition(FormKind::intake, intake), answers) ==
                     std::vector{PersonFact::no_contact_wish, PersonFact::daily_drinking, PersonFact::trauma}));
}

BOOST_AUTO_TEST_CASE(questions_to_clients_are_plain)
{
    for (const auto* intake : intakes)
        for (const auto& each : definition(FormKind::intake, intake).sections) {
            BOOST_TEST(plain_language::longest_sentence(each.intro) <= 20u, each.intro);
            for (const auto& question : each.questions)
                if (!each.counselor_only)
                    check_words(question);
        }
}

BOOST_AUTO_TEST_CASE(note_templates_have_their_sections)
{
    const std::vector<std::pair<const char*, std::size_t>> templates{
        {"eft", 8}, {"dap", 3}, {"soap", 4}, {"birp", 4}, {"girp", 4}};
    for (const auto& [id, sections] : templates) {
        const auto& note = definition(FormKind::note, id);
        BOOST_TEST(note.sections.size() == sections);
        for (const auto& each : note.sections)
            BOOST_TEST(each.questions.front().key == each.key);
    }
}

BOOST_AUTO_TEST_CASE(word_lists_offer_what_a_note_picks_from)
{
    const auto files = catalog::embedded_forms();
    const auto lists = catalog::load_word_lists(files);
    for (const auto* key : {"interventions", "secondary_emotions", "primary_emotions", "attachment_needs",
                            "attachment_fears", "positions", "cycles", "moves"})
        BOOST_TEST(catalog::find_word_list(lists, key), key);
    for (const auto& word : catalog::find_word_list(lists, "positions")->words)
        BOOST_TEST(plain_language::forbidden_in(word.text) == "", word.text);
}

BOOST_AUTO_TEST_CASE(a_bad_form_names_file_and_reason)
{
    const auto text = R"({"id":"mine","version":1,"title":"Mine","kind":"intake","sections":[
        {"key":"a","title":"A","questions":[{"key":"q","text":"Q","type":"choice"}]}]})";
    try {
        catalog::read_form_definition(text, "mine.json");
        BOOST_ERROR("accepted");
    } catch (const catalog::DefinitionError& error) {
        BOOST_TEST(error.file() == "mine.json");
        BOOST_TEST(error.problem().field == "sections[0].questions[0].choices");
    }
}

BOOST_AUTO_TEST_SUITE_END()
