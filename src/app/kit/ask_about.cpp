#include "app/kit/ask_about.hpp"

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr std::array<std::string_view, 2> questions{"future_opening", "same_name"};

}

void ask_about(const OpenPractice& practice, domain::Problem problem)
{
    if (!practice.goes_on_with(problem.rule))
        throw domain::Refused(std::move(problem));
}

bool is_question(std::string_view rule)
{
    return std::ranges::find(questions, rule) != questions.end();
}

}
