#pragma once

#include "app/practice/open_practice.hpp"
#include "app/reports/proposals.hpp"
#include "app/reports/report_file.hpp"
#include "domain/issued_report.hpp"
#include "domain/practice_profile.hpp"

namespace app {

/// What a counselor asks of a client progress report. One report covers one case.
struct ProgressRequest {
    domain::Id<domain::CareCase> care_case; ///< empty: the client's only open case, else the latest
    domain::Id<domain::Client> client;      ///< empty: everyone of a joint case together, from what is shared
    std::optional<domain::Date> from;       ///< else the whole case: when it opened, or the first form before that
    std::optional<domain::Date> to;         ///< else the day it closed, or today
    std::optional<domain::Paper> paper;     ///< else the practice's
    bool large_print = false;
    std::vector<std::string> sentences; ///< what the counselor has seen grow, in the counselor's own words
    std::vector<std::string> next;
    std::vector<std::string> plan;  ///< what was planned, in the counselor's words
    std::set<std::string> ticked;   ///< keys of the proposed sentences that need a decision and are wanted
    std::set<std::string> unticked; ///< keys of the proposed sentences that stay out
    /// Which forms, the first on page one; empty: the three filled most often, of those that need not be chosen.
    std::vector<std::string> measures;
    bool without_measures = false;
    std::string agreed; ///< what was agreed about answers that got worse; without it they stay out
    std::string for_whom = "client";
    std::string reason;
    bool nothing_on_paper_confirmed = false;
};

/// A word the counselor wrote that does not belong on a client's paper, and the part of the report it stands in.
struct WordToLookAt {
    std::string part; ///< "next"
    std::string word; ///< "you will"
};

/// A progress report as it would be printed, and what the counselor is told beside it.
struct ProgressDraft {
    domain::Id<domain::CareCase> care_case;
    domain::Id<domain::Client> client;
    domain::Date from{};
    domain::Date to{};
    std::string pdf;
    std::string text; ///< what is printed, one paragraph a line
    int pages = 0;
    int missing_characters = 0; ///< no installed font could draw them
    int left_out = 0;           ///< items of the case that belong to other members alone; never on the paper
    int forms_outside = 0;      ///< forms of this reader that lie outside the period
    bool own_sentence_missing = false;
    std::vector<ProposedSentence> proposed; ///< from the record, in the order of the page
    std::vector<ProposedMeasure> measures;  ///< every form that may stand on this paper, the most often filled first
    std::vector<std::string> waiting_for_agreement; ///< ids of forms that stay out without `agreed`
    std::vector<WordToLookAt> words_to_look_at;     ///< words that do not belong on this paper
};

/// Lays out the report from what this reader may see on its last day. Psychotherapy notes, safety screens, concerns and
/// formulation never feed it. Refuses a practice without a crisis line, a person who wants nothing on paper unless that
/// is confirmed, a client outside the case, a period outside the case, a minor for whom nobody may be given reports,
/// and work that ended early (a letter fits better).
ProgressDraft draft_progress_report(OpenPractice& practice, const ProgressRequest& request);

/// A report that was handed out.
struct IssuedProgress {
    domain::Id<domain::IssuedReport> id;
    ProgressDraft draft;
};

/// Keeps the report in the practice, unchangeable, and says so in the audit. Refuses one without a sentence of the
/// counselor's own.
IssuedProgress issue_progress_report(OpenPractice& practice, const ProgressRequest& request);

/// As above, for pages that are drafted already: what was printed is what is kept.
domain::Id<domain::IssuedReport> keep_progress_report(OpenPractice& practice, const ProgressRequest& request,
                                                      const ProgressDraft& draft);

/// As above, then writes the file, whole or not at all; when that fails (report_not_written) the report is kept all the
/// same. Refuses a file that exists, unless `replace`.
IssuedProgress issue_progress_report(OpenPractice& practice, const ProgressRequest& request,
                                     const std::filesystem::path& output, bool replace = false,
                                     const PdfPassword& password = {});

}
