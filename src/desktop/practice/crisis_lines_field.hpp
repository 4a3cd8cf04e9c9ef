#pragma once

#include "desktop/kit/field.hpp"
#include "domain/practice_profile.hpp"

namespace desktop {

/// The crisis lines of a practice: a row each, with what to call it and its number.
class CrisisLinesField : public Field {
public:
    /// `proposed` says which lines to propose for the country that is chosen now.
    CrisisLinesField(wxWindow* parent, std::function<std::vector<domain::CrisisLine>()> proposed);

    wxWindow* window() override { return panel_; }
    wxWindow* focus() override;

private:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;

    struct Line {
        wxPanel* panel;
        wxTextCtrl* label;
        wxTextCtrl* number;
        wxChoice* whom;     ///< everybody, minors or adults
        domain::Tree shown; ///< with what has no control here
    };

    void add(const domain::Tree& line);
    void remove(wxPanel* panel);
    void propose();
    void relayout();

    std::function<std::vector<domain::CrisisLine>()> proposed_;
    wxPanel* panel_;
    wxBoxSizer* rows_;
    wxButton* add_ = nullptr;
    std::vector<Line> lines_;
};

}
