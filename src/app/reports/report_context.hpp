#pragma once

#include "app/reports/composed_reports.hpp"
#include "app/reports/progress_reader.hpp"
#include "domain/administration.hpp"
#include "reporting/composed_report.hpp"
#include "reporting/report_words.hpp"

/// What the kinds of composed reports are gathered from.
namespace app {

/// One report on its way: who asks, who reads, and what the report says by itself.
struct ReportContext {
    OpenPractice& practice;
    const ReportRequest& request;
    const reporting::ReportWords& words;
    ProgressReader reader;
    domain::PracticeProfile profile;

    std::string date(const domain::Date& date) const { return reporting::english_date(date); }
    /// The name on paper of everyone the report is for.
    std::string names() const;
    /// The sessions held in the period that everyone the report is for came to, the earliest first.
    std::vector<domain::Record<domain::Session>> sessions() const;
    /// Of these, those that everyone of the case came to: what is counted on several members' pages, which can be held
    /// against each other and must not tell of a session someone had alone.
    std::vector<domain::Record<domain::Session>> meetings() const;
    /// What the reader may see of the goals, exercises and forms of the case.
    std::vector<domain::Record<domain::Goal>> goals() const;
    std::vector<domain::Record<domain::Assignment>> tasks() const;
    std::vector<domain::Record<domain::ProgressNote>> notes() const;
    /// Empty for a joint page: partners' scores do not stand together.
    std::vector<domain::Record<domain::Administration>> forms() const;
};

/// What kind of work it is, in the report's own words.
std::string case_words(const ReportContext& context);
std::string task_title(const ReportContext& context, const domain::Assignment& task);
/// What a form is called; one about one relationship says about whom.
std::string form_title(const ReportContext& context, const domain::Instrument& instrument, const std::string& target);
/// On how many days it was tried, in figures; empty when it was not tried in the period.
std::string days_of(const ReportContext& context, const domain::Id<domain::Assignment>& task);
/// First and last score of each scale.
reporting::Grid measures_grid(const ReportContext& context);
/// Goals with start and where they are now; heads are the definition's phrases.
reporting::Grid goals_grid(const ReportContext& context);
/// An entry's answers in words: "how true: 6 · with a friend".
std::string entry_words(const domain::Strategy& strategy, const domain::Entry& entry);
/// The latest stage a note of the period says, of the notes the reader may see.
std::optional<int> stage_now(const ReportContext& context);

/// What a kind says by itself; refuses a kind there is not.
reporting::ReportWords words_of(const std::string& kind);
/// By whom and when a note was signed, and its fingerprint; nothing for a draft.
std::string signature_words(const ReportContext& context, const domain::Id<domain::ProgressNote>& note);

using Composer = void (*)(const ReportContext&, reporting::ComposedReport&);
/// The function that puts a kind together; nothing for a kind there is not.
Composer composer_of(const std::string& kind);

/// The parts of one note, with its signature.
std::vector<reporting::ComposedPart> note_parts(const ReportContext& context,
                                                const domain::Record<domain::ProgressNote>& note);
/// What was done in the session, by the fields of Emotionally Focused Therapy: stage, moves, loop, encounters, injuries
/// and the rest. What was asked of safety only where one person alone reads it.
std::vector<reporting::ComposedPart> note_work_parts(const ReportContext& context, const domain::ProgressNote& note);
/// A person's name on paper; empty for an id of nobody.
std::string person_on_paper(const ReportContext& context, const domain::Id<domain::Client>& id);
void compose_progress_note(const ReportContext& context, reporting::ComposedReport& report);

/// What a person takes home for a hard hour, and the loop in everyday words.
void compose_safety_plan(const ReportContext& context, reporting::ComposedReport& report);
void compose_cycle_map(const ReportContext& context, reporting::ComposedReport& report);
/// The crisis lines in a row.
std::string crisis_words(const ReportContext& context);

}
