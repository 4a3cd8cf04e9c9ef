#pragma once

#include "app/sessions/notes.hpp"

namespace app {

/// Keeps a session, and its note with all that follows from it, or nothing at all. Without attendees a
/// planned session, and one of a single member, is with those who were members on that day; who came to joint work is
/// not known then, and its notes are the counselor's only. The draft the note was typed in goes with it.
domain::Id<domain::Session> record_session(OpenPractice& practice, domain::Session session,
                                           const std::optional<domain::ProgressNote>& note = std::nullopt,
                                           const DraftName& typed_in = {});

/// Which sessions; empty parts fit all. Days are inclusive; `client` attended.
struct SessionFilter {
    domain::Id<domain::CareCase> care_case;
    domain::Id<domain::Client> client;
    std::optional<domain::Date> from;
    std::optional<domain::Date> to;
};

/// Sessions, the earliest first.
std::vector<domain::Record<domain::Session>> list_sessions(const Looking& looking, const SessionFilter& filter = {});

/// A session with its progress notes; private notes are left out.
/// The sessions of a case with only what a list shows: when, how long and where they were, and who came.
std::vector<domain::Record<domain::Session>> list_sessions_in_brief(const Looking& looking,
                                                                    const domain::Id<domain::CareCase>& care_case);

struct SessionView {
    domain::Record<domain::Session> session;
    std::vector<NoteLine> notes;
};

SessionView read_session(const Looking& looking, const domain::Id<domain::Session>& id);

/// As read_session, for somebody who looks at it now: with a line in the audit that it was viewed.
SessionView view_session(const Looking& looking, const domain::Id<domain::Session>& id);

/// Replaces the fields that `changes` names. The case stays; once a note is signed, so does everything that says what
/// the session was. Drafts of a session that others attended than it said lose readers, never gain them.
void update_session(OpenPractice& practice, const domain::Id<domain::Session>& id, const domain::Tree& changes);

}
