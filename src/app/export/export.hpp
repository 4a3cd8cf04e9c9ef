#pragma once

#include "app/export/exported_records.hpp"
#include "app/kit/looking.hpp"

#include <cstdint>
#include <filesystem>

/// Everything in forms that can be read without this program.
namespace app {

enum class ExportFormat { html, json, csv };
constexpr auto tokens(ExportFormat)
{
    using enum ExportFormat;
    return std::array{domain::Token{html, "html"}, domain::Token{json, "json"}, domain::Token{csv, "csv"}};
}

struct ExportRequest {
    ExportFormat format = ExportFormat::html;
    ExportScope scope;            ///< empty: everything
    std::filesystem::path output; ///< the folder to make
};

struct ExportDone {
    std::int64_t records = 0;
    std::int64_t files = 0;

    static constexpr auto fields()
    {
        return std::tuple{domain::field("records", &ExportDone::records), domain::field("files", &ExportDone::files)};
    }
};

/// A client or a case whose records can be exported by themselves.
struct ExportSubject {
    ExportScope scope;
    std::string name; ///< of the client; of a case its title or its members, joined
};

/// Everyone, then every case, for the counselor alone; nothing while a client could read the names.
std::vector<ExportSubject> export_subjects(const Looking& looking);

/// Writes a new folder, 0700 with files of 0600: whole or not at all. It is not encrypted any more. In the audit with
/// its scope. Refuses a folder that exists or lies inside a practice. Throws Failure.
ExportDone export_records(OpenPractice& practice, const ExportRequest& request);

}
