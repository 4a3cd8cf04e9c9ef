#include "desktop/desk.hpp"

#include "app/kit/ask_about.hpp"
#include "desktop/kit/problem_words.hpp"

namespace desktop {

namespace {

bool goes_on_all_the_same(wxWindow* parent, std::exception_ptr thrown)
{
    wxMessageDialog question(wxGetTopLevelParent(parent), words_of(thrown), "Secure Base",
                             wxOK | wxCANCEL | wxCANCEL_DEFAULT | wxICON_QUESTION);
    question.SetOKCancelLabels(_("&Go on all the same"), _("&Back"));
    return question.ShowModal() == wxID_OK;
}

}

Desk::Desk(std::unique_ptr<app::Workspace> workspace, const domain::Clock& clock, Window& window)
    : workspace_(std::move(workspace)), clock_(clock), window_(window), link_(std::make_shared<Link>(Link{this})),
      asks_(
          *workspace_,
          [link = link_](int ticket) {
              wxTheApp->CallAfter([link, ticket] {
                  if (link->desk)
                      link->desk->asks_.finish(ticket, true);
              });
          },
          [this](std::exception_ptr thrown) { window_.warn(words_of(thrown)); })
{
}

Desk::~Desk()
{
    link_->desk = nullptr;
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

std::string Desk::topic_of(const wxWindow* owner, const std::type_info& job)
{
    return std::to_string(reinterpret_cast<std::uintptr_t>(owner)) + ' ' + job.name();
}

int Desk::post(wxWindow* owner, app::Asks::Ask ask)
{
    const wxWeakRef<wxWindow> who(owner);
    if (!viewer().is_alone())
        ask.answered = app::questions_about_others(); // they tell of others, and are not asked beside a client
    ask.is_wanted = [who] { return who.get() != nullptr; };
    ask.goes_on = [who](std::exception_ptr thrown) { return goes_on_all_the_same(who, thrown); };
    return asks_.start(std::move(ask));
}

void Desk::set_closing(bool closing)
{
    closing_ = closing;
    if (closing_)
        asks_.put_reads_aside();
    else
        take_reads_up();
}

void Desk::take_reads_up()
{
    if (!closing_)
        asks_.take_reads_up();
}

void Desk::finish_now(int ticket)
{
    const WithoutReads only_changes(*this);
    asks_.finish_now(ticket);
}

void Desk::finish_all()
{
    const WithoutReads only_changes(*this);
    asks_.finish_all();
}

}
