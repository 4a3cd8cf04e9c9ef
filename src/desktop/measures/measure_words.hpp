#pragma once

#include "app/measures/measures.hpp"
#include "desktop/kit/text.hpp"

namespace desktop {

/// Whom a form per relationship is about: "mother"; empty for other forms.
wxString target_words(const std::string& target);

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
