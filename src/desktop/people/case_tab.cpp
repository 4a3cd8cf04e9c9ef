#include "desktop/people/case_tab.hpp"

#include "desktop/kit/words.hpp"

namespace desktop {

CaseTab::CaseTab(wxWindow* parent, Desk& desk, SharedCase care_case)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL), desk_(desk),
      care_case_(std::move(care_case))
{
    SetScrollRate(0, FromDIP(12));
}

wxString CaseTab::name_of(const domain::Id<domain::Client>& client) const
{
    for (const auto& member : care_case_->members)
        if (member.person.client == client)
            return shown(member.person.name);
    return {};
}

std::vector<Choice> CaseTab::member_choices() const
{
    std::vector<Choice> members;
    for (const auto& member : care_case_->members)
        members.push_back({member.person.client.value, shown(member.person.name)});
    return members;
}

domain::Id<domain::Client> CaseTab::only_member() const
{
    return care_case_->members.size() == 1 ? care_case_->members.front().person.client : domain::Id<domain::Client>{};
}

}
