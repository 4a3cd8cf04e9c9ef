#pragma once

#include "desktop/kit/field.hpp"
#include "domain/problem.hpp"
#include "domain/tree_path.hpp"

#include <memory>

namespace desktop {

/// Labelled fields one under the other, filled from a document and read back as one, each by its name.
class Form : public wxPanel {
public:
    explicit Form(wxWindow* parent, const domain::Date& today);

    LineField& line(const std::string& name, const wxString& label, const wxString& hint = {});
    TextField& text(const std::string& name, const wxString& label, int lines = 3);
    DateField& date(const std::string& name, const wxString& label);
    TimeField& time(const std::string& name, const wxString& label);
    NumberField& number(const std::string& name, const wxString& label);
    ChoiceField& choice(const std::string& name, const wxString& label, std::vector<Choice> choices,
                        const std::optional<wxString>& empty_words = std::nullopt);
    ChecksField& checks(const std::string& name, const wxString& label, const std::vector<Choice>& choices);
    CheckField& check(const std::string& name, const wxString& label);
    YesNoField& yes_no(const std::string& name, const wxString& label);
    ScaleField& scale(const std::string& name, const wxString& label, int least, int most,
                      const wxString& least_words = {}, const wxString& most_words = {});

    /// Any other kind of field: `make` gets the parent, after the label has been placed.
    Field& add(const wxString& label, const std::function<std::unique_ptr<Field>(wxWindow*)>& make);

    void add_heading(const wxString& text);
    wxStaticText* add_hint(const wxString& text);
    /// Large, for the one thing to read.
    void add_title(const wxString& text);
    void add_paragraph(const wxString& text);
    void add_attention(const wxString& text);
    /// Something that is not a field: a button, a picture.
    void add_window(wxWindow* window);

    /// The next `count` fields stand beside each other.
    void beside(int count);

    /// Shows a document; what it does not say is empty.
    void show(const domain::Tree& document);
    /// Shows what had been typed over the document that is shown, by its paths; it counts as changed.
    void show_typed(const domain::Tree& paths);
    /// What the fields say; empty ones are left out.
    domain::Tree document() const;
    /// Paths whose values are not as they were shown, with what the fields say now; null for what was emptied.
    domain::Tree changes() const;
    /// The document that was shown with its changes, also what has no field here.
    domain::Tree whole_document() const { return domain::with_paths(shown_, changes()); }
    /// The document that was shown.
    const domain::Tree& shown_document() const { return shown_; }
    bool is_changed() const;
    /// Shows under each of these paths what the record says there now beside what was typed, and asks which counts.
    void ask_between(const domain::Tree& newer);
    /// True while one of these questions is open; puts the cursor there.
    bool is_asking();
    /// After saving: shows the document as it is kept now. What was typed since `saved`, the changes that were sent,
    /// stays and counts as changed.
    void show_saved(const domain::Tree& document, const domain::Tree& saved);

    /// Marks the field a problem is about, says what is allowed, and puts the cursor there. False when the form has no
    /// such field.
    bool mark(const domain::Problem& problem);
    void clear_marks();

    Field* find(const std::string& name);
    /// The names of its fields, from top to bottom.
    std::vector<std::string> names() const;
    /// True when what stands at this path is said by a field of the form.
    bool has_field_for(const std::string& path) const;
    /// Hides a field that does not apply now, with its label; it keeps what it says.
    void set_shown(const std::string& name, bool shown);
    void set_read_only(bool read_only);
    void focus_first();

    /// Called after each change by the user.
    std::function<void()> changed = [] {};

private:
    struct Line {
        std::unique_ptr<Field> field;
        wxStaticText* label = nullptr;
        wxStaticText* problem = nullptr;
        wxPanel* question = nullptr; ///< which of two values counts, while that is open
        domain::Tree before;         ///< what the field said as it was shown
    };

    template<class F, class... Arguments>
    F& make(const wxString& label, Arguments&&... arguments);
    void place(Line line, wxSizer* column);
    void ask_between(Line& line, const domain::Tree& newer);
    void answer(const std::string& name, bool take_newer);
    wxSizer* next_column();
    wxString label_of(const Line& line) const;

    domain::Date today_;
    wxSizer* sizer_;
    wxSizer* row_ = nullptr;
    int beside_ = 0;
    std::vector<Line> lines_;
    domain::Tree shown_{domain::Tree::Map{}};
};

}
