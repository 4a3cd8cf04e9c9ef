#pragma once

#include "app/kit/looking.hpp"
#include "app/practice/asks.hpp"
#include "desktop/place.hpp"
#include "desktop/platform/wx.hpp"
#include "domain/clock.hpp"

#include <mutex>
#include <optional>
#include <typeinfo>

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
        return start(owner, std::move(job), std::move(done), std::move(failed), app::JobKind::change, {});
    }

    /// As ask(), for what changes nothing: it is dropped when its owner goes, and no lock and no end waits for it.
    template<class Job, class Done>
    void read(wxWindow* owner, Job job, Done done, std::function<void(std::exception_ptr)> failed = {})
    {
        start(owner, std::move(job), std::move(done), std::move(failed), app::JobKind::read, {});
    }

    /// As read(), and what this owner asked for at the same place of the code before is out of date: it is dropped.
    template<class Job, class Done>
    void read_anew(wxWindow* owner, Job job, Done done, std::function<void(std::exception_ptr)> failed = {})
    {
        static_assert(std::is_class_v<Job>, "a lambda's type tells the place of the code; that of a function does not");
        start(owner, std::move(job), std::move(done), std::move(failed), app::JobKind::read,
              topic_of(owner, typeid(Job)));
    }

    /// Reads a view as whoever looks now may see it; otherwise as read(). What changes the practice is asked for.
    template<class View, class Done>
    void look(wxWindow* owner, View view, Done done, std::function<void(std::exception_ptr)> failed = {})
    {
        read(owner, as_viewer(std::move(view)), std::move(done), std::move(failed));
    }

    /// As look(), dropping what is out of date as read_anew() does. Not for a view that notes in the audit that it was
    /// looked at: a look that was dropped would not stand there.
    template<class View, class Done>
    void look_anew(wxWindow* owner, View view, Done done, std::function<void(std::exception_ptr)> failed = {})
    {
        read_anew(owner, as_viewer(std::move(view)), std::move(done), std::move(failed));
    }

    /// Stops what was read for pages that are gone.
    void drop_unwanted() { asks_.drop_unwanted(); }

    /// Waits until what was asked under this number is done, and calls what waits for it now: for an editor that goes.
    void finish_now(int ticket);
    /// As finish_now, for all that was asked so far.
    void finish_all();

    /// Does the job and waits for it, but for no read: only where the window is about to close, so that nothing typed
    /// is lost.
    template<class Job>
    auto wait_for(Job job)
    {
        const WithoutReads only_changes(*this);
        return workspace_->run(std::move(job));
    }

    /// True from the lock on: nothing new is opened, asked or read behind its cover.
    bool is_closing() const { return closing_; }
    void set_closing(bool closing);

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
    /// While it is there, whoever waits for the practice's thread waits for no read.
    class WithoutReads {
    public:
        explicit WithoutReads(Desk& desk) : desk_(desk) { desk_.asks_.put_reads_aside(); }
        WithoutReads(const WithoutReads&) = delete;
        WithoutReads& operator=(const WithoutReads&) = delete;
        ~WithoutReads() { desk_.take_reads_up(); }

    private:
        Desk& desk_;
    };

    /// The way back from the practice's thread: outlives the desk, as long as an answer is on its way.
    struct Link {
        Desk* desk = nullptr; ///< only touched in the window's thread
    };

    template<class Job, class Done>
    int start(wxWindow* owner, Job job, Done done, std::function<void(std::exception_ptr)> failed, app::JobKind kind,
              std::string topic)
    {
        using Result = std::invoke_result_t<Job, app::OpenPractice&>;
        if constexpr (std::is_void_v<Result>) {
            return post(owner, {std::move(job), std::move(done), std::move(failed), {}, {}, kind, std::move(topic)});
        } else {
            auto result = std::make_shared<std::optional<Result>>();
            return post(
                owner, {[result, job = std::move(job)](app::OpenPractice& practice) { result->emplace(job(practice)); },
                        [result, done = std::move(done)] { done(std::move(**result)); },
                        std::move(failed),
                        {},
                        {},
                        kind,
                        std::move(topic)});
        }
    }

    template<class View>
    auto as_viewer(View view) const
    {
        return [view = std::move(view), viewer = viewer()](app::OpenPractice& practice) {
            return view(app::Looking(practice, viewer));
        };
    }

    static std::string topic_of(const wxWindow* owner, const std::type_info& job);
    int post(wxWindow* owner, app::Asks::Ask ask);
    void take_reads_up();

    std::unique_ptr<app::Workspace> workspace_;
    const domain::Clock& clock_;
    Window& window_;
    std::shared_ptr<Link> link_;
    app::Asks asks_; ///< ends before the workspace it asks
    bool closing_ = false;
    app::Viewer chosen_ = app::Viewer::shared();
    std::string case_; ///< the one that is open
    bool client_in_room_ = false;
};

}
