#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/problem.hpp"

namespace app {

/// Refuses with this problem unless the counselor has said to go on all the same (OpenPractice::go_on_with): for what
/// can be, but rarely is.
void ask_about(const OpenPractice& practice, domain::Problem problem);

/// True when a refusal by this rule is a question that a yes answers.
bool is_question(std::string_view rule);

}
