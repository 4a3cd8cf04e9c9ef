#pragma once

#include "desktop/kit/field.hpp"
#include "desktop/kit/row_list.hpp"
#include "domain/scoring.hpp"

namespace desktop {

/// The answers of a filled form, typed with the digit keys: a digit answers and moves on, Backspace goes back, Space or
/// Delete leaves blank. A digit that an item does not allow is refused at once and nothing moves. Its value is the list
/// of answers in the form's order, null where blank.
class AnswersField : public Field {
public:
    /// `tells_score`: says what it comes to once all is answered.
    AnswersField(wxWindow* parent, domain::Instrument instrument, bool tells_score);

    wxWindow* window() override { return panel_; }
    wxWindow* focus() override { return list_; }

    /// Names the items as this printed order has them; the answers keep their places.
    void set_order(const std::string& order);
    /// Items without an answer.
    int blanks() const;

private:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;

    struct Place {
        std::optional<int> answer;
        bool left_blank = false; ///< on purpose
    };

    const domain::Item& item(std::size_t place) const;
    std::size_t current() const;
    void go_to(std::size_t place);
    void on_key(wxKeyEvent& event);
    bool take_key(int key, int digit);
    void answer(int digit);
    void leave_blank();
    void move_on();
    std::optional<std::size_t> first_open() const;
    void show_rows();
    void show_row(std::size_t place);
    void say_state();
    wxString answer_words(std::size_t place) const;
    wxString result_words() const;
    void add_risk_button(wxSizer* sizer);

    domain::Instrument instrument_;
    bool tells_score_;
    std::string order_;
    std::vector<Place> places_;
    wxPanel* panel_;
    RowList* list_;
    wxStaticText* state_;
};

}
