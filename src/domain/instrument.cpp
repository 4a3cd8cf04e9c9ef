#include "domain/instrument.hpp"

#include <algorithm>
#include <cmath>

namespace domain {

bool Cutoff::is_clinical(double score) const
{
    switch (clinical) {
    case ClinicalSide::at_least:
        return score >= value;
    case ClinicalSide::above:
        return score > value;
    case ClinicalSide::at_most:
        return score <= value;
    case ClinicalSide::below:
        break;
    }
    return score < value;
}

double Scale::step() const
{
    return method == ScaleMethod::mean ? 0.01 : 1;
}

const Band* Scale::band_of(double score) const
{
    const double compared = std::round(score / step()) * step();
    const auto found = std::ranges::find_if(
        bands, [&](const Band& band) { return compared > band.from - step() / 2 && compared < band.to + step() / 2; });
    return found == bands.end() ? nullptr : &*found;
}

const Item* Instrument::item(std::string_view key) const
{
    const auto found = std::ranges::find(items, key, &Item::key);
    return found == items.end() ? nullptr : &*found;
}

const Scale* Instrument::scale(std::string_view scale_id) const
{
    const auto found = std::ranges::find(scales, scale_id, &Scale::id);
    return found == scales.end() ? nullptr : &*found;
}

const std::string& Instrument::client_words(const Scale& of) const
{
    return of.plain_title.empty() ? plain_title : of.plain_title;
}

}
