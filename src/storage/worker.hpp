#pragma once

#include <condition_variable>
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
/// future. Jobs posted before the destructor are still done.
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
        add([task] { (*task)(); });
        return result;
    }

    /// Posts the job and waits for it. Not to be called from a job.
    template<class Job>
    std::invoke_result_t<Job> run(Job job)
    {
        return post(std::move(job)).get();
    }

    /// How the job that is running can be told to stop, such as Database::interrupt; an empty function takes it away.
    void set_interrupt(std::function<void()> interrupt);

    /// Stops the job that is running, if any and if it can be stopped; jobs that wait are not touched.
    void interrupt();

    /// Whether jobs wait for the one that is running.
    bool is_awaited();

private:
    void add(std::function<void()> job);
    void work();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> jobs_;
    std::function<void()> interrupt_;
    bool running_ = false;
    bool ending_ = false;
    std::thread thread_;
};

}
