#include "desktop/kit/problem_words.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/refusal_words.hpp"

namespace desktop {

namespace {

// What was typed as a sentence repeats it: whole when it is short, since it stands beside it.
constexpr std::size_t longest_repeated = 40;

wxString given_words(const domain::Problem& problem, const wxString& typed)
{
    if (typed.empty() || typed.length() > longest_repeated || typed.Contains("\n"))
        return refusal_words(problem.given);
    return wxString::Format(_("\"%s\""), typed);
}

/// An instant as it was kept, in words.
wxString moment_words(const domain::Words& kept)
{
    const auto at = kept.arguments.empty() ? std::nullopt : domain::parse_timestamp(kept.arguments.front());
    return at ? joined({date_words(domain::date_of(*at)), time_words(time_of(*at))}, ", ") : refusal_words(kept);
}

/// Which version opens the practice.
wxString needed_words(const std::optional<domain::Problem>& newer)
{
    if (!newer)
        return _("Install that version.");
    return wxString::Format(_("This is version %s. Install version %s or a later one."), refusal_words(newer->given),
                            refusal_words(newer->allowed));
}

// Neutral: it tells what the work waits for, never what somebody said.
wxString unfit_words(const std::string& what)
{
    if (what == "joint_work_waits")
        return _("Individual sessions come first in this case.");
    if (what == "step_outside_stage")
        return _("This step belongs to another stage.");
    if (what == "event_outside_stage")
        return _("This turning point belongs to another stage.");
    return _("This turning point belongs to couple work.");
}

wxString kind_words(app::FailureKind kind)
{
    using Kind = app::FailureKind;
    switch (kind) {
    case Kind::wrong_passphrase:
        return _("This passphrase does not open the practice. Nothing was changed.");
    case Kind::damaged_key_file:
        return _("The key file of this practice is damaged and there is no whole copy of it, so it cannot be opened. "
                 "Nothing "
                 "was changed. Restore a backup, or put back the keys.json of one.");
    case Kind::wrong_key:
    case Kind::damaged_database:
        return _("The records of this practice are damaged, so it was not opened. Nothing was changed. Bring back the "
                 "latest copy you have.");
    case Kind::foreign_key_file:
        return _("The key file in this folder belongs to another practice. Nothing was changed. Put back the keys.json "
                 "that came with these records.");
    case Kind::empty_or_truncated_database:
        return _(
            "The records of this practice are empty or cut short, so it was not opened. Nothing was changed. Bring "
            "back the latest copy you have.");
    case Kind::older_copy:
        return _("This is an older copy than the one last used on this machine, so it was not opened. Nothing was "
                 "changed. Look for the newer copy first.");
    case Kind::diverged_copy:
        return _("This practice and the copy of it last used on this machine have gone different ways, so it was not "
                 "opened. Nothing was changed. It may well be the one with more in it: look at both before you go on.");
    case Kind::newer_schema:
        return _("This practice was last used with a newer version of Secure Base. Nothing was changed.");
    case Kind::not_a_practice:
        return _("This is not a practice: a practice is a folder whose name ends in .securebase.");
    case Kind::in_use:
        return _("The practice is in use by another program. Close it there, then try again.");
    case Kind::already_exists:
        return _("There is something of this name already. Nothing was changed. Choose another name.");
    case Kind::missing_path:
        return _("There is nothing at this place any more.");
    case Kind::weak_passphrase:
        return _("This passphrase is too easy to guess.");
    case Kind::disk_full:
        return _("The disk is full, so this was not kept. Make room, then save again.");
    case Kind::io_error:
        return _("The disk could not be read or written, so this was not kept.");
    case Kind::report_not_written:
        return _("The file could not be written: the disk is full or not to be written to. The report is kept in the "
                 "practice, under \"Given out so far\".");
    case Kind::damaged_record:
        return _("Something in this practice is not what was written, so it is not shown. Bring back the latest copy "
                 "you have.");
    case Kind::stale:
        return _("This was changed elsewhere since it was opened. Open it again, then change it.");
    case Kind::read_only:
        return _("This practice is open for reading only.");
    case Kind::read_only_place:
        return _("The practice lies where nothing may be written, so it was not opened: a read-only disk, or a folder "
                 "of somebody else. Nothing was changed. Copy the whole folder to where you may write, and open it "
                 "there.");
    case Kind::not_allowed:
        return _("This does not change any more: it is signed or handed out.");
    case Kind::schema_altered:
        return _("Something in the file of this practice was not made by Secure Base, so it was not opened and "
                 "nothing of it was run. Nothing was changed. Restore a backup.");
    case Kind::unfinished_change:
        return _("A change to this practice was cut off and has to be undone first, but nothing can be written "
                 "here. Copy the whole folder to a disk that can be written, and open it there.");
    case Kind::practice_moved:
        return _("The practice is no longer where it was opened: its folder was moved, deleted or replaced. This "
                 "was not kept. Lock, and open the practice where it is now.");
    case Kind::name_too_long:
        return _("This name is too long for the disk. Nothing was changed. Choose a shorter one.");
    case Kind::no_permission:
        return _("You are not allowed to read or write there. Nothing was changed. Look at the permissions of "
                 "the folder, or choose another one.");
    case Kind::not_a_backup:
        return _("This file is not a backup of Secure Base. Nothing was changed.");
    case Kind::damaged_backup:
        return _("This backup is damaged, so nothing was restored from it. Try the one made before it.");
    case Kind::cut_backup:
        return _("The end of this backup is missing, so nothing was restored from it: its copy was not finished. "
                 "Copy it again, or try the one made before it.");
    case Kind::wrong_recovery_code:
        return _("This is not the recovery code of the practice. Nothing was changed. Use the newest recovery "
                 "sheet.");
    case Kind::no_recovery_sheet:
        return _("There is no recovery sheet for this practice as it is here: none was made, or its keys were "
                 "changed after it. Nothing was changed.");
    case Kind::older_key_file:
        return _("The key file in this folder is from before the passphrase or the keys of this practice were "
                 "changed. Nothing was changed. Put the newest keys.json back.");
    case Kind::conflict:
        return _("This does not fit what is there any more: something it refers to is gone, or something else depends "
                 "on it. Nothing was changed. Open it again, then change it.");
    case Kind::interrupted:
        return _("This was stopped before it was done. Nothing was changed.");
    case Kind::out_of_memory:
        return _("There is not enough memory for this. Nothing is damaged and nothing was changed. Close other "
                 "programs, then try again.");
    case Kind::no_encryption:
        return _("Another database library stands in front of the one that encrypts, so nothing was opened or "
                 "written. Have the package libsqlcipher0 installed again.");
    case Kind::no_font:
        return _("No font was found on this machine, so no page can be made. Install the package fonts-noto-core, "
                 "then try again.");
    case Kind::pdf:
        return _("The page could not be made. Nothing was changed.");
    case Kind::internal:
        break;
    }
    return _("Something went wrong inside the program. Nothing was changed. What is known about it, without content, "
             "stands in the file problems.log in .local/state/secure-base; you can send it on.");
}

}

wxString problem_words(const domain::Problem& problem, const wxString& label, const wxString& typed)
{
    if (problem.rule == "same_name")
        return _("Somebody of this name is in the practice already. Is this another person?");
    if (problem.rule == "future_opening")
        return wxString::Format(_("This case would open on %s, which has not come yet. Is that right?"),
                                refusal_words(problem.given));
    if (problem.rule == "outside_case")
        return wxString::Format(
            _("A membership would begin or end on %s, outside the days of the case. Is that right?"),
            refusal_words(problem.given));
    if (problem.rule == "same_day")
        return _("This form was filled in on that day already. Is this a second one of the same day?");
    if (problem.rule == "unfit")
        return joined({unfit_words(problem.given.arguments.empty() ? std::string() : problem.given.arguments.front()),
                       _("Change it, or write why it goes on all the same.")},
                      " ");
    if (problem.rule == "in_company")
        return _("This is not asked in front of others. Ask alone, and keep it as a safety screen or a concern.");
    if (problem.rule == "screen")
        return _("Joint work does not fit beside fear, violence or control. Let it wait, or do not offer it.");
    if (problem.rule == "screen_unasked")
        return _("Joint work cannot fit while nothing was answered.");
    if (problem.rule == "required")
        return wxString::Format(_("%s is needed."), label);
    return wxString::Format(_("%s: %s does not fit; it takes %s."), label, given_words(problem, typed),
                            refusal_words(problem.allowed));
}

wxString holder_words(const app::Failure& failure)
{
    if (failure.kind() != app::FailureKind::in_use || !failure.problem())
        return {};
    return wxString::Format(_("It is open on %s since %s."), refusal_words(failure.problem()->given),
                            moment_words(failure.problem()->allowed));
}

wxString failure_words(const app::Failure& failure)
{
    auto words = kind_words(failure.kind());
    if (failure.kind() == app::FailureKind::newer_schema)
        return words + " " + needed_words(failure.problem());
    if (failure.kind() == app::FailureKind::in_use)
        return failure.problem() ? words + "\n" + holder_words(failure) : words;
    if (const auto& problem = failure.problem())
        words += "\n" + problem_words(*problem, shown(problem->field));
    return words;
}

wxString words_of(std::exception_ptr thrown)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const domain::Refused& refused) {
        auto label = shown(refused.problem().field);
        label.Replace("_", " ");
        return problem_words(refused.problem(), label);
    } catch (const app::Failure& failure) {
        return failure_words(failure);
    } catch (const std::bad_alloc&) {
        return kind_words(app::FailureKind::out_of_memory);
    } catch (const std::exception&) {
        return kind_words(app::FailureKind::internal);
    }
}

}
