#pragma once

#include "app/kit/looking.hpp"
#include "domain/assignment.hpp"
#include "domain/strip_entries.hpp"

#include <map>

namespace app {

/// An exercise with what speaks for care with one person.
struct LibraryItem {
    domain::Strategy strategy;
    std::vector<std::string> applies; ///< tokens: person facts, "stage", "third_task"
    std::vector<std::string> lines;   ///< one for the counselor for each of `applies`
    bool suggested = false;           ///< one of the few that have most reasons; see domain::suggested
    std::vector<std::string> reasons; ///< a line each for the counselor: why it is suggested; else empty
};

/// The library; with a client, what applies to that person in that case, which is the counselor's own.
std::vector<LibraryItem> strategy_library(const Looking& looking, const domain::Id<domain::CareCase>& care_case = {},
                                          const domain::Id<domain::Client>& client = {});

/// An exercise that fits a person now, with a line each for the counselor: why.
struct SuggestedPractice {
    domain::Id<domain::Client> client;
    std::string strategy;
    std::string name;
    std::vector<std::string> reasons;
};

/// The few exercises that fit the members of a running case now, those with most reasons first: at most three a
/// person. The counselor's own: nothing where the case is not looked at whole.
std::vector<SuggestedPractice> suggested_now(const Looking& looking, const domain::Id<domain::CareCase>& care_case);

/// What giving an exercise came to.
struct Assigned {
    domain::Id<domain::Assignment> id;
    std::string code;               ///< stands on the return strip
    std::vector<std::string> lines; ///< what applies to this person; nothing of it blocks
};

/// Gives an exercise to a client. How often, until when and the strip's code are filled in where the document leaves
/// them out. Refuses a strategy the library does not have and a goal or session of another case.
Assigned assign_homework(OpenPractice& practice, domain::Assignment assignment);

/// Gives the same to several members of a case, each with a page and a code of their own; all of them or none.
std::vector<Assigned> assign_homework_to(OpenPractice& practice, const domain::Assignment& assignment,
                                         const std::vector<domain::Id<domain::Client>>& clients);

/// The assignment that an id, a unique part of one or the code of a strip names.
domain::Id<domain::Assignment> assignment_named(OpenPractice& practice, std::string_view id_or_code);

/// What typing back one entry came to.
struct Logged {
    domain::Id<domain::Entry> id;
    std::vector<std::string> look_at; ///< keys of what the counselor should look at
};

/// Keeps one time an exercise was tried. Fields are checked against the strategy; a ticked answer that means harm opens
/// a safety concern in the same transaction.
Logged log_entry(OpenPractice& practice, const domain::Entry& entry);

/// What typing back a whole strip came to.
struct StripLogged {
    std::vector<domain::Id<domain::Entry>> ids;
    std::vector<std::string> look_at; ///< keys of what the counselor should look at, each once
};

/// Keeps everything that stood on a strip in one transaction: all of it or nothing. A blank strip is refused. What
/// stands on a shared sheet for the other exercise is kept with it; it is given now where it was not yet.
StripLogged log_strip(OpenPractice& practice, const domain::Id<domain::Assignment>& assignment,
                      const domain::StripTyped& typed);

/// Corrects an entry that was typed back: replaces the fields that `changes` names; of its answers, too, only
/// those it names. What it was stays in the history; an answer that means harm now opens a safety concern.
Logged correct_entry(OpenPractice& practice, const domain::Id<domain::Entry>& entry, const domain::Tree& changes);

/// Replaces the fields that `changes` names. Whose it is, what was given and its code stay.
void update_assignment(OpenPractice& practice, const domain::Id<domain::Assignment>& id, const domain::Tree& changes);

/// An assignment with how it goes. Counts are for the counselor.
struct AssignmentView {
    domain::Record<domain::Assignment> assignment;
    int entries = 0;
    int done = 0;
    int days_tried = 0; ///< days on which it was done
};

/// Assignments, the earliest start first; only those of `client` or `care_case` when given.
std::vector<AssignmentView> list_assignments(const Looking& looking, const domain::Id<domain::Client>& client = {},
                                             const domain::Id<domain::CareCase>& care_case = {});

/// What was typed back for every assignment of a case that may be seen, each the earliest first.
std::map<domain::Id<domain::Assignment>, std::vector<domain::Record<domain::Entry>>>
list_entries_of_case(const Looking& looking, const domain::Id<domain::CareCase>& care_case);

/// The entries of an assignment, by day.
std::vector<domain::Record<domain::Entry>> list_entries(const Looking& looking,
                                                        const domain::Id<domain::Assignment>& assignment);

}
