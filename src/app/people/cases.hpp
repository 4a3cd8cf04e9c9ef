#pragma once

#include "app/people/case_people.hpp"
#include "domain/retention.hpp"
#include "domain/safety_screen.hpp"
#include "domain/session.hpp"
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

struct CaseMemberView {
    ShownPerson person;
    std::string pronouns;
    /// How they may be reached, where this is a member's own or the counselor's to know.
    std::optional<domain::SafeContact> safe_contact;
    bool is_in_new_role = false; ///< known from another case, with no yes to the new role: the counselor's own
};

/// A case with what its header shows.
struct CaseView {
    domain::Record<domain::CareCase> care_case;
    std::optional<domain::JointWork> joint_work; ///< the counselor's own
    std::vector<CaseMemberView> members;
    std::optional<domain::Session> next_planned; ///< today or after
    int open_concerns = 0;
    std::optional<domain::Retention> retention; ///< of the days all members were seen: the counselor's own
};

/// The case as it stands, as often as something in it changes.
CaseView read_case(const Looking& looking, const domain::Id<domain::CareCase>& id);

/// As read_case, for somebody who opens the chart now: with a line in the audit that it was viewed.
CaseView view_case(const Looking& looking, const domain::Id<domain::CareCase>& id);

/// Cases, oldest first; only those of `client` when it is given.
std::vector<domain::Record<domain::CareCase>> list_cases(const Looking& looking,
                                                         const domain::Id<domain::Client>& client = {});

/// Replaces the fields that `changes` names. Nobody leaves the list of members, since what was said stays theirs (a
/// `to` date ends a membership), and how a case ended is said by closing it.
void update_case(OpenPractice& practice, const domain::Id<domain::CareCase>& id, const domain::Tree& changes);

/// Members whom the counselor knows from another case, and whose yes to their role in this one is not on record. A
/// later work begins with it: someone seen alone before becomes a partner, say.
std::vector<domain::Id<domain::Client>> members_in_new_role(OpenPractice& practice,
                                                            const domain::Id<domain::CareCase>& id);

/// Keeps the day a member said yes to their role in this case. Refuses who is no member, and a day that has not come.
void agree_to_role(OpenPractice& practice, const domain::Id<domain::CareCase>& id,
                   const domain::Id<domain::Client>& client, const domain::Date& agreed_on);

/// The case a report or list about this client means: the only open one, else the latest. Refuses when there is none,
/// or when more than one is open, naming them.
domain::Record<domain::CareCase> only_case_of(OpenPractice& practice, const domain::Id<domain::Client>& client);

}
