#include "app/intake/intake_page.hpp"

#include "app/people/case_member.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::CareCase;
using domain::Client;
using domain::FormKind;
using domain::Id;
using domain::Intake;

namespace {

IntakePage page_of(OpenPractice& practice, const Id<Intake>& id, Intake intake)
{
    CasePeople people(practice);
    IntakePage page;
    page.id = id;
    page.person = people.person(intake.client);
    page.form = intake_form(practice, intake);
    page.intake = std::move(intake);
    page.draft = draft_of(practice, intake_draft(page));
    return page;
}

}

IntakeProgress progress_of(const domain::FormSection& section, const domain::Answers& answers)
{
    IntakeProgress progress;
    for (const auto& question : section.questions) {
        if (!is_shown(question, answers))
            continue;
        ++progress.asked;
        const auto answer = answers.find(question.key);
        progress.answered += answer != answers.end() && !answer->second.is_null();
    }
    return progress;
}

IntakeProgress progress_of(const domain::FormDefinition& form, const domain::Answers& answers)
{
    IntakeProgress all;
    for (const auto& section : form.sections) {
        if (section.counselor_only)
            continue;
        const auto one = progress_of(section, answers);
        all.answered += one.answered;
        all.asked += one.asked;
    }
    return all;
}

std::vector<IntakeLine> list_intakes(OpenPractice& practice, const Id<CareCase>& care_case)
{
    std::vector<IntakeLine> lines;
    for (const auto& intake : practice.records().where(&Intake::care_case, care_case)) {
        const auto form = intake_form(practice, *intake);
        lines.push_back(
            {intake.id, intake->client, intake->taken_on, intake->status, progress_of(form, intake->answers)});
    }
    std::ranges::stable_sort(lines, std::greater{}, &IntakeLine::taken_on);
    return lines;
}

DraftName intake_draft(const IntakePage& page)
{
    const auto& intake = page.intake;
    return {"intake", page.id.empty() ? "new:" + intake.care_case.value + ":" + intake.client.value : page.id.value};
}

IntakePage open_intake(OpenPractice& practice, const Id<Intake>& id)
{
    return page_of(practice, id, view_intake(practice, id).value);
}

IntakePage start_intake(OpenPractice& practice, const Id<CareCase>& id, const Id<Client>& client)
{
    const auto care_case = case_with_member(practice, id, client);
    Intake fresh;
    fresh.client = client;
    fresh.care_case = id;
    fresh.definition = intake_definition(care_case);
    for (const auto& intake : practice.records().where(&Intake::client, client))
        if (intake->care_case == id && intake->definition == fresh.definition &&
            intake->status == domain::IntakeStatus::begun)
            return open_intake(practice, intake.id);
    return page_of(practice, {}, std::move(fresh));
}

}
