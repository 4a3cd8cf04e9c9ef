#pragma once

#include "app/kit/failure.hpp"
#include "desktop/kit/text.hpp"
#include "domain/problem.hpp"

namespace desktop {

/// Which machine has the practice open, and since when; nothing when the failure does not know.
wxString holder_words(const app::Failure& failure);

/// What a person reads when an input is refused: which field, what was given, what is allowed. `typed` is what stands
/// in the field, in the person's own spelling.
wxString problem_words(const domain::Problem& problem, const wxString& label, const wxString& typed = {});

/// What a person reads when something could not be done.
wxString failure_words(const app::Failure& failure);

/// The words for whatever was thrown.
wxString words_of(std::exception_ptr thrown);

}
