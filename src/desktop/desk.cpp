#include "desktop/desk.hpp"

#include "app/kit/ask_about.hpp"
#include "desktop/kit/problem_words.hpp"

namespace desktop {

namespace {

/// The rule of a refusal that a yes answers; empty for any other.
std::string question_in(std::exception_ptr thrown)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const domain::Refused& refused) {
        return app::is_question(refused.problem().rule) ? refused.problem().rule : std::string();
    } catch (const std::exception&) {
        return {};
    }
}

bool goes_on_all_the_same(wxWindow* parent, std::exception_ptr thrown)
{
    wxMessageDialog question(wxGetTopLevelParent(parent), words_of(thrown), "Secure Base",
                             wxOK | wxCANCEL | wxCANCEL_DEFAULT | wxICON_QUESTION);
    question.SetOKCancelLabels(_("&Go on all the same"), _("&Back"));
    return question.ShowModal() == wxID_OK;
}

}

Desk::Desk(std::unique_ptr<app::Workspace> workspace, const domain::Clock& clock, Window& window)
    : workspace_(std::move(workspace)), clock_(clock), window_(window), answers_(std::make_shared<Answers>())
{
    answers_->desk = this;
}

Desk::~Desk()
{
    answers_->desk = nullptr;
}

void Desk::enter_case(const std::string& care_case)
{
    if (care_case != case_)
        look_as(app::Viewer::shared());
    case_ = care_case;
}

void Desk::set_client_in_room(bool yes)
{
    client_in_room_ = yes;
    look_as(app::Viewer::shared());
}

int Desk::post(wxWindow* owner, std::function<void(app::OpenPractice&)> job, std::function<void()> done,
               std::function<void(std::exception_ptr)> failed)
{
    const int ticket = ++last_ticket_;
    auto answered = viewer().is_alone() ? std::set<std::string, std::less<>>() : app::questions_about_others();
    start(ticket, {owner, std::move(job), std::move(answered), std::move(done), std::move(failed)});
    return ticket;
}

void Desk::start(int ticket, Waiting waiting)
{
    auto job = [job = waiting.job, answered = waiting.answered](app::OpenPractice& practice) {
        practice.go_on_with(answered);
        job(practice);
    };
    waiting_[ticket] = std::move(waiting);
    workspace_->post(std::move(job), [answers = answers_, ticket](std::exception_ptr thrown) {
        {
            const std::lock_guard lock(answers->mutex);
            answers->by_ticket[ticket] = std::move(thrown);
        }
        wxTheApp->CallAfter([answers, ticket] {
            if (answers->desk)
                answers->desk->finish(ticket, true);
        });
    });
}

/// What was answered under a number; nothing when it was taken already, or is not there yet.
std::optional<std::exception_ptr> Desk::take_answer(int ticket)
{
    const std::lock_guard lock(answers_->mutex);
    auto answer = answers_->by_ticket.extract(ticket);
    return answer.empty() ? std::nullopt : std::optional(std::move(answer.mapped()));
}

// An answer that was waited for is taken already when its event comes.
void Desk::finish(int ticket, bool may_ask)
{
    const auto answer = take_answer(ticket);
    auto found = waiting_.extract(ticket);
    if (!answer || found.empty())
        return;
    const auto& thrown = *answer;
    auto& waiting = found.mapped();
    if (!thrown) {
        if (waiting.owner)
            waiting.done();
    } else if (!waiting.owner) {
        window_.warn(words_of(thrown));
    } else if (auto rule = question_in(thrown);
               may_ask && !rule.empty() && goes_on_all_the_same(waiting.owner, thrown)) {
        waiting.answered.insert(std::move(rule));
        start(ticket, std::move(waiting));
    } else if (waiting.owner && waiting.failed) {
        waiting.failed(thrown);
    } else {
        window_.warn(words_of(thrown));
    }
}

// Jobs are done in their order, so all before this one have answered. Nothing is asked by who goes.
void Desk::finish_now(int ticket)
{
    wait_for([](app::OpenPractice&) {});
    finish(ticket, false);
}

void Desk::finish_all()
{
    wait_for([](app::OpenPractice&) {});
    std::vector<int> tickets;
    for (const auto& [ticket, waiting] : waiting_)
        tickets.push_back(ticket);
    for (const int ticket : tickets)
        finish(ticket, false);
}

}
