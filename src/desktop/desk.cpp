#include "desktop/desk.hpp"

#include "desktop/kit/problem_words.hpp"

namespace desktop {

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
    const int ticket = ++last_ticket_;
    waiting_[ticket] = {owner, std::move(done), std::move(failed)};
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
    else if (waiting.failed)
        waiting.failed(thrown);
    else
        window_.warn(words_of(thrown));
}

}
