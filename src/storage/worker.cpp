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

void Worker::interrupt()
{
    const std::lock_guard lock(mutex_);
    if (running_ && interrupt_)
        interrupt_();
}

bool Worker::is_awaited()
{
    const std::lock_guard lock(mutex_);
    return !jobs_.empty();
}

void Worker::add(std::function<void()> job)
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
        auto job = std::move(jobs_.front());
        jobs_.pop_front();
        running_ = true;
        lock.unlock();
        job();
        // Freed before the next wait, since what it holds may belong to the connection.
        job = nullptr;
        lock.lock();
        running_ = false;
    }
}

}
