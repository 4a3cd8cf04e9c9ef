#pragma once

#include "app/homework/task_lines.hpp"
#include "desktop/kit/row_list.hpp"

namespace desktop {

/// One practice that was given: what it is, how it goes, and each time it was tried.
class TaskPanel : public wxPanel {
public:
    explicit TaskPanel(wxWindow* parent);

    void show(const app::TaskLine& task, const domain::Date& today);
    void show_nothing();

    std::function<void()> log = [] {};
    std::function<void()> review = [] {};
    std::function<void(const domain::Record<domain::Entry>& entry)> correct = [](const auto&) {};

    /// Corrects the entry that is chosen, when there is one.
    void correct_chosen();
    std::function<void()> print = [] {};

private:
    void show_entry(const std::string& id);

    wxStaticText* title_;
    wxStaticText* facts_;
    wxStaticText* rationale_;
    wxButton* log_button_;
    wxButton* review_button_;
    RowList* entries_;
    wxStaticText* entry_words_;
    wxButton* correct_button_;
    std::optional<app::TaskLine> task_;
};

}
