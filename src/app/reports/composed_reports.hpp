#pragma once

#include "app/practice/open_practice.hpp"
#include "app/reports/report_file.hpp"
#include "domain/issued_report.hpp"
#include "domain/practice_profile.hpp"
#include "domain/progress_note.hpp"

#include <filesystem>
#include <functional>
#include <set>

namespace app {

/// What a counselor asks of a report of any kind but the client progress report and the intake summary, which have
/// requests of their own.
struct ReportRequest {
    std::string kind;                       ///< one of composed_kinds()
    domain::Id<domain::CareCase> care_case; ///< empty: the client's only open case, else the latest
    domain::Id<domain::Client> client;      ///< empty: everyone of a joint case together, from what is shared
    domain::Id<domain::ProgressNote> note;  ///< of a progress note
    std::optional<domain::Date> from;
    std::optional<domain::Date> to;
    std::optional<domain::Paper> paper; ///< else the practice's
    bool large_print = false;
    std::vector<std::string> sentences; ///< the counselor's own words: a summary, what has grown, a question
    std::string for_whom;
    std::string reason;
    bool nothing_on_paper_confirmed = false;
    std::set<std::string> without; ///< keys of report_sections() that stay out
    /// Called while a long one is put together: how many notes are done, and of how many. What it throws ends it.
    std::function<void(int done, int of)> progress = nullptr;
};

/// A report as it would be printed, and what the counselor is told beside it.
struct ReportDraft {
    domain::Id<domain::CareCase> care_case;
    domain::Id<domain::Client> client;
    domain::Date from{};
    domain::Date to{};
    std::string pdf;
    std::string text; ///< what is printed, one paragraph a line
    int pages = 0;
    int missing_characters = 0;
    int left_out = 0;                          ///< items that belong to other members alone; never on the paper
    std::vector<std::string> words_to_look_at; ///< words that do not belong on a client's page
};

/// The kinds, by the name the command line has for them.
std::vector<std::string> composed_kinds();

/// A section of a kind, which can be left out.
struct ReportSection {
    std::string key;
    std::string heading;
};
std::vector<ReportSection> report_sections(const std::string& kind);

/// Whether a client takes this kind home.
bool is_for_client(const std::string& kind);

/// Lays a report out from what its reader may see on its last day: the same whatever the others have in private.
/// Concerns stand in no report but a note that is one member's alone; private notes in none, unless one is printed on
/// its own. Refuses an unknown kind; a client's page without a crisis line or without a sentence of the counselor's
/// where it needs one; a clinical kind of a joint case without each member's written authorisation and without a
/// reason; a person who wants nothing on paper, unless that is confirmed.
ReportDraft draft_report(OpenPractice& practice, const ReportRequest& request);

struct IssuedDraft {
    domain::Id<domain::IssuedReport> id;
    ReportDraft draft;
};

/// Keeps the report in the practice, unchangeable, and says so in the audit.
IssuedDraft issue_report(OpenPractice& practice, const ReportRequest& request);

/// As above, for pages that are drafted already: what was printed is what is kept.
domain::Id<domain::IssuedReport> keep_report(OpenPractice& practice, const ReportRequest& request,
                                             const ReportDraft& draft);

/// As above, then writes the file, whole or not at all; when that fails (report_not_written) it is kept all the same.
/// Refuses a file that exists, unless `replace`.
IssuedDraft issue_report(OpenPractice& practice, const ReportRequest& request, const std::filesystem::path& output,
                         bool replace = false, const PdfPassword& password = {});

}
