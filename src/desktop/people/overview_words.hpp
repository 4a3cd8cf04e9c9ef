#pragma once

#include "app/people/case_file.hpp"
#include "desktop/kit/text.hpp"

/// What the Overview says about a case.
namespace desktop {

/// "Tuesday, 24 November at 17:00, by video"; what to do when nothing is planned.
wxString next_session_words(const app::CaseFile& file, const domain::Date& today);

/// "tried on 4 days, since 3 Nov 2026", "given 3 Nov 2026, nothing typed back yet".
wxString adherence_words(const app::CaseTask& task);

/// "2 (start 4, aim 1), rated 12 Nov 2026"; with `name` before it when it is somebody's own rating.
wxString rating_words(const domain::Goal& goal, const app::CaseGoalRating& rating, const wxString& name);

}
