#include "desktop/work_panel.hpp"

#include "desktop/kit/icon.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/pages.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/platform/layout_hints.hpp"

namespace desktop {

namespace {

constexpr std::size_t longest_way = 50;

bool is_of_a_case(const std::string& page)
{
    return page == "case" || page == "note" || page == "intake" || page == "summary" || page == "formulation";
}

wxButton* quiet_button(wxWindow* parent, const wxString& name, const wxString& label, Icon symbol,
                       std::function<void()> action)
{
    auto* made = new wxButton(parent, wxID_ANY, label, wxDefaultPosition, parent->FromDIP(wxSize(148, 40)),
                              wxBORDER_NONE | wxBU_LEFT);
    made->SetName(name);
    made->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    made->SetBitmap(icon(symbol));
    made->SetBitmapMargins(parent->FromDIP(6), 0);
    align_to_start(made);
    return made;
}

}

WorkPanel::WorkPanel(wxWindow* parent, Desk& desk, std::function<void()> changed, const Buttons& buttons)
    : wxPanel(parent), desk_(desk), changed_(std::move(changed)), sidebar_(new wxPanel(this)),
      content_(new wxPanel(this))
{
    SetName("work");
    content_->SetSizer(new wxBoxSizer(wxVERTICAL));
    sidebar_->SetSizer(make_sidebar(buttons));
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(sidebar_, wxSizerFlags().Expand());
    sizer->Add(new wxStaticLine(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxLI_VERTICAL),
               wxSizerFlags().Expand());
    sizer->Add(content_, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    publish_ids(this);
}

wxSizer* WorkPanel::make_sidebar(const Buttons& buttons)
{
    sidebar_->SetName("sidebar");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->AddSpacer(FromDIP(group_gap));
    const auto add = [&](const std::string& page, const wxString& label, Icon symbol) {
        auto* entry = new wxToggleButton(sidebar_, wxID_ANY, label, wxDefaultPosition,
                                         wxSize(FromDIP(148), FromDIP(40)), wxBORDER_NONE | wxBU_LEFT);
        entry->SetName("go_" + page);
        entry->SetBitmap(icon(symbol));
        entry->SetBitmapMargins(FromDIP(6), 0);
        align_to_start(entry);
        make_flat(entry);
        entry->Bind(wxEVT_TOGGLEBUTTON, [this, page](wxCommandEvent&) { go_to({page}); });
        sizer->Add(entry, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(gap)));
        buttons_.emplace_back(page, entry);
    };
    add("today", _("Today"), Icon::today);
    add("clients", _("Clients"), Icon::clients);
    add("library", _("Library"), Icon::library);
    add("settings", _("Settings"), Icon::settings);
    sizer->AddStretchSpacer();
    in_room_ = quiet_button(sidebar_, "client_has_left", _("Client is here"), Icon::clients, buttons.client_has_left);
    in_room_->SetToolTip(_("Only initials, no concerns and no scores. Press to show everything again (Shift+F12)."));
    in_room_->SetFont(in_room_->GetFont().Bold());
    sizer->Add(in_room_, wxSizerFlags().Expand().Border(wxALL, FromDIP(gap)));
    sizer->Add(quiet_button(sidebar_, "find", _("Find"), Icon::find, buttons.find),
               wxSizerFlags().Expand().Border(wxALL, FromDIP(gap)));
    sizer->Add(quiet_button(sidebar_, "lock", _("Lock"), Icon::lock, buttons.lock),
               wxSizerFlags().Expand().Border(wxALL, FromDIP(gap)));
    return sizer;
}

void WorkPanel::go_to(const Place& place)
{
    CallAfter([this, place] {
        if (way_.empty() || way_.back() != place)
            way_.push_back(place);
        if (way_.size() > longest_way)
            way_.erase(way_.begin());
        show(place);
    });
}

void WorkPanel::go_back()
{
    if (way_.size() < 2)
        return;
    way_.pop_back();
    CallAfter([this] { show(way_.back()); });
}

// A page may be further on than where one went: at another tab of a case.
Place WorkPanel::place() const
{
    auto place = way_.empty() ? Place() : way_.back();
    if (page_ && !page_->part().empty())
        place.part = page_->part();
    return place;
}

void WorkPanel::do_action_of_place()
{
    if (!page_ || way_.empty() || way_.back().action.empty())
        return;
    for (const auto& action : page_->actions())
        if (action.name == way_.back().action) {
            way_.back().action.clear();
            CallAfter([page = wxWeakRef<wxWindow>(page_), run = action.run] {
                if (page)
                    run();
            });
            return;
        }
}

void WorkPanel::reload()
{
    if (!way_.empty())
        CallAfter([this] { show(way_.back()); });
}

void WorkPanel::show(const Place& place)
{
    if (page_) {
        try {
            page_->keep_typed();
        } catch (const std::exception&) {
            desk_.warn(words_of(std::current_exception()));
            return;
        }
        page_->Destroy();
    }
    if (!is_of_a_case(place.page))
        desk_.enter_case({});
    page_ = make_page(content_, desk_, place);
    page_->SetName(place.page + "_page");
    content_->GetSizer()->Add(page_, wxSizerFlags(1).Expand());
    content_->Layout();
    mark_sidebar(place.page);
    publish_ids(page_);
    page_->focus_first();
    page_->refresh();
    changed_();
    do_action_of_place();
}

void WorkPanel::mark_sidebar(const std::string& page)
{
    in_room_->Show(!desk_.viewer().is_alone());
    sidebar_->Layout();
    const bool is_chart = is_of_a_case(page);
    for (const auto& [name, entry] : buttons_)
        entry->SetValue(name == page || (is_chart && name == "clients"));
}

}
