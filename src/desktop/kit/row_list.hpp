#pragma once

#include "desktop/kit/text.hpp"

#include <functional>
#include <optional>

namespace desktop {

struct Column {
    wxString title;
    int width = -1;         ///< pixels at 100 %; -1 takes what is left
    bool has_marks = false; ///< its cells are labels with marks: "<b>found</b> &amp; seen"
};

/// One line of a list: what it means, and its cells. Without a key it is a heading, and cannot be chosen for long.
struct Row {
    std::string key;
    std::vector<wxString> cells;
};

/// A list of lines to choose from. Enter or a double click opens a line. The control asks for the cells it shows, so
/// thousands of lines cost no more than those in view.
class RowList : public wxDataViewCtrl {
public:
    RowList(wxWindow* parent, const std::string& name, const wxString& label, const std::vector<Column>& columns);

    /// Shows these rows; the chosen one stays chosen when it is still there.
    void set_rows(std::vector<Row> rows);
    /// The key of the chosen row; empty when there is none.
    std::string chosen() const;
    void choose(const std::string& key);
    std::size_t size() const;
    /// The place of the chosen row; nothing when there is none.
    std::optional<std::size_t> chosen_place() const;
    /// Chooses the row at this place, if there is one, and brings it into view.
    void choose_place(std::size_t place);
    /// Writes into one cell; the rest stays as it is.
    void set_cell(const wxString& text, std::size_t place, std::size_t column);
    /// What stands in a cell; empty where there is none.
    wxString cell(std::size_t place, std::size_t column) const;

    /// From now on no column but the last gets more room than it needs.
    void set_dense() { dense_ = true; }

    /// Gives each column what its cells need, as far as there is room; what is left goes to the one that takes it.
    void fit_columns();

    std::function<void(const std::string& key)> opened = [](const auto&) {};
    std::function<void(const std::string& key)> chosen_changed = [](const auto&) {};

private:
    class Model;
    void measure_cells();
    wxString plain_cell(std::size_t place, std::size_t column) const;

    wxObjectDataPtr<Model> model_;
    std::vector<bool> has_marks_;
    std::vector<int> titles_; ///< how wide each column's title is, and what its first cells need
    std::vector<int> needed_;
    std::vector<int> given_; ///< how wide the columns were made, but the last
    bool dense_ = false;
    int fitted_for_ = 0; ///< the width the columns were fitted for
};

}
