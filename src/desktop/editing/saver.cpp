#include "desktop/editing/saver.hpp"

#include "desktop/kit/problem_words.hpp"

namespace desktop {

namespace {

constexpr int pause_of_typing = 400; // ms
constexpr int longest_wait = 500;    // ms of typing without a pause: a crash takes less than a second's

// What was typed and typed back leaves no draft.
void put_on_disk(app::OpenPractice& practice, const app::DraftName& name, const app::Typed& typed)
{
    if (typed.is_empty())
        app::drop_draft(practice, name);
    else
        app::keep_draft(practice, name, app::to_draft(typed));
}

std::vector<Saver*>& all_savers()
{
    static std::vector<Saver*> savers;
    return savers;
}

}

Saver::Saver(wxWindow* owner, Desk& desk, std::function<app::Typed()> typed)
    : owner_(owner), desk_(desk), typed_(std::move(typed))
{
    pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { keep_draft(); });
    all_savers().push_back(this);
}

Saver::~Saver()
{
    std::erase(all_savers(), this);
}

bool Saver::any_saving()
{
    return std::ranges::any_of(all_savers(), &Saver::is_saving);
}

void Saver::typed()
{
    const auto now = wxGetUTCTimeMillis();
    if (is_kept())
        typing_since_ = now;
    ++typed_count_;
    if (is_saving() || draft_.kind.empty())
        return;
    state_ = SavingState::typing;
    if (!pause_.IsRunning() || now - typing_since_ < longest_wait)
        pause_.StartOnce(pause_of_typing);
}

void Saver::settle()
{
    pause_.Stop();
    kept_of_ = typed_count_;
    state_ = SavingState::idle;
}

bool Saver::begin_saving()
{
    if (is_saving())
        return false;
    pause_.Stop();
    sent_of_ = typed_count_;
    state_ = SavingState::saving;
    return true;
}

// What was typed while it was being saved is not in the record; its pause begins now.
void Saver::end_saving()
{
    kept_of_ = sent_of_;
    state_ = SavingState::idle;
    if (!is_kept() && !draft_.kind.empty()) {
        state_ = SavingState::typing;
        pause_.StartOnce(pause_of_typing);
    }
}

// A failure is told wherever one is by now; the text stays.
void Saver::fail(const std::function<void(std::exception_ptr)>& failed, std::exception_ptr thrown)
{
    state_ = SavingState::failed;
    kept_of_ = -1;
    if (leaving_)
        desk_.warn(_("What you saved last could not be kept. What you typed is not lost: it is offered again."));
    else
        failed(thrown);
}

void Saver::keep_draft()
{
    if (is_saving() || draft_.kind.empty())
        return;
    desk_.ask(
        owner_,
        [name = draft_, typed = typed_()](app::OpenPractice& practice) {
            put_on_disk(practice, name, typed);
            return practice.clock().stamp();
        },
        [this, count = typed_count_](const domain::Timestamp& at) {
            kept_of_ = std::max(kept_of_, count);
            if (is_kept())
                kept(at);
        },
        not_kept);
}

void Saver::wait()
{
    if (is_saving())
        desk_.finish_now(ticket_);
}

void Saver::keep_now()
{
    leaving_ = true;
    wait();
    pause_.Stop();
    leaving_ = false;
    if (is_kept())
        return;
    if (keep_in_record)
        keep_in_record();
    else
        write_draft();
    kept_of_ = typed_count_;
}

void Saver::write_draft()
{
    if (!draft_.kind.empty())
        desk_.wait_for(
            [name = draft_, typed = typed_()](app::OpenPractice& practice) { put_on_disk(practice, name, typed); });
}

void Saver::put_away(const std::function<void()>& done)
{
    settle();
    desk_.ask(
        owner_, [name = draft_](app::OpenPractice& practice) { app::drop_draft(practice, name); }, done);
}

}
