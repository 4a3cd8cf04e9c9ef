#include "app/reports/issued_reports.hpp"

#include "storage/crypto.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::IssuedReport;

namespace {

std::string pages_of(const storage::Records& records, const domain::Id<IssuedReport>& report)
{
    const auto kept = records.where(&domain::IssuedPdf::report, report);
    const auto bytes = kept.empty() ? std::nullopt : storage::from_base64(kept.front()->pdf);
    if (!bytes)
        throw storage::StorageError(storage::ErrorKind::damaged_record, "the pages of a report are gone");
    return {bytes->begin(), bytes->end()};
}

}

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
    const auto pages = pages_of(records, records.get(id).id);
    records.vault().audit().append("report_viewed", id.value);
    change.commit();
    return pages;
}

}
