#pragma once

#include "desktop/desk.hpp"
#include "desktop/kit/disclosure.hpp"
#include "desktop/sessions/note_parts.hpp"

namespace desktop {

/// What is written about one session: the session's own line, the six fields a note opens with, and the rest, folded.
/// For a private note only its narrative.
class NoteEditor : public wxPanel {
public:
    /// The material must outlive it.
    NoteEditor(wxWindow* parent, Desk& desk, const NoteMaterial& material, std::vector<Choice> members);

    /// {"session": …, "note": …} as it stands in the fields.
    domain::Tree document() const;
    /// Shows such a document.
    void show(const domain::Tree& document);

    /// The session's fields that are not as `before`, a document of this editor, says; with null for what was emptied.
    domain::Tree session_changes(const domain::Tree& before) const;
    /// All fields of the note; null for what is empty.
    domain::Tree note_fields() const;

    /// Marks the field a problem is about, opening its part. False when there is none.
    bool mark(const domain::Problem& problem);
    void clear_marks();
    void focus_first();

    /// Called after each change by the user.
    std::function<void()> changed = [] {};

private:
    using Add = void (*)(Form&, const NoteParts&);

    Form& add_form();
    void add_opening(const NoteParts& parts);
    void add_folded(const NoteParts& parts);
    void fold(const std::string& name, const wxString& title, Add add, const NoteParts& parts);
    Form& add_form_in(wxWindow* parent, wxSizer* sizer);
    void add_private(const NoteParts& parts);
    domain::Tree note_document() const;
    void mark_filled();
    bool mark_in(Form& form, Disclosure* part, const domain::Problem& problem);

    struct Part {
        Form* form;
        Disclosure* fold; ///< nullptr when it is always there
    };

    void say_who_may_see();

    std::vector<Choice> members_;
    wxStaticText* who_may_see_ = nullptr; ///< only in joint work
    bool client_in_room_;
    domain::Tree put_away_; ///< what the note says about safety while it has no field here
    wxSizer* sizer_;
    Form* session_ = nullptr;
    Form* sections_ = nullptr;
    std::vector<Part> parts_;
    domain::Date today_;
};

}
