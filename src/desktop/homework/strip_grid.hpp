#pragma once

#include "app/homework/typed_strips.hpp"
#include "desktop/kit/compound_field.hpp"
#include "domain/worksheet_strip.hpp"

#include <map>

namespace desktop {

/// A return strip as it stands on paper: its values one under the other, its days or rows beside each other. Digits and
/// Tab are all it takes; what is left blank stays blank. Its value is a list of strips, one for each week.
class StripGrid : public CompoundField {
public:
    StripGrid(wxWindow* parent, const std::string& name, const app::StripFound& strip, const domain::Date& today);

    wxWindow* window() override { return panel_; }
    wxWindow* focus() override;
    bool mark(const domain::Problem& problem) override;
    void clear_marks() override;

    /// Says what is wrong and puts the cursor there, when a cell says what cannot be; true when there is none.
    bool is_readable();

private:
    /// One cell: which strip and what of it.
    struct Cell {
        std::size_t week;
        enum class Of { column, once, first, last, rating } of;
        int column;
        const domain::StripValue* value; ///< nothing: the rating
        wxTextCtrl* control;
        wxString words; ///< as a reader says it
    };

    domain::Tree read() const override;
    void display(const domain::Tree& value) override;

    void add_week(std::size_t week);
    void add_repeated(std::size_t week, wxSizer* sizer);
    void add_once(std::size_t week, wxSizer* sizer);
    void add_heads(std::size_t week, wxSizer* grid);
    void add_value(std::size_t week, const domain::StripValue& value, wxSizer* grid);
    void add_cell(Cell cell, const wxString& words, wxSizer* sizer);
    wxString column_words(std::size_t week, int column) const;
    domain::Tree parsed(const Cell& cell) const;
    wxString written(const Cell& cell, const domain::Tree& value) const;
    domain::Tree value_of(const domain::Tree& strip, const Cell& cell) const;
    bool is_right(const Cell& cell) const;
    const domain::FormQuestion* question_of(const Cell& cell) const;
    void add_legend(wxSizer* sizer, bool repeated);
    wxString range_of(const domain::StripValue& value) const;
    wxString choices_of(const domain::StripValue& value) const;
    wxString help_for(const domain::StripValue& value) const;

    const app::StripFound& strip_;
    domain::Date today_;
    std::vector<domain::StripValue> values_;
    int columns_ = 0;
    wxPanel* panel_;
    std::vector<Cell> cells_;
    wxStaticText* wrong_;
};

}
