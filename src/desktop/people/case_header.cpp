#include "desktop/people/case_header.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/ways.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

namespace {

wxString next_words(const domain::Session& session, const domain::Date& today)
{
    const auto day = near_words(session.held_on, today);
    return session.start ? wxString::Format(_("next session %s at %s"), day, time_words(*session.start))
                         : wxString::Format(_("next session %s"), day);
}

}

wxString retention_words(const domain::Retention& retention)
{
    switch (retention.reason) {
    case domain::RetentionReason::legal_hold:
        return _("legal hold: nothing may be disposed of");
    case domain::RetentionReason::until_25:
        return wxString::Format(_("to be kept until %s, the 25th birthday of someone seen as a minor"),
                                date_words(*retention.until));
    case domain::RetentionReason::years_after_last_session:
        break;
    }
    return wxString::Format(_("to be kept until %s"), date_words(*retention.until));
}

wxString safe_contact_words(const app::CaseMemberView& member)
{
    return member.safe_contact ? reach_words(*member.safe_contact) : wxString();
}

CaseHeader::CaseHeader(wxWindow* parent, Desk& desk, std::function<void()> show_concerns)
    : wxPanel(parent), desk_(desk), show_concerns_(std::move(show_concerns))
{
    SetName("case_header");
}

void CaseHeader::show(const app::CaseView& view)
{
    DestroyChildren();
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(name_line(view), wxSizerFlags().Expand());
    sizer->Add(hint(this, state_words(view)), wxSizerFlags().Expand());
    const bool is_joint = domain::is_joint(*view.care_case);
    for (const auto& member : view.members)
        if (const auto agreed = safe_contact_words(member); !agreed.empty())
            add_line(sizer,
                     attention(this, is_joint ? wxString::Format(_("Reach %s: %s"), shown(member.person.name), agreed)
                                              : wxString::Format(_("Reach: %s"), agreed)),
                     4);
    for (const auto& member : view.members)
        if (member.is_in_new_role)
            add_line(sizer,
                     hint(this, wxString::Format(_("%s was seen in another case before: ask for a yes to the new "
                                                   "role, and note the day (case menu)."),
                                                 shown(member.person.name))),
                     4);
    SetSizer(sizer);
    publish_ids(this);
}

wxSizer* CaseHeader::name_line(const app::CaseView& view)
{
    std::vector<wxString> names;
    for (const auto& member : view.members)
        names.push_back(shown(member.person.name));
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    auto* title = heading(this, joined(names, ", "), Level::page);
    line->Add(title, wxSizerFlags(1).CentreVertical());
    if (view.open_concerns > 0) {
        // A dot and no word: it may be seen by whoever sits beside.
        auto* dot = new wxButton(this, wxID_ANY, wxString::FromUTF8("\xE2\x97\x8F"), wxDefaultPosition, wxDefaultSize,
                                 wxBORDER_NONE | wxBU_EXACTFIT);
        dot->SetName("show_concerns");
        dot->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_concerns_(); });
        dot->SetForegroundColour(quiet_colour());
        dot->SetToolTip("Ctrl+Shift+C");
        set_accessible_name(dot, _("Something to look at"));
        line->Add(dot, wxSizerFlags().CentreVertical());
    }
    return line;
}

wxString CaseHeader::state_words(const app::CaseView& view) const
{
    std::vector<wxString> pronouns;
    for (const auto& member : view.members)
        pronouns.push_back(shown(member.pronouns));
    const auto& care_case = *view.care_case;
    const bool is_closed = care_case.closed_on.has_value();
    const auto closed = is_closed ? joined({wxString::Format(_("closed on %s"), date_words(*care_case.closed_on)),
                                            view.retention ? retention_words(*view.retention) : wxString()})
                                  : wxString();
    wxString next;
    if (view.next_planned)
        next = next_words(*view.next_planned, desk_.today());
    else if (!is_closed)
        next = _("no next session");
    return joined({joined(pronouns, ", "), words(care_case.modality),
                   view.joint_work ? words(*view.joint_work) : wxString(), closed, next});
}

}
