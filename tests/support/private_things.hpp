#pragma once

#include "app/homework/homework.hpp"
#include "app/intake/intakes.hpp"
#include "app/measures/measure_plans.hpp"
#include "app/measures/measures.hpp"
#include "app/people/clients.hpp"
#include "app/people/contacts.hpp"
#include "app/plan/goals.hpp"
#include "app/plan/injuries.hpp"
#include "app/plan/screens.hpp"
#include "app/practice/signatures.hpp"
#include "app/sessions/sessions.hpp"

namespace test_support {

/// What is said, written and asked with one member of a joint case alone, and what the counselor thinks of it: of every
/// kind there is, around 2 March 2026.
class PrivateThings {
public:
    PrivateThings(app::OpenPractice& practice, domain::Id<domain::CareCase> care_case, domain::Id<domain::Client> who)
        : practice_(practice), case_(std::move(care_case)), who_(std::move(who))
    {
    }

    void add()
    {
        add_notes();
        add_contacts();
        add_goal();
        add_task();
        add_measures();
        add_screen();
        add_injury();
        add_intake();
        add_drafts();
        domain::SafeContact careful;
        careful.nothing_on_paper = true;
        app::update_client(practice_, who_, domain::Tree::Map{{"safe_contact", domain::to_tree(careful)}});
    }

private:
    static domain::Date day(std::string_view text) { return *domain::parse_date(text); }

    domain::Id<domain::Session> meets(std::string_view on, domain::SessionStatus status)
    {
        domain::Session session;
        session.care_case = case_;
        session.held_on = day(on);
        session.start = domain::TimeOfDay{18 * 60};
        session.minutes = 30;
        session.place = domain::MeetingPlace::phone;
        session.attendees = {who_};
        session.status = status;
        return app::record_session(practice_, session);
    }

    domain::Id<domain::ProgressNote> says(const domain::Id<domain::Session>& session, domain::NoteKind kind)
    {
        domain::ProgressNote note;
        note.session = session;
        note.kind = kind;
        if (kind == domain::NoteKind::psychotherapy) {
            note.sections["themes"] = "What I wonder about.";
            return app::record_note(practice_, note);
        }
        note.what_moved = "He will hurt me.";
        note.plan = "Call the advocate.";
        note.stage = 3;
        domain::CycleSide side;
        side.client = who_;
        side.trigger = "He will hurt me.";
        note.emotion_words = {"cornered"};
        note.quote = "I keep my keys in my hand.";
        note.practice_given = "The advocate's number.";
        note.cycle = {side};
        return app::record_note(practice_, note);
    }

    void add_injury()
    {
        domain::InjuryFile injury;
        injury.care_case = case_;
        injury.injured = who_;
        injury.event = "The night he locked me out.";
        app::add_injury(practice_, injury);
    }

    void add_notes()
    {
        using enum domain::SessionStatus;
        const auto signed_one = meets("2026-02-27", held);
        app::sign_note(practice_, says(signed_one, domain::NoteKind::progress));
        says(signed_one, domain::NoteKind::psychotherapy);
        domain::ProgressNote risky;
        risky.session = meets("2026-02-28", held);
        risky.concerns.emplace_back();
        risky.concerns.back().area = domain::ConcernArea::self;
        risky.concerns.back().state = domain::AskedState::present;
        risky.concerns.back().said = "Did not want to wake up.";
        app::record_note(practice_, risky);
        meets("2026-03-02", planned);
        meets("2026-03-05", planned);
        meets("2026-02-24", cancelled);
    }

    void add_contacts()
    {
        domain::Contact call;
        call.care_case = case_;
        call.on = day("2026-02-28");
        call.client = who_;
        call.text = "She has packed a bag.";
        app::record_contact(practice_, call);
        call.kind = domain::ContactKind::consultation;
        call.client = {};
        call.with = "Ben";
        app::record_contact(practice_, call);
    }

    void add_goal()
    {
        domain::Goal goal;
        goal.care_case = case_;
        goal.client = who_;
        goal.statement = "To find a flat of my own";
        goal.due_on = day("2026-03-03");
        app::rate_goal(practice_, {app::add_goal(practice_, goal), who_, day("2026-02-28"), 2, {}});
        for (const auto& any : app::list_goals({practice_, app::Viewer::counselor()}, case_))
            app::rate_goal(practice_, {any.goal.id, who_, day("2026-02-28"), 9, "Said alone."});
    }

    void add_task()
    {
        domain::Assignment task;
        task.client = who_;
        task.care_case = case_;
        task.strategy = "h01";
        task.starts_on = day("2026-02-20");
        domain::Entry entry;
        entry.assignment = app::assign_homework(practice_, task).id;
        entry.done_on = day("2026-02-25");
        entry.done = true;
        app::log_entry(practice_, entry);
    }

    void fills(const char* instrument, std::size_t items, int each_answer)
    {
        domain::Administration form;
        form.client = who_;
        form.care_case = case_;
        form.instrument = instrument;
        form.filled_on = day("2026-02-26");
        form.answers.assign(items, each_answer);
        app::record_administration(practice_, form);
    }

    void add_measures()
    {
        fills("phq-9", 9, 3);
        fills("ecr-s", 12, 6);
        domain::MeasurePlan plan;
        plan.client = who_;
        plan.care_case = case_;
        plan.instrument = "gad-7";
        plan.every = 1;
        plan.unit = domain::PlanUnit::weeks;
        plan.starts_on = day("2026-02-20");
        app::plan_measure(practice_, plan);
    }

    void add_screen()
    {
        domain::SafetyScreen screen;
        screen.care_case = case_;
        screen.client = who_;
        screen.asked_on = day("2026-02-24");
        screen.answers.afraid = domain::ScreenAnswer::yes;
        screen.result = domain::ScreenResult::wait;
        app::record_screen(practice_, screen);
    }

    void add_intake()
    {
        domain::Intake intake;
        intake.client = who_;
        intake.care_case = case_;
        intake.answers["what_brings_you"] = "To leave safely.";
        const auto id = app::record_intake(practice_, intake);
        app::keep_draft(practice_, {"intake", id.value}, domain::Tree::Map{{"answers", domain::Tree::Map{}}});
    }

    void add_drafts()
    {
        app::keep_draft(
            practice_, {"progress_note", "new:" + case_.value},
            domain::Tree::Map{{"note", domain::Tree::Map{{"what_moved", "Typed alone."}}},
                              {"session", domain::Tree::Map{{"attendees", domain::Tree::List{who_.value}}}}});
        app::keep_draft(practice_, {"contact_dialog", "new:" + case_.value},
                        domain::Tree::Map{{"text", "Typed alone."}});
    }

    app::OpenPractice& practice_;
    domain::Id<domain::CareCase> case_;
    domain::Id<domain::Client> who_;
};

}
