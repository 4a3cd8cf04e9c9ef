#pragma once

#include "app/reports/composed_reports.hpp"
#include "desktop/kit/form.hpp"
#include "desktop/kit/saver.hpp"
#include "desktop/reports/pdf_preview.hpp"

#include <atomic>

namespace desktop {

/// Any report but the client progress report: what is asked for at the left, the very pages at the right. Long ones say
/// how far they are and can be stopped.
class OtherReport : public wxPanel {
public:
    /// Which case, who its members are, and its notes by day.
    struct About {
        domain::Id<domain::CareCase> care_case;
        std::vector<Choice> members;
        std::vector<Choice> notes;
    };

    OtherReport(wxWindow* parent, Desk& desk);

    /// Begins with a kind; what was typed for it before comes back.
    void show(const std::string& kind, About about);
    /// Lays the pages out again, once there is something to lay out.
    void refresh();
    void keep_typed();
    void print();
    void save_pdf();
    PdfPreview& preview() { return *preview_; }

    /// Called when one was given out.
    std::function<void()> given_out = [] {};

private:
    /// How far a report is that is being put together; shared with the practice's thread.
    struct Work {
        std::atomic<bool> is_stopped = false;
        std::atomic<int> done = 0;
        std::atomic<int> of = 0;
    };

    wxWindow* make_left();
    wxWindow* make_right();
    void fill_form();
    void add_whom(Form& form);
    void add_own_words(Form& form);
    void add_period(Form& form);
    void add_print(Form& form);
    domain::Tree first_document() const;
    app::ReportRequest request() const;
    domain::Tree typed() const;
    void on_changed();
    void ask_draft();
    void show_draft(const app::ReportDraft& draft);
    void show_notes(const app::ReportDraft& draft);
    void show_obstacle(std::exception_ptr thrown);
    void say(const wxString& words, bool offers_reason = false);
    void say_how_far();
    void stop();
    void let_out(bool may);
    void confirm_paper();
    void keep_given();

    Desk& desk_;
    std::string kind_;
    About about_;
    wxScrolledWindow* left_ = nullptr;
    Form* form_ = nullptr;
    wxPanel* notes_ = nullptr;
    wxPanel* obstacle_ = nullptr;
    wxStaticText* obstacle_words_ = nullptr;
    wxButton* confirm_ = nullptr;
    wxPanel* working_ = nullptr;
    wxStaticText* how_far_ = nullptr;
    wxGauge* gauge_ = nullptr;
    PdfPreview* preview_ = nullptr;
    wxButton* save_ = nullptr;
    wxButton* print_ = nullptr;
    Saver saver_;
    wxTimer later_;
    wxTimer watch_;
    std::shared_ptr<Work> work_;
    wxLongLong since_ = 0;
    int asked_ = 0;
    std::optional<std::string> paper_reason_;
    app::ReportRequest drafted_request_;
    std::shared_ptr<const app::ReportDraft> draft_; ///< what the pages show; nothing while they are not as asked for
};

}
