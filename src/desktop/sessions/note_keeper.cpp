#include "desktop/sessions/note_keeper.hpp"

#include "desktop/kit/problem_words.hpp"

namespace desktop {

namespace {

constexpr int pause_of_typing = 600; // ms
constexpr int longest_wait = 3000;   // ms of typing without a pause

}

NoteKeeper::NoteKeeper(wxWindow* owner, Desk& desk, std::function<domain::Tree()> document,
                       std::function<void(const domain::Timestamp&)> kept)
    : owner_(owner), desk_(desk), document_(std::move(document)), kept_(std::move(kept))
{
    pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { keep(); });
}

void NoteKeeper::typed()
{
    const auto now = wxGetUTCTimeMillis();
    if (is_kept())
        typing_since_ = now;
    ++typed_;
    if (!held_ && (!pause_.IsRunning() || now - typing_since_ < longest_wait))
        pause_.StartOnce(pause_of_typing);
}

void NoteKeeper::settle()
{
    pause_.Stop();
    kept_of_ = typed_;
}

void NoteKeeper::hold(bool hold)
{
    held_ = hold;
    if (hold)
        pause_.Stop();
    else if (!is_kept())
        pause_.StartOnce(pause_of_typing);
}

void NoteKeeper::keep()
{
    desk_.ask(
        owner_,
        [name = name_, document = document_()](app::OpenPractice& practice) {
            app::keep_draft(practice, name, document);
            return practice.clock().stamp();
        },
        [this, typed = typed_](const domain::Timestamp& at) {
            kept_of_ = std::max(kept_of_, typed);
            if (is_kept())
                kept_(at);
        },
        [this](std::exception_ptr thrown) { desk_.warn(words_of(thrown)); });
}

void NoteKeeper::keep_now()
{
    pause_.Stop();
    if (is_kept())
        return;
    desk_.wait_for([name = name_, document = document_()](app::OpenPractice& practice) {
        app::keep_draft(practice, name, document);
    });
    kept_of_ = typed_;
}

}
