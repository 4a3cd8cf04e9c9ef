#pragma once

#include "domain/assignment.hpp"

namespace domain {

/// A report that left the practice on paper: kept as it was, unchangeable. Its pages are an IssuedPdf.
struct IssuedReport {
    static constexpr std::string_view record_name = "issued_report";

    std::string kind; ///< "client-progress"
    Id<CareCase> care_case;
    Id<Client> client; ///< the member it was made for; empty: the whole case
    std::optional<Date> period_from;
    std::optional<Date> period_to;
    std::string for_whom;
    std::string reason;
    Timestamp issued_at{};
    int pages = 0;
    int items_left_out = 0;    ///< private items of the case that this report does not draw on
    Id<Assignment> assignment; ///< the exercise it is the sheet of

    static constexpr auto fields()
    {
        return std::tuple{
            field("kind", &IssuedReport::kind, required),  field("case", &IssuedReport::care_case, required),
            field("client", &IssuedReport::client),        field("period_from", &IssuedReport::period_from),
            field("period_to", &IssuedReport::period_to),  field("for_whom", &IssuedReport::for_whom),
            field("reason", &IssuedReport::reason),        field("issued_at", &IssuedReport::issued_at, required),
            field("pages", &IssuedReport::pages),          field("items_left_out", &IssuedReport::items_left_out),
            field("assignment", &IssuedReport::assignment)};
    }
    bool operator==(const IssuedReport&) const = default;
};

/// The pages of an issued report, beside its row, so that a list of reports never reads them.
struct IssuedPdf {
    static constexpr std::string_view record_name = "issued_pdf";

    Id<IssuedReport> report;
    std::string pdf; ///< base64

    static constexpr auto fields()
    {
        return std::tuple{field("report", &IssuedPdf::report, required),
                          field("pdf", &IssuedPdf::pdf, FieldRule{true, 0, 100'000'000})};
    }
    bool operator==(const IssuedPdf&) const = default;
};

}
