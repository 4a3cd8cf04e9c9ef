#include "domain/assignment.hpp"

namespace domain {

std::vector<Problem> check(const Assignment& assignment)
{
    std::vector<Problem> problems;
    if (assignment.frequency == Frequency::times_per_week && !assignment.times)
        problems.push_back({"times", "required", "nothing", "how many times a week, 1 to 50"});
    if (assignment.times && assignment.frequency != Frequency::times_per_week)
        problems.push_back({"times", "frequency", std::to_string(*assignment.times), "only with times_per_week"});
    if (assignment.ends_on && *assignment.ends_on < assignment.starts_on)
        problems.push_back(
            {"ends_on", "order", to_text(*assignment.ends_on), "a date from " + to_text(assignment.starts_on)});
    return problems;
}

}
