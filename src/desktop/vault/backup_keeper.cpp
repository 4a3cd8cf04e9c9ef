#include "desktop/vault/backup_keeper.hpp"

#include "app/kit/failure.hpp"
#include "app/practice/backups.hpp"
#include "desktop/kit/problem_words.hpp"

namespace desktop {

namespace {

constexpr int minutes_between_looks = 10;

bool is_due_now(app::OpenPractice& practice)
{
    const auto view = app::backups_of(practice);
    return view.is_due && !view.folder_missing;
}

/// Another one was begun, the keys were changed: what ended it says so itself.
bool was_ended(std::exception_ptr thrown)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const app::Failure& failure) {
        return failure.kind() == app::FailureKind::interrupted;
    } catch (const std::exception&) {
        return false;
    }
}

void finish(app::PracticeBackup& backup)
{
    try {
        while (backup.step())
            ;
    } catch (const app::Failure& failure) {
        if (failure.kind() != app::FailureKind::interrupted)
            throw;
    }
}

}

BackupKeeper::BackupKeeper(wxWindow* owner, Desk& desk)
    : owner_(owner), desk_(desk), alive_(new BackupKeeper*(this), [](BackupKeeper** self) { delete self; })
{
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look(); });
    timer_.Start(minutes_between_looks * 60 * 1000);
}

void BackupKeeper::look()
{
    desk_.ask(owner_, is_due_now, [this, alive = std::weak_ptr(alive_)](bool is_due) {
        if (is_due && !alive.expired())
            begin(false);
    });
}

void BackupKeeper::begin(bool is_asked)
{
    if (part_)
        return;
    part_ = 0;
    is_asked_ = is_asked;
    const auto made = [](app::OpenPractice& practice) { return std::make_shared<app::PracticeBackup>(practice); };
    desk_.ask(
        owner_, made,
        [this, alive = std::weak_ptr(alive_)](const Backup& backup) {
            if (!alive.expired())
                go_on(backup);
        },
        [this, alive = std::weak_ptr(alive_)](std::exception_ptr thrown) {
            if (!alive.expired())
                fail(thrown);
        });
}

void BackupKeeper::go_on(const Backup& backup)
{
    backup_ = backup;
    const auto job = [backup](app::OpenPractice&) {
        return backup->step() ? std::optional(backup->part_done()) : std::nullopt;
    };
    desk_.ask(
        owner_, job,
        [this, backup, alive = std::weak_ptr(alive_)](const std::optional<double>& part) {
            if (alive.expired())
                return;
            part_ = part;
            part ? go_on(backup) : end();
        },
        [this, alive = std::weak_ptr(alive_)](std::exception_ptr thrown) {
            if (!alive.expired())
                fail(thrown);
        });
}

void BackupKeeper::end()
{
    backup_.reset();
    if (is_asked_)
        desk_.say(_("The backup is made, and was read back."));
}

void BackupKeeper::fail(std::exception_ptr thrown)
{
    part_.reset();
    backup_.reset();
    if (!was_ended(thrown))
        desk_.warn((is_asked_ ? wxString(_("The backup could not be made."))
                              : wxString(_("The backup that was due could not be made."))) +
                   "\n" + words_of(thrown));
}

bool BackupKeeper::has_to_do_on_leaving()
{
    try {
        return part_ || desk_.wait_for(app::is_due_on_closing);
    } catch (const std::exception&) {
        return true; // leave() says what is wrong
    }
}

wxString BackupKeeper::leave()
{
    timer_.Stop();
    try {
        desk_.wait_for(
            [backup = std::exchange(backup_, nullptr), is_begun = part_.has_value()](app::OpenPractice& open) {
                if (backup)
                    finish(*backup);
                else if (is_begun) // its beginning is still on the way here
                    app::make_backup(open);
                app::back_up_on_closing(open);
            });
        return {};
    } catch (const std::exception&) {
        return _("The backup on leaving the practice could not be made.") + "\n" + words_of(std::current_exception());
    }
}

}
