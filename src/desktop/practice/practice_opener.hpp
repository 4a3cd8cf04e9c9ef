#pragma once

#include "app/practice/passphrase.hpp"
#include "app/practice/workspace.hpp"
#include "desktop/platform/wx.hpp"
#include "domain/practice_profile.hpp"

#include <filesystem>
#include <functional>
#include <thread>

namespace desktop {

using Opened = std::function<void(std::unique_ptr<app::Workspace>, const std::filesystem::path& folder)>;

/// Opens or makes a practice without making the window wait: deriving its key takes a good part of a second, the sample
/// several. One at a time.
class PracticeOpener {
public:
    using Failed = std::function<void(std::exception_ptr)>;

    PracticeOpener(const app::Environment& environment, Opened opened, Failed failed);
    PracticeOpener(const PracticeOpener&) = delete;
    PracticeOpener& operator=(const PracticeOpener&) = delete;
    ~PracticeOpener();

    void open(const std::filesystem::path& folder, const app::Passphrase& passphrase, bool accept_older_copy = false);
    void create(const std::filesystem::path& folder, const app::Passphrase& passphrase,
                const domain::PracticeProfile& profile);
    /// Opens by the code of a recovery sheet, as typed, and sets a new passphrase.
    void recover(const std::filesystem::path& folder, const std::string& code, const app::Passphrase& next);
    /// Makes the sample practice there, then opens it.
    void create_sample(const std::filesystem::path& folder, const app::Passphrase& passphrase);

    /// Does something else that takes long, which opens nothing: restores a backup, salvages. What it throws fails as
    /// an opening does.
    void work_apart(std::function<void(const app::Environment&)> job, std::function<void()> done);

    /// What is under way is not wanted any more: its result is dropped.
    void cancel()
    {
        ++run_;
        busy_ = false;
    }
    bool is_busy() const { return busy_; }

    /// Told in the window's thread while a practice of an older version is brought up to date.
    std::function<void(int done, int all)> updating = [](int, int) {};

private:
    using Work = std::function<std::unique_ptr<app::Workspace>(const app::Environment&)>;
    void start(const std::filesystem::path& folder, app::Environment environment, Work work);

    const app::Environment& environment_;
    Opened opened_;
    std::function<void()> worked_; ///< instead of opened_, after work_apart()
    Failed failed_;
    std::shared_ptr<PracticeOpener*> alive_; ///< only touched in the window's thread
    std::thread thread_;
    int run_ = 0;
    bool busy_ = false;
};

}
