#pragma once

#include "app/homework/homework.hpp"
#include "app/people/case_people.hpp"
#include "domain/issued_report.hpp"
#include "domain/practice_profile.hpp"

#include <filesystem>

namespace app {

/// How a sheet is to be printed.
struct WorksheetOptions {
    std::string variant;                ///< a kind of this sheet, or "smaller", "spoken", "doing"
    std::optional<domain::Paper> paper; ///< else the practice's
    bool large_print = false;
    bool discreet = false; ///< nothing on it says where it comes from or what it is about
    bool nothing_on_paper_confirmed = false;
    std::string reason; ///< why it is printed all the same; kept with the sheets
};

/// A sheet as it would be printed.
struct WorksheetDraft {
    std::string pdf;
    std::string text; ///< what is printed, one paragraph a line
    int pages = 0;
    int missing_characters = 0; ///< no installed font could draw them
};

/// The sheets of what was given, or is about to be (then without a code): a weekly sheet for each week, up to four.
/// Initials come from the name the person wants to be called. Refuses a practice without a crisis line, a person who
/// wants nothing on paper unless that is confirmed, and an unknown variant.
WorksheetDraft draft_worksheet(OpenPractice& practice, const domain::Assignment& assignment,
                               const WorksheetOptions& options);

/// The sheets of several as one document, each beginning on paper of its own.
WorksheetDraft draft_worksheets(OpenPractice& practice, const std::vector<domain::Id<domain::Assignment>>& assignments,
                                const WorksheetOptions& options);

/// The sheets of what is about to be given to these members of a case, as one document.
WorksheetDraft draft_worksheets_for(OpenPractice& practice, const domain::Assignment& assignment,
                                    const std::vector<domain::Id<domain::Client>>& clients,
                                    const WorksheetOptions& options);

/// What was given, with the sheets of all of it as one document.
struct GivenSheets {
    std::vector<Assigned> given;
    WorksheetDraft draft;
};

/// Gives an exercise to members of a case, as assign_homework_to, and lays their sheets out for a printer. They count
/// as given out once the printer has taken them: issue_worksheets keeps them then.
GivenSheets give_with_sheets(OpenPractice& practice, const domain::Assignment& assignment,
                             const std::vector<domain::Id<domain::Client>>& clients, const WorksheetOptions& options);

/// As give_with_sheets, and keeps the sheets at once; `write_issued` writes them.
GivenSheets give_and_issue(OpenPractice& practice, const domain::Assignment& assignment,
                           const std::vector<domain::Id<domain::Client>>& clients, const WorksheetOptions& options);

/// What to hand out today: what runs for the people who come today and of which no sheet was given out today.
std::vector<domain::Id<domain::Assignment>> worksheets_for_today(OpenPractice& practice);

/// One of them, as the screen shows it.
struct SheetToday {
    domain::Id<domain::Assignment> assignment;
    ShownPerson person;
    std::string title;
    bool wants_no_paper = false; ///< asked that nothing be put on paper
};

/// What to hand out today, for the counselor alone: with a client in the room nobody's.
std::vector<SheetToday> sheets_for_today(const Looking& looking);

/// An empty copy of an exercise of the library, for anyone. Nothing of it is kept.
WorksheetDraft draft_blank_worksheet(OpenPractice& practice, const std::string& strategy,
                                     const WorksheetOptions& options);

/// One of our own handouts, by its id. Nothing of it is kept.
WorksheetDraft draft_handout(OpenPractice& practice, const std::string& handout, const WorksheetOptions& options);

/// A handout there is.
struct HandoutLine {
    std::string id;
    std::string title;
};
std::vector<HandoutLine> list_handouts();

struct IssuedWorksheet {
    domain::Id<domain::IssuedReport> id;
    WorksheetDraft draft;
};

/// Keeps the sheets with what was given, unchangeable, and says so in the audit.
IssuedWorksheet issue_worksheet(OpenPractice& practice, const domain::Id<domain::Assignment>& assignment,
                                const WorksheetOptions& options);

/// As draft_worksheets, and each person's record keeps that person's pages.
IssuedWorksheet issue_worksheets(OpenPractice& practice, const std::vector<domain::Id<domain::Assignment>>& assignments,
                                 const WorksheetOptions& options);

/// As above for one, then writes the file, whole or not at all; when that fails (report_not_written) it is kept all the
/// same. Refuses a file that exists, unless `replace`.
IssuedWorksheet issue_worksheet(OpenPractice& practice, const domain::Id<domain::Assignment>& assignment,
                                const WorksheetOptions& options, const std::filesystem::path& output,
                                bool replace = false);

/// Writes a sheet that is nobody's in particular. Refuses a file that exists, unless `replace`.
void write_worksheet(const WorksheetDraft& draft, const std::filesystem::path& output, bool replace = false);

/// The sheets that were given out with this exercise, the latest first.
std::vector<domain::Id<domain::IssuedReport>> issued_worksheets(OpenPractice& practice,
                                                                const domain::Id<domain::Assignment>& assignment);

}
