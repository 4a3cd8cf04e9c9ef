#include "domain/assignment.hpp"

namespace domain {

std::vector<Problem> check(const Assignment& assignment)
{
    std::vector<Problem> problems;
    if (assignment.frequency == Frequency::times_per_week && !assignment.times)
        problems.push_back({"times", "required", "nothing", "times_a_week"});
    if (assignment.times && assignment.frequency != Frequency::times_per_week)
        problems.push_back({"times", "frequency", {"value", *assignment.times}, "only_times_per_week"});
    if (assignment.ends_on && *assignment.ends_on < assignment.starts_on)
        problems.push_back({"ends_on",
                            "order",
                            {"value", to_text(*assignment.ends_on)},
                            {"date_from", to_text(assignment.starts_on)}});
    return problems;
}

}
