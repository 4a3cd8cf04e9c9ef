#pragma once

#include "app/today/today.hpp"
#include "desktop/desk.hpp"
#include "desktop/kit/card.hpp"
#include "desktop/kit/lines.hpp"

namespace desktop {

/// How far the note of a session is.
enum class MeetingNote { none, captured, unsigned_note, signed_note };

/// One person, couple or family of the day.
struct MeetingCard {
    const app::MeetingToday& meeting;
    wxString who;
    MeetingNote note = MeetingNote::none;
    bool is_over = false;
    bool is_next = false;
    std::optional<int> minutes_until{}; ///< while it is near
};

/// Adds a row: when, who, where in the work, what was planned, what there is to review and to give. Past ones say in
/// one line what is missing. Its button opens the note, the name the case.
void add_meeting(Card& card, Desk& desk, Lines& lines, const MeetingCard& meeting);

}
