#include "app/kit/ask_about.hpp"

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr std::array<std::string_view, 4> questions{"future_opening", "outside_case", "same_day", "same_name"};

}

void ask_about(const OpenPractice& practice, domain::Problem problem)
{
    if (!practice.goes_on_with(problem.rule))
        throw domain::Refused(std::move(problem));
}

std::set<std::string, std::less<>> questions_about_others()
{
    return {"same_name"};
}

bool is_question(std::string_view rule)
{
    return std::ranges::find(questions, rule) != questions.end();
}

}
