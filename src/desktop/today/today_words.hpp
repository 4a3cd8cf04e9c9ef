#pragma once

#include "app/today/today.hpp"
#include "desktop/kit/text.hpp"

/// What each line of Today says.
namespace desktop {

/// "Nora Whitfield", "Ana & Ben", "Ana, Ben, Cy"; initials while a client is in the room.
wxString people_words(const std::vector<app::ShownPerson>& people);

/// What a concern is about, and what there is to say of it beside that.
wxString concern_area_words(const app::ConcernToday& concern);
wxString concern_words(const app::ConcernToday& concern, const domain::Date& today);
wxString promise_words(const app::PromiseToday& promise, const domain::Date& today);
wxString unplanned_words(const app::UnplannedToday& unplanned, const domain::Date& today);
wxString wrong_way_words(const app::WrongWayToday& measure);
wxString note_words(const app::NoteToday& note, const domain::Date& today);
/// What a draft becomes.
wxString draft_kind_words(const app::DraftName& draft);
wxString draft_words(const app::DraftToday& draft, const domain::Date& today);

/// "individual, stage 2, session 21": where the work is.
wxString work_words(const app::MeetingToday& meeting);

/// "Breathing space, Letter to a younger self (2 new)".
wxString review_words(const std::vector<app::TaskToReview>& tasks);

}
