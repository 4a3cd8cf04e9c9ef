#pragma once

#include "app/kit/typed.hpp"
#include "desktop/desk.hpp"

namespace desktop {

/// How far what is typed in an editor has come.
enum class SavingState { idle, typing, saving, failed };

/// Brings what is typed in one editor into the practice, and loses none of it on the way: a draft at every pause, then
/// the record. One stands behind every note, dialog, intake, settings page and report.
///
/// While it saves, the draft on the disk is the one of before. Whoever leaves, locks or closes then waits for the
/// answer: only what was typed since is kept as a draft, so that nothing that is saved is offered a second time.
class Saver {
public:
    /// `typed` says what stands in the editor and is not in the record. The owner must outlive it.
    Saver(wxWindow* owner, Desk& desk, std::function<app::Typed()> typed);
    ~Saver();
    Saver(const Saver&) = delete;
    Saver& operator=(const Saver&) = delete;

    /// Under which name the draft lies; with none nothing is kept.
    void set_draft(app::DraftName name) { draft_ = std::move(name); }
    const app::DraftName& draft() const { return draft_; }
    SavingState state() const { return state_; }
    bool is_saving() const { return state_ == SavingState::saving; }
    /// True while the editor goes: nothing new may be opened or asked then.
    bool is_leaving() const { return leaving_; }

    /// Something was typed.
    void typed();
    /// What stands there now is the record's: there is nothing to keep.
    void settle();

    /// Does `job` in the practice and drops the draft with it, then calls `saved` with what it returned, or `failed`.
    /// Does nothing while it saves: a second press is none.
    template<class Job, class Saved>
    void save(Job job, Saved saved, std::function<void(std::exception_ptr)> failed)
    {
        if (!begin_saving())
            return;
        using Result = std::invoke_result_t<Job, app::OpenPractice&>;
        const auto on_failed = [this, failed = std::move(failed)](std::exception_ptr thrown) { fail(failed, thrown); };
        if constexpr (std::is_void_v<Result>)
            ticket_ = desk_.ask(
                owner_,
                [name = draft_, job = std::move(job)](app::OpenPractice& practice) {
                    app::save_typed(practice, name, [&] { job(practice); });
                },
                [this, saved = std::move(saved)] {
                    end_saving();
                    saved();
                },
                on_failed);
        else
            ticket_ = desk_.ask(
                owner_,
                [name = draft_, job = std::move(job)](app::OpenPractice& practice) {
                    std::optional<Result> result;
                    app::save_typed(practice, name, [&] { result.emplace(job(practice)); });
                    return std::move(*result);
                },
                [this, saved = std::move(saved)](Result result) {
                    end_saving();
                    saved(std::move(result));
                },
                on_failed);
    }

    /// Waits for the answer, when it saves.
    void wait();
    /// The editor goes: waits for the answer and keeps what is not on the disk yet. Throws what keeps it from that.
    void keep_now();
    /// What was typed goes; its draft too.
    void put_away(const std::function<void()>& done);

    /// How it is kept when the editor goes; unset: as a draft.
    std::function<void()> keep_in_record;
    /// Called when a draft could not be put on the disk; unset: the window says so.
    std::function<void(std::exception_ptr)> not_kept;
    /// Called after each draft is on the disk, with when that was.
    std::function<void(const domain::Timestamp&)> kept = [](const auto&) {};

    /// True while anything is being saved anywhere: a lock waits for it behind its cover.
    static bool any_saving();

private:
    bool begin_saving();
    void end_saving();
    void fail(const std::function<void(std::exception_ptr)>& failed, std::exception_ptr thrown);
    /// Only what the disk has confirmed is kept: a write that is still on its way may fail.
    bool is_kept() const { return kept_of_ == typed_count_; }
    void keep_draft();
    void write_draft();

    wxWindow* owner_;
    Desk& desk_;
    std::function<app::Typed()> typed_;
    app::DraftName draft_;
    SavingState state_ = SavingState::idle;
    wxTimer pause_;
    wxLongLong typing_since_ = 0;
    int typed_count_ = 0; ///< changes so far
    int kept_of_ = 0;     ///< as many of them are on the disk
    int sent_of_ = 0;     ///< as many of them are in what is being saved
    int ticket_ = 0;
    bool leaving_ = false;
};

}
