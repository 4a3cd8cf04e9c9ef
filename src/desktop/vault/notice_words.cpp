#include "desktop/vault/notice_words.hpp"

namespace desktop {

wxString words(app::OpeningNotice notice)
{
    using enum app::OpeningNotice;
    switch (notice) {
    case change_undone:
        return _("The program had ended in the middle of a change; that change is not there, everything before it is.");
    case side_files_set_aside:
        return _("Files that do not belong to this practice lay beside its records. They were renamed and not used.");
    case keys_mended:
        return _("The key file was missing or damaged and was written again from its second copy. Make a backup.");
    case state_not_kept:
        return _(
            "This machine could not remember how far the practice has come, so an older copy put in its place would "
            "not be noticed.");
    case nothing_can_be_written:
        return _("Nothing can be written here: the practice is open for reading only.");
    case damaged:
        return _("Something in this practice cannot be read, so it is open for reading only. Restore a backup, or "
                 "lock it and choose “Salvage a damaged practice” on the first page.");
    case open_to_others:
        return _("Other users of this machine may get at the folder of this practice. Close it to them.");
    case hard_linked:
        return _("The records have a second name outside the practice. Copy the folder, and use the copy.");
    case conflict_copy:
        return _(
            "A sync program has put a second version beside the records or keys. Look which one is newer; this one "
            "is used.");
    case open_elsewhere:
        return _("Another machine had this practice open and did not close it. Close it there before you change "
                 "anything here.");
    case rotation_unfinished:
        return _(
            "The change of the keys is not finished: no recovery sheet opens this practice. Make one under Settings, "
            "Backup and keys, and type it back.");
    case clock_went_back:
        break;
    }
    return _("The last line of the audit is later than the clock says it is now. Look at the clock of this machine.");
}

}
