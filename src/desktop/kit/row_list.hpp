#pragma once

#include "desktop/kit/text.hpp"

#include <functional>

namespace desktop {

struct Column {
    wxString title;
    int width = -1; ///< pixels at 100 %; -1 takes what is left
};

/// One line of a list: what it means, and its cells.
struct Row {
    std::string key;
    std::vector<wxString> cells;
};

/// A list of lines to choose from. Enter or a double click opens a line.
class RowList : public wxDataViewListCtrl {
public:
    RowList(wxWindow* parent, const std::string& name, const wxString& label, const std::vector<Column>& columns);

    /// Shows these rows; the chosen one stays chosen when it is still there.
    void set_rows(std::vector<Row> rows);
    /// The key of the chosen row; empty when there is none.
    std::string chosen() const;
    void choose(const std::string& key);
    std::size_t size() const { return rows_.size(); }

    std::function<void(const std::string& key)> opened = [](const auto&) {};
    std::function<void(const std::string& key)> chosen_changed = [](const auto&) {};

private:
    std::vector<Row> rows_;
};

}
