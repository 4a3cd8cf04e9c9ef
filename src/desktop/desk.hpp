#pragma once

#include "app/kit/looking.hpp"
#include "app/practice/workspace.hpp"
#include "desktop/kit/wx.hpp"
#include "desktop/place.hpp"
#include "domain/clock.hpp"

#include <mutex>
#include <optional>

namespace desktop {

/// What every page works with while a practice is open: its records, read and written on their own thread, and the way
/// to other pages. Gone with the lock.
class Desk {
public:
    /// What the desk asks of the window around the pages.
    struct Window {
        virtual ~Window() = default;
        virtual void go_to(const Place& place) = 0;
        /// Where one is.
        virtual Place place() const = 0;
        /// Says in the window, for a moment, that something was done.
        virtual void say(const wxString& words) = 0;
        /// Shows what could not be done until it is put away.
        virtual void warn(const wxString& words) = 0;
        /// The page offers other actions than before.
        virtual void actions_changed() = 0;
        /// The practice's settings are others than before.
        virtual void profile_changed() = 0;
        /// Makes a backup while other work goes on, and says when it is made.
        virtual void make_backup() = 0;
        /// How much of the backup that is being made is done, from 0 to 1; nothing when none is.
        virtual std::optional<double> backup_part_done() const = 0;
    };

    Desk(std::unique_ptr<app::Workspace> workspace, const domain::Clock& clock, Window& window);
    ~Desk();

    /// Does `job` on the practice's thread, then calls `done` with what it returned, in the window's thread and only
    /// while `owner` is there. When it throws, `failed` gets what was thrown; without one, or when the owner is gone by
    /// then, the window shows it. A refusal that is a question is asked first, and the job done again when the answer
    /// is to go on all the same. Returns a number for `finish_now`.
    template<class Job, class Done>
    int ask(wxWindow* owner, Job job, Done done, std::function<void(std::exception_ptr)> failed = {})
    {
        using Result = std::invoke_result_t<Job, app::OpenPractice&>;
        if constexpr (std::is_void_v<Result>) {
            return post(owner, std::move(job), std::move(done), std::move(failed));
        } else {
            auto result = std::make_shared<std::optional<Result>>();
            return post(
                owner, [result, job = std::move(job)](app::OpenPractice& practice) { result->emplace(job(practice)); },
                [result, done = std::move(done)] { done(std::move(**result)); }, std::move(failed));
        }
    }

    /// Reads a view as whoever looks now may see it; otherwise as ask(). What changes the practice is asked for.
    template<class View, class Done>
    void look(wxWindow* owner, View view, Done done, std::function<void(std::exception_ptr)> failed = {})
    {
        ask(
            owner,
            [view = std::move(view), viewer = viewer()](app::OpenPractice& practice) {
                return view(app::Looking(practice, viewer));
            },
            std::move(done), std::move(failed));
    }

    /// Waits until what was asked under this number is done, and calls what waits for it now: for an editor that goes.
    void finish_now(int ticket);
    /// As finish_now, for all that was asked so far.
    void finish_all();

    /// Does the job and waits for it: only where the window is about to close, so that nothing typed is lost.
    template<class Job>
    auto wait_for(Job job)
    {
        return workspace_->run(std::move(job));
    }

    /// True from the lock on: nothing new is opened or asked behind its cover.
    bool is_closing() const { return closing_; }
    void set_closing(bool closing) { closing_ = closing; }

    const domain::Clock& clock() const { return clock_; }
    domain::Date today() const { return clock_.today(); }

    void go_to(const Place& place) { window_.go_to(place); }
    Place place() const { return window_.place(); }
    void say(const wxString& words) { window_.say(words); }
    void warn(const wxString& words) { window_.warn(words); }
    void actions_changed() { window_.actions_changed(); }
    void profile_changed() { window_.profile_changed(); }
    void make_backup() { window_.make_backup(); }
    std::optional<double> backup_part_done() const { return window_.backup_part_done(); }

    /// Whose eyes are on the screen.
    app::Viewer viewer() const { return client_in_room_ ? chosen_.in_room() : chosen_; }
    /// What of a joint case is looked at from now on.
    void look_as(app::Viewer chosen) { chosen_ = std::move(chosen); }
    /// A joint case opens on what is shared, and what was chosen goes when one leaves it. Empty: no case is open.
    void enter_case(const std::string& care_case);

    /// From when a client sits beside the counselor until they have left: whoever looks does so in the room.
    void set_client_in_room(bool yes);

private:
    struct Waiting {
        wxWeakRef<wxWindow> owner;
        std::function<void(app::OpenPractice&)> job;
        std::set<std::string, std::less<>> answered; ///< the questions it goes on with
        std::function<void()> done;
        std::function<void(std::exception_ptr)> failed;
    };

    /// What the practice's thread has answered, until the window's thread takes it.
    struct Answers {
        std::mutex mutex;
        std::map<int, std::exception_ptr> by_ticket;
        Desk* desk = nullptr; ///< only touched in the window's thread
    };

    int post(wxWindow* owner, std::function<void(app::OpenPractice&)> job, std::function<void()> done,
             std::function<void(std::exception_ptr)> failed);
    void start(int ticket, Waiting waiting);
    std::optional<std::exception_ptr> take_answer(int ticket);
    /// `may_ask`: a refusal that is a question is asked; else it is a refusal.
    void finish(int ticket, bool may_ask);

    std::unique_ptr<app::Workspace> workspace_;
    const domain::Clock& clock_;
    Window& window_;
    std::shared_ptr<Answers> answers_; ///< outlives the desk, as long as an answer is on its way
    std::map<int, Waiting> waiting_;
    int last_ticket_ = 0;
    bool closing_ = false;
    app::Viewer chosen_ = app::Viewer::shared();
    std::string case_; ///< the one that is open
    bool client_in_room_ = false;
};

}
