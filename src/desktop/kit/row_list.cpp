#include "desktop/kit/row_list.hpp"

#include "desktop/platform/accessible.hpp"
#include "desktop/platform/layout_hints.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace desktop {

namespace {

constexpr std::size_t measured_rows = 40; // enough to know what a list is like, few enough for every key typed
constexpr int cell_padding = 18;          // pixels at 100 %
constexpr int scroll_bar = 20;

/// The widths, each no wider than the same cap, that fill the room: the widest give way first.
std::vector<int> shared_out(std::vector<int> widths, const std::vector<int>& least, int room)
{
    for (int cap = *std::ranges::max_element(widths); cap > 24; cap -= 4) {
        int sum = 0;
        for (std::size_t i = 0; i < widths.size(); ++i)
            sum += std::max(least[i], std::min(widths[i], cap));
        if (sum > room)
            continue;
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(least[i], std::min(widths[i], cap));
        return widths;
    }
    return least;
}

}

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

    bool GetAttrByRow(unsigned row, unsigned, wxDataViewItemAttr& look) const override
    {
        const bool is_heading = row < rows_.size() && rows_[row].key.empty();
        look.SetBold(is_heading);
        return is_heading;
    }

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
    const auto bold = GetFont().Bold();
    unsigned place = 0;
    for (const auto& column : columns) {
        int title = 0;
        GetTextExtent(column.title, &title, nullptr, nullptr, nullptr, &bold);
        titles_.push_back(title + FromDIP(20));
        needed_.push_back(std::max(titles_.back(), column.width < 0 ? 0 : FromDIP(column.width)));
        auto* renderer = new wxDataViewTextRenderer;
        renderer->EnableMarkup(column.has_marks);
        renderer->EnableEllipsize(wxELLIPSIZE_END);
        AppendColumn(new wxDataViewColumn(column.title, renderer, place++, column.width < 0 ? -1 : needed_.back(),
                                          wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE));
        has_marks_.push_back(column.has_marks);
    }
    // Only where not all of it is seen.
    tell_whole_cells(this, [this](std::size_t row, std::size_t column) {
        const auto text = plain_cell(row, column);
        const auto* shown = GetColumn(static_cast<unsigned>(column));
        return shown && GetTextExtent(text).x + FromDIP(8) > shown->GetWidth() ? text : wxString();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (GetClientSize().x != fitted_for_)
            fit_columns();
    });
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
    measure_cells();
    fit_columns();
    choose(before);
}

/// What is read in a cell.
wxString RowList::plain_cell(std::size_t place, std::size_t column) const
{
    auto text = cell(place, column);
    if (column >= has_marks_.size() || !has_marks_[column])
        return text;
    const std::array<std::pair<const char*, const char*>, 5> marks{
        {{"<b>", ""}, {"</b>", ""}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}}};
    for (const auto& [mark, meaning] : marks)
        text.Replace(mark, meaning);
    return text;
}

void RowList::measure_cells()
{
    needed_ = titles_;
    const auto count = std::min(size(), measured_rows);
    for (std::size_t row = 0; row < count; ++row)
        for (std::size_t column = 0; column < needed_.size(); ++column)
            needed_[column] =
                std::max(needed_[column], GetTextExtent(plain_cell(row, column)).x + FromDIP(cell_padding));
}

// The last column takes what is left without being told.
void RowList::fit_columns()
{
    const int room = GetClientSize().x - FromDIP(scroll_bar);
    if (size() == 0 || room < FromDIP(120) || needed_.size() < 2)
        return;
    fitted_for_ = GetClientSize().x;
    auto widths = shared_out(needed_, titles_, room);
    const int spare = dense_ ? 0 : room - std::accumulate(widths.begin(), widths.end(), 0);
    for (auto& width : widths)
        width += std::clamp(spare / static_cast<int>(widths.size()), 0, FromDIP(64));
    widths.pop_back();
    // Not held against the columns' own widths, which are still those from before until GTK has laid them out.
    if (widths == std::exchange(given_, widths))
        return;
    for (unsigned i = 0; i < widths.size(); ++i)
        GetColumn(i)->SetWidth(widths[i]);
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
