#pragma once

#include "app/homework/task_lines.hpp"
#include "desktop/kit/text.hpp"

namespace desktop {

/// "3 times a week"; empty when it is not said.
wxString frequency_words(const std::optional<domain::Frequency>& frequency, const std::optional<int>& times);

/// "Every day, for 2 weeks".
wxString suggestion_words(const domain::SuggestedFrequency& suggestion);

/// "Stage 1 and 2"; "Any stage".
wxString stage_words(const std::vector<int>& stages);

/// What speaks for care with a person, a sentence for each token of domain::applies; `lines` say what the definition
/// says.
std::vector<wxString> care_words(const std::vector<std::string>& tokens, const std::vector<std::string>& lines,
                                 const std::vector<int>& stage_fit);

/// "Leaning anxious, Parents".
wxString suits_words(const std::vector<domain::Suits>& suits);

/// An answer of an entry in a few words: what it was asked, and what was said.
wxString answer_words(const domain::FormQuestion& question, const domain::Tree& answer);

/// What a practice that was given is called on the counselor's screen.
wxString title_of(const app::TaskLine& task);

/// "Written: 9 of 12, Spoken: 2 of 3"; empty when nothing was typed back.
wxString gets_done_words(const std::vector<app::DoneOfKind>& done);

/// "Days tried: 11".
wxString tried_words(int days);

}
