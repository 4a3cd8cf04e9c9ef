#include "app/homework/homework.hpp"
#include "desktop/homework/print_sheets.hpp"
#include "desktop/homework/sheet_options.hpp"
#include "desktop/kit/row_list.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/library/give_to_client.hpp"
#include "desktop/library/library_filter.hpp"
#include "desktop/library/strategy_preview.hpp"
#include "desktop/pages.hpp"

namespace desktop {

namespace {

class LibraryPage : public Page {
public:
    LibraryPage(wxWindow* parent, Desk& desk, const Place& place);

    wxString title() const override { return _("&Library"); }
    std::vector<Action> actions() override;
    void refresh() override;
    void focus_first() override { filter_->focus_search(); }

private:
    wxSizer* make_head();
    void show_list();
    void show_chosen(const std::string& id);
    void give();
    void print_blank();

    std::string wanted_;
    LibraryFilter* filter_;
    RowList* list_;
    StrategyPreview* preview_;
    std::vector<domain::Strategy> strategies_;
};

LibraryPage::LibraryPage(wxWindow* parent, Desk& desk, const Place& place) : Page(parent, desk), wanted_(place.id)
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(make_head(), wxSizerFlags().Expand());
    filter_ = new LibraryFilter(this);
    add_line(sizer, filter_, group_gap);
    list_ = new RowList(this, "strategies", _("Practices"), {{_("Practice"), 200}, {_("Part")}});
    preview_ = new StrategyPreview(this);
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(list_, wxSizerFlags(1).Expand().Border(wxRIGHT, FromDIP(group_gap)));
    columns->Add(preview_, wxSizerFlags(1).Expand());
    sizer->Add(columns, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(group_gap)));
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(sizer, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_edge)));
    SetSizer(outer);
    filter_->changed = [this] { show_list(); };
    filter_->go_on = [this] { list_->SetFocus(); };
    list_->chosen_changed = [this](const auto& id) { show_chosen(id); };
    list_->opened = [this](const auto&) { give(); };
}

wxSizer* LibraryPage::make_head()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(heading(this, _("Library"), Level::page), wxSizerFlags(1).CentreVertical());
    row->Add(button(this, "print_blank", _("&Print an empty copy..."), [this] { print_blank(); }),
             wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    row->Add(button(this, "give_to_client", _("&Give to a client..."), [this] { give(); }),
             wxSizerFlags().CentreVertical());
    return row;
}

std::vector<Action> LibraryPage::actions()
{
    return {{"give_to_client", _("&Give to a client..."), "Ctrl+H", [this] { give(); }},
            {"print_blank", _("&Print an empty copy..."), "Ctrl+P", [this] { print_blank(); }},
            {"clear_filter", _("&Show all practices"), {}, [this] { filter_->clear(); }}};
}

void LibraryPage::refresh()
{
    desk().read_anew(
        this, [](app::OpenPractice& practice) { return practice.definitions().strategies(); },
        [this](std::vector<domain::Strategy> strategies) {
            strategies_ = std::move(strategies);
            std::ranges::stable_sort(strategies_, {}, &domain::Strategy::part);
            show_list();
        });
}

void LibraryPage::show_list()
{
    std::vector<Row> rows;
    for (const auto& strategy : strategies_)
        if (filter_->takes(strategy))
            rows.push_back({strategy.id, {translated(strategy.name), words(strategy.part)}});
    const auto first = rows.empty() ? std::string() : rows.front().key;
    list_->set_rows(std::move(rows));
    if (!wanted_.empty())
        list_->choose(std::exchange(wanted_, {}));
    if (list_->chosen().empty())
        list_->choose(first);
    show_chosen(list_->chosen());
}

void LibraryPage::show_chosen(const std::string& id)
{
    const auto chosen = std::ranges::find(strategies_, id, &domain::Strategy::id);
    if (chosen == strategies_.end())
        preview_->say(_("Nothing fits all of this. Take a word or a choice away."));
    else
        preview_->show(*chosen);
}

void LibraryPage::give()
{
    if (const auto id = list_->chosen(); !id.empty())
        give_to_client(this, desk(), id);
}

void LibraryPage::print_blank()
{
    const auto chosen = std::ranges::find(strategies_, list_->chosen(), &domain::Strategy::id);
    if (chosen == strategies_.end())
        return;
    print_sheets(this, desk(), {"blank", translated(chosen->name), sheet_variants(*chosen), {}, chosen->id});
}

}

Page* make_library_page(wxWindow* parent, Desk& desk, const Place& place)
{
    return new LibraryPage(parent, desk, place);
}

}
