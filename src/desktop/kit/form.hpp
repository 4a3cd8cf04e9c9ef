#pragma once

#include "desktop/kit/field.hpp"
#include "domain/problem.hpp"

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
    /// Shows what had been typed over the document that is shown; it counts as changed.
    void show_typed(const domain::Tree& typed);
    /// What the fields say; empty ones are left out.
    domain::Tree document() const;
    /// As `document`, but only what differs from what was shown; what was emptied is null.
    domain::Tree changes() const;
    bool is_changed() const;

    /// Marks the field a problem is about, says what is allowed, and puts the cursor there. False when the form has no
    /// such field.
    bool mark(const domain::Problem& problem);
    void clear_marks();

    Field* find(const std::string& name);
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
        domain::Tree before;
    };

    template<class F, class... Arguments>
    F& make(const wxString& label, Arguments&&... arguments);
    void place(Line line, wxSizer* column);
    wxSizer* next_column();
    wxString label_of(const Line& line) const;

    domain::Date today_;
    wxSizer* sizer_;
    wxSizer* row_ = nullptr;
    int beside_ = 0;
    std::vector<Line> lines_;
};

/// The member of a document at a path with dots; null when there is none.
domain::Tree at_path(const domain::Tree& document, const std::string& path);

/// Sets the member at a path with dots, making the documents on the way.
void set_path(domain::Tree& document, const std::string& path, domain::Tree value);

}
