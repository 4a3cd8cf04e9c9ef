#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>

namespace storage {

/// One thread that does all work on a connection, in the order it was posted. What a job throws comes out of its
/// future. Jobs posted before the destructor are still done. A job that only reads may be told to stop; each is called
/// in its turn all the same, since somebody waits for its answer.
class Worker {
public:
    Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    ~Worker();

    template<class Job>
    std::future<std::invoke_result_t<Job>> post(Job job)
    {
        using Result = std::invoke_result_t<Job>;
        auto task = std::make_shared<std::packaged_task<Result()>>(std::move(job));
        auto result = task->get_future();
        add({0, false, false, [task] { (*task)(); }});
        return result;
    }

    /// Posts a job that may be stopped, and returns a number for stop(). It throws nothing.
    std::uint64_t post_read(std::function<void()> job);

    /// Posts the job and waits for it. Not to be called from a job.
    template<class Job>
    std::invoke_result_t<Job> run(Job job)
    {
        return post(std::move(job)).get();
    }

    /// How the read that is running is told to stop, such as Database::interrupt; an empty function takes it away.
    void set_interrupt(std::function<void()> interrupt);

    /// Tells the read of this number, waiting or running, to stop; nothing when it is over.
    void stop(std::uint64_t number);
    /// Tells every read to stop. What was posted with post() is never touched.
    void stop_reads();

    /// Whether the job that is running was told to stop: for it to look at between its steps.
    bool is_stopped() const { return is_stopped_; }

    /// Whether jobs wait for the one that is running.
    bool is_awaited();

private:
    struct Job {
        std::uint64_t number = 0;
        bool is_read = false;
        bool is_stopped = false;
        std::function<void()> run;
    };

    void add(Job job);
    void work();
    void stop_if(const std::function<bool(const Job&)>& is_meant);

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> jobs_;
    Job running_; ///< without what it does, which belongs to the thread
    std::function<void()> interrupt_;
    std::atomic<bool> is_stopped_ = false;
    std::uint64_t last_number_ = 0;
    bool ending_ = false;
    std::thread thread_;
};

}
