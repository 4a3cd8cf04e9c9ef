#pragma once

#include "app/kit/drafts.hpp"
#include "app/measures/measure_plans.hpp"
#include "app/today/today.hpp"

/// The parts of Today that are about sessions.
namespace app {

/// `due` are the measures of open cases that are due on that day or later.
std::vector<MeetingToday> meetings_of(OpenPractice& practice, CasePeople& people, const domain::Date& day,
                                      const std::vector<MeasurePlanView>& due);
/// When who comes, and no more; sessions with one of several members alone are not among them.
std::vector<MeetingToday> meetings_in_room(const Looking& looking, CasePeople& people, const domain::Date& day);
std::vector<UnplannedToday> unplanned_cases(OpenPractice& practice, CasePeople& people, const domain::Date& day);
std::vector<NoteToday> notes_to_write(OpenPractice& practice, CasePeople& people, const domain::Date& day);
std::vector<NoteToday> notes_to_sign(OpenPractice& practice, CasePeople& people);
/// A draft with whose it is.
DraftToday draft_line(OpenPractice& practice, CasePeople& people, const Draft& draft);
std::vector<DraftToday> waiting_drafts(OpenPractice& practice, CasePeople& people);

}
