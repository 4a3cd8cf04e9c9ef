#pragma once

#include "reporting/report.hpp"
#include "reporting/report_definition.hpp"

#include <string>
#include <vector>

/// Sheets for the counselor's own drawer: they hold nothing about anyone.
namespace reporting {

/// With the code the practice can be opened without its passphrase.
struct RecoverySheet {
    PageOptions options;
    Letterhead letterhead;
    std::string date;
    std::vector<std::string> groups; ///< of the code, in their order
};

/// For the person who takes over.
struct ContinuitySheet {
    PageOptions options;
    Letterhead letterhead;
    std::string date;
    int retention_years = 0;
};

/// Read reports/recovery_sheet.json and reports/continuity_sheet.json. Throw domain::Refused.
ReportDefinition read_recovery_sheet_definition(const domain::Tree& document);
ReportDefinition read_continuity_sheet_definition(const domain::Tree& document);

Report render_recovery_sheet(const RecoverySheet& sheet, const ReportDefinition& definition, const ReportText& text);
Report render_continuity_sheet(const ContinuitySheet& sheet, const ReportDefinition& definition,
                               const ReportText& text);

}
