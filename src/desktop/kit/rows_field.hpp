#pragma once

#include "desktop/kit/field.hpp"
#include "domain/form_definition.hpp"

#include <memory>

namespace desktop {

/// Any number of like things, each with the same few answers: people, losses, medicines.
class RowsField : public Field {
public:
    RowsField(wxWindow* parent, domain::FormQuestion question, const domain::Date& today);

    wxWindow* window() override { return panel_; }
    wxWindow* focus() override { return add_button_; }

private:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;

    struct Line {
        wxPanel* panel;
        std::vector<std::pair<std::string, std::unique_ptr<Field>>> cells; ///< by column key
        domain::Tree row{domain::Tree::Map{}}; ///< as it was shown, with what no column says
    };

    Line& add_line_of_cells();
    wxSizer* make_cell(Line& line, const domain::FormQuestion& column);
    void remove(wxPanel* panel);
    void lay_out();

    domain::FormQuestion question_;
    domain::Date today_;
    wxPanel* panel_;
    wxSizer* lines_sizer_;
    wxButton* add_button_;
    std::vector<Line> lines_;
};

}
