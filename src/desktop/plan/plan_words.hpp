#pragma once

#include "app/plan/concerns.hpp"
#include "app/plan/goals.hpp"
#include "app/plan/injuries.hpp"
#include "app/plan/safety_plans.hpp"
#include "desktop/kit/words.hpp"

/// The lines of the Plan tab in words.
namespace desktop {

/// What opened a concern: "said in a session", "item 9 of the form was left blank".
wxString opened_words(const domain::Concern& concern);

/// "once a week at the start, hoped for: six times".
wxString way_words(const domain::Goal& goal);

/// What a permission was about: "A session note".
wxString item_words(const std::string& kind);

/// A number as it was typed.
wxString number_words(double value);

/// What was done, one line each: said, agreed, told, next look, judgement.
std::vector<wxString> response_lines(const domain::ConcernResponse& response);

/// Everything that happened to a concern, a line each, the earliest first: when it came up, what was done, how it
/// ended.
std::vector<wxString> history_lines(const app::ConcernView& view);

/// What the file of an injury says, a line each, and what each session did about it.
std::vector<wxString> injury_lines(const app::InjuryView& view);

/// "step 3 of 8: the other hears what it meant".
wxString injury_step_words(int step);

/// The parts of a safety plan that say something, each with its heading.
std::vector<wxString> safety_plan_lines(const domain::SafetyPlan& plan);

/// The headings of a safety plan by field, in its order.
std::vector<std::pair<const char*, wxString>> safety_plan_headings();

/// The answers of a screen that were not "no".
std::vector<wxString> answer_lines(const domain::ScreenAnswers& answers);

}
