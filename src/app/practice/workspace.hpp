#pragma once

#include "app/kit/failure.hpp"
#include "app/practice/open_practice.hpp"
#include "app/practice/passphrase.hpp"
#include "domain/practice_profile.hpp"

#include <cstdint>
#include <exception>
#include <functional>

namespace app {

/// What a workspace needs from outside; tests bring their own.
struct Environment {
    const domain::Clock& clock;
    std::filesystem::path state_folder = default_state_folder();
    /// Memory in bytes and passes of the key derivation; nothing: measured on this machine.
    std::optional<std::pair<std::uint64_t, std::uint32_t>> key_cost = std::nullopt;

    /// Opens a practice although a newer copy of it was used on this machine; the audit says so.
    bool accept_older_copy = false;

    /// Called on the practice's thread before each posted job, for tests that need a slow disk.
    std::function<void()> before_job = nullptr;

    /// Told on the practice's thread while a practice of an older version is brought up to date.
    std::function<void(int done, int all)> updating = nullptr;

    static std::filesystem::path default_state_folder();
};

/// What a job does to the practice. A read can be stopped at any time and is done again when it is asked for again; a
/// change never is. Who looked at what is a line in the audit that a read writes: stopped, it was not looked at.
enum class JobKind { change, read };

/// An open practice and the one thread that works on it. Everything about the practice happens in a job given to run()
/// or post(); what a job returns must not refer to the practice. Throws Failure and domain::Refused.
class Workspace {
public:
    /// Makes a practice folder that must not exist yet, with this profile in it, and opens it.
    static std::unique_ptr<Workspace> create(const std::filesystem::path& folder, const Passphrase& passphrase,
                                             const domain::PracticeProfile& profile, const Environment& environment);

    static std::unique_ptr<Workspace> open(const std::filesystem::path& folder, const Passphrase& passphrase,
                                           const Environment& environment);

    /// Opens by the recovery code as it was typed and sets a new passphrase, which ends the former one. Throws as
    /// open(), and domain::Refused naming the group of the code that cannot be right, before anything is tried.
    static std::unique_ptr<Workspace> recover(const std::filesystem::path& folder, std::string_view code,
                                              const Passphrase& new_passphrase, const Environment& environment);

    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;
    /// Stops reads, finishes the posted changes and closes the practice.
    ~Workspace();

    /// Does the job on the worker thread and waits for what it returns.
    template<class Job>
    auto run(Job job)
    {
        using Result = std::invoke_result_t<Job, OpenPractice&>;
        if constexpr (std::is_void_v<Result>) {
            wait_for([&](OpenPractice& practice) { job(practice); });
        } else {
            std::optional<Result> result;
            wait_for([&](OpenPractice& practice) { result.emplace(job(practice)); });
            return std::move(*result);
        }
    }

    /// Does the job later and calls `done` on the worker thread with the exception it threw, or nullptr. Returns a
    /// number for stop() when it is a read.
    std::uint64_t post(std::function<void(OpenPractice&)> job, std::function<void(std::exception_ptr)> done,
                       JobKind kind = JobKind::change);

    /// The read of this number, when it is not over, throws Failure (interrupted), or is not begun.
    void stop(std::uint64_t read);

private:
    struct State;
    explicit Workspace(std::unique_ptr<State> state);
    void wait_for(const std::function<void(OpenPractice&)>& job);

    std::unique_ptr<State> state_;
};

}
