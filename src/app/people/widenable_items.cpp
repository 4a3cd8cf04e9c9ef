#include "app/people/widenable_items.hpp"

#include "app/intake/intakes.hpp"

namespace app {

using domain::CareCase;
using domain::Client;
using domain::Id;

namespace {

[[noreturn]] void refuse_widening_of(const char* given, const char* allowed)
{
    domain::refuse("item", "never_widened", given, allowed);
}

}

Id<CareCase> case_of(OpenPractice& practice, const domain::ProgressNote& note)
{
    return practice.records().get(note.session)->care_case;
}

std::vector<Id<Client>> members_of(const CareCase& care_case)
{
    std::vector<Id<Client>> ids;
    for (const auto& member : care_case.members)
        ids.push_back(member.client);
    return ids;
}

std::vector<Id<Client>> owners_of(OpenPractice& practice, const domain::ProgressNote& note, const CareCase&)
{
    return note.member.ids.empty() ? practice.records().get(note.session)->attendees : note.member.ids;
}

void refuse_never_widened(OpenPractice&, const domain::ProgressNote& note)
{
    if (note.kind == domain::NoteKind::psychotherapy)
        refuse_widening_of("psychotherapy_note", "not_counselors_own");
}

void refuse_never_widened(OpenPractice&, const domain::Contact& contact)
{
    if (contact.kind == domain::ContactKind::consultation)
        refuse_widening_of("consultation", "not_counselors_own");
}

void refuse_never_widened(OpenPractice& practice, const domain::Intake& intake)
{
    const auto form = intake_form(practice, intake);
    for (const auto& section : form.sections)
        for (const auto& question : section.questions)
            if (section.asked_alone && intake.answers.contains(question.key))
                refuse_widening_of("asked_alone", "not_asked_alone");
}

void refuse_unknown_item(const std::string& id)
{
    domain::refuse("item", "unknown", domain::shown(id), "id_of_item");
}

}
