#include "app/practice/practice_sheets.hpp"

#include "app/kit/documents.hpp"
#include "app/practice/practice.hpp"
#include "app/reports/report_file.hpp"
#include "app/reports/report_parts.hpp"
#include "reporting/practice_sheet.hpp"
#include "storage/file_layer.hpp"

#include <algorithm>

namespace app {

namespace {

domain::Tree definition_of(std::string_view path)
{
    const auto files = reporting::embedded_reports();
    return parse_document(std::ranges::find(files, path, &domain::EmbeddedFile::path)->text);
}

std::vector<std::string> groups_of(std::string_view code)
{
    std::vector<std::string> groups(1);
    for (const char each : code)
        if (each == '-')
            groups.emplace_back();
        else
            groups.back() += each;
    return groups;
}

}

std::string recovery_sheet(OpenPractice& practice, std::string_view code)
{
    const auto profile = profile_of(practice);
    const reporting::ReportText text;
    const reporting::RecoverySheet sheet{page_options(practice, *profile, std::nullopt, false), letterhead_of(*profile),
                                         text.date(practice.clock().today()), groups_of(code)};
    const auto definition = reporting::read_recovery_sheet_definition(definition_of("recovery_sheet.json"));
    return reporting::render_recovery_sheet(sheet, definition, text).pdf;
}

std::string continuity_sheet(OpenPractice& practice)
{
    const auto profile = profile_of(practice);
    const reporting::ReportText text;
    const reporting::ContinuitySheet sheet{page_options(practice, *profile, std::nullopt, false),
                                           letterhead_of(*profile), text.date(practice.clock().today()),
                                           profile->retention_years};
    const auto definition = reporting::read_continuity_sheet_definition(definition_of("continuity_sheet.json"));
    return reporting::render_continuity_sheet(sheet, definition, text).pdf;
}

void write_sheet(const std::filesystem::path& output, const std::string& pdf)
{
    refuse_output(output, false);
    storage::PosixFiles files;
    write_output(files, output, pdf);
}

}
