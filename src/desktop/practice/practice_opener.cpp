#include "desktop/practice/practice_opener.hpp"

#include "app/practice/sample.hpp"

namespace desktop {

PracticeOpener::PracticeOpener(const app::Environment& environment, Opened opened, Failed failed)
    : environment_(environment), opened_(std::move(opened)), failed_(std::move(failed)),
      alive_(std::make_shared<PracticeOpener*>(this))
{
}

PracticeOpener::~PracticeOpener()
{
    *alive_ = nullptr;
    if (thread_.joinable())
        thread_.join();
}

void PracticeOpener::open(const std::filesystem::path& folder, const app::Passphrase& passphrase,
                          bool accept_older_copy)
{
    auto environment = environment_;
    environment.accept_older_copy = accept_older_copy;
    start(folder, environment, [=](const auto& with) { return app::Workspace::open(folder, passphrase, with); });
}

void PracticeOpener::create(const std::filesystem::path& folder, const app::Passphrase& passphrase,
                            const domain::PracticeProfile& profile)
{
    start(folder, environment_,
          [=](const auto& with) { return app::Workspace::create(folder, passphrase, profile, with); });
}

void PracticeOpener::recover(const std::filesystem::path& folder, const std::string& code, const app::Passphrase& next)
{
    start(folder, environment_, [=](const auto& with) { return app::Workspace::recover(folder, code, next, with); });
}

void PracticeOpener::create_sample(const std::filesystem::path& folder, const app::Passphrase& passphrase)
{
    start(folder, environment_, [=](const auto& with) {
        app::create_sample(folder, passphrase, with);
        return app::Workspace::open(folder, passphrase, with);
    });
}

void PracticeOpener::work_apart(std::function<void(const app::Environment&)> job, std::function<void()> done)
{
    start({}, environment_, [job = std::move(job)](const auto& with) {
        job(with);
        return std::unique_ptr<app::Workspace>();
    });
    worked_ = std::move(done);
}

void PracticeOpener::start(const std::filesystem::path& folder, app::Environment environment, Work work)
{
    if (thread_.joinable())
        thread_.join();
    busy_ = true;
    worked_ = {};
    environment.updating = [alive = alive_](int done, int all) {
        wxTheApp->CallAfter([alive, done, all] {
            if (auto* opener = *alive)
                opener->updating(done, all);
        });
    };
    thread_ = std::thread([alive = alive_, run = ++run_, folder, environment, work = std::move(work)] {
        auto workspace = std::make_shared<std::unique_ptr<app::Workspace>>();
        std::exception_ptr thrown;
        try {
            *workspace = work(environment);
        } catch (const std::exception&) {
            thrown = std::current_exception();
        }
        wxTheApp->CallAfter([alive, run, folder, workspace, thrown] {
            auto* opener = *alive;
            if (!opener || opener->run_ != run)
                return;
            opener->busy_ = false;
            const auto worked = std::exchange(opener->worked_, {});
            if (thrown)
                opener->failed_(thrown);
            else if (worked)
                worked();
            else
                opener->opened_(std::move(*workspace), folder);
        });
    });
}

}
