#pragma once

#include "reporting/client_progress.hpp"
#include "reporting/page_layout.hpp"
#include "reporting/progress_words.hpp"

namespace reporting {

/// True while there is nothing to look back on: the report is then one gentle page without a chart.
bool is_beginning(const ClientProgress& progress);

/// What stands on the pages of a client progress report, section by section as its definition orders them.
PageContents progress_contents(const ClientProgress& progress, const ProgressWords& words, const PageFormat& format,
                               const TextLayout& layout);

}
