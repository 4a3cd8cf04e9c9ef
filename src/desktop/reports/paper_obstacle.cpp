#include "desktop/reports/paper_obstacle.hpp"

namespace desktop {

std::optional<PaperObstacle> paper_obstacle(const domain::Problem& problem)
{
    if (problem.field == "crisis_lines")
        return PaperObstacle{_("Nothing goes to a client without a crisis line, and this practice has none yet."),
                             PaperObstacle::WayOut::crisis_lines};
    if (problem.rule == "nothing_on_paper")
        return PaperObstacle{_("You were asked to put nothing on paper for this person."),
                             PaperObstacle::WayOut::reason};
    if (problem.rule == "no_receiver")
        return PaperObstacle{_("This is the page of a minor, and nobody is noted who may be given it. Say so under the "
                               "guardians, in Edit client.")};
    if (problem.rule == "ended_early")
        return PaperObstacle{_("This work ended early. A letter fits better than a progress report.")};
    if (problem.field == "measure")
        return PaperObstacle{_("At most three forms fit on the paper. Untick one.")};
    return std::nullopt;
}

std::optional<domain::Problem> problem_of(std::exception_ptr thrown)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const domain::Refused& refused) {
        return refused.problem();
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

}
