#pragma once

#include "app/intake/formulation.hpp"
#include "desktop/kit/text.hpp"
#include "drawing/attachment_plane.hpp"

namespace desktop {

wxString words(domain::ShameWay way);

/// "self-criticism: the client and you", with the words it was asked in.
wxString shame_words(const app::ShameFact& fact);

/// "Anxiety 4.2 (3.4 to 5), avoidance 3.1 · ECR-S, 3 Mar 2026. The spread is assumed."
wxString dimension_words(const app::DimensionFact& fact);

/// Why an exercise may fit, a sentence for each token of domain::reasons.
std::vector<wxString> reason_words(const app::StrategySuggestion& strategy);

/// The place on the plane, with its box.
drawing::AttachmentPlane plane_of(const app::DimensionFact& fact);

/// The person's part in the loop, a line for each thing that is known. `positions` gives the words of the word list.
std::vector<wxString> position_lines(const app::PositionFact& fact,
                                     const std::map<std::string, std::string>& positions);

}
