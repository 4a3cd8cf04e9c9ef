#include "app/practice/sample.hpp"

#include "app/generate/past_clock.hpp"
#include "app/homework/homework.hpp"
#include "app/intake/intakes.hpp"
#include "app/measures/measure_plans.hpp"
#include "app/measures/measures.hpp"
#include "app/people/cases.hpp"
#include "app/people/clients.hpp"
#include "app/people/closing.hpp"
#include "app/people/contacts.hpp"
#include "app/people/permissions.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/goals.hpp"
#include "app/plan/injuries.hpp"
#include "app/plan/safety_plans.hpp"
#include "app/plan/screens.hpp"
#include "app/practice/sample_script.hpp"
#include "app/practice/signatures.hpp"
#include "app/sessions/sessions.hpp"
#include "storage/records.hpp"

namespace app {

using domain::Tree;

namespace {

/// What a step is done with: the practice, the record it changes, its document.
struct Doing {
    OpenPractice& practice;
    std::string about;
    const Tree& document;

    template<class T>
    T value() const
    {
        return domain::from_tree<T>(document);
    }
    std::optional<domain::Date> day(std::string_view key) const { return domain::parse_date(document.text(key)); }
};

std::string close(const Doing& step)
{
    Closing closing;
    closing.closed_on = step.day("closed_on").value();
    domain::read(*step.document.find("reason"), closing.reason, {"reason", {}});
    closing.note = step.document.text("note");
    closing.follow_up_on = step.day("follow_up_on");
    closing.settles = true;
    closing.keeps_status = true;
    closing.concerns = step.document.text("concerns");
    close_case(step.practice, {step.about}, closing);
    return step.about;
}

// A hold is set on a case that is closed, where nothing else changes any more.
std::string hold(const Doing& step)
{
    auto& records = step.practice.records();
    auto change = records.change();
    auto care_case = records.get(domain::Id<domain::CareCase>{step.about});
    care_case.value = domain::with_changes(*care_case, step.document);
    records.update(care_case);
    change.commit();
    return step.about;
}

std::string amend(const Doing& step)
{
    Addition addition;
    addition.note = {step.about};
    domain::read(*step.document.find("kind"), addition.kind, {"kind", {}});
    addition.reason = step.document.text("reason");
    addition.text = step.document.text("text");
    return amend_note(step.practice, addition).value;
}

std::string widen(const Doing& step)
{
    Widening widening;
    widening.item = step.about;
    domain::read(*step.document.find("to"), widening.to.visibility, {"to", {}});
    widening.client = {step.document.text("client")};
    widening.given_on = step.day("given_on");
    widening.how = step.document.text("how");
    return widen_item(step.practice, widening).permission.value;
}

// Answers the concern that what the step is about has opened.
std::string answer_concern(const Doing& step)
{
    const auto concerns = step.practice.records().where(&domain::Concern::source_id, step.about);
    auto document = std::get<Tree::Map>(step.document.value);
    document.emplace_back("concern", concerns.at(0).id.value);
    return respond(step.practice, domain::from_tree<domain::ConcernResponse>(Tree(std::move(document)))).value;
}

using Action = std::function<std::string(const Doing&)>;

template<class T, class Id>
Action writes(Id (*use_case)(OpenPractice&, const T&))
{
    return [use_case](const Doing& step) { return use_case(step.practice, step.value<T>()).value; };
}

template<class T, class Id>
Action writes(Id (*use_case)(OpenPractice&, T))
{
    return [use_case](const Doing& step) { return use_case(step.practice, step.value<T>()).value; };
}

template<class T>
Action changes(void (*use_case)(OpenPractice&, const domain::Id<T>&, const Tree&))
{
    return [use_case](const Doing& step) {
        use_case(step.practice, {step.about}, step.document);
        return step.about;
    };
}

const std::map<std::string, Action>& actions()
{
    static const std::map<std::string, Action> table{
        {"client", writes(add_client)},
        {"client_update", changes(update_client)},
        {"case", writes(open_case)},
        {"close", close},
        {"hold", hold},
        {"screen", writes(record_screen)},
        {"session", [](const Doing& s) { return record_session(s.practice, s.value<domain::Session>()).value; }},
        {"note", [](const Doing& s) { return record_note(s.practice, s.value<domain::ProgressNote>()).value; }},
        {"sign", [](const Doing& s) { return sign_note(s.practice, {s.about}).value; }},
        {"amend", amend},
        {"widen", widen},
        {"contact", [](const Doing& s) { return record_contact(s.practice, s.value<domain::Contact>()).value; }},
        {"response", answer_concern},
        {"intake", [](const Doing& s) { return record_intake(s.practice, s.value<domain::Intake>()).value; }},
        {"administration", writes(record_administration)},
        {"assignment",
         [](const Doing& s) { return assign_homework(s.practice, s.value<domain::Assignment>()).id.value; }},
        {"assignment_update", changes(update_assignment)},
        {"entry", [](const Doing& s) { return log_entry(s.practice, s.value<domain::Entry>()).id.value; }},
        {"goal", writes(add_goal)},
        {"goal_update", changes(update_goal)},
        {"rating", writes(rate_goal)},
        {"measure_plan", writes(plan_measure)},
        {"safety_plan", writes(record_safety_plan)},
        {"injury", writes(add_injury)},
        {"injury_update", changes(update_injury)},
    };
    return table;
}

void write_step(OpenPractice& practice, const SampleStep& step, SampleNames& names)
{
    const auto document = names.filled(step.document);
    const auto id = actions().at(step.action)({practice, names.filled(step.about), document});
    if (!step.key.empty())
        names.add(step.key, id);
}

}

void create_sample(const std::filesystem::path& folder, const Passphrase& passphrase, const Environment& environment,
                   const std::optional<domain::Date>& today)
{
    const auto script = sample_script();
    SampleNames names(today.value_or(environment.clock.today()));
    PastClock clock(environment.clock);
    clock.set_local(names.time_of(script.steps.front().at));
    const auto workspace =
        Workspace::create(folder, passphrase, script.practice, {clock, environment.state_folder, environment.key_cost});
    workspace->run([&](OpenPractice& practice) {
        for (const auto& step : script.steps) {
            clock.set_local(names.time_of(step.at));
            write_step(practice, step, names);
        }
    });
}

}
