#include "app/intake/intakes.hpp"

#include "app/kit/audience.hpp"
#include "app/kit/refuse_problems.hpp"
#include "app/people/case_member.hpp"
#include "app/plan/concerns.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::CareCase;
using domain::Client;
using domain::FormDefinition;
using domain::Id;
using domain::Intake;
using domain::IntakeStatus;
using domain::Record;

namespace {

std::vector<domain::Problem> check_given(const FormDefinition& form, const Intake& given)
{
    auto problems = check_answers(form, given.answers);
    for (auto& problem : problems)
        problem.field = "answers." + problem.field;
    return problems;
}

void refuse_other_intake(const Intake& known, const Intake& given)
{
    if (known.client != given.client || known.care_case != given.care_case || known.definition != given.definition)
        domain::refuse("intake", "other", "another_intake", "intake_of_the_answers");
}

std::optional<Record<Intake>> begun_intake(OpenPractice& practice, const Intake& given)
{
    for (auto& intake : practice.records().where(&Intake::client, given.client))
        if (intake->care_case == given.care_case && intake->definition == given.definition &&
            intake->status == IntakeStatus::begun)
            return std::move(intake);
    return std::nullopt;
}

// Forgets what an answer said, with all the wording that belongs to it.
void forget(Intake& intake, const std::string& key)
{
    intake.answers.erase(key);
    std::erase_if(intake.wording, [&](const auto& words) {
        return words.first == key || words.first.starts_with(key + ":") || words.first.starts_with(key + ".");
    });
}

// What was answered before keeps its wording, whatever the definition asks now.
void merge(const FormDefinition& form, const Intake& given, Intake& intake)
{
    for (const auto& [key, answer] : given.answers) {
        forget(intake, key);
        if (!answer.is_null())
            intake.answers[key] = answer;
    }
    intake.wording.merge(wording_of(form, given.answers));
    intake.definition_version = std::to_string(form.version);
    if (given.status == IntakeStatus::complete)
        intake.status = IntakeStatus::complete;
    if (given.taken_on)
        intake.taken_on = given.taken_on;
}

void come_up(OpenPractice& practice, const Record<Intake>& intake, domain::ConcernArea area, std::string_view reason)
{
    domain::Concern concern;
    concern.care_case = intake->care_case;
    concern.client = intake->client;
    concern.area = area;
    concern.opened_on = practice.clock().today();
    concern.filled_on = intake->taken_on.value_or(concern.opened_on);
    concern.source = domain::ConcernSource::intake;
    concern.source_id = intake.id.value;
    concern.reason = reason;
    open_concern(practice, concern);
}

bool is_by_minor(OpenPractice& practice, const Intake& intake)
{
    const auto born = practice.records().get(intake.client)->birth_date;
    return born && *born + std::chrono::years(18) > intake.taken_on.value_or(practice.clock().today());
}

void open_concerns(OpenPractice& practice, const FormDefinition& form, const Record<Intake>& intake)
{
    const bool by_minor = is_by_minor(practice, *intake);
    for (const auto area : safety_answers(form, intake->answers, by_minor))
        come_up(practice, intake, area, "answered");
    for (const auto area : declined_safety_answers(form, intake->answers, by_minor))
        come_up(practice, intake, area, domain::declined_reason);
}

Id<Intake> begin(OpenPractice& practice, const FormDefinition& form, const CareCase& care_case, const Intake& given)
{
    Record<Intake> intake{{}, 1, given};
    intake.value.answers.clear();
    intake.value.wording.clear();
    merge(form, given, intake.value);
    if (!intake->taken_on)
        intake.value.taken_on = practice.clock().today();
    settle_audience_strictly(intake.value, care_case, {given.client}, domain::Origin::said);
    intake.id = practice.records().add(*intake);
    open_concerns(practice, form, intake);
    return intake.id;
}

Id<Intake> go_on(OpenPractice& practice, const FormDefinition& form, Record<Intake> intake, const Intake& given)
{
    refuse_other_intake(*intake, given);
    merge(form, given, intake.value);
    practice.records().update(intake);
    open_concerns(practice, form, intake);
    return intake.id;
}

}

FormDefinition intake_form(const OpenPractice& practice, const Intake& intake)
{
    const auto& definitions = practice.definitions();
    if (intake.status == IntakeStatus::begun)
        return definitions.form(intake.definition, domain::FormKind::intake);
    return definitions.form(intake.definition, domain::FormKind::intake, intake.definition_version);
}

std::string intake_definition(const CareCase& care_case)
{
    switch (care_case.modality) {
    case domain::Modality::efct:
        return "couple";
    case domain::Modality::efft:
        return "family";
    case domain::Modality::efit:
    case domain::Modality::other:
        break;
    }
    return "individual";
}

Id<Intake> record_intake(OpenPractice& practice, const Intake& document, const Id<Intake>& known,
                         const DraftName& typed_in)
{
    auto given = document;
    if (given.taken_on)
        refuse_future(practice, "taken_on", *given.taken_on);
    auto change = practice.records().change();
    const auto care_case = case_with_member(practice, given.care_case, given.client);
    const auto taken_on = given.taken_on.value_or(practice.clock().today());
    refuse_before_birth(practice, given.client, "taken_on", taken_on);
    refuse_after_leaving(care_case, given.client, "taken_on", taken_on);
    refuse_after_closing(care_case, "taken_on", taken_on);
    if (given.definition.empty())
        given.definition = known.empty() ? intake_definition(care_case) : practice.records().get(known)->definition;
    auto intake = known.empty() ? begun_intake(practice, given) : std::optional(practice.records().get(known));
    const auto form = intake_form(practice, intake ? **intake : given);
    refuse_problems(check_given(form, given));
    const auto id = intake ? go_on(practice, form, std::move(*intake), given) : begin(practice, form, care_case, given);
    drop_saved_draft(practice, typed_in);
    change.commit();
    return id;
}

Record<Intake> view_intake(const Looking& looking, const Id<Intake>& id)
{
    auto& records = looking.practice().records();
    auto change = records.change();
    auto intake = records.get(id);
    records.vault().audit().append("intake_viewed", id.value);
    change.commit();
    return intake;
}

Id<Intake> latest_intake(OpenPractice& practice, const Id<CareCase>& care_case, const Id<Client>& client)
{
    auto intakes = practice.records().where(&Intake::care_case, care_case);
    std::erase_if(intakes, [&](const auto& intake) { return !client.empty() && intake->client != client; });
    if (intakes.empty())
        domain::refuse("intake", "required", "nothing", "client_and_case_with_intake");
    const bool one_person =
        std::ranges::all_of(intakes, [&](const auto& intake) { return intake->client == intakes.front()->client; });
    if (!one_person)
        domain::refuse("client", "required", "nothing", "member_of_case");
    return intakes.back().id;
}

}
