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

constexpr int wide = 1100; // pixels at 100 %: below, the side bar is narrow and shows no keys

Icon icon_of(const wxString& entry)
{
    const std::vector<std::pair<wxString, Icon>> icons{{"go_today", Icon::today},     {"go_clients", Icon::clients},
                                                       {"go_library", Icon::library}, {"go_settings", Icon::settings},
                                                       {"search", Icon::find},        {"find", Icon::door},
                                                       {"lock", Icon::lock}};
    const auto found = std::ranges::find(icons, entry, &decltype(icons)::value_type::first);
    return found == icons.end() ? Icon::door : found->second;
}

}

WorkPanel::WorkPanel(wxWindow* parent, Desk& desk, std::function<void()> changed, const Buttons& buttons)
    : wxPanel(parent), desk_(desk), changed_(std::move(changed)), sidebar_(new wxPanel(this)),
      content_(new wxPanel(this))
{
    SetName("work");
    content_->SetSizer(new wxBoxSizer(wxVERTICAL));
    sidebar_->SetSizer(make_sidebar(buttons));
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(make_room_band(buttons), wxSizerFlags().Expand());
    page->Add(content_, wxSizerFlags(1).Expand());
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(sidebar_, wxSizerFlags().Expand());
    sizer->Add(new wxStaticLine(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxLI_VERTICAL),
               wxSizerFlags().Expand());
    sizer->Add(page, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit_sidebar(event.GetSize().x);
    });
    publish_ids(this);
}

wxToggleButton* WorkPanel::add_entry(wxSizer* sizer, const wxString& name, const wxString& label, const wxString& key)
{
    auto* entry =
        new wxToggleButton(sidebar_, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxBU_LEFT);
    entry->SetName(name);
    entry->SetBitmap(icon(icon_of(name)));
    entry->SetBitmapMargins(FromDIP(12), 0);
    align_to_start(entry);
    make_flat(entry);
    add_look(entry, "side");
    put_at_end(entry, key);
    entry->SetToolTip(key);
    entry->SetMinSize(FromDIP(wxSize(144, 40)));
    set_accessible_name(entry, label);
    sizer->Add(entry, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(gap / 2)));
    entries_.push_back(entry);
    return entry;
}

wxSizer* WorkPanel::make_sidebar(const Buttons& buttons)
{
    sidebar_->SetName("sidebar");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->AddSpacer(FromDIP(12));
    const auto add_page = [&](const std::string& page, const wxString& label, const wxString& key) {
        auto* entry = add_entry(sizer, "go_" + page, label, key);
        entry->Bind(wxEVT_TOGGLEBUTTON, [this, page](wxCommandEvent&) { go_to({page}); });
        buttons_.emplace_back(page, entry);
    };
    add_page("today", _("Today"), "Ctrl+1");
    add_page("clients", _("Clients"), "Ctrl+2");
    add_page("library", _("Library"), "Ctrl+3");
    add_page("settings", _("Settings"), "Ctrl+4");
    sizer->AddStretchSpacer();
    // These do something at once and do not stay in.
    const auto add_deed = [&](const wxString& name, const wxString& label, const wxString& key,
                              std::function<void()> action) {
        auto* entry = add_entry(sizer, name, label, key);
        entry->Bind(wxEVT_TOGGLEBUTTON, [entry, action = std::move(action)](wxCommandEvent&) {
            entry->SetValue(false);
            action();
        });
        return entry;
    };
    in_room_ = add_deed("client_here", _("Client is here"), {}, buttons.client_in_room);
    in_room_->SetToolTip(_("Only initials, no concerns and no scores, while a client can see the screen (Shift+F12)."));
    sizer->Add(new wxStaticLine(sidebar_), wxSizerFlags().Expand().Border(wxALL, FromDIP(gap)));
    add_deed("search", _("Search"), "Ctrl+F", buttons.search);
    add_deed("find", _("Go to"), "Ctrl+K", buttons.find);
    add_deed("lock", _("Lock"), "Ctrl+L", buttons.lock);
    sizer->AddSpacer(FromDIP(gap));
    return sizer;
}

/// Says across the page that somebody else may see it, and how that ends.
wxWindow* WorkPanel::make_room_band(const Buttons& buttons)
{
    room_band_ = new wxPanel(this);
    room_band_->SetName("room_band");
    auto* words = new wxStaticText(room_band_, wxID_ANY, _("A client is here."));
    words->SetFont(words->GetFont().Bold());
    auto* more =
        new wxStaticText(room_band_, wxID_ANY, _("Initials only; no scores, concerns, contacts or other names."),
                         wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    auto* end = button(room_band_, "client_has_left", _("Show everything"), buttons.client_in_room);
    end->SetToolTip("Shift+F12");
    make_slim(end);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(words, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(page_edge)));
    row->Add(more, wxSizerFlags(1).CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(12)));
    row->Add(new wxStaticText(room_band_, wxID_ANY, "Shift+F12"), wxSizerFlags().CentreVertical());
    row->Add(end, wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(gap)));
    row->AddSpacer(FromDIP(group_gap));
    room_band_->SetSizer(row);
    room_band_->Hide();
    return room_band_;
}

void WorkPanel::fit_sidebar(int width)
{
    const bool is_wide = width >= FromDIP(wide);
    const auto size = FromDIP(wxSize(is_wide ? 184 : 160, -1));
    if (sidebar_->GetMinSize() == size)
        return;
    sidebar_->SetMinSize(size);
    for (auto* entry : entries_)
        show_end(entry, is_wide);
    Layout();
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

// With a client here only what they may see is searched, and that is always a case's.
void WorkPanel::search()
{
    const auto care_case = page_ ? page_->care_case() : std::string();
    if (care_case.empty() && !desk_.viewer().is_alone())
        desk_.warn(_("While a client is here, search from a page of their case."));
    else
        SearchDialog(this, desk_, care_case, searched_).ask();
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
        desk_.drop_unwanted();
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
    const bool is_in_room = !desk_.viewer().is_alone();
    in_room_->SetValue(is_in_room);
    room_band_->Show(is_in_room);
    const bool is_chart = is_of_a_case(page);
    for (const auto& [name, entry] : buttons_)
        entry->SetValue(name == page || (is_chart && name == "clients") || (page == "vault" && name == "settings"));
    colour_sidebar();
    Layout();
}

// The theme may be another one than before.
void WorkPanel::colour_sidebar()
{
    sidebar_->SetBackgroundColour(side_colour());
    room_band_->SetBackgroundColour(soft_colour());
    for (auto* entry : entries_)
        entry->SetBitmapLabel(entry->GetValue() ? icon(icon_of(entry->GetName()), 20, accent_colour())
                                                : icon(icon_of(entry->GetName())));
}

}
