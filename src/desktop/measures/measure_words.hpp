#pragma once

#include "app/measures/measure_overview.hpp"
#include "desktop/kit/text.hpp"

namespace desktop {

/// Whom a form per relationship is about: "mother"; empty for other forms.
wxString target_words(const std::string& target);

/// "Rosenberg Self-Esteem Scale (RSES)", with the scale and whom it is about where there are several.
wxString title_of(const app::MeasureLine& line);

/// "RSES", "ECR-S: Attachment anxiety (mother)": the same in a list.
wxString short_title_of(const app::MeasureLine& line);

/// "22, normal": a score with its band.
wxString score_and_band(const domain::Scale& scale, double score);

/// What a change came to, in words: "better, by more than ordinary ups and downs".
wxString change_words(const domain::Change& change);

/// Said beside a score that is not of all items.
wxString part_words();

/// The figures behind a change, each with its name, one a line.
wxString figures_words(const domain::Change& change);

/// What a filled form came to on each scale, one a line.
wxString result_words(const domain::Instrument& instrument, const domain::ScoreResult& result);

}
