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
    auto item = row.form->document();
    for (const auto& [key, value] : row.fixed)
        set_path(item, key, value);
    return item;
}

bool FormsField::keeps(const Tree& item, const Row& row) const
{
    return is_kept ? is_kept(item) : std::get<Tree::Map>(item.value).size() > row.fixed.size();
}

Tree FormsField::value() const
{
    Tree::List items;
    for (const auto& row : rows_)
        if (auto item = item_of(row); keeps(item, row))
            items.push_back(std::move(item));
    return items.empty() ? Tree() : Tree(std::move(items));
}

const Tree* FormsField::item_for(const Row& row, std::size_t at, const Tree::List& items) const
{
    if (row.fixed.empty())
        return at < items.size() ? &items[at] : nullptr;
    const auto is_meant = [&](const Tree& item) {
        return std::ranges::all_of(row.fixed, [&](const auto& each) {
            const auto* value = item.find(each.first);
            return value && *value == each.second;
        });
    };
    const auto found = std::ranges::find_if(items, is_meant);
    return found == items.end() ? nullptr : &*found;
}

void FormsField::show(const Tree& value)
{
    const auto* list = value.as<Tree::List>();
    const auto items = list ? *list : Tree::List();
    while (make_ && rows_.size() < items.size())
        make_();
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        auto& row = rows_[at];
        const auto* item = item_for(row, at, items);
        row.form->show(item ? *item : start ? start(row.fixed) : Tree());
        adapt(*row.form);
    }
}

bool FormsField::mark(const domain::Problem& problem)
{
    const auto open = problem.field.find('[');
    const auto close = problem.field.find("].");
    if (open == std::string::npos || close == std::string::npos)
        return false;
    auto at = std::stoul(problem.field.substr(open + 1));
    for (const auto& row : rows_)
        if (keeps(item_of(row), row) && at-- == 0) {
            auto inner = problem;
            inner.field = problem.field.substr(close + 2);
            return row.form->mark(inner);
        }
    return false;
}

void FormsField::clear_marks()
{
    for (const auto& row : rows_)
        row.form->clear_marks();
}

}
