#pragma once

#include "app/kit/looking.hpp"

namespace app {

/// What a case still has open when it is to be closed.
struct StillOpen {
    int sessions = 0; ///< planned, from the day of closing on
    int tasks = 0;    ///< running or paused
    int plans = 0;    ///< forms to be filled in every so often
    int concerns = 0; ///< nobody has responded to
    int notes = 0;    ///< not signed
    int drafts = 0;   ///< typed and not saved

    bool is_any() const { return sessions + tasks + plans + concerns + notes + drafts > 0; }
    bool operator==(const StillOpen&) const = default;
};

/// The counselor's own to know: nothing with a client in the room.
StillOpen still_open(const Looking& looking, const domain::Id<domain::CareCase>& id, const domain::Date& closed_on);

/// How a case ends.
struct Closing {
    domain::Date closed_on{};
    domain::CloseReason reason = domain::CloseReason::completed;
    std::string note;
    std::optional<domain::Date> follow_up_on;
    /// The counselor has seen what is still open: planned sessions are called off, tasks and plans stopped. Open
    /// concerns need what was done about them; notes and what is typed stay on Today unless said otherwise below.
    bool settles = false;
    /// People without another open case keep their status instead of becoming closed.
    bool keeps_status = false;
    std::string concerns{};    ///< what was done about the open concerns: kept as the response to each
    bool signs_notes = false;  ///< signs what is not signed, as it stands; not a note with typed text over it
    bool drops_drafts = false; ///< throws away what was typed and not saved
};

/// Closes an open case; everything in it stays readable. Refuses a case that is closed already, a day that has not come
/// or lies before the last session, and, without `settles`, a case that has something open, saying how much; with it,
/// an open concern without a word of what was done about it.
void close_case(OpenPractice& practice, const domain::Id<domain::CareCase>& id, const Closing& closing);

}
