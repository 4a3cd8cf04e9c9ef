#include "app/practice/asks.hpp"

#include "app/kit/ask_about.hpp"

#include <algorithm>

namespace app {

namespace {

/// The rule of a refusal that a yes answers; empty for any other.
std::string question_in(std::exception_ptr thrown)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const domain::Refused& refused) {
        return is_question(refused.problem().rule) ? refused.problem().rule : std::string();
    } catch (const std::exception&) {
        return {};
    }
}

}

Asks::Asks(Workspace& workspace, std::function<void(int)> answered, std::function<void(std::exception_ptr)> warn)
    : workspace_(workspace), warn_(std::move(warn)), answers_(std::make_shared<Answers>())
{
    answers_->tell = std::move(answered);
}

Asks::~Asks()
{
    put_reads_aside();
}

int Asks::start(Ask ask)
{
    if (!ask.topic.empty())
        drop_if([&](const Ask& before) { return before.topic == ask.topic; });
    const int ticket = ++last_ticket_;
    post(ticket, {std::move(ask), 0});
    return ticket;
}

void Asks::post(int ticket, Waiting waiting)
{
    if (holds_reads_ && waiting.ask.kind == JobKind::read) {
        aside_[ticket] = std::move(waiting);
        return;
    }
    auto job = [job = waiting.ask.job, answered = waiting.ask.answered](OpenPractice& practice) {
        practice.go_on_with(answered);
        job(practice);
    };
    auto& kept = waiting_[ticket] = std::move(waiting);
    kept.job = workspace_.post(
        std::move(job),
        [answers = answers_, ticket](std::exception_ptr thrown) {
            {
                const std::lock_guard lock(answers->mutex);
                answers->by_ticket[ticket] = std::move(thrown);
            }
            answers->tell(ticket);
        },
        kept.ask.kind);
}

/// What was answered under a number; nothing when it was taken already, or is not there yet.
std::optional<std::exception_ptr> Asks::take_answer(int ticket)
{
    const std::lock_guard lock(answers_->mutex);
    auto answer = answers_->by_ticket.extract(ticket);
    return answer.empty() ? std::nullopt : std::optional(std::move(answer.mapped()));
}

// An answer that was waited for is taken already when word of it comes.
void Asks::finish(int ticket, bool may_ask)
{
    const auto answer = take_answer(ticket);
    if (!answer)
        return;
    auto found = waiting_.extract(ticket);
    if (found.empty())
        return;
    const auto& thrown = *answer;
    auto& ask = found.mapped().ask;
    const bool is_wanted = ask.is_wanted();
    if (!thrown) {
        if (is_wanted)
            ask.done();
    } else if (!is_wanted) {
        warn_(thrown);
    } else if (auto rule = question_in(thrown); may_ask && !rule.empty() && ask.goes_on(thrown)) {
        ask.answered.insert(std::move(rule));
        post(ticket, std::move(found.mapped()));
    } else if (ask.failed && ask.is_wanted()) {
        ask.failed(thrown); // whoever asked may have gone while the question stood
    } else {
        warn_(thrown);
    }
}

// Jobs are done in their order, so all before this one have answered.
void Asks::finish_now(int ticket)
{
    workspace_.run([](OpenPractice&) {});
    finish(ticket, false);
}

void Asks::finish_all()
{
    workspace_.run([](OpenPractice&) {});
    std::vector<int> tickets;
    for (const auto& [ticket, waiting] : waiting_)
        tickets.push_back(ticket);
    for (const int ticket : tickets)
        finish(ticket, false);
}

void Asks::drop_if(const std::function<bool(const Ask&)>& is_dropped)
{
    std::erase_if(waiting_, [&](const auto& each) {
        const auto& waiting = each.second;
        const bool drops = waiting.ask.kind == JobKind::read && is_dropped(waiting.ask);
        if (drops)
            workspace_.stop(waiting.job);
        return drops;
    });
    std::erase_if(aside_, [&](const auto& each) { return is_dropped(each.second.ask); });
}

void Asks::drop_unwanted()
{
    drop_if([](const Ask& ask) { return !ask.is_wanted(); });
}

void Asks::put_reads_aside()
{
    holds_reads_ = true;
    for (auto each = waiting_.begin(); each != waiting_.end();) {
        const auto next = std::next(each);
        if (each->second.ask.kind == JobKind::read) {
            workspace_.stop(each->second.job);
            aside_.insert(waiting_.extract(each));
        }
        each = next;
    }
}

// Under new numbers: the answer to the old one, that it was stopped, may still be on its way.
void Asks::take_reads_up()
{
    holds_reads_ = false;
    for (auto& [ticket, waiting] : std::exchange(aside_, {}))
        post(++last_ticket_, std::move(waiting));
}

}
