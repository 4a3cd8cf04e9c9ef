#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/issued_report.hpp"

namespace app {

/// A report that was given out, without its pages.
struct IssuedLine {
    domain::Id<domain::IssuedReport> id;
    std::string kind;
    domain::Id<domain::Client> client; ///< empty: the whole case
    std::string for_whom;
    std::string reason;
    domain::Timestamp issued_at{};
    int pages = 0;
};

/// The reports of a case that were given out, the latest first.
std::vector<IssuedLine> list_issued_reports(OpenPractice& practice, const domain::Id<domain::CareCase>& care_case);

/// The PDF as it was given out, and a line in the audit that it was viewed.
std::string view_issued_report(OpenPractice& practice, const domain::Id<domain::IssuedReport>& id);

}
