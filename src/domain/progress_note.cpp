#include "domain/progress_note.hpp"

#include <algorithm>

namespace domain {

namespace {

class NoteCheck {
public:
    explicit NoteCheck(const CareCase& care_case) : care_case_(care_case) {}

    void person(const std::string& field, const Id<Client>& client)
    {
        if (!client.empty() && !is_member(care_case_, client))
            add({field, "member", shown(client.value), "member_of_case"});
    }
    template<class T>
    void people(const std::string& list, const std::vector<T>& items)
    {
        for (std::size_t i = 0; i < items.size(); ++i)
            person(list + "[" + std::to_string(i) + "].client", items[i].client);
    }
    void add(Problem problem) { problems_.push_back(std::move(problem)); }
    std::vector<Problem> take() { return std::move(problems_); }

private:
    const CareCase& care_case_;
    std::vector<Problem> problems_;
};

int stage_of_step(int step)
{
    return step <= 4 ? 1 : step <= 7 ? 2 : 3;
}

bool is_of_stage_2(ChangeEvent event)
{
    return event != ChangeEvent::de_escalation;
}

bool is_possible_in(ChangeEvent event, int stage)
{
    return event == ChangeEvent::de_escalation ? stage < 3 : stage > 1;
}

// The screens of two partners are asked before they meet in depth; a family's may come while parents are seen alone.
bool must_wait(Modality modality, JointWork joint_work)
{
    return joint_work == JointWork::individual_first ||
           (joint_work == JointWork::screens_missing && modality == Modality::efct);
}

void check_concerns(const ProgressNote& note, NoteCheck& check)
{
    for (std::size_t i = 0; i < note.concerns.size(); ++i)
        if (note.concerns[i].state == AskedState::present && trimmed(note.concerns[i].said).empty())
            check.add({"concerns[" + std::to_string(i) + "].said", "required", "nothing", "what_was_said"});
}

bool has_eft_fields(const ProgressNote& note)
{
    return note.stage || !note.steps.empty() || !note.moves.empty() || !note.goals.empty() || !note.concerns.empty() ||
           !change_events_of(note).empty() || !note.injuries.empty() || !note.pairs.empty() || !note.figures.empty() ||
           !note.substances.empty() || !note.emotion_words.empty() || !note.quote.empty() ||
           !note.practice_given.empty();
}

void check_kind(const ProgressNote& note, const CareCase& care_case, NoteCheck& check)
{
    if (!note.steps.empty() && care_case.modality != Modality::efct)
        check.add({"steps", "modality", {"value", token_of(care_case.modality)}, "steps_in_couple_work"});
    if (note.kind == NoteKind::psychotherapy && has_eft_fields(note))
        check.add({"kind", "compartment", {"value", "psychotherapy"}, "progress_note_only"});
}

}

std::vector<Problem> check(const ProgressNote& note, const CareCase& care_case)
{
    NoteCheck check(care_case);
    check.people("steps", note.steps);
    check.people("moves", note.moves);
    check.people("cycle", note.cycle);
    check.people("goals", note.goals);
    check.people("concerns", note.concerns);
    check.people("change_events", note.change_events);
    check.people("substances", note.substances);
    for (std::size_t i = 0; i < note.pairs.size(); ++i) {
        const auto path = "pairs[" + std::to_string(i) + "]";
        check.person(path + ".child", note.pairs[i].child);
        check.person(path + ".caregiver", note.pairs[i].caregiver);
    }
    if (note.injury)
        check.person("injury.injured", note.injury->injured);
    for (const auto& [client, rating] : note.are)
        check.person("are." + shown_key(client), {client});
    for (const auto& client : note.member.ids)
        check.person("member", client);
    check_concerns(note, check);
    check_kind(note, care_case, check);
    return check.take();
}

bool has_capture(const ProgressNote& note)
{
    return !note.moves.empty() || !note.emotion_words.empty() || !note.quote.empty() || !note.practice_given.empty() ||
           !note.concerns.empty();
}

std::vector<PersonalChangeEvent> change_events_of(const ProgressNote& note)
{
    auto events = note.change_events;
    if (note.change_event)
        events.push_back({*note.change_event, {}, {}});
    return events;
}

std::vector<Unfit> unfit_work(const ProgressNote& note, Modality modality, JointWork joint_work, std::size_t present)
{
    const auto events = change_events_of(note);
    const auto any = [&](auto&& is) { return std::ranges::any_of(events, is, &PersonalChangeEvent::event); };
    const bool deep_step =
        std::ranges::any_of(note.steps, [](const auto& each) { return stage_of_step(each.step) > 1; });
    const bool deep = note.stage.value_or(1) > 1 || deep_step || any(is_of_stage_2);
    std::vector<Unfit> found;
    if (deep && present > 1 && must_wait(modality, joint_work))
        found.push_back(Unfit::joint_work_waits);
    if (note.stage &&
        std::ranges::any_of(note.steps, [&](const auto& each) { return stage_of_step(each.step) != *note.stage; }))
        found.push_back(Unfit::step_outside_stage);
    if (note.stage && any([&](ChangeEvent event) { return !is_possible_in(event, *note.stage); }))
        found.push_back(Unfit::event_outside_stage);
    if (modality != Modality::efct && any(is_of_stage_2))
        found.push_back(Unfit::event_outside_modality);
    return found;
}

int days_late(const Session& session, const Timestamp& signed_at, int late_note_after_hours,
              std::chrono::minutes offset_then)
{
    const auto lasted = session.start ? std::chrono::minutes(session.start->minutes + session.minutes.value_or(0))
                                      : std::chrono::minutes(std::chrono::hours(24));
    const auto end = std::chrono::sys_days(session.held_on) + lasted - offset_then;
    if (signed_at.utc - end <= std::chrono::hours(late_note_after_hours))
        return 0;
    return days_between(session.held_on, date_of(signed_at));
}

}
