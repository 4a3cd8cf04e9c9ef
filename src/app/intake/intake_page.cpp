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

/// What is asked alone stays closed while a client is in the room, and what the counselor writes too.
void close_sections(const Looking& looking, domain::FormDefinition& form)
{
    if (!looking.viewer().is_alone())
        std::erase_if(form.sections, [](const auto& section) { return section.asked_alone || section.counselor_only; });
}

void keep_answers_of(const domain::FormDefinition& form, domain::Answers& answers)
{
    domain::Answers kept;
    for (const auto& section : form.sections)
        for (const auto& question : section.questions)
            if (auto answer = answers.extract(question.key); !answer.empty())
                kept.insert(std::move(answer));
    answers = std::move(kept);
}

IntakePage page_of(const Looking& looking, const Id<Intake>& id, Intake intake)
{
    CasePeople people(looking);
    IntakePage page;
    page.id = id;
    page.person = people.person(intake.client);
    page.form = intake_form(looking.practice(), intake);
    close_sections(looking, page.form);
    page.intake = std::move(intake);
    if (!looking.viewer().is_alone())
        keep_answers_of(page.form, page.intake.answers);
    page.draft = draft_of(looking.practice(), intake_draft(page));
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

std::vector<IntakeLine> list_intakes(const Looking& looking, const Id<CareCase>& care_case)
{
    auto& practice = looking.practice();
    std::vector<IntakeLine> lines;
    for (const auto& intake : practice.records().where(&Intake::care_case, care_case)) {
        if (!looking.may_see(*intake))
            continue;
        auto form = intake_form(practice, *intake);
        close_sections(looking, form);
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

std::optional<IntakePage> open_intake(const Looking& looking, const Id<Intake>& id)
{
    const auto intake = looking.practice().records().get(id);
    if (!looking.may_open(audience_of(*intake), looking.care_case(intake->care_case)))
        return std::nullopt;
    return page_of(looking, id, view_intake(looking, id).value);
}

std::optional<IntakePage> start_intake(const Looking& looking, const Id<CareCase>& id, const Id<Client>& client)
{
    auto& practice = looking.practice();
    const auto care_case = case_with_member(practice, id, client);
    if (!looking.may_open({domain::Visibility::member, {{client}}}, care_case))
        return std::nullopt;
    Intake fresh;
    fresh.client = client;
    fresh.care_case = id;
    fresh.definition = intake_definition(care_case);
    for (const auto& intake : practice.records().where(&Intake::client, client))
        if (intake->care_case == id && intake->definition == fresh.definition &&
            intake->status == domain::IntakeStatus::begun)
            return open_intake(looking, intake.id);
    return page_of(looking, {}, std::move(fresh));
}

}
