#include "desktop/sessions/forms_field.hpp"

#include "desktop/kit/disclosure.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

using domain::Tree;

FormsField::FormsField(wxWindow* parent, const std::string& name, const domain::Date& today, int columns)
    : CompoundField(name), today_(today), panel_(new wxPanel(parent)),
      rows_sizer_(new wxFlexGridSizer(columns, parent->FromDIP(wxSize(group_gap, 0))))
{
    panel_->SetName(name);
    for (int column = 0; column < columns; ++column)
        rows_sizer_->AddGrowableCol(static_cast<std::size_t>(column), 1);
    rows_sizer_->SetFlexibleDirection(wxBOTH);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(rows_sizer_, wxSizerFlags().Expand());
    panel_->SetSizer(sizer);
}

Form& FormsField::add(Tree::Map fixed, const wxString& title)
{
    auto* cell = new wxBoxSizer(wxVERTICAL);
    if (!title.empty())
        cell->Add(heading(panel_, title, Level::group),
                  wxSizerFlags().Expand().Border(wxBOTTOM, panel_->FromDIP(gap / 2)));
    auto* form = new Form(panel_, today_);
    cell->Add(form, wxSizerFlags().Expand());
    rows_sizer_->Add(cell, wxSizerFlags(1).Expand());
    form->changed = [this, form] {
        adapt(*form);
        changed();
    };
    rows_.push_back({std::move(fixed), form});
    return *form;
}

void FormsField::add_another()
{
    make_();
    publish_ids(panel_);
    lay_out_around(panel_);
    rows_.back().form->focus_first();
}

void FormsField::add_below(wxWindow* window)
{
    panel_->GetSizer()->Add(window, wxSizerFlags().Left().Border(wxTOP, panel_->FromDIP(gap / 2)));
}

wxWindow* FormsField::focus()
{
    if (!rows_.empty())
        for (auto* child : rows_.front().form->GetChildren())
            if (child->AcceptsFocus())
                return child;
    return panel_;
}

Tree FormsField::item_of(const Row& row) const
{
    if (row.place && !row.form->is_changed())
        return shown_[*row.place];
    auto item = row.place ? row.form->whole_document() : row.form->document();
    for (const auto& [key, value] : row.fixed)
        set_path(item, key, value);
    return item;
}

bool FormsField::keeps(const Tree& item, const Row& row) const
{
    if (row.place && !row.form->is_changed())
        return true;
    return is_kept ? is_kept(item) : std::get<Tree::Map>(item.value).size() > row.fixed.size();
}

std::vector<FormsField::Item> FormsField::items() const
{
    std::vector<Item> items;
    const auto add = [&](const Row& row) {
        if (auto item = item_of(row); keeps(item, row))
            items.push_back({std::move(item), &row});
    };
    for (std::size_t place = 0; place < shown_.size(); ++place) {
        const auto row = std::ranges::find(rows_, std::optional(place), &Row::place);
        if (row == rows_.end())
            items.push_back({shown_[place], nullptr});
        else
            add(*row);
    }
    for (const auto& row : rows_)
        if (!row.place)
            add(row);
    return items;
}

Tree FormsField::read() const
{
    Tree::List list;
    for (auto& item : items())
        list.push_back(std::move(item.value));
    return list.empty() ? Tree() : Tree(std::move(list));
}

/// Where the item of a row stands among those shown; nothing when it is not there.
std::optional<std::size_t> FormsField::place_for(const Row& row, std::size_t at) const
{
    if (row.fixed.empty())
        return at < shown_.size() ? std::optional(at) : std::nullopt;
    const auto is_meant = [&](const Tree& item) {
        return std::ranges::all_of(row.fixed,
                                   [&](const auto& each) { return at_path(item, each.first) == each.second; });
    };
    const auto found = std::ranges::find_if(shown_, is_meant);
    return found == shown_.end() ? std::nullopt : std::optional<std::size_t>(found - shown_.begin());
}

void FormsField::display(const Tree& value)
{
    const auto* list = value.as<Tree::List>();
    shown_ = list ? *list : Tree::List();
    while (make_ && rows_.size() < shown_.size())
        make_();
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        auto& row = rows_[at];
        row.place = place_for(row, at);
        row.form->show(row.place ? shown_[*row.place] : start ? start(row.fixed) : Tree());
        adapt(*row.form);
    }
}

bool FormsField::mark(const domain::Problem& problem)
{
    const auto open = problem.field.find('[');
    const auto close = problem.field.find("].");
    if (open == std::string::npos || close == std::string::npos)
        return false;
    const auto at = std::stoul(problem.field.substr(open + 1));
    const auto all = items();
    if (at >= all.size() || !all[at].row)
        return false;
    auto inner = problem;
    inner.field = problem.field.substr(close + 2);
    return all[at].row->form->mark(inner);
}

void FormsField::clear_marks()
{
    for (const auto& row : rows_)
        row.form->clear_marks();
}

}
