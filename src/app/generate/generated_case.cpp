#include "app/generate/generated_case.hpp"

#include "app/measures/measures.hpp"
#include "app/people/cases.hpp"
#include "app/people/clients.hpp"
#include "app/people/closing.hpp"
#include "app/practice/signatures.hpp"
#include "app/sessions/sessions.hpp"
#include "domain/strip_code.hpp"
#include "storage/records.hpp"

#include <array>

namespace app {

using domain::Date;
using domain::Modality;

namespace {

constexpr int words_in_a_note = 350;
constexpr int sessions_between_forms = 10;
constexpr int sessions_between_tasks = 3;
constexpr int cases_a_week_apart = 4; ///< how many weeks lie between the ends of two closed cases, times their number
constexpr std::array strategies{"h10", "h08", "h12", "h05", "h17"};

// Of twenty cases ten are with one person, seven with a couple, three with a family.
Modality modality_of(int number)
{
    const int place = number % 20;
    return place < 10 ? Modality::efit : place < 17 ? Modality::efct : Modality::efft;
}

int people_in(Modality modality)
{
    return modality == Modality::efit ? 1 : modality == Modality::efct ? 2 : 3;
}

}

GeneratedCase::GeneratedCase(OpenPractice& practice, PastClock& clock, WordSource& words, const Plan& plan)
    : practice_(practice), clock_(clock), words_(words), plan_(plan)
{
}

// The long chart met every other day at most, so that it stays within a career; the others met weekly.
Date GeneratedCase::day_of(int session) const
{
    const int step = plan_.sessions > 400 ? 5 : 7;
    const int ago = plan_.is_open ? 1 : 30 + plan_.number * cases_a_week_apart % 10'000;
    return domain::plus_days(plan_.today, -ago - step * (plan_.sessions - 1 - session));
}

void GeneratedCase::open()
{
    const auto modality = modality_of(plan_.number);
    domain::CareCase care_case;
    care_case.modality = modality;
    care_case.opened_on = day_of(0);
    clock_.set_local(std::chrono::sys_days(care_case.opened_on) + std::chrono::hours(8));
    for (int i = 0; i < people_in(modality); ++i) {
        domain::Client client;
        client.legal_name = words_.name();
        people_.push_back(add_client(practice_, client));
        care_case.members.push_back({people_.back(), domain::MemberRole::client, {}, {}});
    }
    care_case_ = open_case(practice_, care_case);
}

void GeneratedCase::write_form(const domain::Id<domain::Client>& client, const Date& day)
{
    domain::Administration form;
    form.client = client;
    form.care_case = care_case_;
    form.instrument = "rses";
    form.filled_on = day;
    for (int item = 0; item < 10; ++item)
        form.answers.push_back(words_.between(0, 3));
    record_administration(practice_, form);
}

// Kept as it is: what fits a person is asked when somebody gives it, not for thousands of tasks of long ago.
void GeneratedCase::write_task(const domain::Id<domain::Client>& client, const Date& day)
{
    auto& records = practice_.records();
    const auto number = static_cast<std::uint32_t>(words_.between(0, static_cast<int>(domain::strip_code_count) - 1));
    domain::Assignment task;
    task.client = client;
    task.care_case = care_case_;
    task.strategy = strategies[static_cast<std::size_t>(words_.between(0, strategies.size() - 1))];
    task.starts_on = domain::plus_days(day, -7);
    task.rationale = words_.sentence(12);
    task.status = domain::AssignmentStatus::completed;
    task.code = domain::strip_code(number);
    task.visibility = domain::Visibility::member;
    task.member.ids = {client};
    domain::Entry entry;
    entry.assignment = records.add(task);
    for (const int after : {2, 5}) {
        entry.done_on = domain::plus_days(day, after - 7);
        records.add(entry);
    }
}

void GeneratedCase::write_session(int number)
{
    const auto day = day_of(number);
    clock_.set_local(next_at());
    domain::Session session;
    session.care_case = care_case_;
    session.held_on = day;
    session.start = domain::TimeOfDay{(9 + plan_.number % 9) * 60};
    session.minutes = 50;
    session.status = domain::SessionStatus::held;
    domain::ProgressNote note;
    note.moves = {{words_.between(1, 5), words_.between(1, 3), people_[0]}};
    note.what_moved = words_.sentence(14);
    note.plan = words_.sentence(10);
    note.sections["themes"] = words_.text(words_in_a_note - 24);
    const auto id = record_session(practice_, session, note);
    if (!plan_.is_open || number + 1 < plan_.sessions)
        sign_note(practice_, practice_.records().where(&domain::ProgressNote::session, id).front().id);
}

void GeneratedCase::close()
{
    Closing closing;
    closing.closed_on = day_of(plan_.sessions - 1);
    closing.settles = true;
    close_case(practice_, care_case_, closing);
}

std::chrono::sys_seconds GeneratedCase::next_at() const
{
    return std::chrono::sys_days(day_of(written_)) + std::chrono::hours(9 + plan_.number % 9);
}

void GeneratedCase::write_next()
{
    if (written_ == 0)
        open();
    write_session(written_);
    const auto& client = people_[static_cast<std::size_t>(written_) % people_.size()];
    if (written_ % sessions_between_forms == 0)
        write_form(client, day_of(written_));
    if (written_ % sessions_between_tasks == 0)
        write_task(client, day_of(written_));
    ++written_;
    if (!goes_on() && !plan_.is_open)
        close();
}

}
