#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/problem.hpp"

#include <set>
#include <string>

namespace app {

/// Refuses with this problem unless the counselor has said to go on all the same (OpenPractice::go_on_with): for what
/// can be, but rarely is.
void ask_about(const OpenPractice& practice, domain::Problem problem);

/// True when a refusal by this rule is a question that a yes answers.
bool is_question(std::string_view rule);

/// The rules of questions that tell of people beside the one who is there: they are not asked in the room.
std::set<std::string, std::less<>> questions_about_others();

}
