#include "desktop/kit/dates.hpp"
#include "desktop/plan/plan_tab.hpp"
#include "desktop/plan/plan_words.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

namespace {

bool is_screened(const domain::CaseMember& member)
{
    return member.role != domain::MemberRole::child && !member.to;
}

}

void PlanTab::make_concerns()
{
    std::vector<Column> columns{
        {{}, 136}, {_("About"), 224}, {_("Day"), 104}, {_("How it came up"), 152}, {_("What was said")}};
    if (care_case().members.size() > 1)
        columns.insert(columns.begin() + 1, {_("Who"), 88});
    concerns_ = make_section("concerns", _("Concerns"),
                             _("Nothing is open. That is no reassurance: what was not asked is not known."), columns,
                             {button(this, "respond", _("What was done..."), [this] { respond(); }),
                              button(this, "close_concern", _("It is over..."), [this] { close_concern(); })});
    concerns_.list->chosen_changed = [this](const auto& id) {
        show_concern(id);
        relayout();
    };
    concerns_.list->opened = [this](const auto&) { respond(); };
}

void PlanTab::show_concerns()
{
    std::vector<Row> rows;
    for (const auto& view : view_.concerns) {
        const auto& concern = *view.concern;
        std::vector<wxString> cells{view.ask_again ? wxString(_("Ask again, alone")) : words(view.state),
                                    words(concern.area), date_words(concern.filled_on), opened_words(concern),
                                    shown(concern.said)};
        if (care_case().members.size() > 1)
            cells.insert(cells.begin() + 1, name_of(concern.client));
        rows.push_back({view.concern.id.value, std::move(cells)});
    }
    set_rows(concerns_, std::move(rows));
    if (!wanted_.empty()) {
        concerns_.list->choose(std::exchange(wanted_, {}));
        concerns_.list->SetFocus();
    }
    show_concern(concerns_.list->chosen());
}

void PlanTab::show_concern(const std::string&)
{
    const auto* view = chosen_concern();
    concerns_.buttons->Show(view != nullptr);
    std::vector<wxString> lines;
    if (view) {
        const auto& concern = *view->concern;
        if (!concern.said.empty())
            lines.push_back(wxString::Format(_("Said: %s"), shown(concern.said)));
        if (!concern.level.empty())
            lines.push_back(wxString::Format(_("My judgement that day: %s"), shown(concern.level)));
        if (view->ask_again)
            lines.push_back(_("Some of this was not answered. Ask again, alone."));
        else if (view->is_open())
            lines.push_back(_("Nothing is written yet about what was done."));
        else if (view->next_look_on)
            lines.push_back(wxString::Format(_("To look at again on %s."), date_words(*view->next_look_on)));
        const auto history = history_lines(*view);
        lines.insert(lines.end(), history.begin(), history.end());
    }
    fill_detail(concerns_, lines);
}

void PlanTab::respond()
{
    if (const auto* view = chosen_concern(); view && respond_to(this, desk(), view->concern))
        kept(_("What was done is kept."));
}

void PlanTab::close_concern()
{
    if (!view_.is_whole)
        return;
    if (const auto* view = chosen_concern(); view && end_concern(this, desk(), view->concern))
        kept(_("The concern is over. Its history stays."));
}

void PlanTab::new_concern()
{
    if (view_.is_whole && ask_concern(this, desk(), dialog_case()))
        kept(_("The concern is kept."));
}

void PlanTab::make_screens()
{
    screens_ = new wxPanel(this);
    screens_->SetName("screens");
    add_line(sizer_, screens_, page_edge);
}

void PlanTab::show_screens()
{
    screens_->DestroyChildren();
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    screens_->SetSizer(sizer);
    add_line(sizer, heading(screens_, _("Safety screens")), 0);
    add_line(sizer, hint(screens_, _("Asked alone. For you only, never printed.")), 2);
    for (const auto& member : care_case().care_case->members) {
        if (!is_screened(member))
            continue;
        const domain::SafetyScreen* last = nullptr;
        for (const auto& screen : view_.screens)
            if (screen->client == member.client)
                last = &*screen;
        add_line(sizer, heading(screens_, name_of(member.client), Level::group), gap);
        if (last) {
            add_line(sizer,
                     paragraph(screens_, wxString::Format(_("Asked on %s: %s"), date_words(last->asked_on),
                                                          words(last->result).Lower())),
                     2);
            add_line(sizer, hint(screens_, joined(answer_lines(last->answers))), 2);
            if (!last->text.empty())
                add_line(sizer, paragraph(screens_, shown(last->text)), 2);
            if (!last->fits_reason.empty())
                add_line(
                    sizer,
                    paragraph(screens_, wxString::Format(_("Why it fits all the same: %s"), shown(last->fits_reason))),
                    2);
            if (last->ask_again_on)
                add_line(sizer,
                         paragraph(screens_,
                                   wxString::Format(_("To be asked again on %s."), date_words(*last->ask_again_on))),
                         2);
        } else {
            add_line(sizer, attention(screens_, _("Not asked yet. Joint work waits for it.")), 2);
        }
        auto* ask =
            button(screens_, "screen." + shown(member.client.value), last ? _("Ask again...") : _("Record it..."),
                   [this, id = member.client.value] { new_screen(id); });
        set_accessible_name(ask, joined({ask->GetLabel(), name_of(member.client)}, ", "));
        sizer->Add(ask, wxSizerFlags().Left().Border(wxTOP, FromDIP(gap)));
    }
    publish_ids(screens_);
}

// Without a name it is the partner whose screen is still missing.
void PlanTab::new_screen(const std::string& client)
{
    if (!view_.is_whole)
        return;
    auto whom = client;
    for (const auto& member : care_case().care_case->members)
        if (whom.empty() && is_screened(member) &&
            std::ranges::none_of(view_.screens, [&](const auto& screen) { return screen->client == member.client; }))
            whom = member.client.value;
    if (ask_screen(this, desk(), dialog_case(), whom))
        kept(_("The safety screen is kept."));
}

}
