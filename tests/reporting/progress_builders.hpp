#pragma once

#include "reporting/client_progress.hpp"
#include "reporting/report_definition.hpp"

namespace reporting {

/// The definition the program is built with.
const ReportDefinition& the_definition();

/// A whole report for one person: three measures, three tasks, a goal on its way.
ClientProgress a_full_report();

/// Someone who has just begun: no form, no task, one sentence from the counselor.
ClientProgress a_starting_report();

}
