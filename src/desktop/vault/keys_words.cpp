#include "desktop/vault/keys_words.hpp"

namespace desktop {

namespace {

wxString sheet_words(const app::KeysChanged& changed)
{
    if (changed.rotation_unfinished)
        return _(
            "No recovery sheet opens the practice any more. The change of the keys is finished once a new sheet was "
            "typed back.");
    return changed.recovery_sheet ? wxString(_("Your newest recovery sheet opens the practice; older sheets do not."))
                                  : wxString(_("No recovery sheet opens the practice: make one."));
}

wxString older_words(const app::KeysChanged& changed)
{
    const auto count = [](std::int64_t number) { return static_cast<long long>(number); };
    auto all = wxString::Format(wxPLURAL("%lld older backup opens as on the day it was made.",
                                         "%lld older backups open as on the day they were made.",
                                         static_cast<unsigned>(changed.older_backups)),
                                count(changed.older_backups));
    all += " " +
           wxString::Format(wxPLURAL("Of these, today's passphrase opens %lld; the others need the one of their day.",
                                     "Of these, today's passphrase opens %lld; the others need the one of their day.",
                                     static_cast<unsigned>(changed.older_by_passphrase)),
                            count(changed.older_by_passphrase));
    return all + " " +
           wxString::Format(wxPLURAL("Today's recovery sheet opens %lld of them.",
                                     "Today's recovery sheet opens %lld of them.",
                                     static_cast<unsigned>(changed.older_by_sheet)),
                            count(changed.older_by_sheet));
}

}

wxString words(const app::KeysChanged& changed)
{
    const auto sheet = sheet_words(changed);
    return changed.older_backups > 0 ? sheet + "\n\n" + older_words(changed) : sheet;
}

wxString opening_words(bool by_passphrase, bool by_sheet)
{
    if (by_passphrase)
        return by_sheet ? _("Today's passphrase or sheet") : _("Today's passphrase");
    return by_sheet ? _("A former passphrase, or today's sheet") : _("A former passphrase");
}

}
