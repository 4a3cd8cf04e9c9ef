#include "desktop/kit/row_list.hpp"

#include "desktop/platform/accessible.hpp"

namespace desktop {

RowList::RowList(wxWindow* parent, const std::string& name, const wxString& label, const std::vector<Column>& columns)
    : wxDataViewListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_ROW_LINES | wxDV_SINGLE)
{
    SetName(name);
    set_accessible_name(this, label);
    // As wide as is asked for, but never too narrow for the title.
    const auto width = [this, bold = GetFont().Bold()](const Column& column) {
        int title = 0;
        GetTextExtent(column.title, &title, nullptr, nullptr, nullptr, &bold);
        return column.width < 0 ? -1 : std::max(FromDIP(column.width), title + FromDIP(20));
    };
    for (const auto& column : columns)
        AppendTextColumn(column.title, wxDATAVIEW_CELL_INERT, width(column), wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE)
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
    rows_ = std::move(rows);
    DeleteAllItems();
    for (const auto& row : rows_) {
        wxVector<wxVariant> cells;
        for (const auto& cell : row.cells)
            cells.push_back(cell);
        AppendItem(cells);
    }
    choose(before);
}

std::string RowList::chosen() const
{
    const int row = GetSelectedRow();
    return row < 0 || static_cast<std::size_t>(row) >= rows_.size() ? std::string()
                                                                    : rows_[static_cast<std::size_t>(row)].key;
}

void RowList::choose(const std::string& key)
{
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (rows_[i].key == key)
            SelectRow(static_cast<unsigned>(i));
}

}
