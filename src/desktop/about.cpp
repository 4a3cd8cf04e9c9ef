#include "desktop/about.hpp"

#include "desktop/kit/text.hpp"

namespace desktop {

void show_about(wxWindow& parent)
{
    const auto words = joined(
        {_("Secure Base keeps the records of counselors who work with attachment, encrypted, on their own machine. It "
           "supports a counselor's judgment and replaces none of it."),
         _("Emotionally Focused Therapy and the EFT Tango are the work of Sue Johnson and her colleagues; observation, "
           "feeling, need and request come from Nonviolent Communication, the work of Marshall Rosenberg. Each "
           "questionnaire belongs to its authors, who are named in the library beside it; its published wording is not "
           "part of this program."),
         _("Secure Base is not affiliated with, endorsed by or certified by ICEEFT, the Center for Nonviolent "
           "Communication, BetterHelp, or the authors or publishers of any questionnaire or book named in it."),
         _("Free software under the GNU General Public License, version 3 or later, without any warranty.")},
        "\n\n");
    wxMessageBox(words, _("About Secure Base"), wxOK | wxICON_INFORMATION, &parent);
}

}
