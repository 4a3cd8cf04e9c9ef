#include "app/reports/issued_reports.hpp"

#include "storage/crypto.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::IssuedReport;

std::vector<IssuedLine> list_issued_reports(OpenPractice& practice, const domain::Id<domain::CareCase>& care_case)
{
    std::vector<IssuedLine> lines;
    for (const auto& report : practice.records().where(&IssuedReport::care_case, care_case))
        lines.push_back({report.id, report->kind, report->client, report->for_whom, report->reason, report->issued_at,
                         report->pages});
    std::ranges::stable_sort(lines, std::greater{}, &IssuedLine::issued_at);
    return lines;
}

std::string view_issued_report(OpenPractice& practice, const domain::Id<IssuedReport>& id)
{
    auto& records = practice.records();
    auto change = records.change();
    const auto report = records.get(id);
    records.vault().audit().append("report_viewed", id.value);
    change.commit();
    const auto bytes = storage::from_base64(report->pdf).value();
    return {bytes.begin(), bytes.end()};
}

}
