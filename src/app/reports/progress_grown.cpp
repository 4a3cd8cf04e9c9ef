#include "app/kit/audience.hpp"
#include "app/reports/progress_gathering.hpp"
#include "domain/progress_note.hpp"
#include "domain/scoring.hpp"
#include "domain/text.hpp"
#include "reporting/progress_parts.hpp"
#include "storage/brief.hpp"
#include "storage/lists.hpp"

#include <algorithm>
#include <optional>
#include <set>

/// What a report may say by itself of what has grown, what is planned and what helps when it comes back.
namespace app {

using domain::Date;
using domain::ProgressNote;
using domain::Said;
using reporting::ProgressWords;

namespace {

constexpr std::size_t most_offers = 5; ///< of a kind: the latest

struct DatedNote {
    Date on{};
    domain::Record<ProgressNote> note;
};

// The notes of the period that this reader may see, the earliest first.
std::vector<DatedNote> notes_for(OpenPractice& practice, const ProgressReader& reader)
{
    const auto& records = practice.records();
    std::map<domain::Id<domain::Session>, Date> days;
    for (const auto& session : storage::sessions_in_brief(records, reader.care_case.id))
        if (session->status == domain::SessionStatus::held && reader.covers(session->held_on))
            days[session.id] = session->held_on;
    std::vector<DatedNote> notes;
    for (auto& note : storage::parts_of<ProgressNote>(
             records, "session IN (SELECT id FROM session WHERE \"case\" = ?) AND kind = 'progress'",
             {reader.care_case.id.value}, &ProgressNote::session, &ProgressNote::visibility, &ProgressNote::member,
             &ProgressNote::encounter, &ProgressNote::change_event, &ProgressNote::change_events,
             &ProgressNote::takes_home, &ProgressNote::concerns))
        if (const auto day = days.find(note->session);
            day != days.end() && reader.may_see(audience_of(*note), note.id.value))
            notes.push_back({day->second, std::move(note)});
    std::ranges::stable_sort(notes, {}, &DatedNote::on);
    return notes;
}

const char* phrase_of(domain::ChangeEvent event)
{
    switch (event) {
    case domain::ChangeEvent::de_escalation:
        return "de_escalation";
    case domain::ChangeEvent::re_engagement:
        return "re_engagement";
    case domain::ChangeEvent::softening:
        break;
    }
    return "softening";
}

bool opened(const domain::Encounter& encounter)
{
    return encounter.answer == domain::EncounterAnswer::open;
}

bool has_opened(const ProgressNote& note)
{
    return std::ranges::any_of(note.encounter, opened);
}

/// Gathers what is printed; whatever is proposed is said through here.
class Grown {
public:
    Grown(const ProgressReader& reader, const ProgressWords& words, Proposals& proposals)
        : reader_(reader), words_(words), proposals_(proposals)
    {
    }

    /// Sentences that belong together are one proposal.
    void say(const std::string& key, const std::vector<Said>& sentences)
    {
        std::vector<std::string> texts;
        for (const auto& said : sentences)
            texts.push_back(reporting::say(said, words_));
        auto text = domain::joined(texts, " ");
        if (proposals_.take(key, ReportPart::grown, text))
            printed_.push_back(std::move(text));
    }

    void offer(const std::string& key, const Said& said)
    {
        auto text = reporting::say(said, words_);
        if (proposals_.offer(key, ReportPart::grown, text))
            printed_.push_back(std::move(text));
    }

    domain::MonthOf month(const Date& on) const { return domain::month_of(on, reader_.to); }
    std::vector<std::string> printed() { return std::move(printed_); }

private:
    const ProgressReader& reader_;
    const ProgressWords& words_;
    Proposals& proposals_;
    std::vector<std::string> printed_;
};

// What they call the loop, and how long it keeps them apart: each is said where it is known.
std::vector<Said> loop_sentences(const domain::CareCase& care_case)
{
    std::vector<Said> sentences;
    if (!care_case.loop_name.empty())
        sentences.push_back(
            {care_case.members.size() == 2 ? "loop_named_two" : "loop_named", {{"loop", care_case.loop_name}}});
    if (!care_case.apart_at_start.empty() && !care_case.apart_now.empty())
        sentences.push_back({"loop_shorter", {{"before", care_case.apart_at_start}, {"after", care_case.apart_now}}});
    return sentences;
}

// What was chosen for a note of the older way, which had one event, stays chosen.
std::string key_of(const domain::Record<ProgressNote>& note, domain::ChangeEvent event)
{
    const auto key = "event:" + note.id.value;
    return note->change_event == event ? key : key + ":" + std::string(token_of(event));
}

void add_change_events(const std::vector<DatedNote>& notes, Grown& grown)
{
    for (const auto& [on, note] : notes) {
        std::set<domain::ChangeEvent> said;
        for (const auto& [event, client, markers] : domain::change_events_of(*note))
            if (said.insert(event).second)
                grown.say(key_of(note, event), {{phrase_of(event), {{"month", grown.month(on)}}}});
    }
}

// Someone who is no member of the case was not there to hear it: one who has died, a part of oneself.
bool is_within(const domain::CareCase& care_case, const domain::Encounter& encounter)
{
    const auto is_absent = [&](const std::string& who) {
        return !who.empty() && !domain::is_member(care_case, domain::Id<domain::Client>{who});
    };
    return is_absent(encounter.from) || is_absent(encounter.to) ||
           (encounter.to.empty() && !domain::is_joint(care_case));
}

// To one person it is told as theirs: what they said, or what they let in. What two others said to each other is
// neither, and on a page for several nobody is told apart.
const char* phrase_of(const ProgressReader& reader, const domain::Encounter& encounter)
{
    const auto& care_case = *reader.care_case;
    const auto& who = reader.client.value;
    if (is_within(care_case, encounter)) {
        const bool is_own = !domain::is_joint(care_case) || (!reader.is_joint() && encounter.from == who);
        return is_own ? "encounter_within" : "encounter_within_one";
    }
    if (!reader.is_joint() && encounter.from == who)
        return "encounter_own";
    if (!reader.is_joint() && encounter.to == who)
        return "encounter_heard";
    return care_case.members.size() == 2 ? "encounter_joint" : "encounter_among";
}

// Of several in one note the reader's own, else what was said to them, else the first.
const domain::Encounter& told_of(const ProgressReader& reader, const ProgressNote& note)
{
    const auto find = [&](const std::string* who, std::string domain::Encounter::*part) {
        return std::ranges::find_if(note.encounter, [&](const auto& each) {
            return opened(each) && (who == nullptr || (!who->empty() && each.*part == *who));
        });
    };
    for (const auto part : {&domain::Encounter::from, &domain::Encounter::to})
        if (const auto found = find(&reader.client.value, part); found != note.encounter.end())
            return *found;
    return *find(nullptr, nullptr);
}

// The latest one stands for them all: a list of them would be a tally.
void add_encounter(const ProgressReader& reader, const std::vector<DatedNote>& notes, Grown& grown)
{
    const auto last =
        std::find_if(notes.rbegin(), notes.rend(), [](const auto& each) { return has_opened(*each.note); });
    if (last == notes.rend())
        return;
    grown.say("encounter:" + last->note.id.value,
              {{phrase_of(reader, told_of(reader, *last->note)), {{"month", grown.month(last->on)}}}});
}

template<class Text>
void offer_latest(const std::vector<DatedNote>& notes, Grown& grown, const char* key, Text text_of)
{
    std::vector<std::pair<std::string, Said>> offers;
    for (const auto& each : notes)
        if (auto said = text_of(each))
            offers.emplace_back(key + each.note.id.value, std::move(*said));
    for (std::size_t i = offers.size() - std::min(offers.size(), most_offers); i < offers.size(); ++i)
        grown.offer(offers[i].first, offers[i].second);
}

bool stands_beside_danger(const ProgressNote& note)
{
    return std::ranges::any_of(note.concerns,
                               [](const auto& asked) { return asked.state == domain::AskedState::present; });
}

bool was_alone(const ProgressReader& reader, const ProgressNote& note)
{
    return !domain::is_joint(*reader.care_case) ||
           (note.visibility == domain::Visibility::member && note.member.ids == std::vector{reader.client});
}

// A note does not say whose words were taken home: where several were there, they are given to none of them. What was
// said on a day of danger stays in the room. What moved is the counselor's own shorthand, and never printed.
void add_takes_home(const ProgressReader& reader, const std::vector<DatedNote>& notes, Grown& grown)
{
    offer_latest(notes, grown, "home:", [&](const DatedNote& each) -> std::optional<Said> {
        const auto& note = *each.note;
        if (note.takes_home.empty() || stands_beside_danger(note))
            return std::nullopt;
        return Said{was_alone(reader, note) ? "takes_home" : "takes_home_one",
                    {{"month", grown.month(each.on)}, {"text", note.takes_home}}};
    });
}

void add_reached_goals(OpenPractice& practice, const ProgressReader& reader, Grown& grown)
{
    for (const auto& goal : practice.records().where(&domain::Goal::care_case, reader.care_case.id))
        if (goal->status == domain::GoalStatus::met && reader.has(audience_of(*goal), goal.id.value, goal->client))
            grown.offer("reached:" + goal.id.value, Said{"goal_reached", {{"goal", goal->statement}}});
}

// Lines the client wanted kept and allowed to be quoted back. The latest of each kind stands with what was practised.
void add_kept_lines(OpenPractice& practice, const ProgressReader& reader, Grown& grown)
{
    if (reader.is_joint())
        return;
    std::vector<std::pair<std::string, Said>> lines;
    auto& records = practice.records();
    auto entries = storage::entries_of_case(records, reader.care_case.id);
    for (const auto& task : records.where(&domain::Assignment::care_case, reader.care_case.id)) {
        if (!reader.has(audience_of(*task), task.id.value, task->client))
            continue;
        for (const auto& entry : entries[task.id.value])
            if (entry->may_be_quoted && !entry->quote.empty() && reader.covers(entry->done_on))
                lines.emplace_back("line:" + entry.id.value,
                                   Said{"wrote", {{"month", grown.month(entry->done_on)}, {"text", entry->quote}}});
    }
    for (std::size_t i = lines.size() - std::min(lines.size(), most_offers); i < lines.size(); ++i)
        grown.offer(lines[i].first, lines[i].second);
}

bool everyone_comes(const domain::Session& session, const ProgressReader& reader)
{
    return std::ranges::all_of(reader.people, [&](const auto& person) {
        return std::ranges::find(session.attendees, person.id) != session.attendees.end();
    });
}

// The next meeting of everyone the page is for.
std::optional<domain::Session> next_meeting(OpenPractice& practice, const ProgressReader& reader)
{
    std::optional<domain::Session> next;
    const auto today = practice.clock().today();
    for (const auto& session : storage::sessions_in_brief(practice.records(), reader.care_case.id))
        if (session->status == domain::SessionStatus::planned && session->held_on > today &&
            everyone_comes(*session, reader) && (!next || session->held_on < next->held_on))
            next = *session;
    return next;
}

Said meeting_sentence(const domain::Session& session)
{
    if (!session.start)
        return {"plan_meeting", {{"day", session.held_on}}};
    return {"plan_meeting_time", {{"day", session.held_on}, {"time", domain::to_text(*session.start)}}};
}

bool goes_on(const domain::Assignment& task, const Date& today)
{
    return task.status == domain::AssignmentStatus::running && task.starts_on <= today &&
           (!task.ends_on || *task.ends_on >= today);
}

// When the two, or the one, last did what helps.
std::optional<Date> last_done(const std::vector<DatedNote>& notes)
{
    for (auto each = notes.rbegin(); each != notes.rend(); ++each)
        if (!change_events_of(*each->note).empty() || has_opened(*each->note))
            return each->on;
    return std::nullopt;
}

}

std::vector<std::string> gather_grown(OpenPractice& practice, const ProgressReader& reader, const ProgressWords& words,
                                      Proposals& proposals)
{
    Grown grown(reader, words, proposals);
    const auto notes = notes_for(practice, reader);
    if (const auto loop = loop_sentences(*reader.care_case); !loop.empty())
        grown.say("loop", loop);
    add_change_events(notes, grown);
    add_encounter(reader, notes, grown);
    add_reached_goals(practice, reader, grown);
    add_takes_home(reader, notes, grown);
    add_kept_lines(practice, reader, grown);
    return grown.printed();
}

std::vector<std::string> gather_plan(OpenPractice& practice, const ProgressReader& reader, const ProgressWords& words,
                                     Proposals& proposals)
{
    std::vector<std::string> plan;
    const auto say = [&](const std::string& key, const Said& said) {
        auto text = reporting::as_sentence(reporting::say(said, words)); // a title may bring its own mark
        if (proposals.take(key, ReportPart::plan, text))
            plan.push_back(std::move(text));
    };
    const auto& care_case = *reader.care_case;
    const auto today = practice.clock().today();
    if (care_case.closed_on) {
        if (care_case.follow_up_on && *care_case.follow_up_on > today)
            say("plan:follow_up", {"plan_follow_up", {{"day", *care_case.follow_up_on}}});
        return plan;
    }
    if (reader.to < today) // what is planned now is not of those days
        return plan;
    if (const auto next = next_meeting(practice, reader))
        say("plan:meeting", meeting_sentence(*next));
    for (const auto& task : practice.records().where(&domain::Assignment::care_case, reader.care_case.id))
        if (goes_on(*task, today) && reader.has(audience_of(*task), task.id.value, task->client))
            say("plan:task:" + task.id.value, {"plan_task", {{"title", title_on_paper(practice, *task)}}});
    return plan;
}

std::vector<std::string> gather_returns(OpenPractice& practice, const ProgressReader& reader,
                                        const ProgressWords& words, Proposals& proposals)
{
    if (reader.care_case->close_reason != domain::CloseReason::completed)
        return {};
    const auto& loop = reader.care_case->loop_name;
    auto text =
        loop.empty() ? reporting::say({"returns"}, words) : reporting::say({"returns_loop", {{"loop", loop}}}, words);
    if (const auto done = last_done(notes_for(practice, reader)))
        text += " " +
                reporting::say({"done_before", {{"month", domain::month_of(*done, practice.clock().today())}}}, words);
    return proposals.take("returns", ReportPart::returns, text) ? std::vector{text} : std::vector<std::string>{};
}

}
