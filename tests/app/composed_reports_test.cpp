#include "app/homework/homework.hpp"
#include "app/kit/failure.hpp"
#include "app/people/clients.hpp"
#include "app/plan/goals.hpp"
#include "app/plan/safety_plans.hpp"
#include "app/practice/practice.hpp"
#include "app/practice/signatures.hpp"
#include "app/reports/composed_reports.hpp"
#include "app/reports/issued_reports.hpp"
#include "app/sessions/notes.hpp"
#include "app/sessions/sessions.hpp"
#include "practice_fixture.hpp"
#include "refusal.hpp"
#include "sample_fixture.hpp"
#include "support/full_note.hpp"
#include "support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <regex>

using namespace domain;
using namespace test_support;

namespace {

bool says(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

struct ReportFixture : PracticeFixture {
    ReportFixture()
    {
        app::update_profile(
            practice, Tree::Map{{"crisis_lines", Tree::List{Tree::Map{{"label", "Emergency"}, {"number", "911"}}}}});
    }

    Id<Session> held(const Id<CareCase>& care_case, std::vector<Id<Client>> attendees, const char* on = "2026-02-10")
    {
        Session session;
        session.care_case = care_case;
        session.held_on = day(on);
        session.minutes = 50;
        session.attendees = std::move(attendees);
        return app::record_session(practice, session);
    }

    Id<ProgressNote> noted(const Id<Session>& session, const std::string& moved)
    {
        ProgressNote note;
        note.session = session;
        note.what_moved = moved;
        return app::record_note(practice, note);
    }

    void wanted(const Id<CareCase>& care_case, const Id<Client>& client, const std::string& statement)
    {
        Goal goal;
        goal.care_case = care_case;
        goal.client = client;
        goal.statement = statement;
        app::add_goal(practice, goal);
    }

    void tried(const Id<CareCase>& care_case, const Id<Client>& client, const std::string& strategy)
    {
        Assignment assignment;
        assignment.care_case = care_case;
        assignment.client = client;
        assignment.strategy = strategy;
        assignment.starts_on = day("2026-02-01");
        const auto task = app::assign_homework(practice, assignment);
        Entry entry;
        entry.assignment = task.id;
        entry.done_on = day("2026-02-03");
        app::log_entry(practice, entry);
    }

    app::ReportRequest asked(const std::string& kind)
    {
        app::ReportRequest request;
        request.kind = kind;
        request.care_case = couple;
        request.client = nora;
        request.sentences = {"You speak up sooner."};
        request.reason = "agreed in the last session";
        return request;
    }

    std::string text(const app::ReportRequest& request) { return drafted(request).text; }

    /// What looks back over the whole is made as if the work had ended today.
    app::ReportDraft drafted(const app::ReportRequest& request)
    {
        const bool looks_back = request.kind == "closing-page" || request.kind == "discharge-summary";
        if (looks_back)
            end(request.care_case, CloseReason::completed);
        auto draft = app::draft_report(practice, request);
        if (looks_back)
            end(request.care_case, std::nullopt);
        return draft;
    }

    /// Straight into the record, or back to a case that goes on.
    void end(const Id<CareCase>& id, std::optional<CloseReason> reason)
    {
        auto care_case = records().get(id);
        care_case.value.close_reason = reason;
        care_case.value.closed_on = reason ? std::optional(day("2026-03-02")) : std::nullopt;
        auto change = records().change();
        records().update(care_case);
        change.commit();
    }

    /// As it would be kept; what asks about a late stage first is not what is tried here.
    void turned(int stage, const CycleSide& side)
    {
        ProgressNote note;
        note.session = held(couple, {nora, daniel});
        note.stage = stage;
        note.cycle = {side};
        note.visibility = Visibility::shared;
        keep(note);
    }

    /// Every kind that needs no note.
    static std::vector<std::string> kinds()
    {
        auto kinds = app::composed_kinds();
        std::erase(kinds, "progress-note");
        return kinds;
    }
};

}

BOOST_FIXTURE_TEST_SUITE(composed_reports, ReportFixture)

BOOST_AUTO_TEST_CASE(no_report_of_one_member_changes_with_what_another_has_in_private)
{
    const auto together = held(couple, {nora, daniel});
    noted(together, "They looked at each other.");
    wanted(couple, nora, "To sleep through");
    tried(couple, nora, "h10");
    std::vector<std::pair<std::string, int>> before;
    for (const auto& kind : kinds()) {
        const auto draft = drafted(asked(kind));
        before.emplace_back(draft.text, draft.pages);
    }
    const auto alone = held(couple, {daniel}, "2026-02-12");
    noted(alone, "Daniel is thinking of leaving.");
    wanted(couple, daniel, "To find a flat");
    tried(couple, daniel, "h12");
    std::size_t at = 0;
    for (const auto& kind : kinds()) {
        const auto draft = drafted(asked(kind));
        BOOST_TEST(draft.text == before[at].first, kind);
        BOOST_TEST(draft.pages == before[at].second, kind);
        BOOST_TEST(!says(draft.text, "leaving"), kind);
        ++at;
    }
}

BOOST_AUTO_TEST_CASE(a_joint_report_holds_nothing_of_one_member_alone)
{
    noted(held(couple, {daniel}), "Daniel is thinking of leaving.");
    wanted(couple, daniel, "To find a flat");
    for (const auto& kind : kinds()) {
        auto request = asked(kind);
        request.client = {};
        if (kind == "letter-attendance" || kind == "safety-plan") // no session together; one person's alone
            continue;
        const auto words = text(request);
        BOOST_TEST(!says(words, "leaving"), kind);
        BOOST_TEST(!says(words, "flat"), kind);
    }
}

BOOST_AUTO_TEST_CASE(a_safety_plan_is_one_persons_and_stands_in_no_joint_report)
{
    SafetyPlan plan;
    plan.client = nora;
    plan.written_on = day("2026-02-10");
    plan.what_i_do = "Walk to the lake\nCall my sister";
    app::record_safety_plan(practice, plan);
    BOOST_TEST(says(text(asked("safety-plan")), "Walk to the lake"));
    auto of_daniel = asked("safety-plan");
    of_daniel.client = daniel;
    BOOST_TEST(!says(text(of_daniel), "lake"));
    auto joint = asked("safety-plan");
    joint.client = {};
    BOOST_CHECK_EXCEPTION(app::draft_report(practice, joint), Refused, refused_for("client"));
}

BOOST_AUTO_TEST_CASE(the_loop_is_drawn_from_what_its_reader_may_see)
{
    const auto with_side = [&](const std::vector<Id<Client>>& who, const char* trigger, const char* on) {
        ProgressNote note;
        note.session = held(couple, who, on);
        note.cycle.emplace_back().client = nora;
        note.cycle.back().trigger = trigger;
        app::record_note(practice, note);
    };
    with_side({nora, daniel}, "He looks at his phone", "2026-02-10");
    with_side({nora}, "I think of the other one", "2026-02-12");
    auto joint = asked("cycle-map");
    joint.client = {};
    BOOST_TEST(says(text(joint), "He looks at his phone"));
    BOOST_TEST(!says(text(joint), "the other one"));
    auto of_daniel = asked("cycle-map");
    of_daniel.client = daniel;
    BOOST_TEST(!says(text(of_daniel), "the other one"));
}

BOOST_AUTO_TEST_CASE(the_loop_is_the_old_one_and_not_what_took_its_place)
{
    CycleSide side;
    side.client = nora;
    side.trigger = "He looks at his phone";
    turned(1, side);
    side.trigger = "a closed door";
    side.behavior = "knock once";
    turned(2, side);
    side.trigger = "a late evening";
    side.behavior = "say I miss you";
    side.need = "closeness";
    turned(3, side);
    const auto words = text(asked("cycle-map"));
    BOOST_TEST(says(words, "He looks at his phone"));
    BOOST_TEST(says(words, "knock once"));
    for (const auto* later : {"a closed door", "a late evening", "I miss you", "closeness"})
        BOOST_TEST(!says(words, later), later);
}

BOOST_AUTO_TEST_CASE(a_loop_with_a_name_is_called_by_it)
{
    BOOST_TEST(says(text(asked("cycle-map")), "by a name of your own"));
    app::update_case(practice, couple, Tree::Map{{"loop_name", "the tide"}});
    BOOST_TEST(says(text(asked("cycle-map")), "Say that it is here again: “the tide”."));
    auto closing = asked("closing-page");
    closing.client = {};
    const auto page = text(closing);
    BOOST_TEST(says(page, "The two of you have found a name for the loop between you: “the tide”."));
    BOOST_TEST(says(page, "When “the tide” comes back, as it does: name it"));
}

BOOST_AUTO_TEST_CASE(both_partners_pages_count_the_sessions_they_had_together)
{
    held(couple, {nora, daniel}, "2026-02-03");
    held(couple, {nora, daniel}, "2026-02-10");
    held(couple, {daniel}, "2026-02-17");
    for (const auto& client : {nora, daniel}) {
        auto request = asked("attendance-statement");
        request.client = client;
        const auto statement = text(request);
        BOOST_TEST(says(statement, "attended 2 joint sessions between February 3, 2026 and February 10, 2026"));
        BOOST_TEST(!says(statement, "February 17"));
        request.kind = "letter-attendance";
        BOOST_TEST(says(text(request), "The last one was on February 10, 2026."));
        for (const auto* kind : {"clinical-progress", "discharge-summary", "case-sheet"}) {
            request.kind = kind;
            BOOST_TEST(says(text(request), "Joint sessions held\n2\n"), kind);
        }
        request.kind = "letter-referral";
        BOOST_TEST(says(text(request), "(2 joint sessions)"));
    }
    held(noras_own, {nora});
    auto own = asked("clinical-progress");
    own.care_case = noras_own;
    BOOST_TEST(says(text(own), "Sessions held\n1\n"));
}

BOOST_AUTO_TEST_CASE(the_wallet_card_stands_on_one_page)
{
    SafetyPlan plan;
    plan.client = nora;
    plan.written_on = day("2026-02-10");
    plan.what_i_do = "Walk to the lake";
    plan.whom_i_call = "My sister";
    for (int line = 0; line < 24; ++line) {
        plan.what_i_notice += "I stop answering\n";
        app::record_safety_plan(practice, plan);
        const auto words = text(asked("safety-plan"));
        const auto card = words.substr(words.find("For the wallet"));
        BOOST_TEST(!says(card.substr(0, card.find("Day and night")), "page "), line);
    }
}

BOOST_AUTO_TEST_CASE(a_letter_to_someone_who_stays_away_closes_no_closed_case)
{
    held(couple, {nora, daniel});
    auto request = asked("letter-no-contact");
    BOOST_TEST(says(text(request), "\nWe have not met since February 10, 2026"));
    BOOST_TEST(says(text(request), "close the file"));
    end(couple, CloseReason::stopped_coming);
    BOOST_TEST(!says(text(request), "close the file"));
    BOOST_TEST(says(text(request), "You can come back later"));
}

BOOST_AUTO_TEST_CASE(a_closing_page_is_for_work_that_ended_together)
{
    const auto request = asked("closing-page");
    BOOST_CHECK_EXCEPTION(app::draft_report(practice, request), Refused, refused_for("case"));
    end(couple, CloseReason::stopped_coming);
    BOOST_CHECK_EXCEPTION(app::draft_report(practice, request), Refused, refused_for("case"));
    end(couple, CloseReason::completed);
    BOOST_TEST(says(app::draft_report(practice, request).text, "You speak up sooner."));
}

BOOST_AUTO_TEST_CASE(several_names_are_read_as_one_would_say_them)
{
    auto& sample = the_sample();
    app::ReportRequest request;
    request.kind = "cycle-map";
    request.care_case = sample.case_of({"Rosa", "Marcus", "Luc"});
    const auto map = app::draft_report(sample.practice, request).text;
    BOOST_TEST(says(map, "Rosa, Marcus and Lu"));
    BOOST_TEST(says(map, "Lu's copy may be given to Rosa Delgado, and to nobody else"));
    BOOST_TEST(says(map, "Childhelp"));
}

BOOST_AUTO_TEST_CASE(a_section_that_is_left_out_leaves_no_trace_and_an_unknown_one_is_refused)
{
    held(couple, {nora, daniel});
    auto request = asked("whole-chart");
    request.client = {};
    BOOST_TEST(says(text(request), "Sessions"));
    const auto sections = app::report_sections("whole-chart");
    const auto of_sessions = std::ranges::find(sections, std::string("sessions"), &app::ReportSection::key);
    BOOST_REQUIRE(of_sessions != sections.end());
    request.without = {"sessions"};
    BOOST_TEST(!says(text(request), "\n" + of_sessions->heading + "\n"));
    request.without = {"nothing-like-it"};
    BOOST_CHECK_EXCEPTION(app::draft_report(practice, request), Refused, refused_for("without"));
}

BOOST_AUTO_TEST_CASE(a_report_that_is_put_together_can_be_stopped)
{
    noted(held(couple, {nora, daniel}), "They looked at each other.");
    auto request = asked("whole-chart");
    int told = 0;
    request.progress = [&](int, int of) { told = of; };
    app::draft_report(practice, request);
    BOOST_TEST(told == 1);
    request.progress = [](int, int) { throw app::Failure(FailureKind::interrupted); };
    BOOST_CHECK_THROW(app::draft_report(practice, request), app::Failure);
}

BOOST_AUTO_TEST_CASE(a_report_with_a_password_is_not_written_in_the_clear)
{
    const TemporaryFolder outside;
    auto request = asked("treatment-plan");
    app::issue_report(practice, request, outside / "Plan.pdf", false, app::Passphrase("lake and lantern"));
    std::ifstream file(outside / "Plan.pdf", std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    BOOST_TEST(bytes.starts_with("%PDF"));
    BOOST_TEST(says(bytes, "/Encrypt"));
    BOOST_TEST(says(bytes, "/AESV3"));
}

BOOST_AUTO_TEST_CASE(another_members_note_cannot_be_printed_for_one)
{
    auto request = asked("progress-note");
    request.note = noted(held(couple, {daniel}), "Daniel is thinking of leaving.");
    BOOST_CHECK_EXCEPTION(app::draft_report(practice, request), Refused, refused_for("note"));
}

BOOST_AUTO_TEST_CASE(a_signed_note_carries_its_fingerprint_and_what_was_added)
{
    auto request = asked("progress-note");
    request.client = {};
    request.note = noted(held(couple, {nora, daniel}), "They looked at each other.");
    BOOST_TEST(says(text(request), "This note is not signed."));
    app::sign_note(practice, request.note);
    app::amend_note(practice, {request.note, AmendmentKind::correction, "wrong word", "They held hands."});
    const auto words = text(request);
    BOOST_TEST(says(words, "They looked at each other."));
    BOOST_TEST(says(words, "They held hands."));
    BOOST_TEST(says(words, app::signature_of(practice, request.note)->value.content_hash));
    BOOST_TEST(says(words, "signed March 2, 2026"));
}

BOOST_AUTO_TEST_CASE(a_minors_pages_have_no_line_for_adults)
{
    app::update_profile(
        practice, Tree::Map{{"crisis_lines",
                             Tree::List{Tree::Map{{"label", "Emergency"}, {"number", "911"}},
                                        Tree::Map{{"label", "Hotline"}, {"number", "1-800-1"}, {"for_adults", true}},
                                        Tree::Map{{"label", "Kids"}, {"number", "1-800-2"}, {"for_young", true}}}}});
    app::update_client(practice, nora,
                       Tree::Map{{"birth_date", "2011-05-01"},
                                 {"guardians", Tree::List{Tree::Map{{"name", "Rosa"}, {"may_receive", true}}}}});
    for (const auto* kind : {"closing-page", "safety-plan"}) {
        auto request = asked(kind);
        request.care_case = noras_own;
        BOOST_TEST(says(text(request), "1-800-2"), kind);
        BOOST_TEST(!says(text(request), "1-800-1"), kind);
        BOOST_TEST(says(text(request), "This page may be given to Rosa"), kind);
    }
    app::update_client(practice, nora, Tree::Map{{"guardians", Tree::List{}}});
    auto request = asked("closing-page");
    request.care_case = noras_own;
    end(noras_own, CloseReason::completed);
    BOOST_CHECK_EXCEPTION(app::draft_report(practice, request), Refused, refused_for("guardians"));
}

// Straight into the records: no one kind of work has them all.
BOOST_AUTO_TEST_CASE(a_printed_note_says_every_field_it_holds)
{
    const auto session = held(noras_own, {nora});
    Goal wish;
    wish.care_case = noras_own;
    wish.client = nora;
    wish.statement = "To sleep through";
    const auto goal = app::add_goal(practice, wish);
    auto note = full_note(nora, daniel, goal);
    note.session = session;
    auto request = asked("progress-note");
    request.care_case = {};
    request.client = {};
    request.note = keep(note);
    const auto printed = text(request);
    std::vector<std::string> words;
    typed_words(to_tree(note), words);
    for (const auto& word : words)
        BOOST_TEST(says(printed, word), word);
    BOOST_TEST(says(printed, "To sleep through"));
    for_each_field_left_out(note, [&](const auto& field, const ProgressNote& fewer) {
        if (field == "visibility") // who may be shown it is no part of what is printed for them
            return;
        request.note = keep(fewer);
        BOOST_TEST(text(request) != printed, field);
    });
}

BOOST_AUTO_TEST_CASE(no_word_of_the_program_alone_stands_on_a_printed_note)
{
    auto note = full_note(nora, daniel);
    note.session = held(noras_own, {nora});
    note.interventions = {"evocative_responding"};
    auto request = asked("progress-note");
    request.care_case = {};
    request.client = {};
    request.note = keep(note);
    const auto printed = text(request);
    BOOST_TEST(says(printed, "evocative questions and responses"));
    for (const auto* token : {"evocative_responding", "risks_reaching", "de_escalation", "younger_self", "letting_in"})
        BOOST_TEST(!says(printed, token), token);
}

BOOST_AUTO_TEST_CASE(concerns_never_stand_in_a_shared_note)
{
    ProgressNote note;
    note.session = held(couple, {nora, daniel});
    AskedConcern concern;
    concern.area = ConcernArea::self;
    concern.state = AskedState::present;
    concern.said = "She thought of not waking up.";
    concern.client = nora;
    note.concerns = {concern};
    auto request = asked("progress-note");
    request.client = {};
    request.note = app::record_note(practice, note);
    BOOST_TEST(!says(text(request), "waking up"));
}

BOOST_AUTO_TEST_CASE(clinical_kinds_of_a_joint_case_name_each_authorisation_and_a_missing_one_needs_a_reason)
{
    for (const auto* kind : {"clinical-progress", "whole-chart"}) {
        auto request = asked(kind);
        BOOST_TEST(says(text(request), "Daniel Whitfield: no written authorisation on file"), kind);
        request.reason.clear();
        BOOST_CHECK_EXCEPTION(app::draft_report(practice, request), Refused, refused_for("reason"));
    }
}

BOOST_AUTO_TEST_CASE(an_attendance_statement_says_nothing_of_what_was_missed)
{
    held(noras_own, {nora});
    Session missed;
    missed.care_case = noras_own;
    missed.held_on = day("2026-02-17");
    missed.status = SessionStatus::missed;
    app::record_session(practice, missed);
    auto request = asked("attendance-statement");
    request.care_case = noras_own;
    const auto words = text(request);
    BOOST_TEST(says(words, "Nora Whitfield attended one session, on February 10, 2026."));
    BOOST_TEST(!says(words, "February 17"));
}

BOOST_AUTO_TEST_CASE(a_case_sheet_holds_no_name_and_no_date)
{
    noted(held(couple, {nora, daniel}), "Nora moved to Leeds.");
    auto request = asked("case-sheet");
    request.client = {};
    request.sentences = {"Where do I slow down?"};
    const auto words = text(request);
    for (const auto* hidden : {"Nora", "Daniel", "Whitfield", "Leeds", "2026", "Harbour", "Marsh"})
        BOOST_TEST(!says(words, hidden), hidden);
    BOOST_TEST(says(words, "Where do I slow down?"));
}

BOOST_AUTO_TEST_CASE(a_closing_page_is_warm_and_needs_a_sentence_and_a_crisis_line)
{
    wanted(couple, nora, "To sleep through");
    end(couple, CloseReason::completed);
    auto request = asked("closing-page");
    const auto draft = app::draft_report(practice, request);
    BOOST_TEST(says(draft.text, "“To sleep through” – on the way."));
    BOOST_TEST(says(draft.text, "You speak up sooner."));
    BOOST_TEST(says(draft.text, "911"));
    BOOST_TEST(draft.words_to_look_at.empty());
    request.sentences.clear();
    BOOST_CHECK_EXCEPTION(app::draft_report(practice, request), Refused, refused_for("sentence"));
    request.sentences = {"You speak up sooner."};
    app::update_profile(practice, Tree::Map{{"crisis_lines", Tree::List{}}});
    BOOST_CHECK_EXCEPTION(app::draft_report(practice, request), Refused, refused_for("crisis_lines"));
}

BOOST_AUTO_TEST_CASE(a_report_that_is_given_out_is_kept_with_for_whom_and_why)
{
    auto request = asked("treatment-plan");
    request.for_whom = "Dr Lund";
    const auto issued = app::issue_report(practice, request);
    const auto line = app::list_issued_reports(practice, couple).front();
    BOOST_TEST(line.kind == "treatment-plan");
    BOOST_TEST(line.for_whom == "Dr Lund");
    BOOST_CHECK((app::view_issued_report(practice, issued.id) == issued.draft.pdf));
    BOOST_CHECK_EXCEPTION(app::draft_report(practice, asked("gossip")), Refused, refused_for("kind"));
}

BOOST_AUTO_TEST_CASE(the_end_of_the_couple_in_the_sample_is_worth_printing)
{
    auto& sample = the_sample();
    app::ReportRequest request;
    request.care_case = sample.case_of({"Nora", "Daniel"});
    request.sentences = {"They come back to each other the same evening."};
    request.reason = "both asked for it";
    request.kind = "discharge-summary";
    const auto summary = app::draft_report(sample.practice, request).text;
    for (const auto* words : {"De-escalation", "Softening", "making it last", "Something together"})
        BOOST_TEST(says(summary, words), words);
    request.kind = "closing-page";
    const auto page = app::draft_report(sample.practice, request).text;
    for (const auto* words : {"the tide", "You have done this before, on", "same evening"})
        BOOST_TEST(says(page, words), words);
    BOOST_TEST(page.find("Something together") == page.rfind("Something together"));
    BOOST_TEST(!says(page, "Childhelp"));
}

BOOST_AUTO_TEST_CASE(no_page_of_the_sample_has_an_empty_line_or_a_word_of_the_program_alone)
{
    auto& sample = the_sample();
    const std::regex token("[a-z]+_[a-z]+");
    for (const auto& people : std::vector<std::vector<std::string_view>>{
             {"Amara"}, {"Callum"}, {"Petra"}, {"Nora", "Daniel"}, {"Rosa", "Marcus", "Luc"}})
        for (const auto& kind : app::composed_kinds()) {
            if (kind == "progress-note" || kind == "whole-chart")
                continue;
            app::ReportRequest request;
            request.kind = kind;
            request.care_case = sample.case_of(people);
            request.sentences = {"A sentence of my own."};
            request.reason = "asked for";
            try {
                const auto text = app::draft_report(sample.practice, request).text;
                BOOST_TEST(!says(text, "“”"), kind);
                BOOST_TEST(!says(text, "· ·"), kind);
                BOOST_TEST(!std::regex_search(text, token), kind << " of " << people.front());
            } catch (const Refused&) { // a letter without a session, a plan of several, a case that goes on
            }
        }
}

BOOST_AUTO_TEST_SUITE_END()
