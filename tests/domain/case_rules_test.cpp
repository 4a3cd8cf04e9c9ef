#include "domain/progress_note.hpp"
#include "domain/safety_screen.hpp"

#include <boost/test/unit_test.hpp>

using namespace domain;

namespace {

const Id<Client> nora{"nora"};
const Id<Client> dan{"dan"};
const Id<Client> lu{"lu"};

Date day(const char* text)
{
    return *parse_date(text);
}

CareCase a_case(Modality modality, std::vector<CaseMember> members)
{
    CareCase care_case;
    care_case.modality = modality;
    care_case.opened_on = day("2026-01-01");
    care_case.members = std::move(members);
    return care_case;
}

CareCase a_couple()
{
    return a_case(Modality::efct, {{nora, MemberRole::partner, {}, {}}, {dan, MemberRole::partner, {}, {}}});
}

CareCase a_family()
{
    return a_case(
        Modality::efft,
        {{nora, MemberRole::parent, {}, {}}, {dan, MemberRole::parent, {}, {}}, {lu, MemberRole::child, {}, {}}});
}

SafetyScreen a_screen(const Id<Client>& client, const char* asked_on, ScreenResult result)
{
    SafetyScreen screen;
    screen.client = client;
    screen.asked_on = day(asked_on);
    screen.result = result;
    return screen;
}

std::vector<std::string> fields_of(const std::vector<Problem>& problems)
{
    std::vector<std::string> fields;
    for (const auto& problem : problems)
        fields.push_back(problem.field);
    return fields;
}

}

BOOST_AUTO_TEST_SUITE(case_rules_test)

BOOST_AUTO_TEST_CASE(a_couple_has_two_members)
{
    BOOST_TEST(check(a_couple()).empty());
    const auto alone = a_case(Modality::efct, {{nora, MemberRole::partner, {}, {}}});
    BOOST_TEST(fields_of(check(alone)) == std::vector<std::string>{"members"});
    BOOST_TEST(check(alone).front().allowed == Words("two_members"));
}

BOOST_AUTO_TEST_CASE(nobody_is_a_member_twice)
{
    const auto twice =
        a_case(Modality::efct, {{nora, MemberRole::partner, {}, {}}, {nora, MemberRole::partner, {}, {}}});
    BOOST_TEST(fields_of(check(twice)).front() == "members[1].client");
}

BOOST_AUTO_TEST_CASE(a_closing_has_a_reason_and_comes_after_the_opening)
{
    auto care_case = a_couple();
    care_case.closed_on = day("2025-12-31");
    BOOST_TEST((fields_of(check(care_case)) == std::vector<std::string>{"closed_on", "close_reason"}));
}

BOOST_AUTO_TEST_CASE(members_come_and_go_by_their_dates)
{
    auto family = a_family();
    family.members[1].from = day("2026-03-01");
    family.members[2].to = day("2026-02-01");
    BOOST_TEST((members_on(family, day("2026-02-15")) == std::vector{nora}));
    BOOST_TEST((members_on(family, day("2026-03-01")) == std::vector{nora, dan}));
}

BOOST_AUTO_TEST_CASE(what_is_said_alone_starts_as_that_members_only)
{
    const auto audience = starting_audience(a_couple(), {dan}, Origin::said);
    BOOST_TEST(visible_to(audience, dan));
    BOOST_TEST(!visible_to(audience, nora));
}

BOOST_AUTO_TEST_CASE(what_is_said_together_starts_as_shared)
{
    BOOST_TEST((starting_audience(a_couple(), {nora, dan}, Origin::said).visibility == Visibility::shared));
}

BOOST_AUTO_TEST_CASE(what_some_of_a_family_say_starts_as_theirs)
{
    const auto audience = starting_audience(a_family(), {nora, dan}, Origin::said);
    BOOST_TEST(visible_to(audience, dan));
    BOOST_TEST(!visible_to(audience, lu));
}

BOOST_AUTO_TEST_CASE(the_counselors_own_thinking_starts_as_counselor_only)
{
    for (const auto& audience : {starting_audience(a_couple(), {nora, dan}, Origin::formulation),
                                 starting_audience(a_couple(), {}, Origin::said)}) {
        BOOST_TEST(!visible_to(audience, nora));
        BOOST_TEST(!visible_to(audience, dan));
    }
}

BOOST_AUTO_TEST_CASE(only_showing_to_more_people_is_widening)
{
    const Audience dans{Visibility::member, {{dan}}};
    const Audience shared{Visibility::shared, {}};
    const Audience counselors{Visibility::counselor, {}};
    BOOST_TEST(widens(dans, shared, a_couple()));
    BOOST_TEST(widens(counselors, dans, a_couple()));
    BOOST_TEST(!widens(shared, dans, a_couple()));
    BOOST_TEST(!widens(dans, counselors, a_couple()));
}

BOOST_AUTO_TEST_CASE(a_permission_does_not_count_before_it_was_given)
{
    Permission permission;
    permission.given_on = day("2026-05-01");
    permission.before = Visibility::member;
    permission.member_before = {{dan}};
    const Audience now{Visibility::shared, {}};
    BOOST_TEST(!visible_to(audience_on(now, {permission}, day("2026-04-30")), nora));
    BOOST_TEST(visible_to(audience_on(now, {permission}, day("2026-05-01")), nora));
}

BOOST_AUTO_TEST_CASE(a_couple_without_both_screens_says_so)
{
    const auto couple = a_couple();
    const auto noras = a_screen(nora, "2026-01-08", ScreenResult::fits);
    BOOST_TEST((joint_work(couple, {}) == JointWork::screens_missing));
    BOOST_TEST((joint_work(couple, {noras}) == JointWork::screens_missing));
    BOOST_TEST((joint_work(couple, {noras, a_screen(dan, "2026-01-08", ScreenResult::fits)}) == JointWork::fits));
}

BOOST_AUTO_TEST_CASE(the_latest_screen_counts)
{
    const auto couple = a_couple();
    const auto dans = a_screen(dan, "2026-01-08", ScreenResult::fits);
    const auto later = a_screen(nora, "2026-02-08", ScreenResult::wait);
    const auto earlier = a_screen(nora, "2026-01-08", ScreenResult::fits);
    BOOST_TEST((joint_work(couple, {dans, later, earlier}) == JointWork::individual_first));
}

BOOST_AUTO_TEST_CASE(joint_work_does_not_fit_beside_fear_or_violence)
{
    auto screen = a_screen(nora, "2026-01-08", ScreenResult::fits);
    screen.answers.afraid = screen.answers.violence_or_control = ScreenAnswer::no;
    BOOST_TEST(check(screen).empty());
    screen.answers.other_afraid = ScreenAnswer::yes;
    BOOST_TEST(fields_of(check(screen)) == std::vector<std::string>{"result"});
    screen.answers.afraid = ScreenAnswer::yes;
    BOOST_TEST(fields_of(check(screen)) == std::vector<std::string>{"result"});
    screen.result = ScreenResult::not_offered;
    BOOST_TEST(check(screen).empty());
}

BOOST_AUTO_TEST_CASE(joint_work_fits_once_fear_and_violence_are_denied_or_with_a_reason)
{
    auto screen = a_screen(nora, "2026-01-08", ScreenResult::fits);
    screen.fits_reason = "Known for years.";
    BOOST_TEST(fields_of(check(screen)) == std::vector<std::string>{"result"});
    screen.fits_reason.clear();
    screen.answers.afraid = ScreenAnswer::no;
    BOOST_TEST(fields_of(check(screen)) == std::vector<std::string>{"fits_reason"});
    screen.fits_reason = "Violence was asked in the intake.";
    BOOST_TEST(check(screen).empty());
}

BOOST_AUTO_TEST_CASE(stage_2_together_waits_while_individual_sessions_come_first)
{
    ProgressNote note;
    note.steps = {{nora, 7}};
    const auto waits = std::vector{Unfit::joint_work_waits};
    BOOST_CHECK(unfit_work(note, Modality::efct, JointWork::individual_first, 2) == waits);
    BOOST_CHECK(unfit_work(note, Modality::efct, JointWork::screens_missing, 2) == waits);
    BOOST_TEST(unfit_work(note, Modality::efct, JointWork::individual_first, 1).empty());
    BOOST_CHECK(unfit_work(note, Modality::efft, JointWork::individual_first, 2) == waits);
    BOOST_TEST(unfit_work(note, Modality::efft, JointWork::screens_missing, 2).empty());
    BOOST_TEST(unfit_work(note, Modality::efct, JointWork::fits, 2).empty());
    note.steps = {{nora, 2}};
    BOOST_TEST(unfit_work(note, Modality::efct, JointWork::individual_first, 2).empty());
    note.change_events = {{ChangeEvent::softening, nora, {}}};
    BOOST_CHECK(unfit_work(note, Modality::efct, JointWork::individual_first, 2) == waits);
}

BOOST_AUTO_TEST_CASE(steps_and_turning_points_belong_to_their_stage_and_modality)
{
    ProgressNote note;
    note.stage = 1;
    note.steps = {{nora, 7}};
    note.change_event = ChangeEvent::softening;
    BOOST_CHECK((unfit_work(note, Modality::efct, JointWork::fits, 2) ==
                 std::vector{Unfit::step_outside_stage, Unfit::event_outside_stage}));
    note.stage = 2;
    BOOST_TEST(unfit_work(note, Modality::efct, JointWork::fits, 2).empty());
    BOOST_CHECK((unfit_work(note, Modality::efit, JointWork::fits, 1) == std::vector{Unfit::event_outside_modality}));
    note.change_event = ChangeEvent::de_escalation;
    BOOST_TEST(unfit_work(note, Modality::efit, JointWork::fits, 1).empty());
}

BOOST_AUTO_TEST_CASE(an_injury_is_settled_once_the_apology_was_heard)
{
    InjuryFile injury;
    injury.injured = nora;
    injury.other = dan;
    injury.settled_on = day("2026-03-01");
    BOOST_TEST(fields_of(check(injury, a_couple())) == std::vector<std::string>{"settled_on"});
    injury.apology_heard = true;
    BOOST_TEST(check(injury, a_couple()).empty());
    injury.other = lu;
    BOOST_TEST(fields_of(check(injury, a_couple())) == std::vector<std::string>{"other"});
}

BOOST_AUTO_TEST_CASE(steps_belong_to_couple_work_only)
{
    ProgressNote note;
    note.steps = {{nora, 3}};
    BOOST_TEST(check(note, a_couple()).empty());
    BOOST_TEST(fields_of(check(note, a_family())) == std::vector<std::string>{"steps"});
}

BOOST_AUTO_TEST_CASE(a_note_names_members_of_its_case_only)
{
    ProgressNote note;
    note.moves = {{2, 1, nora}, {3, 1, lu}};
    BOOST_TEST(fields_of(check(note, a_couple())) == std::vector<std::string>{"moves[1].client"});
}

BOOST_AUTO_TEST_CASE(a_concern_that_is_present_says_what_was_said)
{
    ProgressNote note;
    AskedConcern asked;
    asked.state = AskedState::present;
    note.concerns = {asked};
    BOOST_TEST(fields_of(check(note, a_case(Modality::efit, {{nora, MemberRole::client, {}, {}}}))).front() ==
               "concerns[0].said");
}

BOOST_AUTO_TEST_CASE(a_private_note_does_not_hold_what_belongs_on_the_record)
{
    ProgressNote note;
    note.kind = NoteKind::psychotherapy;
    note.stage = 2;
    BOOST_TEST(fields_of(check(note, a_couple())) == std::vector<std::string>{"kind"});
}

BOOST_AUTO_TEST_CASE(a_note_is_late_after_the_hours_the_practice_sets)
{
    Session session;
    session.held_on = day("2026-03-02");
    session.start = parse_time("16:00");
    session.minutes = 60;
    const auto signed_at = [](const char* text) { return *parse_timestamp(text); };
    BOOST_TEST(days_late(session, signed_at("2026-03-04T17:00:00Z"), 48, std::chrono::minutes(0)) == 0);
    BOOST_TEST(days_late(session, signed_at("2026-03-04T17:00:01Z"), 48, std::chrono::minutes(0)) == 2);
    BOOST_TEST(days_late(session, signed_at("2026-03-05T09:00:00Z"), 48, std::chrono::minutes(0)) == 3);
}

BOOST_AUTO_TEST_CASE(a_session_without_a_time_ended_with_its_day)
{
    Session session;
    session.held_on = day("2026-03-02");
    const auto signed_at = [](const char* text) { return *parse_timestamp(text); };
    BOOST_TEST(days_late(session, signed_at("2026-03-05T00:00:00Z"), 48, std::chrono::minutes(0)) == 0);
    BOOST_TEST(days_late(session, signed_at("2026-03-05T00:00:01Z"), 48, std::chrono::minutes(0)) == 3);
}

BOOST_AUTO_TEST_CASE(an_hour_that_the_clock_jumped_over_makes_no_note_late)
{
    Session session;
    session.held_on = day("2027-03-13");
    session.start = parse_time("10:00");
    session.minutes = 50;
    const auto standard = std::chrono::hours(-8);
    BOOST_TEST(days_late(session, *parse_timestamp("2027-03-15T11:20:00-07:00"), 48, standard) == 0);
    BOOST_TEST(days_late(session, *parse_timestamp("2027-03-15T11:50:01-07:00"), 48, standard) == 2);
}

BOOST_AUTO_TEST_CASE(a_membership_outside_its_case_is_unlikely)
{
    auto couple = a_couple();
    couple.members[1].to = plus_days(couple.opened_on, -1);
    BOOST_TEST(check(couple).empty());
    BOOST_TEST(fields_of(unlikely_memberships(couple)) == std::vector<std::string>{"members[1].to"});
    couple.members[1].to = couple.opened_on;
    BOOST_TEST(unlikely_memberships(couple).empty());
    couple.members[0].from = plus_days(couple.opened_on, -1);
    BOOST_TEST(fields_of(unlikely_memberships(couple)) == std::vector<std::string>{"members[0].from"});
}

BOOST_AUTO_TEST_CASE(a_follow_up_comes_after_the_closing)
{
    auto couple = a_couple();
    couple.closed_on = plus_days(couple.opened_on, 100);
    couple.close_reason = CloseReason::completed;
    couple.follow_up_on = couple.closed_on;
    BOOST_TEST(fields_of(check(couple)) == std::vector<std::string>{"follow_up_on"});
    couple.follow_up_on = plus_days(*couple.closed_on, 90);
    BOOST_TEST(check(couple).empty());
}

BOOST_AUTO_TEST_CASE(a_decimal_comma_is_a_number_in_a_goal)
{
    const auto goal =
        from_tree<Goal>(Tree::Map{{"case", "c"}, {"statement", "s"}, {"baseline", "2,5"}, {"target", "8"}});
    BOOST_TEST(*goal.baseline.number() == 2.5);
    BOOST_CHECK(to_tree(goal.baseline) == Tree(2.5));
    BOOST_TEST(way_come(goal, 8).value() == 1.0);
}

BOOST_AUTO_TEST_CASE(a_goal_kept_with_a_decimal_comma_stays_as_it_was_written)
{
    const Amount before{"2,5"};
    BOOST_TEST(*before.number() == 2.5);
    BOOST_CHECK(to_tree(before) == Tree("2,5"));
}

BOOST_AUTO_TEST_CASE(the_way_to_a_goal_is_measured_between_its_ends)
{
    Goal goal;
    goal.baseline = {"1"};
    goal.target = {"6"};
    BOOST_TEST(*way_come(goal, 3.5) == 0.5);
    BOOST_TEST(*way_come(goal, 9) == 1.0);
    goal.target = {"same evening"};
    BOOST_TEST(!way_come(goal, 3).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
