#pragma once

#include "app/practice/notices.hpp"

namespace cli {

/// One sentence for the person at the terminal, with what to do.
const char* words(app::OpeningNotice notice);

}
