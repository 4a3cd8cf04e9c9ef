#pragma once

#include "app/people/contacts.hpp"
#include "app/sessions/chart.hpp"
#include "app/sessions/sessions.hpp"
#include "desktop/kit/text.hpp"

namespace desktop {

/// How far the note about a session is.
enum class NoteState { none, typed, unsigned_yet, signed_already };

wxString words(NoteState state);

struct TimelineSession : app::ChartLine {
    NoteState state = NoteState::none;
};

/// What happened in a case: its sessions and what was between them, the latest first.
struct Timeline {
    std::vector<TimelineSession> sessions;
    std::vector<domain::Record<domain::Contact>> contacts;
    /// A new session of this case is being written and was not saved.
    bool typing_new = false;
    bool is_whole = true;   ///< else a note that is not here may still be there
    bool with_texts = true; ///< else what was said is put away

    const TimelineSession* session(const std::string& id) const;
    const domain::Record<domain::Contact>* contact(const std::string& id) const;
};

/// To be called in a job.
Timeline timeline_of(const app::Looking& looking, const domain::Id<domain::CareCase>& care_case, bool is_opening);

/// "Tue, 24 Nov 2026, 17:00".
wxString when_words(const domain::Session& session);

/// The first words of a text on one line.
wxString snippet(const std::string& text);

}
