#pragma once

#include "desktop/kit/text.hpp"

namespace desktop {

/// "phone, text message": the ways to reach a person that were agreed, in the words of the kinds of contact.
wxString words_of_ways(const std::vector<std::string>& ways);

}
