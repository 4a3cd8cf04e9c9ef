#pragma once

#include "app/today/today.hpp"

/// The parts of Today that are about sessions.
namespace app {

std::vector<MeetingToday> meetings_of(OpenPractice& practice, CasePeople& people, const domain::Date& day);
std::vector<UnplannedToday> unplanned_cases(OpenPractice& practice, CasePeople& people, const domain::Date& day);
std::vector<NoteToday> notes_to_write(OpenPractice& practice, CasePeople& people, const domain::Date& day);
std::vector<NoteToday> notes_to_sign(OpenPractice& practice, CasePeople& people);
std::vector<DraftToday> waiting_drafts(OpenPractice& practice, CasePeople& people);

}
