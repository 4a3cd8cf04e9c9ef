#pragma once

#include "desktop/kit/field.hpp"

namespace desktop {

/// What a kind of paper is called on the counselor's screen, also those that are made elsewhere: worksheets, summaries.
wxString report_kind_words(const std::string& kind);

/// The kinds of reports to choose from; the client progress report first.
std::vector<Choice> report_kinds();

inline constexpr auto progress_kind = "client-progress";

}
