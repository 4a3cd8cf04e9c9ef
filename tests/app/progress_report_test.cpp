#include "app/homework/homework.hpp"
#include "app/measures/measures.hpp"
#include "app/people/permissions.hpp"
#include "app/plan/goals.hpp"
#include "app/practice/practice.hpp"
#include "app/reports/issued_reports.hpp"
#include "app/reports/progress_report.hpp"
#include "app/reports/report_file.hpp"
#include "app/sessions/sessions.hpp"
#include "practice_fixture.hpp"
#include "sample_fixture.hpp"
#include "support/failing_files.hpp"

#include <boost/test/unit_test.hpp>

#include <cerrno>

namespace {

using app::ProgressDraft;
using app::ProgressRequest;
using test_support::day;
using test_support::refused_for;
using test_support::the_sample;

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

/// Nora and Daniel in a practice that has a crisis line.
struct ReportFixture : test_support::PracticeFixture {
    ReportFixture()
    {
        domain::PracticeProfile with_line = ada_marsh();
        with_line.crisis_lines = {{"Emergency", "911"}};
        app::update_profile(practice, domain::to_tree(with_line));
    }

    domain::Id<domain::Administration> fill_rses(const domain::Id<domain::Client>& client, std::string_view on,
                                                 int agree)
    {
        domain::Administration form;
        form.client = client;
        form.care_case = couple;
        form.instrument = "rses";
        form.filled_on = day(on);
        for (int item = 0; item < 10; ++item)
            form.answers.emplace_back(item < agree ? 3 : 1);
        return app::record_administration(practice, form);
    }

    domain::Id<domain::Assignment> try_task(const domain::Id<domain::Client>& client, const char* strategy,
                                            std::string_view on, const std::string& quote = {})
    {
        domain::Assignment task;
        task.client = client;
        task.care_case = couple;
        task.strategy = strategy;
        task.starts_on = day(on);
        const auto id = app::assign_homework(practice, task).id;
        domain::Entry entry;
        entry.assignment = id;
        entry.done_on = day(on);
        entry.quote = quote;
        entry.may_be_quoted = !quote.empty();
        app::log_entry(practice, entry);
        return id;
    }

    void add_goal_of(const domain::Id<domain::Client>& client, const char* statement)
    {
        domain::Goal goal;
        goal.care_case = couple;
        goal.client = client;
        goal.statement = statement;
        app::add_goal(practice, goal);
    }

    void meet_alone(const domain::Id<domain::Client>& client, const char* moved)
    {
        domain::Session session;
        session.care_case = couple;
        session.held_on = day("2026-02-10");
        session.attendees = {client};
        domain::ProgressNote note;
        note.what_moved = moved;
        app::record_session(practice, session, note);
    }

    domain::Id<domain::Client> rosa = app::add_client(practice, test_support::a_client().named("Rosa Whitfield"));

    void meet(const domain::Id<domain::CareCase>& care_case, const std::vector<domain::Id<domain::Client>>& people,
              const domain::ProgressNote& note)
    {
        domain::Session session;
        session.care_case = care_case;
        session.held_on = day("2026-02-10");
        session.attendees = people;
        app::record_session(practice, session, note);
    }

    static domain::ProgressNote spoken(const std::string& from, const std::string& to)
    {
        domain::ProgressNote note;
        note.encounter.push_back({from, to, "Stay with me.", domain::EncounterAnswer::open, {}, {}});
        return note;
    }

    ProgressDraft draft(const domain::Id<domain::Client>& client) { return draft(client, couple); }

    ProgressDraft draft(const domain::Id<domain::Client>& client, const domain::Id<domain::CareCase>& care_case)
    {
        ProgressRequest request;
        request.care_case = care_case;
        request.client = client;
        request.sentences = {"You spoke first, twice."};
        return app::draft_progress_report(practice, request);
    }
};

ProgressRequest request_for(std::vector<std::string_view> people)
{
    ProgressRequest request;
    request.care_case = the_sample().case_of(people);
    request.client = the_sample().person(people.front());
    request.sentences = {"You have told me more than you thought you could."};
    return request;
}

ProgressDraft draft_of(const ProgressRequest& request)
{
    return app::draft_progress_report(the_sample().practice, request);
}

}

BOOST_AUTO_TEST_SUITE(the_client_progress_report)

BOOST_FIXTURE_TEST_CASE(is_the_same_whatever_private_items_others_have, ReportFixture)
{
    fill_rses(nora, "2026-01-12", 2);
    fill_rses(nora, "2026-02-20", 3);
    try_task(nora, "h10", "2026-02-01", "I stayed kind.");
    const auto before = draft(nora);
    fill_rses(daniel, "2026-01-12", 9);
    fill_rses(daniel, "2026-02-20", 1);
    try_task(daniel, "h10", "2026-02-02", "Nobody may read this.");
    add_goal_of(daniel, "To move out");
    meet_alone(daniel, "He has looked at apartments.");
    const auto after = draft(nora);
    BOOST_TEST(after.text == before.text);
    BOOST_TEST(after.pages == before.pages);
    BOOST_TEST((after.pdf == before.pdf));
    BOOST_TEST(before.left_out == 0);
    BOOST_TEST(after.left_out == 5);
    BOOST_TEST(contains(after.text, "I stayed kind."));
    BOOST_TEST(contains(after.text, "(15, now 17; range 0–30, higher is better)"));
}

BOOST_FIXTURE_TEST_CASE(holds_what_was_allowed_only_from_that_day_on, ReportFixture)
{
    const auto task = try_task(daniel, "h25", "2026-02-01");
    app::Widening widening;
    widening.item = task.value;
    widening.to.visibility = domain::Visibility::shared;
    widening.client = daniel;
    widening.given_on = day("2026-02-20");
    widening.how = "said in session";
    app::widen_item(practice, widening);
    ProgressRequest together;
    together.care_case = couple;
    BOOST_TEST(contains(app::draft_progress_report(practice, together).text, "Something together"));
    together.to = day("2026-02-19");
    BOOST_TEST(!contains(app::draft_progress_report(practice, together).text, "Something together"));
}

BOOST_FIXTURE_TEST_CASE(takes_the_whole_case_and_says_what_lies_outside_a_chosen_period, ReportFixture)
{
    fill_rses(nora, "2025-11-20", 2); // before the case was opened
    fill_rses(nora, "2026-02-20", 3);
    BOOST_TEST(contains(draft(nora).text, "(15, now 17; range 0–30, higher is better)"));
    BOOST_TEST(draft(nora).forms_outside == 0);
    ProgressRequest request;
    request.care_case = couple;
    request.client = nora;
    request.from = day("2026-02-01");
    const auto part = app::draft_progress_report(practice, request);
    BOOST_TEST(part.forms_outside == 1);
    BOOST_TEST(!contains(part.text, "starting point"));
    BOOST_TEST(!contains(part.text, "Where we begin"));
    BOOST_TEST(!contains(part.text, "only just begun"));
    BOOST_TEST(contains(part.text, "In this time there is one form"));
}

BOOST_FIXTURE_TEST_CASE(is_refused_for_days_outside_the_case, ReportFixture)
{
    const auto refused = [&](const char* from, const char* to) {
        ProgressRequest request;
        request.care_case = couple;
        request.client = nora;
        request.from = day(from);
        request.to = day(to);
        try {
            app::draft_progress_report(practice, request);
        } catch (const domain::Refused& refusal) {
            return refusal.problem().rule;
        }
        return std::string();
    };
    BOOST_TEST(refused("2020-01-01", "2020-02-01") == "period");
    BOOST_TEST(refused("2035-01-01", "2035-02-01") == "period");
    BOOST_TEST(refused("2026-01-10", "2035-02-01") == "period");
    BOOST_TEST(refused("2025-12-01", "2026-02-01").empty());
}

BOOST_FIXTURE_TEST_CASE(waits_with_every_worse_score_however_small_until_something_is_agreed, ReportFixture)
{
    fill_rses(nora, "2026-01-12", 3);
    fill_rses(nora, "2026-02-20", 2);
    BOOST_TEST(draft(nora).waiting_for_agreement == std::vector<std::string>{"rses"});
    ProgressRequest request;
    request.care_case = couple;
    request.client = nora;
    request.agreed = "to rest more";
    const auto agreed = app::draft_progress_report(practice, request);
    BOOST_TEST(contains(agreed.text, "went from 17 to 15"));
    BOOST_TEST(!contains(agreed.text, "nothing into it."));
    BOOST_TEST(!contains(agreed.text, "harder"));
}

BOOST_FIXTURE_TEST_CASE(says_in_one_sentence_that_several_forms_say_nothing, ReportFixture)
{
    fill_rses(nora, "2026-01-12", 2);
    fill_rses(nora, "2026-02-20", 3);
    for (const auto* on : {"2026-01-12", "2026-02-20"}) {
        domain::Administration form;
        form.client = nora;
        form.care_case = couple;
        form.instrument = "gad-7";
        form.filled_on = day(on);
        form.answers.assign(7, 1);
        app::record_administration(practice, form);
    }
    const auto quiet = draft(nora).text;
    BOOST_TEST(contains(quiet, "so we read nothing into them."));
    BOOST_TEST(!contains(quiet, "range 0"));
}

BOOST_FIXTURE_TEST_CASE(proposes_what_the_record_holds_and_never_attendance, ReportFixture)
{
    domain::Session session;
    session.care_case = couple;
    session.held_on = day("2026-02-10");
    session.attendees = {nora, daniel};
    domain::ProgressNote note;
    note.what_moved = "They laughed about the tide.";
    note.takes_home = "Name it early.";
    note.change_event = domain::ChangeEvent::de_escalation;
    note.encounter.push_back({nora.value, daniel.value, "Stay with me.", domain::EncounterAnswer::open, {}, {}});
    app::record_session(practice, session, note);
    auto care_case = records().get(couple);
    care_case.value.loop_name = "the tide";
    care_case.value.apart_at_start = "three days";
    care_case.value.apart_now = "the same evening";
    app::update_case(practice, couple, domain::to_tree(*care_case));
    ProgressRequest together;
    together.care_case = couple;
    const auto report = app::draft_progress_report(practice, together);
    BOOST_TEST(contains(report.text, "The two of you have found a name for the loop between you: “the tide”. "
                                     "At the start it took three days"));
    BOOST_TEST(contains(report.text, "By February you could notice the loop"));
    BOOST_TEST(contains(report.text, "In February one of you said something that was hard to say"));
    BOOST_TEST(!contains(report.text, "We have met"));
    BOOST_TEST(!contains(report.text, "They laughed"));
    BOOST_TEST(!contains(report.text, "Name it early."));
    for (const auto& proposed : report.proposed) {
        BOOST_TEST(!contains(proposed.text, "They laughed"));
        if (proposed.key.starts_with("home:")) {
            BOOST_TEST(!proposed.ticked);
            together.ticked.insert(proposed.key);
        }
    }
    BOOST_TEST(together.ticked.size() == 1u);
    const std::string taken = "Taken home in February, in the words of one of you: “Name it early.”";
    BOOST_TEST(contains(app::draft_progress_report(practice, together).text, taken));
    together.client = daniel;
    BOOST_TEST(contains(app::draft_progress_report(practice, together).text, taken));
}

BOOST_FIXTURE_TEST_CASE(tells_each_reader_truly_who_spoke_to_whom, ReportFixture)
{
    const auto family = open_case(domain::Modality::efft, {nora, daniel, rosa});
    meet(family, {nora, daniel, rosa}, spoken(nora.value, rosa.value));
    BOOST_TEST(contains(draft(nora, family).text, "you said something that was hard to say, and it was heard"));
    BOOST_TEST(contains(draft(rosa, family).text, "something was said to you that was hard to say"));
    for (const auto& reader : {daniel, domain::Id<domain::Client>{}}) {
        const auto text = draft(reader, family).text;
        BOOST_TEST(contains(text, "one of you said something that was hard to say, and another let it in"));
        BOOST_TEST(!contains(text, "said to you"));
    }
}

BOOST_FIXTURE_TEST_CASE(says_of_nobody_absent_that_they_heard_it, ReportFixture)
{
    meet(noras_own, {nora}, spoken(nora.value, "her mother, as she was"));
    meet(couple, {nora, daniel}, spoken(nora.value, "the critic"));
    const std::string words = "found words for something that was hard to say";
    BOOST_TEST(contains(draft(nora, noras_own).text, "In February you " + words));
    BOOST_TEST(contains(draft(nora).text, "In February you " + words));
    BOOST_TEST(contains(draft(daniel).text, "In February one of you " + words));
    BOOST_TEST(!contains(draft(nora).text, "it was heard"));
}

BOOST_FIXTURE_TEST_CASE(what_was_taken_home_alone_is_ones_own, ReportFixture)
{
    domain::ProgressNote note;
    note.takes_home = "Name it early.";
    meet(couple, {nora}, note);
    BOOST_REQUIRE(draft(nora).proposed.size() == 1u);
    BOOST_TEST(draft(nora).proposed.front().text == "What you took home in February: “Name it early.”");
}

BOOST_FIXTURE_TEST_CASE(proposes_no_words_that_stand_beside_a_danger, ReportFixture)
{
    domain::ProgressNote note;
    note.what_moved = "Rather not wake; no plan.";
    note.takes_home = "My sister has the tablets.";
    domain::AskedConcern asked;
    asked.area = domain::ConcernArea::self;
    asked.state = domain::AskedState::present;
    asked.said = "Rather not wake.";
    note.concerns = {asked};
    meet(noras_own, {nora}, note);
    BOOST_TEST(draft(nora, noras_own).proposed.empty());
}

BOOST_FIXTURE_TEST_CASE(a_goal_rated_at_its_target_is_no_longer_on_the_way, ReportFixture)
{
    domain::Goal goal;
    goal.care_case = couple;
    goal.client = nora;
    goal.statement = "To speak up";
    goal.baseline.text = "1";
    goal.target.text = "6";
    domain::GoalRating rating;
    rating.goal = app::add_goal(practice, goal);
    rating.client = nora;
    rating.value = 5;
    rating.rated_on = day("2026-02-10");
    app::rate_goal(practice, rating);
    BOOST_TEST(contains(draft(nora).text, "Still on the way"));
    rating.value = 6;
    rating.rated_on = day("2026-02-20");
    app::rate_goal(practice, rating);
    BOOST_TEST(!contains(draft(nora).text, "Still on the way"));
}

BOOST_FIXTURE_TEST_CASE(a_goal_in_figures_says_where_less_is_wanted_and_rounds_alike, ReportFixture)
{
    domain::Goal goal;
    goal.care_case = couple;
    goal.client = nora;
    goal.statement = "To blame myself less";
    goal.indicator = "self-blame 0-10";
    goal.baseline.text = "8.5";
    goal.target.text = "3";
    domain::GoalRating rating;
    rating.goal = app::add_goal(practice, goal);
    rating.client = nora;
    rating.value = 6;
    rating.rated_on = day("2026-02-10");
    app::rate_goal(practice, rating);
    const auto text = draft(nora).text;
    BOOST_TEST(contains(text, "self-blame 0-10 (less is better)"));
    BOOST_TEST(contains(text, "At the start: 8.5"));
    BOOST_TEST(contains(text, "Now: 6.0"));
}

BOOST_FIXTURE_TEST_CASE(a_title_that_asks_keeps_its_mark_alone, ReportFixture)
{
    try_task(nora, "h07", "2026-02-25");
    const auto text = draft(nora).text;
    BOOST_TEST(contains(text, "What I did, or who I am? – tried once."));
    BOOST_TEST(contains(text, "You keep trying: What I did, or who I am?\n"));
}

BOOST_FIXTURE_TEST_CASE(of_a_minor_says_who_may_be_given_it_in_words_for_the_young, ReportFixture)
{
    auto client = records().get(nora);
    client.value.birth_date = day("2011-05-01");
    app::update_client(practice, nora, domain::to_tree(*client));
    BOOST_CHECK_EXCEPTION(draft(nora), domain::Refused, refused_for("guardians"));
    client = records().get(nora);
    client.value.guardians = {{"Rosa", "mother", true, true}, {"Andrés", "father", true, false}};
    app::update_client(practice, nora, domain::to_tree(*client));
    const auto report = draft(nora);
    BOOST_TEST(contains(report.text, "This page may be given to Rosa, and to nobody else without asking."));
    BOOST_TEST(contains(report.text, "You can also tell a grown-up you trust"));
    BOOST_TEST(!contains(report.text, "as they choose"));
    BOOST_TEST(!contains(draft(daniel).text, "grown-up"));
}

BOOST_FIXTURE_TEST_CASE(says_what_is_planned, ReportFixture)
{
    domain::Session next;
    next.care_case = couple;
    next.held_on = day("2026-03-09");
    next.status = domain::SessionStatus::planned;
    next.attendees = {nora, daniel};
    app::record_session(practice, next);
    try_task(nora, "h10", "2026-02-25");
    const auto report = draft(nora);
    BOOST_TEST(contains(report.text, "Our next meeting is on March 9, 2026."));
    BOOST_TEST(contains(report.text, "You keep trying:"));
    BOOST_TEST(!contains(draft(daniel).text, "You keep trying:"));
}

BOOST_FIXTURE_TEST_CASE(is_refused_without_a_crisis_line, test_support::PracticeFixture)
{
    ProgressRequest request;
    request.client = daniel;
    BOOST_CHECK_EXCEPTION(app::draft_progress_report(practice, request), domain::Refused, refused_for("crisis_lines"));
}

BOOST_FIXTURE_TEST_CASE(is_about_one_case, ReportFixture)
{
    ProgressRequest request;
    request.client = nora;
    BOOST_CHECK_EXCEPTION(app::draft_progress_report(practice, request), domain::Refused, refused_for("case"));
    request.care_case = noras_own;
    request.client = daniel;
    BOOST_CHECK_EXCEPTION(app::draft_progress_report(practice, request), domain::Refused, refused_for("client"));
}

BOOST_FIXTURE_TEST_CASE(is_kept_in_the_practice_before_it_is_written, ReportFixture)
{
    ProgressRequest request;
    request.care_case = couple;
    request.client = nora;
    const auto file = temporary / "report.pdf";
    BOOST_CHECK_EXCEPTION(app::issue_progress_report(practice, request, file), domain::Refused,
                          refused_for("sentences"));
    BOOST_TEST(!std::filesystem::exists(file));
    request.sentences = {"You spoke first, twice."};
    const auto issued = app::issue_progress_report(practice, request, file);
    BOOST_TEST((test_support::bytes_of(file) == issued.draft.pdf));
    const auto kept = records().get(issued.id);
    BOOST_TEST(kept->pages == issued.draft.pages);
    BOOST_TEST((app::view_issued_report(practice, issued.id) == issued.draft.pdf));
    BOOST_TEST(!issued.draft.own_sentence_missing);
    BOOST_CHECK_EXCEPTION(app::issue_progress_report(practice, request, file), domain::Refused, refused_for("output"));
    BOOST_TEST(records().all<domain::IssuedReport>().size() == 1u);
    BOOST_CHECK_NO_THROW(app::issue_progress_report(practice, request, file, true));
    BOOST_CHECK_EXCEPTION(app::issue_progress_report(practice, request, temporary / "none" / "report.pdf"),
                          domain::Refused, refused_for("output"));
}

BOOST_FIXTURE_TEST_CASE(a_list_of_issued_reports_reads_none_of_their_pages, ReportFixture)
{
    ProgressRequest request;
    request.care_case = couple;
    request.client = nora;
    request.sentences = {"You spoke first, twice."};
    const auto issued = app::issue_progress_report(practice, request, temporary / "report.pdf");
    const auto& database = records().vault().database();
    const auto before = database.work();
    BOOST_TEST(app::list_issued_reports(practice, couple).size() == 1u);
    const auto listed = database.work() - before;
    BOOST_TEST(listed.rows == 1);
    BOOST_TEST(listed.bytes < 1000);
    BOOST_TEST((app::view_issued_report(practice, issued.id) == issued.draft.pdf));
    BOOST_TEST((database.work() - before).bytes > static_cast<std::int64_t>(issued.draft.pdf.size()));
}

BOOST_FIXTURE_TEST_CASE(leaves_out_what_was_unticked, ReportFixture)
{
    fill_rses(nora, "2026-01-12", 2);
    fill_rses(nora, "2026-02-20", 3);
    try_task(nora, "h10", "2026-02-01", "I stayed kind.");
    const auto all = draft(nora);
    BOOST_REQUIRE(all.proposed.size() == 3u);
    BOOST_TEST(all.proposed.back().key == "quote:h10");
    BOOST_REQUIRE(all.measures.size() == 1u);
    BOOST_TEST(all.measures.front().ticked);
    ProgressRequest request;
    request.care_case = couple;
    request.client = nora;
    request.unticked = {"quote:h10"};
    request.without_measures = true;
    const auto some = app::draft_progress_report(practice, request);
    BOOST_TEST(contains(some.text, "tried once"));
    BOOST_TEST(!contains(some.text, "I stayed kind."));
    BOOST_TEST(!contains(some.text, "range 0–30"));
    BOOST_TEST(!some.proposed.back().ticked);
    BOOST_TEST(!some.measures.front().ticked);
}

BOOST_FIXTURE_TEST_CASE(can_be_read_again_as_it_was_given_out, ReportFixture)
{
    ProgressRequest request;
    request.care_case = couple;
    request.client = nora;
    request.sentences = {"You spoke first, twice."};
    const auto issued = app::issue_progress_report(practice, request);
    const auto lines = app::list_issued_reports(practice, couple);
    BOOST_REQUIRE(lines.size() == 1u);
    BOOST_TEST((lines.front().client == nora));
    BOOST_TEST((app::view_issued_report(practice, lines.front().id) == issued.draft.pdf));
}

BOOST_FIXTURE_TEST_CASE(is_never_put_into_a_practice_folder, ReportFixture)
{
    std::filesystem::create_directory(folder / "sub");
    std::filesystem::create_directory_symlink(folder, temporary / "elsewhere");
    for (const auto& output :
         {folder / "records.db", folder / "keys.json", folder / "new.pdf", folder / "sub" / "a.pdf",
          temporary / "elsewhere" / "records.db", folder / "sub" / ".." / "a.pdf"})
        BOOST_CHECK_EXCEPTION(app::refuse_output(output, true), domain::Refused, refused_for("output"));
    app::refuse_output(temporary / "beside.pdf", false);
}

BOOST_FIXTURE_TEST_CASE(leaves_no_half_file_on_a_full_disk, ReportFixture)
{
    test_support::FailingFiles full(1, ENOSPC);
    const auto file = temporary / "report.pdf";
    BOOST_CHECK_EXCEPTION(app::write_output(full, file, "bytes"), app::Failure,
                          [](const app::Failure& failure) { return failure.kind() == app::FailureKind::disk_full; });
    BOOST_TEST(!std::filesystem::exists(file));
}

BOOST_FIXTURE_TEST_CASE(is_kept_although_its_file_cannot_be_written_and_says_so, ReportFixture)
{
    ProgressRequest request;
    request.care_case = couple;
    request.client = nora;
    request.sentences = {"You spoke first, twice."};
    BOOST_CHECK_EXCEPTION(app::issue_progress_report(practice, request, "/proc/report.pdf"), app::Failure,
                          [](const auto& failure) { return failure.kind() == app::FailureKind::report_not_written; });
    BOOST_TEST(app::list_issued_reports(practice, couple).size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(goes_on_for_as_many_pages_as_there_is_to_say, ReportFixture)
{
    ProgressRequest request;
    request.care_case = couple;
    request.client = nora;
    const std::string word(200, 'w');
    for (int i = 0; i < 1200; ++i)
        request.sentences.push_back("Number " + std::to_string(i) + ": you stayed, and said " + word + " out loud.");
    const auto long_one = app::draft_progress_report(practice, request);
    BOOST_TEST(long_one.pages >= 60);
    BOOST_TEST(contains(long_one.text, "Number 1199:"));
}

BOOST_FIXTURE_TEST_CASE(prints_a_hebrew_name_without_boxes, ReportFixture)
{
    auto client = records().get(nora);
    client.value.preferred_name = "נועה";
    app::update_client(practice, nora, domain::to_tree(*client));
    const auto hebrew = draft(nora);
    BOOST_TEST(contains(hebrew.text, "נועה"));
    BOOST_TEST(hebrew.missing_characters == 0);
}

BOOST_AUTO_TEST_CASE(says_no_forbidden_word_about_anyone_in_the_sample)
{
    for (const auto& people : std::vector<std::vector<std::string_view>>{
             {"Amara"}, {"Henrik"}, {"Callum"}, {"Sofia"}, {"Eleni"}, {"Yusuf"}, {"Petra"}}) {
        auto request = request_for(people);
        request.agreed = "more rest, the doctor, and weekly meals with the niece";
        BOOST_TEST(draft_of(request).words_to_look_at.empty());
    }
    for (const auto* name : {"Nora", "Daniel", "Imogen", "Petra", "Rosa", "Marcus", "Lucía"})
        for (const auto& each :
             app::list_cases(test_support::alone(the_sample().practice), the_sample().person(name))) {
            ProgressRequest request;
            request.care_case = each.id;
            request.client = the_sample().person(name);
            BOOST_TEST(draft_of(request).words_to_look_at.empty());
        }
}

BOOST_AUTO_TEST_CASE(tells_amara_how_far_she_has_come)
{
    const auto report = draft_of(request_for({"Amara"}));
    BOOST_TEST(contains(report.text, "went from 11 to 22 (range 0–30, higher is better)"));
    BOOST_TEST(contains(report.text, "tried on 23 days"));
    BOOST_TEST(contains(report.text, "I stayed kind in a loud class."));
    BOOST_TEST(contains(report.text, "To take up room without apologizing"));
    BOOST_TEST(contains(report.text, "Now: 5"));
    BOOST_TEST(contains(report.text, "nearly there"));
    BOOST_TEST(contains(report.text, "988"));
    BOOST_TEST(contains(report.text, "911"));
}

BOOST_AUTO_TEST_CASE(shows_henrik_what_has_moved_before_what_has_not)
{
    auto request = request_for({"Henrik"});
    const auto report = draft_of(request);
    BOOST_TEST(contains(report.text, "how well you have been went from 40 to 60"));
    BOOST_TEST(contains(report.text, "That is a move we have noticed. A form does not see everything"));
    BOOST_TEST(!contains(report.text, "One form"));
    BOOST_TEST(!contains(report.text, "more than ordinary ups and downs"));
    BOOST_TEST(contains(report.text, "how you see yourself have stayed near where they were"));
    BOOST_TEST(!contains(report.text, "distance you keep"));
    request.measures = {"ecr-s"};
    BOOST_TEST(contains(draft_of(request).text, "how much distance you keep went from 5.8 to 4.3"));
}

BOOST_AUTO_TEST_CASE(says_what_got_worse_only_with_what_was_agreed)
{
    auto request = request_for({"Eleni"});
    const auto without = draft_of(request);
    BOOST_TEST(!contains(without.text, "harder"));
    BOOST_TEST(!contains(without.text, "17"));
    BOOST_TEST(without.waiting_for_agreement.size() == 2u);
    request.agreed = "to rest more";
    const auto with = draft_of(request);
    BOOST_TEST(contains(with.text, "harder than when we began (10, now 17"));
    BOOST_TEST(contains(with.text, "We have talked about it and agreed: to rest more."));
    BOOST_TEST(with.waiting_for_agreement.empty());
}

BOOST_AUTO_TEST_CASE(keeps_the_couple_page_of_imogen_and_petra_to_what_they_share)
{
    ProgressRequest request;
    request.care_case = the_sample().case_of({"Imogen", "Petra"});
    const auto report = draft_of(request);
    for (const auto* hidden : {"apartment", "drink", "glass", "deadline", "Czech", "rescue", "range 0"})
        BOOST_TEST(!contains(report.text, hidden));
    BOOST_TEST(contains(report.text, "for Imogen and Petra"));
    BOOST_TEST(report.left_out > 20);
}

BOOST_AUTO_TEST_CASE(the_page_of_the_family_is_for_several_and_for_a_minor_among_them)
{
    ProgressRequest request;
    request.care_case = the_sample().case_of({"Rosa", "Marcus", "Luc"});
    const auto text = draft_of(request).text;
    BOOST_TEST(contains(text, "Lu's copy may be given to Rosa Delgado, and to nobody else"));
    BOOST_TEST(!contains(text, "This page may be given"));
    BOOST_TEST(contains(text, "Written for the people named on page one."));
    BOOST_TEST(contains(text, "Childhelp"));
    BOOST_TEST(contains(text, "Domestic Violence"));
    BOOST_TEST(!contains(text, "the other let it in"));
}

BOOST_AUTO_TEST_CASE(says_nothing_of_cals_danger)
{
    const auto report = draft_of(request_for({"Callum"}));
    for (const auto* hidden : {"tem 9", "thoughts", "afety plan", "tablets", "wake", "Joe", "drink", "hurt myself"})
        BOOST_TEST(!contains(report.text, hidden));
    BOOST_TEST(contains(report.text, "still weighs on you went from 38 to 24"));
    BOOST_TEST(contains(report.text, "self-blame 0-10 (less is better)"));
    for (const auto& proposed : report.proposed)
        BOOST_TEST(!contains(proposed.text, "wake"));
    BOOST_TEST(contains(report.text, "That is a move we have noticed."));
}

BOOST_AUTO_TEST_CASE(prints_nothing_for_rachel_unless_that_is_confirmed)
{
    auto request = request_for({"Rachel"});
    BOOST_CHECK_EXCEPTION(draft_of(request), domain::Refused, refused_for("confirm"));
    request.nothing_on_paper_confirmed = true;
    BOOST_TEST(!contains(draft_of(request).text, "Afraid"));
}

BOOST_AUTO_TEST_CASE(is_one_gentle_page_for_yusuf)
{
    auto request = request_for({"Yusuf"});
    request.sentences.clear();
    const auto report = draft_of(request);
    BOOST_TEST(report.pages == 1);
    BOOST_TEST(report.text.size() > 400u);
    BOOST_TEST(!contains(report.text, "better"));
    BOOST_TEST(report.own_sentence_missing);
}

BOOST_AUTO_TEST_CASE(leaves_a_letter_for_mei_who_stopped_coming)
{
    BOOST_CHECK_EXCEPTION(draft_of(request_for({"Mei"})), domain::Refused, refused_for("case"));
}

BOOST_FIXTURE_TEST_CASE(a_name_with_nothing_to_reach_it_by_ends_without_a_comma, ReportFixture)
{
    app::ProgressRequest request;
    request.care_case = couple;
    request.client = nora;
    const auto text = app::draft_progress_report(practice, request).text;
    BOOST_TEST(text.find("Ada Marsh\n") != std::string::npos);
    BOOST_TEST(text.find("Ada Marsh,\n") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
