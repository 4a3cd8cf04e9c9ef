#pragma once

#include "kit/context.hpp"

namespace cli {

/// Says beside the result which safety concerns a note, form, intake, practice sheet or screen has opened, for the
/// counselor who types: "Opened a concern: home". Nothing where it opened none.
void tell_concerns(app::OpenPractice& practice, const std::string& source_id);

}
