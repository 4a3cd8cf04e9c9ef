#pragma once

#include "app/today/today.hpp"
#include "desktop/desk.hpp"
#include "desktop/kit/lines.hpp"

namespace desktop {

/// One person, couple or family of the day.
struct MeetingCard {
    const app::MeetingToday& meeting;
    wxString who;
    bool is_next = false;
};

/// When, who, what there is to review and what was meant for next time. Its line opens the note.
wxWindow* make_meeting_card(wxWindow* parent, Desk& desk, Lines& lines, const MeetingCard& card);

}
