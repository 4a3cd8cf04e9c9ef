#pragma once

#include "desktop/kit/text.hpp"
#include "domain/problem.hpp"

namespace desktop {

/// The words of one part of a refusal, translated. Each token that domain and app refuse with stands once in the table
/// beside this; `%1` is its first argument, `%*` all of them.
wxString refusal_words(const domain::Words& words);

}
