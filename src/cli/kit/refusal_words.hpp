#pragma once

#include "domain/problem.hpp"

namespace cli {

/// The words of one part of a refusal. Each token that domain, app or the command line refuses with stands once in the
/// table beside this; `%1` is its first argument, `%*` all of them.
std::string words_of(const domain::Words& words);

}
