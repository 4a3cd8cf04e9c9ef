#pragma once

#include "desktop/kit/text.hpp"
#include "domain/client.hpp"

namespace desktop {

/// "phone, text message": the ways to reach a person that were agreed, in the words of the kinds of contact.
wxString words_of_ways(const std::vector<std::string>& ways);

/// "only by phone call; Tuesday mornings; leave no message": what was agreed about reaching somebody; empty when that
/// is nothing.
wxString reach_words(const domain::SafeContact& agreed);

}
