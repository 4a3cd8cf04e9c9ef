#pragma once

#include "reporting/report.hpp"
#include "reporting/report_definition.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace reporting {

/// A place on a scale, with the words at its ends.
struct SummaryScale {
    double value = 0;
    double least = 0;
    double most = 0;
    std::string least_words;
    std::string most_words;
};

/// One question as it was asked, and what was answered. One of the kinds of answer is there, or it was withheld.
struct SummaryAnswer {
    std::string question;
    bool withheld = false;          ///< "prefer not to say"
    bool look_at = false;           ///< the counselor should look at it
    std::vector<std::string> lines; ///< words: the person's own, or the choices that were ticked
    bool own_words = false;         ///< the lines are typed, not ticked
    std::optional<bool> yes_no;
    std::optional<std::chrono::year_month_day> date;
    std::optional<SummaryScale> scale;
    std::optional<double> number;
    std::vector<std::string> columns;             ///< of what was asked in rows
    std::vector<std::vector<SummaryAnswer>> rows; ///< each as long as `columns`
};

struct SummarySection {
    std::string title; ///< empty: what is not asked any more
    std::vector<SummaryAnswer> answers;
};

/// What an intake summary is made from: one person's answers, section by section.
struct IntakeSummary {
    Letterhead letterhead;
    std::string name;
    std::string form_title;
    std::optional<std::chrono::year_month_day> taken_on;
    bool complete = true;
    std::vector<SummarySection> sections;
    PageOptions options;
};

/// Reads reports/intake_summary.json.
ReportDefinition read_intake_summary_definition(const domain::Tree& document);

/// Lays out and prints it. Throws domain::Refused without a name, PdfError when the library or the fonts fail.
Report render_intake_summary(const IntakeSummary& summary, const ReportDefinition& definition,
                             const ReportText& text = {});

}
