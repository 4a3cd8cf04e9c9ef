#pragma once

#include "desktop/kit/text.hpp"
#include "domain/problem.hpp"

#include <exception>
#include <optional>

namespace desktop {

/// Why there is no page, in words, and what would help.
struct PaperObstacle {
    enum class WayOut { none, crisis_lines, reason };

    wxString words;
    WayOut way_out = WayOut::none;
};

/// What keeps a page from being laid out; nothing when the problem is about a field that somebody filled in.
std::optional<PaperObstacle> paper_obstacle(const domain::Problem& problem);

/// The problem of what was refused; nothing for everything else that was thrown.
std::optional<domain::Problem> problem_of(std::exception_ptr thrown);

}
