#pragma once

#include "app/reports/composed_reports.hpp"
#include "desktop/kit/form.hpp"

namespace desktop {

/// Which case a report is about, who its members are, and its notes by day.
struct AboutReport {
    domain::Id<domain::CareCase> care_case;
    std::vector<Choice> members;
    std::vector<Choice> notes;
};

/// What is asked for a report of any kind but the client progress report.
class OtherReportForm : public wxScrolledWindow {
public:
    OtherReportForm(wxWindow* parent, domain::Date today);

    /// The fields of this kind, as they stand at first. To be called before anything else.
    void begin(const std::string& kind, AboutReport about);
    bool has_begun() const { return form_ != nullptr; }

    Form& fields() { return *form_; }

    /// What is asked for, and why it may be printed for who wants nothing on paper. Throws domain::Refused when a field
    /// cannot be read.
    app::ReportRequest request(const std::optional<std::string>& paper_reason) const;
    /// The counselor's own words, which are kept as a draft.
    domain::Tree typed() const;
    bool wants_password() const;

    std::function<void()> changed = [] {};

private:
    void add_whom();
    void add_own_words();
    void add_period();
    void add_print();
    void show_days();
    domain::Tree first_document() const;

    domain::Date today_;
    std::string kind_;
    AboutReport about_;
    Form* form_ = nullptr;
};

}
