#pragma once

#include "app/kit/drafts.hpp"
#include "desktop/desk.hpp"
#include "desktop/kit/form.hpp"
#include "domain/document.hpp"

namespace desktop {

/// A dialog with a form: one task, saved in one go. What is refused marks its field and the dialog stays. A lock or a
/// crash loses nothing: what was typed is kept as a draft under the dialog's name and shown the next time. Nothing is
/// put away unasked.
class FormDialog : public wxDialog {
public:
    /// `name` is the accessible id; `about` says what is written and about whom, for its draft: no two people share
    /// one. Without it nothing is written here, only chosen, and there is no draft.
    FormDialog(wxWindow* parent, Desk& desk, const wxString& title, const std::string& name, std::string about = {});
    ~FormDialog() override;

    Form& form() { return *form_; }
    Desk& desk() { return desk_; }

    /// Asked before anything is saved; false leaves the dialog as it is.
    std::function<bool()> may_save = [] { return true; };

    using Save = std::function<void(app::OpenPractice&, const domain::Tree& document)>;

    /// Shows the dialog until it is cancelled (false), or `save` has taken the form's document (true).
    bool ask(const wxString& save_label, Save save);
    /// As `ask`, but `save` gets only what was changed, with the row_version that was read.
    bool ask_changes(const wxString& save_label, int row_version, Save save);

    /// Offers, with `ask`, a second way to save that leaves the dialog open: `next` makes the form ready for another.
    void offer_next(const wxString& label, std::function<void()> next);

    /// Only shows what the form says; `label` is on the button that closes it.
    void tell(const wxString& label);

    /// Keeps what was typed in every open dialog of ours; throws what keeps it from being kept.
    static void keep_all();

private:
    bool run(const wxString& save_label, std::function<domain::Tree()> document, Save save);
    wxSizer* make_buttons(const wxString& save_label);
    void lay_out(wxSizer* buttons);
    void fit_height();
    void save_then(const std::function<void()>& saved);
    void on_failed(std::exception_ptr thrown);
    void on_cancel();
    bool is_written() const { return !about_.empty(); }
    app::DraftName draft_name() const;
    void offer_draft();
    void keep_while_typing();
    void show_draft(const app::Draft& draft);
    void keep_draft();
    void drop_draft();

    Desk& desk_;
    std::string about_;
    wxScrolledWindow* scrolled_;
    Form* form_;
    wxStaticText* message_;
    wxStaticText* is_back_;
    wxButton* save_button_ = nullptr;
    wxString next_label_;
    std::function<void()> next_;
    wxTimer pause_;
    std::function<domain::Tree()> document_;
    Save save_;
};

}
