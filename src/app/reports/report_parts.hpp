#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/client.hpp"
#include "domain/issued_report.hpp"
#include "domain/practice_profile.hpp"
#include "reporting/report.hpp"

/// What every report of the app has in common.
namespace app {

reporting::Letterhead letterhead_of(const domain::PracticeProfile& profile);

/// The practice's paper unless another is asked for.
reporting::PageOptions page_options(const OpenPractice& practice, const domain::PracticeProfile& profile,
                                    std::optional<domain::Paper> paper, bool large_print);

/// The name a person wants to be called on paper.
std::string name_on_paper(const domain::Client& client);
/// "Rosa, Marcus and Lu".
std::string listed_names(const std::vector<std::string>& names);

bool is_minor(const domain::Client& client, const domain::Date& on);
domain::ReadBy readers_of(const std::vector<domain::Record<domain::Client>>& people, const domain::Date& on);

/// The guardians who may be given a minor's reports; nobody for someone of age.
std::vector<std::string> receivers_of(const domain::Client& client, const domain::Date& on);

/// Refuses a minor for whom nobody may be given reports.
void refuse_without_receiver(const domain::Client& client, const domain::Date& on);

/// Refuses when one of them wants nothing on paper, unless that is confirmed.
void refuse_paper(const std::vector<domain::Record<domain::Client>>& people, bool confirmed);

/// Keeps a report that is handed out, with its pages, and says so in the audit; in a transaction of its own.
domain::Id<domain::IssuedReport> keep_issued(OpenPractice& practice, domain::IssuedReport report,
                                             const std::string& pdf);

}
