#pragma once

#include "desktop/kit/compound_field.hpp"
#include "desktop/kit/form.hpp"

namespace desktop {

/// One small form for each of several things: a partner, an area, a goal. Its value is the list of those that say
/// something; items that were shown and have no form of their own stay in it.
class FormsField : public CompoundField {
public:
    FormsField(wxWindow* parent, const std::string& name, const domain::Date& today, int columns = 1);

    /// A form for one thing. `fixed` is what its item says in any case, and by which it is found again; without it
    /// items come in their order.
    Form& add(domain::Tree::Map fixed, const wxString& title);
    /// Makes one more form, for `add_another` and when there are more items than forms.
    void set_maker(std::function<void()> make) { make_ = std::move(make); }
    void add_another();
    /// Puts a window below the forms.
    void add_below(wxWindow* window);

    wxWindow* window() override { return panel_; }
    wxWindow* focus() override;
    bool mark(const domain::Problem& problem) override;
    void clear_marks() override;

    /// Whether an item is worth keeping; unset: when it says anything beside what is fixed.
    std::function<bool(const domain::Tree& item)> is_kept;
    /// What a form shows when its item is not there; unset: nothing.
    std::function<domain::Tree(const domain::Tree& fixed)> start;
    /// Called after a form shows something else or was typed in.
    std::function<void(Form&)> adapt = [](Form&) {};

    wxPanel* panel() const { return panel_; }

protected:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;

private:
    struct Row {
        domain::Tree::Map fixed;
        Form* form;
        std::optional<std::size_t> place{}; ///< of its item among those shown
    };
    /// One of the list that is the value, and the form that says it; without one it stays as it was shown.
    struct Item {
        domain::Tree value;
        const Row* row = nullptr;
    };

    std::vector<Item> items() const;
    bool keeps(const domain::Tree& item, const Row& row) const;
    domain::Tree item_of(const Row& row) const;
    std::optional<std::size_t> place_for(const Row& row, std::size_t at) const;

    domain::Date today_;
    wxPanel* panel_;
    wxFlexGridSizer* rows_sizer_;
    std::vector<Row> rows_;
    domain::Tree::List shown_;
    std::function<void()> make_;
};

}
