#include "desktop/plan/plan_tab.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/plan/plan_words.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

namespace {

template<class View>
const View* find_by_id(const std::vector<View>& views, const std::string& id, const auto& record)
{
    const auto found = std::ranges::find_if(views, [&](const auto& view) { return (view.*record).id.value == id; });
    return found == views.end() ? nullptr : &*found;
}

}

PlanTab::PlanTab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
    : CaseTab(parent, desk, care_case), sizer_(new wxBoxSizer(wxVERTICAL))
{
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(sizer_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(group_gap)));
    SetSizer(outer);
    hidden_ = hint(
        this, _("Concerns, safety plans and screens, injuries and permissions are put away: they are for you alone."));
    add_line(sizer_, hidden_, group_gap);
    hidden_->Hide();
    make_concerns();
    make_safety_plans();
    make_screens();
    make_goals();
    make_injuries();
    make_permissions();
}

PlanTab::Section PlanTab::make_section(const std::string& name, const wxString& title, const wxString& empty,
                                       const std::vector<Column>& columns, std::initializer_list<wxButton*> buttons)
{
    Section section{};
    section.title = heading(this, title);
    section.empty = hint(this, empty);
    section.list = new RowList(this, name, title, columns);
    section.detail = new wxPanel(this);
    section.detail->SetName(name + "_detail");
    auto* row = new wxPanel(this);
    auto* flow = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    for (auto* each : buttons) {
        each->Reparent(row);
        flow->Add(each, wxSizerFlags().Border(wxRIGHT | wxTOP, FromDIP(gap)));
    }
    row->SetSizer(flow);
    section.buttons = row;
    add_line(sizer_, section.title, sizer_->IsEmpty() ? 0 : page_edge);
    add_line(sizer_, section.empty, gap);
    add_line(sizer_, section.list, gap);
    add_line(sizer_, row, 0);
    add_line(sizer_, section.detail, gap);
    return section;
}

void PlanTab::set_rows(Section& section, std::vector<Row> rows)
{
    const int lines = static_cast<int>(std::clamp<std::size_t>(rows.size(), 2, 7));
    section.empty->Show(rows.empty());
    section.list->Show(!rows.empty());
    section.list->SetMinSize(wxSize(FromDIP(200), FromDIP(34) + lines * FromDIP(27)));
    const auto first = rows.empty() ? std::string() : rows.front().key;
    section.list->set_rows(std::move(rows));
    if (section.list->chosen().empty())
        section.list->choose(first);
}

void PlanTab::fill_detail(Section& section, const std::vector<wxString>& lines)
{
    section.detail->DestroyChildren();
    section.detail->SetSizer(new wxBoxSizer(wxVERTICAL));
    for (const auto& line : lines)
        if (!line.empty())
            add_line(section.detail->GetSizer(), paragraph(section.detail, line), 2);
    section.detail->Show(!lines.empty());
}

std::vector<Action> PlanTab::actions()
{
    std::vector<Action> actions{{"new_goal", _("&New goal..."), "Ctrl+G", [this] { new_goal(); }},
                                {"rate_goal", _("&Rate the goal..."), "Ctrl+R", [this] { rate(); }},
                                {"change_goal", _("C&hange the goal..."), "Ctrl+Shift+G", [this] { change(); }}};
    if (!is_shown_ || !view_.is_whole)
        return actions;
    actions.push_back({"respond", _("What was &done about the concern..."), "Ctrl+D", [this] { respond(); }});
    actions.push_back({"new_concern", _("New &concern..."), "", [this] { new_concern(); }});
    actions.push_back({"new_injury", _("Attachment &injury..."), "", [this] { new_injury(); }});
    actions.push_back({"safety_plan", _("Safety &plan..."), "", [this] { write_safety_plan({}); }});
    if (is_couple())
        actions.push_back({"new_screen", _("&Safety screen..."), "Ctrl+Shift+S", [this] { new_screen({}); }});
    return actions;
}

void PlanTab::refresh()
{
    desk().look(
        this,
        [id = id(), is_opening = !std::exchange(is_open_, true)](const app::Looking& looking) {
            return app::plan_view(looking, id, is_opening);
        },
        [this](app::PlanView view) {
            show(std::move(view));
            this->desk().actions_changed();
        });
}

void PlanTab::open(const std::string& what)
{
    if (what.starts_with("concern:"))
        wanted_ = what.substr(8);
    else if (what == "new_goal")
        new_goal();
}

void PlanTab::show(app::PlanView view)
{
    view_ = std::move(view);
    is_shown_ = true;
    const bool hidden = !view_.is_whole;
    hidden_->Show(hidden);
    show_goals();
    if (hidden)
        forget_what_is_private();
    for (auto* section : {&concerns_, &injuries_, &permissions_})
        for (auto* window :
             {static_cast<wxWindow*>(section->title), static_cast<wxWindow*>(section->empty),
              static_cast<wxWindow*>(section->list), static_cast<wxWindow*>(section->detail), section->buttons})
            window->Show(!hidden);
    screens_->Show(!hidden && is_couple());
    safety_plans_->Show(!hidden);
    if (!hidden) {
        show_concerns();
        show_safety_plans();
        show_screens();
        show_injuries();
        show_permissions();
    }
    relayout();
}

// What nobody may see is not kept out of sight, it is gone.
void PlanTab::forget_what_is_private()
{
    for (auto* section : {&concerns_, &injuries_, &permissions_}) {
        set_rows(*section, {});
        fill_detail(*section, {});
    }
    screens_->DestroyChildren();
    safety_plans_->DestroyChildren();
}

void PlanTab::relayout()
{
    Layout();
    FitInside();
}

wxString PlanTab::who(const domain::Id<domain::Client>& client) const
{
    return client.empty() ? wxString(_("Together")) : name_of(client);
}

void PlanTab::make_permissions()
{
    permissions_ = make_section(
        "permissions", _("Permissions"),
        _("Nobody has allowed others of this case to see more yet. Ask and widen where the item "
          "itself is."),
        {{_("Day"), 120}, {_("Who agreed"), 140}, {_("To what"), 160}, {_("Seen by"), 160}, {_("How it was given")}},
        {});
}

void PlanTab::show_permissions()
{
    std::vector<Row> rows;
    for (const auto& permission : view_.permissions)
        rows.push_back({permission.id.value,
                        {date_words(permission->given_on), name_of(permission->client),
                         item_words(permission->item_kind), words(permission->visibility), shown(permission->how)}});
    const bool shown_at_all = is_couple() || !rows.empty();
    set_rows(permissions_, std::move(rows));
    permissions_.detail->Hide();
    if (!shown_at_all) {
        permissions_.title->Hide();
        permissions_.empty->Hide();
    }
}

const app::GoalView* PlanTab::chosen_goal() const
{
    return find_by_id(view_.goals, goals_.list->chosen(), &app::GoalView::goal);
}

const app::ConcernView* PlanTab::chosen_concern() const
{
    return find_by_id(view_.concerns, concerns_.list->chosen(), &app::ConcernView::concern);
}

const app::InjuryView* PlanTab::chosen_injury() const
{
    return find_by_id(view_.injuries, injuries_.list->chosen(), &app::InjuryView::injury);
}

void PlanTab::kept(const wxString& words)
{
    desk().say(words);
    case_changed();
}

CaseTab* make_plan_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
{
    return new PlanTab(parent, desk, care_case);
}

}
