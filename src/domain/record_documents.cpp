// The documents of all kinds of record, made once.
#include "domain/administration.hpp"
#include "domain/assignment.hpp"
#include "domain/care_case.hpp"
#include "domain/client.hpp"
#include "domain/concern.hpp"
#include "domain/contact.hpp"
#include "domain/goal.hpp"
#include "domain/intake.hpp"
#include "domain/issued_report.hpp"
#include "domain/practice_profile.hpp"
#include "domain/progress_note.hpp"
#include "domain/safety_screen.hpp"
#include "domain/session.hpp"
#include "domain/visibility.hpp"

namespace domain {

template Tree to_tree(const Administration&);
template void read(const Tree&, Administration&, const Place&);
template Tree to_tree(const Assignment&);
template void read(const Tree&, Assignment&, const Place&);
template Tree to_tree(const Entry&);
template void read(const Tree&, Entry&, const Place&);
template Tree to_tree(const CareCase&);
template void read(const Tree&, CareCase&, const Place&);
template Tree to_tree(const Client&);
template void read(const Tree&, Client&, const Place&);
template Tree to_tree(const Concern&);
template void read(const Tree&, Concern&, const Place&);
template Tree to_tree(const ConcernResponse&);
template void read(const Tree&, ConcernResponse&, const Place&);
template Tree to_tree(const Contact&);
template void read(const Tree&, Contact&, const Place&);
template Tree to_tree(const Goal&);
template void read(const Tree&, Goal&, const Place&);
template Tree to_tree(const GoalRating&);
template void read(const Tree&, GoalRating&, const Place&);
template Tree to_tree(const Intake&);
template void read(const Tree&, Intake&, const Place&);
template Tree to_tree(const IssuedReport&);
template void read(const Tree&, IssuedReport&, const Place&);
template Tree to_tree(const PracticeProfile&);
template void read(const Tree&, PracticeProfile&, const Place&);
template Tree to_tree(const ProgressNote&);
template void read(const Tree&, ProgressNote&, const Place&);
template Tree to_tree(const NoteSignature&);
template void read(const Tree&, NoteSignature&, const Place&);
template Tree to_tree(const Amendment&);
template void read(const Tree&, Amendment&, const Place&);
template Tree to_tree(const SafetyScreen&);
template void read(const Tree&, SafetyScreen&, const Place&);
template Tree to_tree(const Session&);
template void read(const Tree&, Session&, const Place&);
template Tree to_tree(const Permission&);
template void read(const Tree&, Permission&, const Place&);

}
