#pragma once

#include "app/measures/measure_overview.hpp"
#include "desktop/kit/field.hpp"
#include "desktop/kit/picture_view.hpp"
#include "desktop/kit/row_list.hpp"

namespace desktop {

/// One measure of one member: the last score, what changed in words, the trend, and each time it was filled in.
class MeasurePanel : public wxPanel {
public:
    explicit MeasurePanel(wxWindow* parent);

    void show(const app::MeasureLine& line);
    void show_nothing();
    /// The next time it shows something, the last filling is the chosen one.
    void choose_last_from_now() { chooses_last_ = true; }

    /// Asked to show the figures behind a change.
    std::function<void(const domain::Change& change)> show_figures = [](const auto&) {};

    /// Asked to correct one of the fillings.
    std::function<void(const domain::Record<domain::Administration>&)> correct = [](const auto&) {};
    /// Asked to take one of them out of what counts.
    std::function<void(const domain::Record<domain::Administration>&)> withdraw = [](const auto&) {};
    /// Asked to show the answers item by item.
    std::function<void()> show_items = [] {};

    /// The filling that is chosen in the history; nullptr when there is none.
    const domain::Record<domain::Administration>* chosen_filling() const;

private:
    wxSizer* make_change_row();
    wxSizer* make_history_row();
    void correct_chosen();
    void fill_baselines();
    void show_change();
    void show_trend();
    void show_history();
    std::optional<domain::Change> change() const;

    wxStaticText* title_;
    wxStaticText* last_;
    wxStaticText* change_words_;
    wxStaticText* baseline_label_ = nullptr;
    wxChoice* baseline_ = nullptr;
    wxButton* figures_ = nullptr;
    PictureView* trend_;
    wxStaticText* corridor_;
    RowList* history_;
    std::optional<app::MeasureLine> line_;
    bool chooses_last_ = false;
};

}
