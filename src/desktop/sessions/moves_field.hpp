#pragma once

#include "desktop/kit/field.hpp"

namespace desktop {

/// The five moves of the Tango: which came, how deep, and with whom. While it has the cursor, a digit logs its move
/// and, pressed again, how deep it went; after the deepest it is gone. A letter says with whom, 0 that it was only
/// touched, Delete takes it back.
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
        int number;
        wxString words;
        wxToggleButton* toggle;
        wxChoice* with; ///< nullptr where there is only one
        bool is_logged = false;
        std::optional<int> depth{}; ///< 0 touched – 3 deep; nothing: not said
    };

    Move make_move(int number, const wxString& words);
    void add_people(Move& move);
    domain::Tree item_of(const Move& move, const domain::Tree& before) const;
    Move* move_of(const domain::Tree& item);
    const Move* move_of(const domain::Tree& item) const;
    Move* move_at(const wxObject* control);
    void show_item(const domain::Tree& item);
    void show_details(Move& move);
    wxString name_with(const Move& move) const;
    void log_again(Move& move);
    void take_back(Move& move);
    bool choose_person(Move& move, wxUniChar letter);
    bool take_key(Move& move, int key);
    void on_key(wxKeyEvent& event);

    wxPanel* panel_;
    std::vector<Choice> people_;
    std::vector<Move> moves_;
};

}
