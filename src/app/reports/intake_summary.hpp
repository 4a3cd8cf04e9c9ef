#pragma once

#include "app/practice/open_practice.hpp"
#include "app/reports/report_file.hpp"
#include "domain/intake.hpp"
#include "domain/issued_report.hpp"
#include "domain/practice_profile.hpp"

#include <filesystem>
#include <set>

namespace app {

/// What a counselor asks of an intake summary: one person's answers, for the counselor's own use.
struct IntakeSummaryRequest {
    domain::Id<domain::Intake> intake;
    /// Keys of sections that are kept apart otherwise: "safety", "adversity", "yours_alone" (a couple: staying and
    /// leaving, touch, other partners), "formulation"; "earlier" for answers to
    /// what is not asked any more.
    std::set<std::string> include;
    std::optional<domain::Paper> paper; ///< else the practice's
    bool large_print = false;
    std::string for_whom = "counselor";
    std::string reason;
    bool nothing_on_paper_confirmed = false;
};

/// A section that is not printed unless it is chosen.
struct ApartSection {
    std::string key;
    std::string title;
    bool answered = false;
};

struct IntakeSummaryDraft {
    domain::Id<domain::CareCase> care_case;
    domain::Id<domain::Client> client;
    std::string pdf;
    std::string text; ///< what is printed, one paragraph a line
    int pages = 0;
    int missing_characters = 0;      ///< no installed font could draw them
    std::vector<ApartSection> apart; ///< what can be chosen, chosen or not
};

/// Lays out the answers of one intake by section, in the wording they were answered with. It draws on nothing else, so
/// it is the same whatever other members have said. The safety screen, hard things in childhood and the counselor's
/// formulation are printed only when chosen. Refuses an unknown section to include, and a person who wants nothing on
/// paper unless that is confirmed.
IntakeSummaryDraft draft_intake_summary(OpenPractice& practice, const IntakeSummaryRequest& request);

struct IssuedIntakeSummary {
    domain::Id<domain::IssuedReport> id;
    IntakeSummaryDraft draft;
};

/// Keeps the summary in the practice, unchangeable, and says so in the audit.
IssuedIntakeSummary issue_intake_summary(OpenPractice& practice, const IntakeSummaryRequest& request);

/// As above, for pages that are drafted already: what was printed is what is kept.
domain::Id<domain::IssuedReport> keep_intake_summary(OpenPractice& practice, const IntakeSummaryRequest& request,
                                                     const IntakeSummaryDraft& draft);

/// As above, then writes the file, whole or not at all; when that fails (report_not_written) it is kept all the same.
/// Refuses a file that exists, unless `replace`.
IssuedIntakeSummary issue_intake_summary(OpenPractice& practice, const IntakeSummaryRequest& request,
                                         const std::filesystem::path& output, bool replace = false,
                                         const PdfPassword& password = {});

}
