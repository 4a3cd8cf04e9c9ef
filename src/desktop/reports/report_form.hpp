#pragma once

#include "app/reports/progress_report.hpp"
#include "desktop/kit/form.hpp"
#include "desktop/reports/tick_list.hpp"

#include <map>

namespace desktop {

/// What goes into a client progress report: for whom, which days, the counselor's own sentences, and what the record
/// proposes, each to tick.
class ReportForm : public wxScrolledWindow {
public:
    /// `members` to choose from; with more than one there is also "together".
    ReportForm(wxWindow* parent, const domain::Date& today, const std::vector<Choice>& members);

    /// What is asked for. Throws domain::Refused for a day nobody can read.
    app::ProgressRequest request() const;
    /// Whether what is saved is to open with a password only.
    bool wants_password() const;
    /// Shows what the record proposes.
    void show(const app::ProgressDraft& draft);
    /// What the counselor has typed, and back.
    domain::Tree typed() const;
    void show_typed(const domain::Tree& typed);
    /// Marks the field the problem is about; false when there is none here.
    bool mark(const domain::Problem& problem);
    void clear_marks();
    void focus_first() { frame_->focus_first(); }
    /// Adds a window at the end.
    void add_last(wxWindow* window);

    std::function<void()> changed = [] {};

private:
    struct Part {
        wxStaticText* heading;
        TickList* ticks;
        bool has_text; ///< has a field of its own, so it is always there
    };

    Form* add_form();
    Part add_part(const std::string& name, const wxString& title, Form* form = nullptr);
    void add_measures();
    void show_measures(const std::vector<app::ProposedMeasure>& measures);
    void on_person();

    domain::Date today_;
    domain::Tree only_client_;
    wxBoxSizer* column_;
    Form* frame_;
    Form* own_ = nullptr;
    Form* next_ = nullptr;
    Form* plan_ = nullptr;
    Form* agreed_ = nullptr;
    std::map<app::ReportPart, Part> parts_;
    Part measures_{};
    bool measures_chosen_ = false;
};

}
