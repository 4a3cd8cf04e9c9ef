#include "desktop/kit/dates.hpp"
#include "desktop/plan/plan_tab.hpp"
#include "desktop/plan/plan_words.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

void PlanTab::make_safety_plans()
{
    safety_plans_ = new wxPanel(this);
    safety_plans_->SetName("safety_plans");
    add_line(sizer_, safety_plans_, page_edge);
}

void PlanTab::show_safety_plans()
{
    safety_plans_->DestroyChildren();
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    safety_plans_->SetSizer(sizer);
    add_line(sizer, heading(safety_plans_, _("Safety plan")), 0);
    add_line(sizer, hint(safety_plans_, _("Written together, in their words. Every version stays.")), 2);
    for (const auto& member : member_choices()) {
        const auto found = view_.safety_plans.find(member.key);
        show_safety_plan(member, found == view_.safety_plans.end() ? std::vector<domain::Record<domain::SafetyPlan>>()
                                                                   : found->second);
    }
    publish_ids(safety_plans_);
}

void PlanTab::show_safety_plan(const Choice& member, const std::vector<domain::Record<domain::SafetyPlan>>& versions)
{
    auto* sizer = safety_plans_->GetSizer();
    if (care_case().members.size() > 1)
        add_line(sizer, heading(safety_plans_, member.words, Level::group), gap);
    if (versions.empty()) {
        add_line(sizer, paragraph(safety_plans_, _("Not written yet.")), 2);
    } else {
        const auto written = date_words(versions.back()->written_on);
        add_line(sizer,
                 hint(safety_plans_, versions.size() == 1 ? wxString::Format(_("Written on %s"), written)
                                                          : wxString::Format(_("Written on %s, version %d"), written,
                                                                             static_cast<int>(versions.size()))),
                 2);
        for (const auto& line : safety_plan_lines(*versions.back()))
            add_line(sizer, paragraph(safety_plans_, line), 2);
    }
    auto* write = button(safety_plans_, "safety_plan." + shown(member.key),
                         versions.empty() ? _("Write it...") : _("New version..."),
                         [this, id = member.key] { write_safety_plan(id); });
    set_accessible_name(write, joined({write->GetLabel(), member.words}, ", "));
    sizer->Add(write, wxSizerFlags().Left().Border(wxTOP, FromDIP(gap)));
}

// A new version starts from the one before: most of it stays true.
void PlanTab::write_safety_plan(const std::string& client)
{
    if (!view_.is_whole)
        return;
    const auto whom = client.empty() ? member_choices().front().key : client;
    const auto found = view_.safety_plans.find(whom);
    const auto last = found == view_.safety_plans.end() ? domain::SafetyPlan{{whom}, {}, {}, {}, {}, {}, {}, {}}
                                                        : *found->second.back();
    if (ask_safety_plan(this, desk(), last))
        kept(_("The safety plan is kept. The versions before stay."));
}

}
