#pragma once

#include "app/practice/notices.hpp"
#include "desktop/kit/text.hpp"

namespace desktop {

/// What a person should know about the practice that was just opened, with what to do.
wxString words(app::OpeningNotice notice);

}
