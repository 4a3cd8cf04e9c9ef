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
    : workspace_(std::move(workspace)), clock_(clock), window_(window), alive_(std::make_shared<Desk*>(this))
{
}

Desk::~Desk()
{
    *alive_ = nullptr;
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

void Desk::post(wxWindow* owner, std::function<void(app::OpenPractice&)> job, std::function<void()> done,
                std::function<void(std::exception_ptr)> failed)
{
    start({owner, std::move(job), {}, std::move(done), std::move(failed)});
}

void Desk::start(Waiting waiting)
{
    const int ticket = ++last_ticket_;
    auto job = [job = waiting.job, answered = waiting.answered](app::OpenPractice& practice) {
        practice.go_on_with(answered);
        job(practice);
    };
    waiting_[ticket] = std::move(waiting);
    workspace_->post(std::move(job), [alive = alive_, ticket](std::exception_ptr thrown) {
        wxTheApp->CallAfter([alive, ticket, thrown] {
            if (*alive)
                (*alive)->finish(ticket, thrown);
        });
    });
}

void Desk::finish(int ticket, std::exception_ptr thrown)
{
    auto found = waiting_.extract(ticket);
    if (found.empty() || !found.mapped().owner)
        return;
    auto& waiting = found.mapped();
    if (!thrown)
        waiting.done();
    else if (auto rule = question_in(thrown); !rule.empty() && goes_on_all_the_same(waiting.owner, thrown)) {
        waiting.answered.insert(std::move(rule));
        start(std::move(waiting));
    } else if (waiting.failed)
        waiting.failed(thrown);
    else
        window_.warn(words_of(thrown));
}

}
