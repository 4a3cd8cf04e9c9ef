#include "desktop/kit/row_list.hpp"

#include "desktop/platform/accessible.hpp"

#include <algorithm>

namespace desktop {

/// The rows as the control asks for them.
class RowList::Model : public wxDataViewVirtualListModel {
public:
    void set_rows(std::vector<Row> rows)
    {
        rows_ = std::move(rows);
        Reset(static_cast<unsigned>(rows_.size()));
    }
    const std::vector<Row>& rows() const { return rows_; }

    wxString cell(std::size_t place, std::size_t column) const
    {
        return place < rows_.size() && column < rows_[place].cells.size() ? rows_[place].cells[column] : wxString();
    }

    void set_cell(const wxString& text, std::size_t place, std::size_t column)
    {
        rows_.at(place).cells.at(column) = text;
        RowValueChanged(static_cast<unsigned>(place), static_cast<unsigned>(column));
    }

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override { value = cell(row, column); }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
    std::vector<Row> rows_;
};

RowList::RowList(wxWindow* parent, const std::string& name, const wxString& label, const std::vector<Column>& columns)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_ROW_LINES | wxDV_SINGLE),
      model_(new Model)
{
    AssociateModel(model_.get());
    SetName(name);
    set_accessible_name(this, label);
    // As wide as is asked for, but never too narrow for the title.
    const auto width = [this, bold = GetFont().Bold()](const Column& column) {
        int title = 0;
        GetTextExtent(column.title, &title, nullptr, nullptr, nullptr, &bold);
        return column.width < 0 ? -1 : std::max(FromDIP(column.width), title + FromDIP(20));
    };
    unsigned place = 0;
    for (const auto& column : columns)
        AppendTextColumn(column.title, place++, wxDATAVIEW_CELL_INERT, width(column), wxALIGN_LEFT,
                         wxDATAVIEW_COL_RESIZABLE)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (const auto key = chosen(); !key.empty())
            opened(key);
    });
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { chosen_changed(chosen()); });
}

void RowList::set_rows(std::vector<Row> rows)
{
    const auto before = chosen();
    model_->set_rows(std::move(rows));
    choose(before);
}

std::size_t RowList::size() const
{
    return model_->rows().size();
}

std::optional<std::size_t> RowList::chosen_place() const
{
    const auto item = GetSelection(); // by index: the model is virtual
    if (!item.IsOk())
        return std::nullopt;
    const std::size_t place = model_->GetRow(item);
    return place < size() ? std::optional(place) : std::nullopt;
}

std::string RowList::chosen() const
{
    const auto place = chosen_place();
    return place ? model_->rows()[*place].key : std::string();
}

void RowList::choose_place(std::size_t place)
{
    if (place >= size())
        return;
    const auto item = model_->GetItem(static_cast<unsigned>(place));
    Select(item);
    SetCurrentItem(item);
    EnsureVisible(item);
}

void RowList::choose(const std::string& key)
{
    const auto& rows = model_->rows();
    const auto found = std::ranges::find(rows, key, &Row::key);
    if (!key.empty() && found != rows.end())
        choose_place(static_cast<std::size_t>(found - rows.begin()));
}

void RowList::set_cell(const wxString& text, std::size_t place, std::size_t column)
{
    model_->set_cell(text, place, column);
}

wxString RowList::cell(std::size_t place, std::size_t column) const
{
    return model_->cell(place, column);
}

}
