#pragma once

#include "desktop/desk.hpp"
#include "desktop/kit/disclosure.hpp"
#include "desktop/sessions/note_parts.hpp"
#include "desktop/sessions/snippets.hpp"
#include "domain/captured.hpp"

namespace desktop {

/// What is written about one session: the session's own line, the six fields a note opens with, and the rest, folded.
/// For a private note only its narrative.
class NoteEditor : public wxPanel {
public:
    /// The material must outlive it.
    NoteEditor(wxWindow* parent, Desk& desk, const NoteMaterial& material, std::vector<Choice> members);

    /// Shows {"session": …, "note": …} as the practice has it.
    void show(const domain::Tree& document);
    /// Shows what had been typed over it, by its paths ("note.plan"). What has no field here now is kept all the same.
    void show_typed(const domain::Tree& paths);
    /// Asks at each of these paths whether what was typed or what is kept now counts.
    void ask_between(const domain::Tree& newer);
    /// True while such a question is open.
    bool is_asking();
    /// After saving: shows what is kept now; what was typed since `saved`, the changes that were sent, stays.
    void show_saved(const domain::Tree& document, const domain::Tree& saved);

    /// Paths whose values are not as they were shown, with what the fields say now.
    domain::Tree changes() const;
    bool is_changed() const { return !std::get<domain::Tree::Map>(changes().value).empty(); }
    /// What was shown, with its changes.
    domain::Tree whole_document() const { return domain::with_paths(shown_, changes()); }

    /// Marks the field a problem is about, opening its part. False when there is none.
    bool mark(const domain::Problem& problem);
    void clear_marks();
    void focus_first();
    /// Puts the cursor on the moves, where a digit logs one.
    void focus_capture();
    /// Lays what was captured into the sections of the chosen template, in words. False when nothing is captured.
    bool finalise();
    /// Adds texts of earlier notes below what stands in the same fields.
    void carry_over(const std::vector<app::EarlierText>& texts);

    /// Called after each change by the user.
    std::function<void()> changed = [] {};

private:
    using Add = void (*)(Form&, const NoteParts&);

    Form& add_form();
    void add_capture_card(const NoteParts& parts);
    void add_opening(const NoteParts& parts);
    void add_narrative(const NoteParts& parts);
    void add_folded(const NoteParts& parts);
    void fold(const std::string& name, const wxString& title, Add add, const NoteParts& parts);
    Form& add_form_in(wxWindow* parent, wxSizer* sizer);
    void show_sections_of(const std::string& note_template);
    void lay_into_sections(const std::map<std::string, std::string>& sections);
    domain::ProgressNote captured() const;
    domain::CapturedWords captured_words() const;
    void after_showing();
    bool has_field_for(const std::string& path) const;
    void mark_filled();
    bool mark_in(Form& form, Disclosure* part, const domain::Problem& problem);

    struct Part {
        Form* form;
        Disclosure* fold; ///< nullptr when it is always there
    };

    void say_who_may_see();
    void on_key(wxKeyEvent& event);

    const NoteMaterial& material_;
    std::vector<Choice> members_;
    wxStaticText* who_may_see_ = nullptr; ///< only in joint work
    bool is_alone_;
    domain::Tree shown_{domain::Tree::Map{}};
    domain::Tree unseen_{domain::Tree::Map{}}; ///< paths that were typed and have no field here now
    wxSizer* sizer_;
    Form* session_ = nullptr;
    Form* capture_ = nullptr; ///< not in a private note
    Form* template_ = nullptr;
    SectionsField* sections_ = nullptr;
    Snippets snippets_;
    std::vector<Part> parts_;
    domain::Date today_;
};

}
