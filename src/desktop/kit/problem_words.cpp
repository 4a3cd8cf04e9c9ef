#include "desktop/kit/problem_words.hpp"

namespace desktop {

namespace {

wxString allowed_words(const domain::Problem& problem)
{
    if (problem.allowed == "a date, YYYY-MM-DD")
        return _("a day, such as 24 Nov 2026");
    if (problem.allowed == "a time, HH:MM")
        return _("a time, such as 17:00");
    auto words = shown(problem.allowed);
    words.Replace("_", " ");
    return words;
}

wxString kind_words(app::FailureKind kind)
{
    using Kind = app::FailureKind;
    switch (kind) {
    case Kind::wrong_passphrase:
        return _("This passphrase does not open the practice. Nothing was changed.");
    case Kind::damaged_key_file:
        return _(
            "The key file of this practice is damaged, so it cannot be opened. Nothing was changed. Copy keys.json "
            "from a backup, or rename keys.previous.json to keys.json, and try again.");
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
    case Kind::newer_schema:
        return _(
            "This practice was made by a newer version of Secure Base. Nothing was changed. Install that version.");
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
    case Kind::not_allowed:
        return _("This does not change any more: it is signed or handed out.");
    case Kind::internal:
        break;
    }
    return _("Something went wrong inside the program. Nothing was changed.");
}

}

wxString problem_words(const domain::Problem& problem, const wxString& label)
{
    if (problem.rule == "required")
        return wxString::Format(_("%s is needed."), label);
    return wxString::Format(_("%s: given %s, allowed %s."), label, shown(problem.given), allowed_words(problem));
}

wxString failure_words(const app::Failure& failure)
{
    auto words = kind_words(failure.kind());
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
        return _("There is not enough memory for this.");
    } catch (const std::exception&) {
        return kind_words(app::FailureKind::internal);
    }
}

}
