#pragma once

#include "app/practice/workspace.hpp"

#include <map>
#include <mutex>
#include <set>
#include <string>

namespace app {

/// What a window asks of a practice's thread, and the answers on their way back. Knows no window: it is told who is
/// still there and where words are shown. Used in one thread, the asking one.
class Asks {
public:
    struct Ask {
        std::function<void(OpenPractice&)> job;
        std::function<void()> done;                      ///< once the job is done
        std::function<void(std::exception_ptr)> failed;  ///< empty: it is warned
        std::function<bool()> is_wanted;                 ///< whoever asked is still there
        std::function<bool(std::exception_ptr)> goes_on; ///< the answer to a refusal that is a question
        JobKind kind = JobKind::change;
        std::string topic; ///< a read makes those before it with the same topic out of date; empty: none
        std::set<std::string, std::less<>> answered{}; ///< questions that are not asked: it goes on all the same
    };

    /// The workspace must outlive it. `answered` is called on the practice's thread, for finish() to be called in the
    /// asking one; also, while the workspace ends, after this is gone. `warn` says what could not be done where nobody
    /// else does.
    Asks(Workspace& workspace, std::function<void(int ticket)> answered, std::function<void(std::exception_ptr)> warn);
    Asks(const Asks&) = delete;
    Asks& operator=(const Asks&) = delete;
    ~Asks();

    /// Does the job after all that was asked before. Returns a number for finish().
    int start(Ask ask);

    /// Calls what waits for this answer; nothing when it has not come, was taken already or is out of date. A refusal
    /// that is a question is asked, when it `may_ask`, and the job done again if the answer is to go on all the same.
    void finish(int ticket, bool may_ask);

    /// Waits until the job is done, and finishes it. Nothing is asked by who goes.
    void finish_now(int ticket);
    /// As finish_now, for all that was asked so far.
    void finish_all();

    /// Reads that nobody waits for any more are dropped: not begun, or interrupted. Their failures are not told.
    void drop_unwanted();

    /// Whoever leaves, locks or ends waits for no read: those asked for are stopped, and none is begun, until
    /// take_reads_up(). Changes are never touched.
    void put_reads_aside();
    /// What was put aside is asked for again, from its beginning.
    void take_reads_up();

private:
    struct Waiting {
        Ask ask;
        std::uint64_t job = 0;
    };

    /// What the practice's thread has answered, until the asking thread takes it.
    struct Answers {
        std::function<void(int ticket)> tell;
        std::mutex mutex;
        std::map<int, std::exception_ptr> by_ticket;
    };

    void post(int ticket, Waiting waiting);
    std::optional<std::exception_ptr> take_answer(int ticket);
    void drop_if(const std::function<bool(const Ask&)>& is_dropped);

    Workspace& workspace_;
    std::function<void(std::exception_ptr)> warn_;
    std::shared_ptr<Answers> answers_; ///< outlives this, as long as an answer is on its way
    std::map<int, Waiting> waiting_;
    std::map<int, Waiting> aside_; ///< reads, under the numbers they were asked for with
    bool holds_reads_ = false;
    int last_ticket_ = 0;
};

}
