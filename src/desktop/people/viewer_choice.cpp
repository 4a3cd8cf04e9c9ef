#include "desktop/people/viewer_choice.hpp"

#include "desktop/platform/accessible.hpp"
#include "desktop/platform/layout_hints.hpp"

namespace desktop {

ViewerChoice::ViewerChoice(wxWindow* parent, Desk& desk, std::function<void()> changed)
    : wxPanel(parent), desk_(desk), changed_(std::move(changed))
{
    SetName("viewer_choice");
    Hide();
}

std::vector<ViewerChoice::Eyes> ViewerChoice::eyes_of(const app::CaseView& view) const
{
    std::vector<Eyes> all;
    if (!domain::is_joint(*view.care_case))
        return all;
    if (desk_.viewer().is_alone())
        all.push_back({"look_at_everything", _("&Everything"), "Ctrl+Shift+E", app::Viewer::counselor()});
    all.push_back({"look_at_shared", _("&Shared"), "Ctrl+Shift+F", app::Viewer::shared()});
    int number = 0;
    for (const auto& member : view.members)
        all.push_back({"look_at." + member.person.client.value, shown(member.person.name),
                       wxString::Format("Alt+Shift+%d", ++number), app::Viewer::member(member.person.client)});
    return all;
}

void ViewerChoice::show(const app::CaseView& view)
{
    DestroyChildren();
    eyes_ = eyes_of(view);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    std::vector<wxAnyButton*> buttons;
    for (const auto& eyes : eyes_) {
        auto* toggle = new wxToggleButton(this, wxID_ANY, wxControl::RemoveMnemonics(eyes.label));
        toggle->SetName(eyes.name);
        toggle->SetToolTip(eyes.key);
        const bool is_chosen =
            eyes.viewer.scope() == desk_.viewer().scope() && eyes.viewer.client() == desk_.viewer().client();
        toggle->SetValue(is_chosen);
        if (is_chosen)
            toggle->SetFont(toggle->GetFont().Bold());
        toggle->Bind(wxEVT_TOGGLEBUTTON, [this, viewer = eyes.viewer](wxCommandEvent&) { choose(viewer); });
        row->Add(toggle);
        buttons.push_back(toggle);
    }
    join(buttons);
    row->Add(hint(this, what_is_shown()), wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(group_gap)));
    SetSizer(row);
    publish_ids(this);
    Show(!eyes_.empty());
}

wxString ViewerChoice::what_is_shown() const
{
    switch (desk_.viewer().scope()) {
    case app::Scope::everything:
        return _("For you alone.");
    case app::Scope::shared:
        return _("What all of them have said together or allowed.");
    case app::Scope::member:
        return _("What this member may see.");
    }
    return {};
}

void ViewerChoice::choose(const app::Viewer& viewer)
{
    desk_.look_as(viewer);
    // The button that was pressed goes; not while it still says so.
    CallAfter([this] { changed_(); });
}

std::vector<Action> ViewerChoice::actions()
{
    std::vector<Action> actions;
    for (const auto& eyes : eyes_)
        actions.push_back({eyes.name, eyes.label, eyes.key, [this, viewer = eyes.viewer] { choose(viewer); }});
    return actions;
}

}
