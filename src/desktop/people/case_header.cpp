#include "desktop/people/case_header.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/icon.hpp"
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
    sizer->Add(fact_line(view), wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
    SetSizer(sizer);
    publish_ids(this);
}

wxSizer* CaseHeader::name_line(const app::CaseView& view)
{
    std::vector<wxString> names, pronouns;
    for (const auto& member : view.members) {
        names.push_back(isolated(shown(member.person.name)));
        const auto theirs = shown(member.pronouns);
        if (!theirs.empty() && std::ranges::find(pronouns, theirs) == pronouns.end())
            pronouns.push_back(theirs);
    }
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    const auto all = joined(names, names.size() == 2 ? wxString(" & ") : wxString(", "));
    auto* title = new wxStaticText(this, wxID_ANY, wxControl::EscapeMnemonics(all), wxDefaultPosition, wxDefaultSize,
                                   wxST_ELLIPSIZE_END);
    title->SetName("case_title");
    title->SetFont(GetFont().Scaled(1.5F).Bold());
    title->SetToolTip(all);
    line->Add(title, wxSizerFlags().CentreVertical());
    auto* quiet = new wxStaticText(this, wxID_ANY, joined(pronouns, ", "));
    quiet->SetForegroundColour(quiet_colour());
    line->Add(quiet, wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(12)));
    if (view.open_concerns > 0)
        line->Add(concern_button(), wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    if (!view.care_case->closed_on) {
        auto* note = button(this, "new_note_here", _("New note"), [this, id = view.care_case.id.value] {
            desk_.go_to({"case", id, "sessions:new"});
        });
        note->SetBitmap(icon(Icon::pencil, 16));
        line->Add(note, wxSizerFlags().CentreVertical());
    }
    return line;
}

// A dot and no word: it may be seen by whoever sits beside.
wxWindow* CaseHeader::concern_button()
{
    auto* dot = new wxButton(this, wxID_ANY, wxString::FromUTF8("\xE2\x97\x8F"), wxDefaultPosition, wxDefaultSize,
                             wxBORDER_NONE | wxBU_EXACTFIT);
    dot->SetName("show_concerns");
    dot->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_concerns_(); });
    dot->SetForegroundColour(quiet_colour());
    dot->SetToolTip("Ctrl+Shift+C");
    set_accessible_name(dot, _("Something to look at"));
    return dot;
}

// One line whatever there is to say: the last fact gives way, and is told in whole by its tooltip.
wxSizer* CaseHeader::fact_line(const app::CaseView& view)
{
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    const auto facts = facts_of(view);
    for (const auto& fact : facts) {
        const bool is_last = &fact == &facts.back();
        auto* mark = new wxStaticBitmap(this, wxID_ANY, icon(fact.mark, 16, quiet_colour()));
        line->Add(mark, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6)));
        auto* words = new wxStaticText(this, wxID_ANY, wxControl::EscapeMnemonics(fact.words), wxDefaultPosition,
                                       wxDefaultSize, wxST_ELLIPSIZE_END);
        words->SetToolTip(fact.words);
        if (fact.counts)
            words->SetFont(words->GetFont().Bold());
        else
            words->SetForegroundColour(quiet_colour());
        line->Add(words, wxSizerFlags(is_last ? 1 : 0).CentreVertical().Border(wxRIGHT, FromDIP(group_gap)));
    }
    return line;
}

std::vector<CaseHeader::Fact> CaseHeader::facts_of(const app::CaseView& view) const
{
    const auto& care_case = *view.care_case;
    const bool is_joint = domain::is_joint(care_case);
    std::vector<Fact> facts{{Icon::clients, words(care_case.modality)}};
    if (care_case.closed_on)
        facts.push_back({Icon::check, joined({wxString::Format(_("closed on %s"), date_words(*care_case.closed_on)),
                                              view.retention ? retention_words(*view.retention) : wxString()})});
    else
        facts.push_back({Icon::calendar, view.next_planned ? next_words(*view.next_planned, desk_.today())
                                                           : wxString(_("no next session"))});
    if (view.joint_work && !words(*view.joint_work).empty())
        facts.push_back({Icon::rings, words(*view.joint_work)});
    for (const auto& member : view.members)
        if (member.is_in_new_role)
            facts.push_back(
                {Icon::warning,
                 wxString::Format(_("%s was seen in another case before: ask for a yes to the new role, and "
                                    "note the day (case menu)."),
                                  isolated(shown(member.person.name)))});
    for (const auto& member : view.members)
        if (const auto agreed = safe_contact_words(member); !agreed.empty())
            facts.push_back({Icon::phone,
                             is_joint ? wxString::Format(_("Reach %s: %s"), shown(member.person.name), agreed)
                                      : wxString::Format(_("Reach: %s"), agreed),
                             true});
    return facts;
}

}
