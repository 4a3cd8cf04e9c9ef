#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/care_case.hpp"
#include "domain/safety_screen.hpp"
#include "domain/tree.hpp"

namespace app {

/// Opens a case; its members must be clients of the practice.
domain::Id<domain::CareCase> open_case(OpenPractice& practice, const domain::CareCase& care_case);

/// Opens a case with people of whom some are no clients yet: a member whose `client` is empty becomes one under the
/// name at its place in `names`. All of it, or nothing.
domain::Id<domain::CareCase> open_case_with_new(OpenPractice& practice, domain::CareCase care_case,
                                                const std::vector<std::string>& names);

/// Adds members to a case in the same way; those who were members stay.
void change_members(OpenPractice& practice, const domain::Id<domain::CareCase>& id, int row_version,
                    std::vector<domain::CaseMember> members, const std::vector<std::string>& names);

/// A case with what its header shows.
struct CaseView {
    domain::Record<domain::CareCase> care_case;
    domain::JointWork joint_work = domain::JointWork::fits;
    std::vector<domain::Record<domain::Client>> members;
};

CaseView read_case(OpenPractice& practice, const domain::Id<domain::CareCase>& id);

/// As read_case, for somebody who opens the chart now: with a line in the audit that it was viewed.
CaseView view_case(OpenPractice& practice, const domain::Id<domain::CareCase>& id);

/// Cases, oldest first; only those of `client` when it is given.
std::vector<domain::Record<domain::CareCase>> list_cases(OpenPractice& practice,
                                                         const domain::Id<domain::Client>& client = {});

/// Replaces the fields that `changes` names. Nobody leaves the list of members, since what was said stays theirs (a
/// `to` date ends a membership), and how a case ended is said by closing it.
void update_case(OpenPractice& practice, const domain::Id<domain::CareCase>& id, const domain::Tree& changes);

/// Members whom the counselor knows from another case, and whose yes to their role in this one is not on record. A later
/// work begins with it: someone seen alone before becomes a partner, say.
std::vector<domain::Id<domain::Client>> members_in_new_role(OpenPractice& practice,
                                                            const domain::Id<domain::CareCase>& id);

/// Keeps the day a member said yes to their role in this case. Refuses who is no member, and a day that has not come.
void agree_to_role(OpenPractice& practice, const domain::Id<domain::CareCase>& id,
                   const domain::Id<domain::Client>& client, const domain::Date& agreed_on);

/// The case a report or list about this client means: the only open one, else the latest. Refuses when there is none,
/// or when more than one is open, naming them.
domain::Record<domain::CareCase> only_case_of(OpenPractice& practice, const domain::Id<domain::Client>& client);

}
