#include "app/homework/homework.hpp"
#include "app/intake/intakes.hpp"
#include "app/people/contacts.hpp"
#include "app/people/permissions.hpp"
#include "app/plan/goals.hpp"
#include "app/practice/signatures.hpp"
#include "app/practice/verify.hpp"
#include "app/search/search.hpp"
#include "session_builders.hpp"
#include "support/private_things.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace domain;
using namespace test_support;
using app::Viewer;

namespace {

struct SearchFixture : SessionFixture {
    app::SearchResults search(const std::string& words, const Id<CareCase>& care_case = {},
                              const Viewer& viewer = Viewer::counselor())
    {
        app::SearchAsk ask;
        ask.words = words;
        ask.care_case = care_case;
        return app::search({practice, viewer}, ask);
    }

    /// The kinds of what is found, the newest first: "contact goal".
    std::string kinds(const std::string& words, const Id<CareCase>& care_case = {},
                      const Viewer& viewer = Viewer::counselor())
    {
        std::string all;
        for (const auto& hit : search(words, care_case, viewer).hits)
            all += (all.empty() ? "" : " ") + hit.kind;
        return all;
    }

    std::size_t count(const std::string& words, const Id<CareCase>& care_case = {},
                      const Viewer& viewer = Viewer::counselor())
    {
        return search(words, care_case, viewer).hits.size();
    }

    Id<ProgressNote> says(const std::string& words, const char* on = "2026-02-27",
                          const std::vector<Id<Client>>& who = {})
    {
        auto session = a_session(couple, who);
        session.held_on = day(on);
        ProgressNote note;
        note.session = app::record_session(practice, session);
        note.sections["themes"] = words;
        return app::record_note(practice, note);
    }

    Id<ProgressNote> writes_privately(const std::string& words)
    {
        ProgressNote note;
        note.session = app::record_session(practice, a_session(couple));
        note.kind = NoteKind::psychotherapy;
        note.sections["themes"] = words;
        return app::record_note(practice, note);
    }

    std::string snippet(const std::string& words)
    {
        const auto found = search(words);
        BOOST_REQUIRE(!found.hits.empty());
        const auto& snippet = found.hits.front().snippet;
        std::string text = snippet.text;
        for (auto at = snippet.found.rbegin(); at != snippet.found.rend(); ++at)
            text.insert(at->second, "]").insert(at->first, "[");
        return text;
    }

    bool index_fits()
    {
        const auto found = app::verify_practice(practice).found;
        return std::ranges::find(found, app::Damage::search_index_unfit, &app::DamageFound::damage) == found.end();
    }

    bool is_sound() { return app::verify_practice(practice).is_sound(); }
};

}

BOOST_FIXTURE_TEST_SUITE(search_test, SearchFixture)

BOOST_AUTO_TEST_CASE(a_word_is_found_without_its_accents_case_and_apostrophes)
{
    says("He couldn’t say it; she felt Désespérée. Φόβος, أَحْمَد and 依恋 🙂");
    for (const auto* words :
         {"desesperee", "DÉSESPÉRÉE", "couldn't", "couldn’t say", "φοβος", "احمد", "依恋", "恋", "🙂"})
        BOOST_TEST(count(words) == 1u, words);
    for (const auto* words : {"despair", "couldnt", "恋依", "🙁"})
        BOOST_TEST(count(words) == 0u, words);
}

BOOST_AUTO_TEST_CASE(all_words_must_be_there_phrases_in_their_order)
{
    says("The school run and the long evening.");
    BOOST_TEST(count("evening school") == 1u);
    BOOST_TEST(count("evening train") == 0u);
    BOOST_TEST(count("\"the school run\"") == 1u);
    BOOST_TEST(count("“school run”") == 1u);
    BOOST_TEST(count("\"run school\"") == 0u);
    BOOST_TEST(count("\"the school run and the long evening\"") == 1u);
    BOOST_TEST(count("\"the school run and the short evening\"") == 0u);
    BOOST_TEST(count("school -evening") == 0u);
    BOOST_TEST(count("school -train") == 1u);
    BOOST_TEST(count("school -\"school run\"") == 0u);
    BOOST_TEST(count("school -\"run school\"") == 1u);
    BOOST_TEST(count("school -eve*") == 0u);
    BOOST_TEST(count("school -evenin*") == 0u);
}

BOOST_AUTO_TEST_CASE(a_beginning_finds_longer_words_and_itself)
{
    says("Evening; a tear.");
    for (const auto* words : {"e*", "ev*", "eve*", "even*", "evening*", "a*", "te*", "tear*", "\"a te*\"", "\"a te\"*"})
        BOOST_TEST(count(words) == 1u, words);
    for (const auto* words : {"v*", "evenings*", "even", "\"tear a*\""})
        BOOST_TEST(count(words) == 0u, words);
}

BOOST_AUTO_TEST_CASE(while_one_types_the_last_word_is_a_beginning)
{
    says("Evening at home.");
    const auto typed = [&](const std::string& words) {
        return app::search(alone(practice), {words, {}, {}, false, true}).hits.size();
    };
    BOOST_TEST(typed("eve") == 1u);
    BOOST_TEST(typed("eve ") == 0u);
    BOOST_TEST(typed("home eve") == 1u);
    BOOST_TEST(typed("\"evening a") == 1u);
    BOOST_TEST(typed("\"evening h") == 0u);
    BOOST_TEST(typed("home -eve") == 1u);
    BOOST_TEST(typed("home -evening") == 0u);
}

BOOST_AUTO_TEST_CASE(words_that_say_nothing_are_refused)
{
    const auto refused = refused_for("words");
    for (const auto* words : {"", "  ", "...", "-home", "-home -\"two words\"", "*", "\"\"", "\xFF\xFE"})
        BOOST_CHECK_EXCEPTION(search(words), Refused, refused);
    BOOST_CHECK_EXCEPTION(search(std::string(1'000'000, 'x')), Refused, refused);
    std::string many;
    for (int i = 0; i < 30; ++i)
        many += "word ";
    BOOST_CHECK_EXCEPTION(search(many), Refused, refused);
}

BOOST_AUTO_TEST_CASE(nothing_that_is_typed_reads_as_the_index_s_own_language)
{
    says("She or he, near and not far: kind 1.");
    for (const auto* words :
         {"OR", "or", "she OR he", "near", "NEAR", "NOT far", "kind:1", "words:she", "she AND he", "(she)", "she) (he",
          "she*he", "^she", "she\"he", "she;he", "%", "she' OR '1'='1", "\uE000c she", "she -\uE000f"})
        BOOST_CHECK_NO_THROW(try { search(words); } catch (const Refused&){});
    BOOST_TEST(count("she OR they") == 0u);
    BOOST_TEST(count("\uE000k1") == 0u);
    BOOST_TEST(count("words:she") == 0u);
    BOOST_TEST(count("she) (he") == 1u);
}

BOOST_AUTO_TEST_CASE(the_newest_comes_first_and_no_more_than_were_asked_for)
{
    const auto early = says("harbour", "2026-01-10");
    const auto late = says("harbour", "2026-02-26");
    const auto middle = says("harbour", "2026-02-01");
    const auto found = search("harbour").hits;
    BOOST_REQUIRE(found.size() == 3u);
    BOOST_TEST(found[0].id == late.value);
    BOOST_TEST(found[1].id == middle.value);
    BOOST_TEST(found[2].id == early.value);
    BOOST_TEST((found[1].day == day("2026-02-01")));
    BOOST_TEST((found[1].care_case == couple));
    const auto one = app::search(alone(practice), {"harbour", {}, {}, false, false, 1});
    BOOST_TEST(one.hits.size() == 1u);
    BOOST_TEST(one.has_more);
    BOOST_TEST(!search("harbour").has_more);
}

BOOST_AUTO_TEST_CASE(every_kind_of_record_is_found)
{
    const auto note = says("zebra one");
    app::sign_note(practice, note);
    app::amend_note(practice, {note, AmendmentKind::correction, "zebra two", "the zebra amends"});
    Contact call;
    call.care_case = couple;
    call.on = day("2026-02-28");
    call.client = nora;
    call.text = "zebra three";
    app::record_contact(practice, call);
    Intake intake;
    intake.client = nora;
    intake.care_case = couple;
    intake.answers["what_brings_you"] = "zebra four";
    app::record_intake(practice, intake);
    Goal goal;
    goal.care_case = couple;
    goal.statement = "zebra five";
    const auto wanted = app::add_goal(practice, goal);
    app::rate_goal(practice, {wanted, nora, day("2026-02-28"), 2, "zebra six"});
    Assignment task;
    task.client = nora;
    task.care_case = couple;
    task.strategy = "h01";
    task.starts_on = day("2026-02-20");
    task.rationale = "zebra seven";
    Entry entry;
    entry.assignment = app::assign_homework(practice, task).id;
    entry.done_on = day("2026-02-25");
    entry.obstacle = "zebra eight";
    app::log_entry(practice, entry);
    app::keep_draft(practice, {"contact_dialog", "new:" + couple.value}, Tree::Map{{"text", "zebra nine"}});
    std::multiset<std::string> found;
    for (const auto& hit : search("zebra").hits)
        found.insert(hit.kind);
    const std::multiset<std::string> all{"amendment", "assignment",  "contact", "draft",        "entry",
                                         "goal",      "goal_rating", "intake",  "progress_note"};
    BOOST_TEST((found == all));
    for (const auto* one : {"two", "three", "four", "five", "six", "seven", "eight", "nine"})
        BOOST_TEST(count("zebra " + std::string(one)) == 1u, one);
    BOOST_TEST(is_sound());
}

BOOST_AUTO_TEST_CASE(an_answer_that_was_chosen_is_found_by_its_words)
{
    Intake intake;
    intake.client = nora;
    intake.care_case = noras_own;
    intake.answers["what_brings_you"] = "To sleep again.";
    app::record_intake(practice, intake);
    BOOST_TEST(kinds("sleep again") == "intake");
}

BOOST_AUTO_TEST_CASE(what_was_changed_is_found_by_its_new_words_only)
{
    const auto note = says("the old harbour");
    app::update_note(practice, note, Tree::Map{{"sections", Tree::Map{{"themes", "the new lighthouse"}}}});
    BOOST_TEST(count("harbour") == 0u);
    BOOST_TEST(count("lighthouse") == 1u);
    BOOST_TEST(is_sound());
}

BOOST_AUTO_TEST_CASE(a_session_that_was_moved_takes_its_notes_along)
{
    const auto moved = says("harbour", "2026-01-10");
    const auto other = says("harbour", "2026-02-01");
    BOOST_TEST(search("harbour").hits.front().id == other.value);
    app::update_session(practice, records().get(moved)->session, Tree::Map{{"held_on", "2026-02-20"}});
    BOOST_TEST(search("harbour").hits.front().id == moved.value);
    BOOST_TEST(is_sound());
}

BOOST_AUTO_TEST_CASE(nothing_of_a_change_that_was_undone_is_found)
{
    {
        auto change = records().change();
        Goal goal;
        goal.care_case = couple;
        goal.statement = "To sail away";
        records().add(goal);
    }
    BOOST_TEST(count("sail") == 0u);
    BOOST_TEST(is_sound());
}

BOOST_AUTO_TEST_CASE(a_case_and_a_person_can_be_looked_at_alone)
{
    says("harbour", "2026-02-27", {nora});
    auto session = a_session(noras_own, {nora});
    ProgressNote note;
    note.session = app::record_session(practice, session);
    note.what_moved = "harbour";
    app::record_note(practice, note);
    says("harbour", "2026-02-26", {daniel});
    BOOST_TEST(count("harbour") == 3u);
    BOOST_TEST(count("harbour", couple) == 2u);
    BOOST_TEST(count("harbour", noras_own) == 1u);
    BOOST_TEST(app::search(alone(practice), {"harbour", {}, daniel}).hits.size() == 1u);
    BOOST_TEST(app::search(alone(practice), {"harbour", {}, nora}).hits.size() == 2u);
    BOOST_TEST(app::search(alone(practice), {"harbour", couple, nora}).hits.size() == 1u);
}

BOOST_AUTO_TEST_CASE(private_notes_are_found_only_when_they_are_asked_for_and_by_the_counselor_alone)
{
    writes_privately("I wonder about zebras.");
    app::keep_draft(practice, {"psychotherapy_note", "new:" + couple.value},
                    Tree::Map{{"note", Tree::Map{{"sections", Tree::Map{{"themes", "zebras typed"}}}}}});
    const auto found = [&](const Id<CareCase>& care_case, const Viewer& viewer) {
        return app::search({practice, viewer}, {"zebras", care_case, {}, true}).hits.size();
    };
    BOOST_TEST(count("zebras") == 0u);
    BOOST_TEST(count("zebras", couple) == 0u);
    BOOST_TEST(found({}, Viewer::counselor()) == 2u);
    BOOST_TEST(found(couple, Viewer::counselor()) == 2u);
    for (const auto& viewer : {Viewer::shared(), Viewer::member(nora), Viewer::counselor().in_room(),
                               Viewer::shared().in_room(), Viewer::member(nora).in_room()})
        BOOST_TEST(found(couple, viewer) == 0u);
}

BOOST_AUTO_TEST_CASE(private_notes_of_one_person_s_own_case_stay_closed_in_the_room)
{
    ProgressNote note;
    note.session = app::record_session(practice, a_session(noras_own, {nora}));
    note.kind = NoteKind::psychotherapy;
    note.sections["themes"] = "zebras";
    app::record_note(practice, note);
    const auto found = [&](const Viewer& viewer) {
        return app::search({practice, viewer}, {"zebras", noras_own, {}, true}).hits.size();
    };
    BOOST_TEST(found(Viewer::shared()) == 1u); // alone a case of one person is looked at whole
    BOOST_TEST(found(Viewer::shared().in_room()) == 0u);
    BOOST_TEST(found(Viewer::counselor().in_room()) == 0u);
}

BOOST_AUTO_TEST_CASE(each_looks_only_at_what_they_may_see)
{
    says("harbour of both", "2026-02-27");
    says("harbour of Nora", "2026-02-26", {nora});
    says("harbour of Daniel", "2026-02-25", {daniel});
    Contact consulted;
    consulted.care_case = couple;
    consulted.on = day("2026-02-28");
    consulted.kind = ContactKind::consultation;
    consulted.text = "harbour of mine";
    app::record_contact(practice, consulted);
    BOOST_TEST(count("harbour", couple) == 4u);
    BOOST_TEST(count("harbour", couple, Viewer::shared()) == 1u);
    BOOST_TEST(count("harbour", couple, Viewer::member(nora)) == 2u);
    BOOST_TEST(count("nora", couple, Viewer::member(daniel)) == 0u);
    BOOST_TEST(count("harbour", couple, Viewer::shared().in_room()) == 1u);
    BOOST_TEST(count("harbour", couple, Viewer::member(nora).in_room()) == 2u);
    for (const auto& viewer : {Viewer::shared(), Viewer::member(nora), Viewer::shared().in_room()})
        BOOST_TEST(count("harbour", {}, viewer) == 0u);
}

BOOST_AUTO_TEST_CASE(what_a_member_allows_to_be_shown_is_found_from_then_on)
{
    const auto note = says("harbour", "2026-02-26", {nora});
    BOOST_TEST(count("harbour", couple, Viewer::shared()) == 0u);
    app::Widening widening;
    widening.item = note.value;
    widening.to = {Visibility::shared, {}};
    widening.client = nora;
    widening.how = "said in session";
    widening.given_on = day("2026-02-27");
    app::widen_item(practice, widening);
    BOOST_TEST(count("harbour", couple, Viewer::shared()) == 1u);
    BOOST_TEST(count("harbour", couple, Viewer::member(daniel)) == 1u);
    BOOST_TEST(is_sound());
}

BOOST_AUTO_TEST_CASE(what_is_the_counselor_s_of_a_shared_note_is_found_by_the_counselor_alone)
{
    ProgressNote note;
    note.session = app::record_session(practice, a_session(couple));
    note.what_moved = "harbour";
    note.concerns = {present_concern(nora)};
    note.substances = {{nora, AskedState::present, "two glasses of zebra"}};
    app::record_note(practice, note);
    BOOST_TEST(count("wake up", couple) == 1u);
    BOOST_TEST(count("harbour zebra", couple) == 1u);
    BOOST_TEST(count("harbour") == 1u);
    for (const auto& viewer : {Viewer::shared(), Viewer::member(nora), Viewer::shared().in_room()}) {
        BOOST_TEST(count("wake", couple, viewer) == 0u);
        BOOST_TEST(count("zebra", couple, viewer) == 0u);
        BOOST_TEST(count("harbour", couple, viewer) == 1u);
        BOOST_TEST(count("harbour -zebra", couple, viewer) == 1u);
        BOOST_TEST(count("harbour -wake", couple, viewer) == 1u);
    }
    BOOST_TEST(is_sound());
}

BOOST_AUTO_TEST_CASE(with_a_client_in_the_room_nothing_of_what_was_written_is_shown)
{
    says("harbour");
    const auto hit = search("harbour", couple, Viewer::shared().in_room()).hits.at(0);
    BOOST_TEST(hit.snippet.text == "");
    BOOST_TEST(hit.snippet.found.empty());
    BOOST_TEST(search("harbour", couple, Viewer::shared()).hits.at(0).snippet.text == "harbour");
}

BOOST_AUTO_TEST_CASE(what_is_typed_in_the_room_or_alone_is_found_by_the_counselor_alone)
{
    app::keep_draft(practice, {"progress_note", "new:" + couple.value},
                    Tree::Map{{"note", Tree::Map{{"what_moved", "zebra"}}}});
    app::keep_draft(practice, {"progress_note_in_room", "new:" + couple.value},
                    Tree::Map{{"note", Tree::Map{{"what_moved", "zebra"}}}});
    BOOST_TEST(count("zebra", couple) == 2u);
    BOOST_TEST(count("zebra") == 2u);
    BOOST_TEST(count("zebra", noras_own) == 0u);
    for (const auto& viewer : {Viewer::shared(), Viewer::member(nora), Viewer::shared().in_room()})
        BOOST_TEST(count("zebra", couple, viewer) == 0u);
}

BOOST_AUTO_TEST_CASE(a_snippet_shows_the_words_in_their_text)
{
    says("They came late. At the school run he said: “I couldn’t find you.” She turned away.");
    BOOST_TEST(snippet("couldn't she") ==
               "They came late. At the school run he said: “I [couldn’t] find you.” [She] turned away.");
    std::string before;
    for (int i = 0; i < 100; ++i)
        before += "and so on ";
    says(before + "the lighthouse " + before);
    const auto found = search("lighthouse").hits.front().snippet;
    BOOST_TEST(found.begins_before);
    BOOST_TEST(found.goes_on);
    BOOST_TEST(found.text.size() < 200u);
    BOOST_TEST(found.text.substr(found.found.at(0).first, 10) == "lighthouse");
    BOOST_TEST(found.field == "sections");
}

BOOST_AUTO_TEST_CASE(odd_texts_are_kept_and_found)
{
    for (const auto& words : {std::string("🙂"), std::string("\"quotes\" 'and' \\ more"), std::string("السلام عليكم"),
                              std::string("a\u0301"), std::string("<b>bold</b> & %s; DROP TABLE search;"),
                              std::string("\uE000c\uE001x\uE002")}) {
        const auto note = says(words);
        app::update_note(practice, note, Tree::Map{{"plan", words}});
    }
    BOOST_TEST(count("bold drop") == 1u);
    BOOST_TEST(count("عليكم") == 1u);
    std::string long_text;
    while (long_text.size() < 1'000'000)
        long_text += "word" + std::to_string(long_text.size() % 5'000) + " ";
    says(long_text + "lighthouse");
    says(std::string(300'000, 'y'));
    BOOST_TEST(count("lighthouse") == 1u);
    BOOST_TEST(count(std::string(64, 'y')) == 1u);
    BOOST_TEST(is_sound());
}

BOOST_AUTO_TEST_CASE(more_texts_of_one_day_than_it_has_numbers_are_all_found)
{
    auto change = records().change();
    for (int i = 0; i < 1'100; ++i) {
        Goal goal;
        goal.care_case = couple;
        goal.statement = "wish " + std::to_string(i);
        goal.set_on = day("2026-02-01");
        goal.visibility = Visibility::shared;
        records().add(goal);
    }
    change.commit();
    BOOST_TEST(count("1099") == 1u);
    BOOST_TEST(count("0") == 1u);
    BOOST_TEST(index_fits());
    app::rebuild_search_index(practice);
    BOOST_TEST(count("1099") == 1u);
    BOOST_TEST(index_fits());
}

BOOST_AUTO_TEST_CASE(an_index_that_does_not_fit_is_found_and_made_anew)
{
    says("harbour");
    auto& database = records().vault().database();
    const auto spoils = [&](const char* statement) {
        database.run_script(statement);
        BOOST_TEST(!index_fits(), statement);
        app::rebuild_search_index(practice);
        BOOST_TEST(index_fits(), statement);
        BOOST_TEST(count("harbour") == 1u);
    };
    spoils("DELETE FROM search_item");
    spoils("UPDATE search_item SET marks = marks || ' x'");
    spoils("INSERT INTO search_item VALUES (5, 1, 0, 'none', 'x')");
    spoils("INSERT INTO search (docid, words) VALUES (1, 'stray')");
    spoils("DELETE FROM search_segdir");
}

BOOST_AUTO_TEST_CASE(making_the_index_anew_tells_how_far_it_is)
{
    says("harbour");
    says("lighthouse");
    std::vector<double> told;
    app::rebuild_search_index(practice, [&](double part) { told.push_back(part); });
    BOOST_REQUIRE(!told.empty());
    BOOST_TEST(std::ranges::is_sorted(told));
    BOOST_TEST(told.back() == 1.0);
}

BOOST_AUTO_TEST_CASE(a_search_is_in_the_audit_without_its_words)
{
    says("harbour");
    app::SearchAsk ask;
    ask.words = "harbour";
    app::view_search(alone(practice), ask);
    auto& audit = records().vault().audit();
    const auto last = audit.list(audit.head().seq);
    BOOST_TEST(last.back().event == "searched");
    BOOST_TEST(last.back().object_id == "");
}

BOOST_AUTO_TEST_SUITE_END()
