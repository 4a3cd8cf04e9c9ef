#pragma once

#include "app/intake/intake_page.hpp"
#include "desktop/editing/saver.hpp"
#include "desktop/intake/section_panel.hpp"
#include "desktop/kit/row_list.hpp"
#include "desktop/page.hpp"

#include <set>

namespace desktop {

/// One intake: its sections at the left with how far each is, the questions at the right. What is typed is a draft
/// within a second and kept in the record when one leaves the section. A complete one is read as a text.
class IntakePage : public Page {
public:
    /// A place's id is an intake's, or "new:", a case's and, after a colon, a client's.
    IntakePage(wxWindow* parent, Desk& desk, const Place& place);

    wxString title() const override { return _("&Intake"); }
    std::vector<Action> actions() override;
    void refresh() override;
    void keep_typed() override;
    std::string care_case() const override { return page_ ? page_->intake.care_case.value : std::string(); }

private:
    void show(app::IntakePage page);
    void build();
    wxSizer* make_header();
    void make_form(wxSizer* sizer);
    void make_text(wxSizer* sizer);
    void fill_rail();
    void go_to_section(std::size_t index, bool focus);
    void step(int by);
    void on_answer(const std::string& key, domain::Tree answer);
    void on_decided(const std::string& key, bool take_newer);
    bool ask_between();
    void keep_now();
    app::Typed typed() const;
    void take_back(const app::Typed& typed);
    void keep_in_record();
    domain::Intake given() const;
    void keep(
        domain::IntakeStatus status, const std::function<void()>& then = [] {});
    void on_kept(const domain::Id<domain::Intake>& id, const domain::Answers& sent);
    void on_refused(std::exception_ptr thrown);
    bool may_leave_open();
    void complete();
    void change_answers();
    void to_case();
    bool is_text() const;

    std::string place_;
    std::optional<app::IntakePage> page_;
    domain::Answers answers_;
    std::set<std::string> changed_; ///< keys that the record does not have yet
    domain::Answers newer_;         ///< of those, what the record says otherwise than it did; not decided yet
    std::vector<domain::FormSection> sections_;
    std::size_t section_ = 0;
    bool changing_ = false; ///< a complete intake is being changed
    RowList* rail_ = nullptr;
    wxPanel* body_ = nullptr;
    SectionPanel* questions_ = nullptr;
    wxStaticText* kept_ = nullptr;
    wxButton* previous_ = nullptr;
    wxButton* next_ = nullptr;
    Saver saver_;
};

}
