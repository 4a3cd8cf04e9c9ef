#include "storage/worker.hpp"

namespace storage {

Worker::Worker() : thread_([this] { work(); }) {}

Worker::~Worker()
{
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void Worker::set_interrupt(std::function<void()> interrupt)
{
    const std::lock_guard lock(mutex_);
    interrupt_ = std::move(interrupt);
}

std::uint64_t Worker::post_read(std::function<void()> job)
{
    const auto number = [this] {
        const std::lock_guard lock(mutex_);
        return ++last_number_;
    }();
    add({number, true, false, std::move(job)});
    return number;
}

// Under the lock, so that a read is never told to stop after it is over: the next one would end instead.
void Worker::stop_if(const std::function<bool(const Job&)>& is_meant)
{
    const std::lock_guard lock(mutex_);
    for (auto& job : jobs_)
        job.is_stopped |= job.is_read && is_meant(job);
    if (!running_.is_read || !is_meant(running_))
        return;
    is_stopped_ = true;
    if (interrupt_)
        interrupt_();
}

bool Worker::is_awaited()
{
    const std::lock_guard lock(mutex_);
    return !jobs_.empty();
}

void Worker::stop(std::uint64_t number)
{
    stop_if([number](const Job& job) { return job.number == number; });
}

void Worker::stop_reads()
{
    stop_if([](const Job&) { return true; });
}

void Worker::add(Job job)
{
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    changed_.notify_one();
}

void Worker::work()
{
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
        if (jobs_.empty())
            return;
        running_ = std::move(jobs_.front());
        jobs_.pop_front();
        auto run = std::move(running_.run);
        is_stopped_ = running_.is_stopped;
        lock.unlock();
        run();
        // Freed before the next wait, since what it holds may belong to the connection.
        run = nullptr;
        lock.lock();
        running_ = {};
        is_stopped_ = false;
    }
}

}
