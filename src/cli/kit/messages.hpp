#pragma once

#include "app/kit/failure.hpp"

#include <string>

namespace cli {

/// What happened and what to do next, in plain words. Nothing identifying.
std::string message_of(const app::Failure& failure);

/// "held_on: given 2026-13-40, allowed a date, YYYY-MM-DD".
std::string message_of(const domain::Problem& problem);

}
