#pragma once

#include "domain/progress_sentences.hpp"
#include "reporting/progress_words.hpp"

namespace reporting {

/// A sentence in the report's words: numbers rounded for people, days and months in the reader's language.
std::string say(const domain::Said& said, const ProgressWords& words);

/// "a, b and c".
std::string listed(const std::vector<std::string>& parts, const ProgressWords& words);

}
