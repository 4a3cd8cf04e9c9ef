#pragma once

#include "desktop/editing/saver.hpp"
#include "desktop/kit/form.hpp"
#include "domain/document.hpp"

#include <set>

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

    /// Shows the dialog until it is cancelled, or `save` has taken the form's document in the practice: gives what it
    /// returned, or nothing when it was cancelled; true or false for a `save` that returns nothing. While it saves,
    /// nothing in the dialog can be pressed.
    template<class Save>
    auto ask(const wxString& save_label, Save save)
    {
        return run(
            save_label, [this] { return sent_document(); }, std::move(save));
    }

    /// As `ask`, where only the ways that were offered save; the last of them is the main one.
    template<class Save>
    auto ask_ways(Save save)
    {
        return run(
            {}, [this] { return sent_document(); }, std::move(save));
    }

    /// As `ask`, but `save` gets only the paths that were changed, with the row_version that was read.
    template<class Save>
    auto ask_changes(const wxString& save_label, int row_version, Save save)
    {
        is_over_record_ = true;
        return run(
            save_label,
            [this, row_version] {
                auto changes = form_->changes();
                set_path(changes, "row_version", row_version);
                return changes;
            },
            std::move(save));
    }

    /// As `ask`, each time it is saved: `kept` gets what `save` returned.
    template<class Save, class Kept>
    void ask_many(const wxString& save_label, Save save, Kept kept)
    {
        send_ = [this, save, kept](const std::function<void()>& saved) {
            saver_.save(
                [save, document = form_->document()](app::OpenPractice& practice) { return save(practice, document); },
                [kept, saved](auto result) {
                    kept(std::move(result));
                    saved();
                },
                [this](std::exception_ptr thrown) { on_failed(thrown); });
        };
        show_until_saved(save_label);
    }

    /// Offers, with `ask`, a second way to save that leaves the dialog open: `next` makes the form ready for another.
    void offer_next(const wxString& label, std::function<void()> next);

    /// Offers, with `ask`, another way to save. `before` is asked when its button is pressed; what it returns is sent
    /// along under "way", nothing leaves the dialog as it is.
    void offer_way(const std::string& name, const wxString& label, std::function<std::optional<domain::Tree>()> before);
    /// Whether this way, or "save" itself, can be gone now.
    void enable_way(const std::string& name, bool enabled);

    /// Shows a window of this dialog beside the form; the dialog is then as wide as its place allows.
    void set_beside(wxWindow* window);

    /// Only shows what the form says; `label` is on the button that closes it.
    void tell(const wxString& label);

    /// Keeps what was typed in every open dialog of ours; throws what keeps it from being kept.
    static void keep_all();

private:
    /// What a job returned comes back through the desk, never through memory that both threads touch.
    template<class Save>
    auto run(const wxString& save_label, std::function<domain::Tree()> document, Save save)
    {
        using Result = std::invoke_result_t<Save, app::OpenPractice&, const domain::Tree&>;
        const auto job = [document = std::move(document), save = std::move(save)] {
            return [save, document = document()](app::OpenPractice& practice) { return save(practice, document); };
        };
        const auto failed = [this](std::exception_ptr thrown) { on_failed(thrown); };
        if constexpr (std::is_void_v<Result>) {
            send_ = [this, job, failed](const std::function<void()>& saved) { saver_.save(job(), saved, failed); };
            return show_until_saved(save_label);
        } else {
            auto result = std::make_shared<std::optional<Result>>();
            send_ = [this, job, failed, result](const std::function<void()>& saved) {
                saver_.save(
                    job(),
                    [result, saved](Result kept) {
                        result->emplace(std::move(kept));
                        saved();
                    },
                    failed);
            };
            return show_until_saved(save_label) ? std::move(*result) : std::optional<Result>();
        }
    }

    /// Another way to save.
    struct Way {
        std::string name;
        wxString label;
        std::function<std::optional<domain::Tree>()> before;
    };

    domain::Tree sent_document() const;
    bool show_until_saved(const wxString& save_label);
    void go_way(const Way& way);
    void save_and_end();
    wxSizer* make_buttons(const wxString& save_label);
    void lay_out(wxSizer* buttons);
    void fit_height();
    void fit_beside();
    int most_height() const;
    void save_then(const std::function<void()>& saved);
    void on_failed(std::exception_ptr thrown);
    void let_change(bool change);
    void on_cancel();
    bool is_written() const { return !saver_.draft().kind.empty(); }
    void offer_draft();
    app::Typed typed() const;
    void show_draft(const app::Draft& draft);

    Desk& desk_;
    Saver saver_;
    wxScrolledWindow* scrolled_;
    Form* form_;
    wxStaticText* message_;
    wxStaticText* is_back_;
    std::vector<wxButton*> buttons_;
    std::vector<Way> ways_;
    std::set<std::string> closed_ways_;
    domain::Tree way_; ///< what is sent along with the document now
    wxWindow* beside_ = nullptr;
    wxWindow* focus_ = nullptr; ///< where the cursor was when saving began
    wxString next_label_;
    std::function<void()> next_;
    std::function<void(const std::function<void()>& saved)> send_;
    bool is_over_record_ = false; ///< the form shows a record that is there, which others may change
    Place place_;
};

}
