#include "app/practice/workspace.hpp"

#include "app/help/help_texts.hpp"
#include "app/kit/diagnostics.hpp"
#include "app/kit/translate_errors.hpp"
#include "app/practice/recovery_secret.hpp"
#include "storage/file_layer.hpp"
#include "storage/local_state.hpp"
#include "storage/records.hpp"
#include "storage/worker.hpp"

namespace app {

struct Workspace::State {
    explicit State(const Environment& given) : environment(given) {}

    // The practice is closed on the thread that used it.
    ~State()
    {
        worker.stop_reads();
        worker.run([this] { practice.reset(); });
    }

    /// What was opened lets others go first, and can be told to stop reading.
    void take(std::unique_ptr<storage::Vault> vault)
    {
        practice = std::make_unique<OpenPractice>(std::move(vault), environment.clock);
        practice->set_awaited([this] { return worker.is_awaited(); });
        worker.set_interrupt([this] { practice->records().vault().database().interrupt(); });
    }

    storage::VaultOptions vault_options()
    {
        storage::VaultOptions options{environment.clock, files, environment.state_folder};
        options.accept_older_copy = environment.accept_older_copy;
        options.is_stopped = [this] { return worker.is_stopped(); };
        options.program_version = program_version();
        options.updating = environment.updating;
        if (environment.key_cost)
            options.cost = storage::KdfCost{environment.key_cost->first, environment.key_cost->second};
        return options;
    }

    Environment environment;
    storage::PosixFiles files;
    std::unique_ptr<OpenPractice> practice;
    storage::Worker worker;
};

std::filesystem::path Environment::default_state_folder()
{
    return storage::default_state_folder();
}

Workspace::Workspace(std::unique_ptr<State> state) : state_(std::move(state)) {}
Workspace::~Workspace() = default;

std::unique_ptr<Workspace> Workspace::create(const std::filesystem::path& folder, const Passphrase& passphrase,
                                             const domain::PracticeProfile& profile, const Environment& environment)
{
    std::unique_ptr<Workspace> workspace(new Workspace(std::make_unique<State>(environment)));
    auto& state = *workspace->state_;
    translating_errors([&] {
        state.worker.run([&] {
            auto vault = storage::Vault::create(folder, passphrase.secret(), state.vault_options());
            state.take(std::move(vault));
            auto& records = state.practice->records();
            auto change = records.change();
            records.add(profile);
            change.commit();
        });
    });
    return workspace;
}

std::unique_ptr<Workspace> Workspace::open(const std::filesystem::path& folder, const Passphrase& passphrase,
                                           const Environment& environment)
{
    std::unique_ptr<Workspace> workspace(new Workspace(std::make_unique<State>(environment)));
    auto& state = *workspace->state_;
    translating_errors([&] {
        state.worker.run([&] {
            auto vault = storage::Vault::open(folder, passphrase.secret(), state.vault_options());
            state.take(std::move(vault));
        });
    });
    return workspace;
}

std::unique_ptr<Workspace> Workspace::recover(const std::filesystem::path& folder, std::string_view code,
                                              const Passphrase& new_passphrase, const Environment& environment)
{
    const auto secret = recovery_secret(code);
    std::unique_ptr<Workspace> workspace(new Workspace(std::make_unique<State>(environment)));
    auto& state = *workspace->state_;
    translating_errors([&] {
        state.worker.run([&] {
            auto vault = storage::Vault::recover(folder, secret, new_passphrase.secret(), state.vault_options());
            state.take(std::move(vault));
            auto& records = state.practice->records();
            auto change = records.change();
            records.vault().audit().append("practice_recovered");
            change.commit();
        });
    });
    return workspace;
}

void Workspace::wait_for(const std::function<void(OpenPractice&)>& job)
{
    translating_errors([&] { state_->worker.run([&] { job(*state_->practice); }); });
}

std::uint64_t Workspace::post(std::function<void(OpenPractice&)> job, std::function<void(std::exception_ptr)> done,
                              JobKind kind)
{
    auto work = [this, job = std::move(job), done = std::move(done)] {
        try {
            if (state_->worker.is_stopped())
                throw Failure(FailureKind::interrupted);
            if (state_->environment.before_job)
                state_->environment.before_job();
            translating_errors([&] { job(*state_->practice); });
        } catch (const std::exception&) {
            keep_diagnostic(state_->environment.state_folder, "window", std::current_exception());
            done(std::current_exception());
            return;
        }
        done(nullptr);
    };
    if (kind == JobKind::read)
        return state_->worker.post_read(std::move(work));
    state_->worker.post(std::move(work));
    return 0;
}

void Workspace::stop(std::uint64_t read)
{
    state_->worker.stop(read);
}

}
