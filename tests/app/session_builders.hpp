#pragma once

#include "app/sessions/sessions.hpp"
#include "practice_fixture.hpp"

namespace test_support {

/// The fixture with the sessions and notes most tests begin with, all of 2026-02-27.
struct SessionFixture : PracticeFixture {
    domain::Session a_session(const domain::Id<domain::CareCase>& care_case,
                              const std::vector<domain::Id<domain::Client>>& attendees = {}) const
    {
        domain::Session session;
        session.care_case = care_case;
        session.held_on = day("2026-02-27");
        session.attendees = attendees.empty() && care_case == couple ? std::vector{nora, daniel} : attendees;
        return session;
    }

    domain::Id<domain::ProgressNote> a_note(const domain::Id<domain::Session>& session,
                                            domain::NoteKind kind = domain::NoteKind::progress)
    {
        domain::ProgressNote note;
        note.session = session;
        note.kind = kind;
        note.sections["themes"] = "The school run.";
        return app::record_note(practice, note);
    }

    /// A note of a session with these people of the couple.
    domain::Id<domain::ProgressNote> a_note_of(const std::vector<domain::Id<domain::Client>>& attendees)
    {
        return a_note(app::record_session(practice, a_session(couple, attendees)));
    }

    domain::Audience audience(const domain::Id<domain::ProgressNote>& note)
    {
        const auto kept = records().get(note);
        return {kept->visibility.value(), kept->member};
    }
};

/// One concern as a note says it.
inline domain::AskedConcern present_concern(const domain::Id<domain::Client>& client = {})
{
    domain::AskedConcern asked;
    asked.area = domain::ConcernArea::self;
    asked.state = domain::AskedState::present;
    asked.said = "Said she did not want to wake up.";
    asked.client = client;
    return asked;
}

}
