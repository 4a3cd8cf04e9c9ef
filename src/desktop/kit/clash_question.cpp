#include "desktop/kit/clash_question.hpp"

#include "desktop/kit/layout.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

wxPanel* clash_question(wxWindow* parent, const wxString& name, const wxString& now,
                        std::function<void(bool take_newer)> decided)
{
    auto* panel = new wxPanel(parent);
    panel->SetName(name + ".clash");
    const auto decide = [panel, decided = std::move(decided)](bool take_newer) {
        panel->Hide();
        // The button that was pressed must not go while it is still at work.
        panel->CallAfter([panel] { panel->Destroy(); });
        decided(take_newer);
    };
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    add_line(sizer, attention(panel, wxString::Format(_("This was changed meanwhile. It now says: %s"), now)), 2);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(button(panel, name + ".keep_typed", _("Keep what you typed"), [decide] { decide(false); }),
                 wxSizerFlags().Border(wxRIGHT, panel->FromDIP(gap)));
    buttons->Add(button(panel, name + ".take_newer", _("Take what it says now"), [decide] { decide(true); }));
    sizer->Add(buttons, wxSizerFlags().Border(wxTOP, panel->FromDIP(gap)));
    panel->SetSizer(sizer);
    publish_ids(panel);
    return panel;
}

}
