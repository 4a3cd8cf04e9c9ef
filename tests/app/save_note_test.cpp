#include "app/practice/audit.hpp"
#include "app/sessions/open_note.hpp"
#include "session_builders.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;
using domain::NoteKind;
using domain::SessionStatus;
using domain::Tree;

namespace {

struct SaveNoteFixture : SessionFixture {
    domain::Id<domain::Session> a_planned_session()
    {
        auto session = a_session(couple);
        session.status = SessionStatus::planned;
        return app::record_session(practice, session);
    }

    app::NoteToSave a_new_note(const domain::Id<domain::Session>& session)
    {
        app::NoteToSave saving{couple};
        saving.session = session;
        saving.session_version = records().get(session).row_version;
        saving.note_fields = Tree::Map{{"plan", "The letter"}};
        return saving;
    }

    app::NoteToSave changes_of(const app::SavedNote& kept, Tree changes)
    {
        app::NoteToSave saving{couple};
        saving.session = kept.session.id;
        saving.session_version = kept.session.row_version;
        saving.note = kept.note.id;
        saving.note_version = kept.note.row_version;
        saving.note_fields = std::move(changes);
        return saving;
    }

    std::size_t viewed()
    {
        const auto entries = records().vault().audit().list();
        return static_cast<std::size_t>(
            std::ranges::count_if(entries, [](const auto& entry) { return entry.event.ends_with("_viewed"); }));
    }

    std::size_t sessions() { return app::list_sessions(alone(practice)).size(); }
};

}

BOOST_FIXTURE_TEST_SUITE(save_note_test, SaveNoteFixture)

BOOST_AUTO_TEST_CASE(a_new_session_and_its_note_are_kept_together_or_not_at_all)
{
    app::NoteToSave saving{couple};
    saving.session_fields = Tree::Map{{"held_on", "2026-02-27"}};
    saving.note_fields = Tree::Map{{"stage", 7}};
    BOOST_CHECK_EXCEPTION(app::save_note_with_session(practice, saving), domain::Refused, refused_for("note.stage"));
    BOOST_TEST(sessions() == 0u);
    saving.note_fields = Tree::Map{{"stage", 2}};
    const auto kept = app::save_note_with_session(practice, saving);
    BOOST_TEST(sessions() == 1u);
    BOOST_CHECK(kept.note->session == kept.session.id);
}

BOOST_AUTO_TEST_CASE(a_refused_note_leaves_its_session_as_it_was)
{
    auto saving = a_new_note(a_planned_session());
    saving.session_fields = Tree::Map{{"minutes", 80}};
    saving.note_fields = Tree::Map{{"stage", 7}};
    BOOST_CHECK_EXCEPTION(app::save_note_with_session(practice, saving), domain::Refused, refused_for("note.stage"));
    BOOST_CHECK(!records().get(saving.session)->minutes);
    BOOST_CHECK(records().get(saving.session)->status == SessionStatus::planned);
}

BOOST_AUTO_TEST_CASE(a_progress_note_makes_a_planned_session_held_however_it_is_recorded)
{
    const auto in_window = a_planned_session();
    app::save_note_with_session(practice, a_new_note(in_window));
    BOOST_CHECK(records().get(in_window)->status == SessionStatus::held);
    const auto by_command = a_planned_session();
    a_note(by_command);
    BOOST_CHECK(records().get(by_command)->status == SessionStatus::held);
    auto to_come = a_session(couple);
    to_come.held_on = day("2026-03-09");
    to_come.status = SessionStatus::planned;
    const auto next = app::record_session(practice, to_come);
    a_note(next);
    BOOST_CHECK(records().get(next)->status == SessionStatus::planned);
    const auto thought_about = a_planned_session();
    a_note(thought_about, NoteKind::psychotherapy);
    BOOST_CHECK(records().get(thought_about)->status == SessionStatus::planned);
}

BOOST_AUTO_TEST_CASE(only_what_was_changed_is_changed)
{
    auto first = a_new_note(a_planned_session());
    first.note_fields = Tree::Map{{"plan", "The letter"}, {"what_moved", "He turned to her."}};
    const auto kept = app::save_note_with_session(practice, first);
    const auto changed = app::save_note_with_session(practice, changes_of(kept, Tree::Map{{"plan", "The walk"}}));
    BOOST_TEST(changed.note->what_moved == "He turned to her.");
    BOOST_TEST(changed.note->plan == "The walk");
    BOOST_TEST(changed.session.row_version == kept.session.row_version);
}

BOOST_AUTO_TEST_CASE(a_note_that_was_changed_meanwhile_is_not_overwritten)
{
    const auto kept = app::save_note_with_session(practice, a_new_note(a_planned_session()));
    app::update_note(practice, kept.note.id, Tree::Map{{"plan", "From elsewhere"}});
    BOOST_CHECK_THROW(app::save_note_with_session(practice, changes_of(kept, Tree::Map{{"plan", "Mine"}})),
                      std::exception);
    BOOST_TEST(records().get(kept.note.id)->plan == "From elsewhere");
}

BOOST_AUTO_TEST_CASE(fewer_people_and_a_changed_note_are_kept_in_one_go)
{
    const auto kept = app::save_note_with_session(practice, a_new_note(a_planned_session()));
    auto saving = changes_of(kept, Tree::Map{{"plan", "The walk"}});
    saving.session_fields = Tree::Map{{"attendees", Tree::List{nora.value}}};
    const auto changed = app::save_note_with_session(practice, saving);
    BOOST_TEST(changed.note->plan == "The walk");
    BOOST_CHECK(changed.note->visibility == domain::Visibility::member);
}

BOOST_AUTO_TEST_CASE(every_draft_of_what_is_kept_goes_with_it)
{
    const auto typed = [this](const app::DraftName& name) { app::keep_draft(practice, name, Tree::Map{}); };
    typed(app::draft_of_new_session(couple, NoteKind::progress));
    app::NoteToSave saving{couple};
    saving.session_fields = Tree::Map{{"held_on", "2026-02-27"}};
    const auto kept = app::save_note_with_session(practice, saving);
    BOOST_TEST(app::list_drafts(practice).empty());
    typed(app::draft_of_note(kept.note.id, NoteKind::progress));
    app::save_note_with_session(practice, changes_of(kept, Tree::Map{{"plan", "The walk"}}));
    BOOST_TEST(app::list_drafts(practice).empty());
    const auto planned = a_planned_session();
    typed(app::draft_of_new_note(planned, NoteKind::progress));
    app::save_note_with_session(practice, a_new_note(planned));
    BOOST_TEST(app::list_drafts(practice).empty());
}

BOOST_AUTO_TEST_CASE(opening_is_a_view_and_saving_is_none)
{
    const auto planned = a_planned_session();
    auto opened = app::open_note(alone(practice), {{}, planned});
    BOOST_TEST(viewed() == 0u);
    const auto kept = app::save_note_with_session(practice, a_new_note(planned));
    app::save_note_with_session(practice, changes_of(kept, Tree::Map{{"plan", "The walk"}}));
    BOOST_TEST(viewed() == 0u);
    opened = app::open_note(alone(practice), {{}, planned});
    BOOST_TEST(viewed() == 1u);
    BOOST_TEST(opened.note->line.note->plan == "The walk");
}

BOOST_AUTO_TEST_CASE(a_draft_leads_to_the_note_it_was_typed_for)
{
    const auto kept = app::save_note_with_session(practice, a_new_note(a_planned_session()));
    const auto of_note = app::note_typed(practice, app::draft_of_note(kept.note.id, NoteKind::progress));
    BOOST_CHECK(of_note.value().note == kept.note.id);
    BOOST_CHECK(of_note->session == kept.session.id);
    BOOST_TEST(app::note_typed(practice, app::draft_of_new_note(kept.session.id, NoteKind::progress))->another);
    BOOST_CHECK(app::note_typed(practice, app::draft_of_new_session(couple, NoteKind::progress))->care_case == couple);
    BOOST_TEST(!app::note_typed(practice, {"intake", kept.session.id.value}));
}

BOOST_AUTO_TEST_CASE(a_section_the_template_has_lost_stays_in_its_note)
{
    auto note = domain::ProgressNote();
    note.session = app::record_session(practice, a_session(couple));
    note.note_template = "soap";
    note.sections["subjective"] = "Once a week.";
    auto kept = records().get(app::record_note(practice, note));
    auto change = records().change();
    kept.value.sections["of_before"] = "Asked then.";
    records().update(kept);
    change.commit();
    app::update_note(practice, kept.id, Tree::Map{{"sections.subjective", "Every other week."}});
    BOOST_TEST(records().get(kept.id)->sections.at("of_before") == "Asked then.");
    BOOST_CHECK_EXCEPTION(app::update_note(practice, kept.id, Tree::Map{{"sections.weather", "New"}}), domain::Refused,
                          refused_for("sections.weather"));
}

BOOST_AUTO_TEST_SUITE_END()
