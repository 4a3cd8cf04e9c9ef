#pragma once

#include "desktop/kit/text.hpp"
#include "domain/assignment.hpp"
#include "domain/strategy.hpp"

namespace desktop {

/// "3 times a week"; empty when it is not said.
wxString frequency_words(const std::optional<domain::Frequency>& frequency, const std::optional<int>& times);

/// "Every day, for 2 weeks".
wxString suggestion_words(const domain::SuggestedFrequency& suggestion);

/// "Stage 1 and 2"; "Any stage".
wxString stage_words(const std::vector<int>& stages);

/// "Leaning anxious, Parents".
wxString suits_words(const std::vector<domain::Suits>& suits);

/// An answer of an entry in a few words: what it was asked, and what was said.
wxString answer_words(const domain::FormQuestion& question, const domain::Tree& answer);

/// "Days tried: 11".
wxString tried_words(int days);

}
