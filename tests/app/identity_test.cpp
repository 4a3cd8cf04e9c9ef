#include "app/homework/homework.hpp"
#include "app/intake/formulation.hpp"
#include "app/intake/intake_page.hpp"
#include "app/kit/documents.hpp"
#include "app/measures/measure_plans.hpp"
#include "app/measures/measures.hpp"
#include "app/people/case_file.hpp"
#include "app/people/client_list.hpp"
#include "app/people/clients.hpp"
#include "app/people/contacts.hpp"
#include "app/people/permissions.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/goals.hpp"
#include "app/plan/injuries.hpp"
#include "app/plan/safety_plans.hpp"
#include "app/plan/screens.hpp"
#include "app/practice/signatures.hpp"
#include "app/search/search.hpp"
#include "app/sessions/chart.hpp"
#include "app/sessions/look_back.hpp"
#include "app/today/today.hpp"
#include "session_builders.hpp"
#include "support/private_things.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace domain;
using namespace test_support;
using app::Viewer;

namespace {

/// What a view says, as one text to compare.
class Said {
public:
    template<class T>
    Said& operator<<(const T& value)
    {
        say(value);
        text_ << '\n';
        return *this;
    }
    std::string text() const { return text_.str(); }

private:
    template<class T>
    void say(const std::vector<T>& values)
    {
        text_ << values.size() << ':';
        for (const auto& each : values)
            *this << each;
    }
    template<class T>
    void say(const std::optional<T>& value)
    {
        text_ << value.has_value() << ' ';
        if (value)
            *this << *value;
    }
    template<class T>
    void say(const Record<T>& record)
    {
        text_ << record.id.value << ' ' << app::write_document(to_tree(record.value));
    }
    template<class T>
    requires requires(const T& value) { T::fields(); }
    void say(const T& value) { text_ << app::write_document(to_tree(value)); }
    void say(const std::string& value) { text_ << value; }
    void say(const char* value) { text_ << value; }
    void say(int value) { text_ << value; }
    void say(double value) { text_ << value; }
    void say(bool value) { text_ << value; }
    void say(const Date& value) { text_ << to_text(value); }
    void say(const app::ShownPerson& value) { text_ << value.client.value << value.name << value.initials; }
    void say(const app::CaseMemberView& value) { *this << value.person << value.pronouns << value.safe_contact; }
    void say(const app::CaseView& value)
    {
        *this << value.care_case << value.joint_work.has_value() << value.members << value.next_planned
              << value.open_concerns;
    }
    void say(const app::LastNote& value)
    {
        *this << value.note.value << value.held_on << value.plan << value.what_moved;
    }
    void say(const app::CaseTask& value)
    {
        *this << value.task.value << value.title << value.entries << value.days_tried;
    }
    void say(const app::CaseGoalRating& value) { *this << value.person << value.rated_on << value.value; }
    void say(const app::CaseGoal& value) { *this << value.goal << value.person << value.latest; }
    void say(const app::DatedScore& value) { *this << value.on << value.value; }
    void say(const app::MeasureSeries& value)
    {
        *this << value.person << value.instrument << value.scale << value.points;
    }
    void say(const app::CaseMeasures& value) { *this << value.series << static_cast<int>(value.attachment.size()); }
    void say(const app::CaseFile& value)
    {
        *this << value.care_case << value.members << value.next_planned << value.last_held << value.session_days
              << value.last_note << value.running_tasks << value.goals << value.measures << value.is_whole;
    }
    void say(const app::NoteLine& value) { *this << value.note << value.held_on << value.signature; }
    void say(const app::GoalView& value) { *this << value.goal << value.ratings; }
    void say(const app::ConcernView& value) { *this << value.concern << value.occasions << value.responses; }
    void say(const app::InjuryView& value) { *this << value.injury; }
    void say(const app::AssignmentView& value) { *this << value.assignment << value.entries << value.done; }
    void say(const app::LibraryItem& value)
    {
        *this << value.strategy.id << value.applies << value.lines << value.suggested;
    }
    void say(const app::SuggestedPractice& value) { *this << value.client.value << value.strategy << value.reasons; }
    void say(const app::IntakeLine& value)
    {
        *this << value.id.value << value.progress.answered << value.progress.asked;
    }
    void say(const app::IntakePage& value)
    {
        *this << value.id.value << value.intake << value.person << value.draft.has_value();
    }
    void say(const app::MeasurePlanView& value) { *this << value.plan << value.title; }
    void say(const app::LastTime& value) { *this << value.held_on << value.plan << value.what_moved; }
    void say(const app::TaskToAsk& value) { *this << value.client.value << value.title << value.entries; }
    void say(const app::LookBack& value)
    {
        *this << value.last << value.tasks << value.goals << value.carried << value.own_words;
    }
    void say(const app::EarlierNote& value)
    {
        *this << value.note.value << value.held_on;
        for (const auto& each : value.texts)
            *this << each.field << each.text;
    }
    void say(const app::ChartLine& value)
    {
        *this << value.session << value.notes << value.has_concern << value.searched;
    }
    void say(const app::ClientCaseLine& value) { *this << value.care_case.value << value.title << value.members; }
    void say(const app::ClientRow& value)
    {
        *this << value.person << value.open_cases << value.last_held << value.next_planned;
    }
    void say(const app::MeetingToday& value)
    {
        *this << value.session.value << value.people << value.last_plan << value.stage << value.number
              << value.to_fill_in << static_cast<int>(value.reach.size());
    }
    void say(const app::SearchHit& value)
    {
        *this << value.kind << value.id << value.care_case.value << value.day << value.opens << value.snippet.text
              << value.snippet.field << static_cast<int>(value.snippet.found.size()) << value.draft.has_value();
    }
    void say(const app::SearchResults& value) { *this << value.hits << value.has_more; }
    void say(const app::TodayView& value)
    {
        *this << value.meetings
              << static_cast<int>(value.concerns.size() + value.promises.size() + value.unplanned.size() +
                                  value.wrong_way.size() + value.to_write.size() + value.to_sign.size() +
                                  value.drafts.size());
    }

    std::ostringstream text_;
};

/// A couple with something of every kind that both share.
struct IdentityFixture : SessionFixture {
    IdentityFixture()
    {
        const auto held = meets({nora, daniel}, "2026-02-20", SessionStatus::held);
        says(held, "The first try at turning round.");
        meets({nora, daniel}, "2026-03-09", SessionStatus::planned);
        shared_goal = wants({}, "One evening a week");
        app::rate_goal(practice, {shared_goal, {}, day("2026-02-20"), 3, {}});
        gives(nora, Visibility::shared);
    }

    Id<Session> meets(const std::vector<Id<Client>>& who, const char* on, SessionStatus status)
    {
        auto session = a_session(couple, who);
        session.held_on = day(on);
        session.start = TimeOfDay{9 * 60};
        session.minutes = 50;
        session.status = status;
        return app::record_session(practice, session);
    }

    Id<ProgressNote> says(const Id<Session>& session, const char* words)
    {
        ProgressNote note;
        note.session = session;
        note.what_moved = words;
        note.plan = words;
        note.stage = 1;
        CycleSide side;
        side.client = daniel;
        side.trigger = words;
        note.cycle = {side};
        return app::record_note(practice, note);
    }

    Id<Goal> wants(const Id<Client>& client, const char* words)
    {
        Goal goal;
        goal.care_case = couple;
        goal.client = client;
        goal.statement = words;
        return app::add_goal(practice, goal);
    }

    Id<Assignment> gives(const Id<Client>& client, std::optional<Visibility> visibility)
    {
        Assignment task;
        task.client = client;
        task.care_case = couple;
        task.strategy = "h01";
        task.starts_on = day("2026-02-20");
        task.visibility = visibility;
        return app::assign_homework(practice, task).id;
    }

    void add_private_things_of(const Id<Client>& who)
    {
        PrivateThings(practice, couple, who).add();
        keep(SafetyPlan{who, day("2026-02-26"), "When the door is locked.", {}, {}, {}, {}, {}});
        InjuryFile injury;
        injury.care_case = couple;
        injury.injured = who;
        injury.event = "The night of the locked door.";
        keep(injury);
        const auto goals = records().where(&Goal::client, who);
        keep(Permission{"goal",
                        goals.front().id.value,
                        who,
                        day("2026-02-26"),
                        "said in session",
                        Visibility::shared,
                        {},
                        Visibility::member,
                        {{who}}});
    }

    /// What is found by words of what is private, by those of what is shared, and by nearly every word there is.
    void say_what_is_found(const app::Looking& looking, Said& said)
    {
        const bool everywhere = looking.viewer() == Viewer::counselor();
        for (const auto* words : {"hurt",
                                  "advocate",
                                  "wonder",
                                  "wake",
                                  "packed bag",
                                  "flat",
                                  "safely",
                                  "typed",
                                  "said alone",
                                  "locked door",
                                  "turning",
                                  "evening",
                                  "first -hurt",
                                  "evening -flat",
                                  "\"turning round\"",
                                  "\"turning round\" -\"packed a\"",
                                  "t*",
                                  "th*",
                                  "a*",
                                  "h*",
                                  "w*",
                                  "s*",
                                  "e*",
                                  "whit*"})
            for (const bool is_private : {false, true})
                for (const auto limit : {std::size_t{1}, std::size_t{50}})
                    for (const auto& care_case : {couple, Id<CareCase>()}) {
                        const auto found = app::search(looking, {words, care_case, {}, is_private, false, limit});
                        BOOST_TEST((everywhere || !care_case.empty() || found.hits.empty()));
                        said << words << found;
                    }
    }

    std::string everything_seen_by(const Viewer& viewer)
    {
        const app::Looking looking(practice, viewer);
        app::CasePeople people(looking);
        Session now = a_session(couple, {nora, daniel});
        now.held_on = day("2026-03-02");
        Said said;
        said << "case" << app::view_case(looking, couple) << "overview" << app::case_file(looking, couple) << "sessions"
             << app::list_sessions(looking, {couple, {}, {}, {}}) << "notes"
             << app::list_notes(looking, {couple, {}, {}}) << "private notes"
             << app::list_notes(looking, {couple, {}, {}, NoteKind::psychotherapy}) << "contacts"
             << app::list_contacts(looking, couple) << "goals" << app::list_goals(looking, couple) << "concerns"
             << app::list_concerns(looking, {}, couple) << "screens" << app::list_screens(looking, couple)
             << "safety plans" << app::list_safety_plans(looking, daniel, couple) << "injuries"
             << app::list_injuries(looking, couple) << "figures" << app::known_figures(looking, couple) << "permissions"
             << app::list_permissions_of(looking, couple) << "tasks" << app::list_assignments(looking, {}, couple)
             << "intakes" << app::list_intakes(looking, couple) << "measures"
             << app::case_measures(looking, people, couple) << "planned measures"
             << app::list_measure_plans(looking, couple) << "library" << app::strategy_library(looking, couple, daniel)
             << "fits now" << app::suggested_now(looking, couple) << "note"
             << app::look_back(looking, {}, now, app::audience_of_meeting(*records().get(couple), now.attendees))
             << "chart" << app::session_chart(looking, couple) << "to carry over"
             << app::earlier_texts(looking, {}, now, app::audience_of_meeting(*records().get(couple), now.attendees))
             << "like before"
             << app::sessions_for_readers(looking, couple,
                                          app::audience_of_meeting(*records().get(couple), now.attendees));
        say_what_is_found(looking, said);
        if (!viewer.is_alone())
            said << "an intake" << app::start_intake(looking, couple, daniel) << "formulation"
                 << app::formulation_facts(looking, couple, daniel).has_value() << "clients"
                 << app::client_list(looking) << "today" << app::today_view(looking);
        return said.text();
    }

    Id<Goal> shared_goal;
};

}

BOOST_FIXTURE_TEST_SUITE(identity_test, IdentityFixture)

BOOST_AUTO_TEST_CASE(what_both_share_is_the_same_whatever_each_has_in_private)
{
    const auto shared = everything_seen_by(Viewer::shared());
    const auto in_room = everything_seen_by(Viewer::shared().in_room());
    BOOST_TEST(shared.find("The first try at turning round.") != std::string::npos);
    add_private_things_of(daniel);
    add_private_things_of(nora);
    BOOST_TEST(everything_seen_by(Viewer::shared()) == shared);
    BOOST_TEST(everything_seen_by(Viewer::shared().in_room()) == in_room);
}

BOOST_AUTO_TEST_CASE(what_one_member_sees_is_the_same_whatever_the_other_has_in_private)
{
    add_private_things_of(nora);
    const auto noras = everything_seen_by(Viewer::member(nora));
    const auto in_room = everything_seen_by(Viewer::member(nora).in_room());
    BOOST_TEST(noras.find("To find a flat of my own") != std::string::npos);
    add_private_things_of(daniel);
    BOOST_TEST(everything_seen_by(Viewer::member(nora)) == noras);
    BOOST_TEST(everything_seen_by(Viewer::member(nora).in_room()) == in_room);
}

BOOST_AUTO_TEST_CASE(the_counselor_alone_sees_all_of_it)
{
    const auto before = everything_seen_by(Viewer::counselor());
    add_private_things_of(daniel);
    const auto after = everything_seen_by(Viewer::counselor());
    BOOST_TEST(after != before);
    for (const auto* words :
         {"He will hurt me.", "When the door is locked.", "The night of the locked door.", "She has packed a bag.",
          "To find a flat of my own", "What I wonder about.", "Typed alone."})
        BOOST_TEST(after.find(words) != std::string::npos, words);
}

BOOST_AUTO_TEST_CASE(a_shared_note_takes_over_nothing_that_was_said_alone)
{
    add_private_things_of(daniel);
    auto now = a_session(couple, {nora, daniel});
    now.held_on = day("2026-03-02");
    const auto care_case = *records().get(couple);
    const auto back = [&](const std::vector<Id<Client>>& who) {
        return app::look_back(alone(practice), {}, now, app::audience_of_meeting(care_case, who));
    };
    BOOST_TEST(back({nora, daniel}).last.value().what_moved == "The first try at turning round.");
    BOOST_TEST(back({nora, daniel}).carried.at(0).trigger == "The first try at turning round.");
    BOOST_TEST(back({nora, daniel}).goals.size() == 1u);
    BOOST_TEST(back({nora}).carried.at(0).trigger == "The first try at turning round.");
    BOOST_TEST(back({daniel}).carried.at(0).trigger == "He will hurt me.");
    BOOST_TEST(back({daniel}).goals.size() == 2u);
    const auto knows = [&](const std::vector<Id<Client>>& who, const std::string& word) {
        return std::ranges::count(back(who).own_words, word) == 1;
    };
    BOOST_TEST(knows({daniel}, "cornered"));
    BOOST_TEST(!knows({nora, daniel}, "cornered"));
    BOOST_TEST(!knows({nora}, "cornered"));
    const auto carried = [&](const std::vector<Id<Client>>& who) {
        Said said;
        said << app::earlier_texts(alone(practice), {}, now, app::audience_of_meeting(care_case, who));
        return said.text();
    };
    BOOST_TEST(carried({daniel}).find("Call the advocate.") != std::string::npos);
    BOOST_TEST(carried({nora, daniel}).find("Call the advocate.") == std::string::npos);
    BOOST_TEST(carried({nora}).find("Call the advocate.") == std::string::npos);
    BOOST_TEST(app::earlier_texts({practice, Viewer::counselor().in_room()}, {}, now,
                                  app::audience_of_meeting(care_case, {daniel}))
                   .empty());
}

BOOST_AUTO_TEST_SUITE_END()
