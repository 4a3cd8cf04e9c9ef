#include "desktop/vault/backup_keeper.hpp"

#include "app/practice/backups.hpp"
#include "desktop/kit/problem_words.hpp"

namespace desktop {

namespace {

constexpr int minutes_between_looks = 10;

void back_up_if_due(app::OpenPractice& practice)
{
    const auto view = app::backups_of(practice);
    if (view.is_due && !view.folder_missing)
        app::make_backup(practice);
}

}

BackupKeeper::BackupKeeper(wxWindow* owner, Desk& desk) : owner_(owner), desk_(desk)
{
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look(); });
    timer_.Start(minutes_between_looks * 60 * 1000);
}

void BackupKeeper::look()
{
    desk_.ask(
        owner_, back_up_if_due, [] {},
        [this](std::exception_ptr thrown) {
            desk_.warn(_("The backup that was due could not be made.") + "\n" + words_of(thrown));
        });
}

void BackupKeeper::on_closing()
{
    timer_.Stop();
    try {
        desk_.wait_for(app::back_up_on_closing);
    } catch (const std::exception&) {
        // Nobody is there any more to be told; the date of the last good one tells at the next start.
        return;
    }
}

}
