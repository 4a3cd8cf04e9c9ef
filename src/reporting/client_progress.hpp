#pragma once

#include "reporting/report.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace reporting {

struct ReportDefinition;

/// What the person wanted, in her own words, and how far it has come.
struct ProgressGoal {
    std::string statement;
    std::string at_start;
    std::string now;
    /// 0 to 5, drawn as filled dots; left out when not rated.
    std::optional<int> step;
    std::string step_words;
    /// How it is noticed, with its unit: "times a week I speak before I am asked".
    std::string indicator{};
    /// The numbers are to fall, which is then said.
    bool less_is_better = false;
};

/// Who may be given a minor's page.
struct ProgressReceivers {
    std::string whose; ///< the minor's name on a page for several; empty on their own
    std::vector<std::string> names;
};

struct ProgressPoint {
    std::chrono::year_month_day on;
    double value = 0;
};

/// One scale over time. `low` and `high` are the range of the form, not of the answers.
struct ProgressMeasure {
    /// Plain words ("How you see yourself"), never the name of a disorder.
    std::string title;
    std::vector<ProgressPoint> points;
    double low = 0;
    double high = 0;
    bool higher_is_better = true;
    /// Half the width of ordinary ups and downs around the first value; no band without it.
    std::optional<double> corridor;
    /// The corridor rests on an assumed spread, which is then said under the picture.
    bool assumed_spread = false;
    std::vector<std::string> sentences;
    /// What this number can and cannot say beyond what holds for all; may be empty.
    std::string can_say;
    std::string cannot_say;
    /// Forms were filled in before the first that is shown.
    bool began_earlier = false;
    /// Ordinary ups and downs are at least as wide as the corridor, which is then said.
    bool at_least = false;
};

struct ProgressPractice {
    std::string title;
    /// "23 mornings", "days you tried it: 11".
    std::string days_tried;
    /// Only what was marked "may be quoted back".
    std::string quote;
    std::string remark;
};

/// Everything a client progress report is made from: the ticked sentences and shareable figures of one case.
struct ClientProgress {
    Letterhead letterhead;
    std::chrono::year_month_day from;
    std::chrono::year_month_day to;
    /// Preferred names, in the order the couple chose.
    std::vector<std::string> names;
    /// Meetings held in the period: with more than one, it is no starting page.
    int meetings = 0;
    /// Something lies before the period: then it is no starting page either.
    bool began_earlier = false;
    /// For a minor alone: said in words of their own.
    bool for_young = false;
    /// Of each minor among the readers; with one, the page is nobody's to pass on as they choose.
    std::vector<ProgressReceivers> may_receive;
    /// Written by the counselor herself; at least one is required, unless that is waived and the counselor told so.
    std::vector<std::string> counselor_sentences;
    bool own_sentence_waived = false;
    std::vector<std::string> grown;
    std::vector<ProgressGoal> goals;
    /// Said of forms that are not drawn.
    std::vector<std::string> answers;
    /// At most three; the first is drawn on page one.
    std::vector<ProgressMeasure> measures;
    std::vector<ProgressPractice> practised;
    std::vector<std::string> next;
    /// "What we plan", on the last page.
    std::vector<std::string> plan;
    /// "When the old pattern comes back", on the last page.
    std::vector<std::string> when_it_returns;
    std::vector<std::string> contact;
    /// At least one is required ("988 (call or text)", "911").
    std::vector<std::string> crisis_lines;
    PageOptions options;
};

/// What keeps the report from being made: the names of the fields that are missing or out of range.
std::vector<std::string> missing_parts(const ClientProgress& progress);

/// Lays out and prints the report. Throws domain::Refused naming the first field of missing_parts(),
/// PdfError when the library or the fonts fail.
Report render_client_progress(const ClientProgress& progress, const ReportDefinition& definition,
                              const ReportText& text = {});

}
