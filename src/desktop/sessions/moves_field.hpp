#pragma once

#include "desktop/kit/field.hpp"

namespace desktop {

/// The five moves of the Tango: which came, how deep, and with whom. Digit keys 1 to 5 switch them on and off.
class MovesField : public Field {
public:
    /// `words` are the moves in their order; `people` to say with whom, for couples and families.
    MovesField(wxWindow* parent, const std::string& name, const std::vector<wxString>& words,
               const std::vector<Choice>& people);

    wxWindow* window() override { return panel_; }
    wxWindow* focus() override { return moves_.front().toggle; }

private:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;

    struct Move {
        wxToggleButton* toggle;
        wxChoice* depth;
        wxChoice* with; ///< nullptr where there is only one
    };

    Move make_move(int number, const wxString& words);
    void add_details(Move& move, int number);
    domain::Tree item_of(const Move& move, const domain::Tree& before) const;
    const Move* move_of(const domain::Tree& item) const;
    void show_item(const domain::Tree& item);
    void show_details(const Move& move);
    void on_key(wxKeyEvent& event);

    wxPanel* panel_;
    std::vector<Choice> people_;
    std::vector<Move> moves_;
};

}
