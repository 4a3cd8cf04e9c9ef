#pragma once

#include "app/reports/report_context.hpp"

/// What several kinds of composed reports are made of.
namespace app {

/// A part with nothing under its heading yet.
reporting::ComposedPart part_of(const std::string& heading);
reporting::ComposedPart said(const std::string& heading, const std::vector<std::string>& sentences);
/// A table without the columns that say nothing in any row; empty when it has no rows.
reporting::ComposedPart grid_part(const std::string& heading, reporting::Grid grid);

/// "Nora and Dan \u00B7 March 1 \u2013 June 5, 2026".
void set_about(const ReportContext& context, reporting::ComposedReport& report);
/// The counselor's name under a line to sign on, with today's date.
reporting::Signature counselor(const ReportContext& context);
/// Refuses a report that goes out without one sentence of the counselor's own.
void refuse_without_sentence(const ReportContext& context);

/// Since when, what kind of work, how many sessions; of a joint case how many together.
reporting::ComposedPart course_part(const ReportContext& context);
/// What was tried and on how many days, each exercise once however often it was given.
reporting::ComposedPart practice_part(const ReportContext& context);

/// The end of a case: for whoever goes on, and for the client to take along.
void compose_discharge(const ReportContext& context, reporting::ComposedReport& report);
void compose_closing_page(const ReportContext& context, reporting::ComposedReport& report);

}
