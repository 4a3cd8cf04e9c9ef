#pragma once

#include "app/reports/progress_report.hpp"
#include "domain/visibility.hpp"

#include <map>

namespace app {

/// For whom a report is made: one member of a case, or (client empty) everyone of it together; and which days it is
/// about.
struct ProgressReader {
    domain::Record<domain::CareCase> care_case;
    domain::Id<domain::Client> client;
    std::vector<domain::Record<domain::Client>> people;
    domain::Date from{};
    domain::Date to{};
    std::map<std::string, std::vector<domain::Permission>> permissions; ///< by the item's id
    domain::Date begins{};    ///< the whole case: when it opened, or the reader's first form before that
    bool has_earlier = false; ///< a meeting or a form of the reader lies before the period
    int forms_outside = 0;

    bool is_joint() const { return client.empty(); }
    bool covers(const domain::Date& day) const { return from <= day && day <= to; }

    /// Whether the reader could see the item at the end of the report's last day; `now` is whom it is for today.
    bool may_see(const domain::Audience& now, const std::string& item) const;
    /// Whether the item belonged to others alone on that day.
    bool is_others_own(const domain::Audience& now, const std::string& item) const;
    /// May see it, and it is the reader's own: nobody reads another member's answers or tasks here.
    bool has(const domain::Audience& now, const std::string& item, const domain::Id<domain::Client>& owner) const;

private:
    domain::Audience audience(const domain::Audience& now, const std::string& item) const;
};

/// The reader of any report. Refuses a client outside the case, days out of order, and a person who wants nothing on
/// paper unless that is confirmed.
ProgressReader report_reader(OpenPractice& practice, const ProgressRequest& request);

/// Refuses work that ended without an end together: a letter fits better than a page that looks back.
void refuse_early_end(const domain::CareCase& care_case);

/// As above, of a client progress report: refuses also what cannot have one, see draft_progress_report.
ProgressReader progress_reader(OpenPractice& practice, const ProgressRequest& request);

/// How many items of the case belong to others alone.
int count_left_out(OpenPractice& practice, const ProgressReader& reader);

}
