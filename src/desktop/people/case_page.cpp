#include "desktop/people/case_page.hpp"

#include "desktop/pages.hpp"
#include "desktop/people/case_actions.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

CasePage::CasePage(wxWindow* parent, Desk& desk, const Place& place)
    : Page(parent, desk), id_{place.id}, part_(place.part),
      header_(new CaseHeader(this, desk, [this] { show_concerns(); })),
      choice_(new ViewerChoice(this, desk, [this] { look_anew(front_name()); })), book_(new wxNotebook(this, wxID_ANY))
{
    book_->SetName("case_tabs");
    desk.enter_case(place.id);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(header_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(page_edge)));
    sizer->AddSpacer(FromDIP(12));
    sizer->Add(choice_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(page_edge)));
    sizer->AddSpacer(FromDIP(gap));
    sizer->Add(book_, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    if (part_.starts_with("plan:concern") && desk.viewer().may_open_counselors_own())
        desk.look_as(app::Viewer::counselor());
    book_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        if (auto* tab = front())
            tab->refresh();
        this->desk().actions_changed();
    });
}

wxString CasePage::title() const
{
    return _("&Case");
}

std::vector<Action> CasePage::actions()
{
    std::vector<Action> actions;
    if (auto* tab = front())
        actions = tab->actions();
    if (!actions.empty())
        actions.push_back({});
    if (care_case_)
        for (auto& action : case_actions(
                 this, desk(), *care_case_, [this] { show_concerns(); }, [this] { refresh(); }))
            actions.push_back(std::move(action));
    actions.push_back({});
    for (auto& action : choice_->actions())
        actions.push_back(std::move(action));
    actions.push_back({});
    int number = 0;
    for (const auto& tab : tabs_)
        actions.push_back({"tab_" + tab.name, tab.panel->title(), wxString::Format("Alt+%d", ++number),
                           [this, name = tab.name] { go_to_tab(name); }});
    return actions;
}

void CasePage::refresh()
{
    // Opened once, however often it is read again after a change.
    const bool is_open = care_case_ != nullptr;
    desk().look(
        this,
        [id = id_, is_open](const app::Looking& looking) {
            return is_open ? app::read_case(looking, id) : app::view_case(looking, id);
        },
        [this](app::CaseView view) { show_case(std::move(view)); });
}

void CasePage::keep_typed()
{
    for (const auto& tab : tabs_)
        tab.panel->keep_typed();
}

void CasePage::show_case(app::CaseView view)
{
    if (!care_case_)
        care_case_ = std::make_shared<app::CaseView>();
    *care_case_ = std::move(view);
    show_header();
    if (!tabs_.empty()) {
        front()->refresh();
        return;
    }
    add_tabs();
    publish_ids(this);
    go_to_tab(part_);
    desk().actions_changed();
}

void CasePage::show_header()
{
    header_->show(*care_case_);
    choice_->show(*care_case_);
    Layout();
    desk().actions_changed();
}

void CasePage::show_concerns()
{
    open_whole("plan:concerns");
}

// What is asked for is the counselor's own, so the case is looked at whole from here on.
void CasePage::open_whole(const std::string& part)
{
    if (!desk().viewer().may_open_counselors_own())
        return;
    desk().look_as(app::Viewer::counselor());
    look_anew(part);
}

// The tabs go at once: what they showed to other eyes is not seen for one moment more.
void CasePage::look_anew(const std::string& part)
{
    keep_typed();
    part_ = part;
    tabs_.clear();
    book_->DeleteAllPages();
    refresh();
}

std::string CasePage::front_name() const
{
    const int at = book_->GetSelection();
    return at < 0 || static_cast<std::size_t>(at) >= tabs_.size() ? "" : tabs_[static_cast<std::size_t>(at)].name;
}

void CasePage::add_tabs()
{
    const SharedCase shared = care_case_;
    add("overview", make_overview_tab(book_, desk(), shared));
    add("intake", make_intake_tab(book_, desk(), shared));
    add("sessions", make_sessions_tab(book_, desk(), shared));
    add("homework", make_homework_tab(book_, desk(), shared));
    add("measures", make_measures_tab(book_, desk(), shared));
    add("plan", make_plan_tab(book_, desk(), shared));
    add("reports", make_reports_tab(book_, desk(), shared));
}

void CasePage::add(const std::string& name, CaseTab* panel)
{
    panel->SetName(name + "_tab");
    panel->case_changed = [this] { refresh(); };
    tabs_.push_back({name, panel});
    book_->AddPage(panel, wxControl::RemoveMnemonics(panel->title()));
}

void CasePage::go_to_tab(const std::string& part)
{
    const auto colon = part.find(':');
    const auto name = part.substr(0, colon);
    for (std::size_t i = 0; i < tabs_.size(); ++i)
        if (tabs_[i].name == name)
            book_->SetSelection(i);
    if (auto* tab = front()) {
        if (tab == tabs_.front().panel)
            tab->refresh();
        if (colon != std::string::npos)
            tab->open(part.substr(colon + 1));
    }
}

std::string CasePage::part() const
{
    auto* tab = front();
    const auto at = std::ranges::find(tabs_, tab, &Tab::panel);
    return at == tabs_.end() ? std::string() : at->name;
}

CaseTab* CasePage::front() const
{
    const int at = book_->GetSelection();
    return at < 0 || static_cast<std::size_t>(at) >= tabs_.size() ? nullptr : tabs_[static_cast<std::size_t>(at)].panel;
}

Page* make_case_page(wxWindow* parent, Desk& desk, const Place& place)
{
    return new CasePage(parent, desk, place);
}

}
