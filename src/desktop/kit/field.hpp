#pragma once

#include "desktop/kit/undoable_text.hpp"
#include "domain/date.hpp"
#include "domain/tree.hpp"

#include <functional>
#include <optional>

namespace desktop {

/// One answer to pick: the token that is kept, and its words.
struct Choice {
    std::string key;
    wxString words;
};

/// One datum on the screen. Its name is the datum's only spelling, with dots into nested documents
/// ("safe_contact.hours"), and the accessible id of its control.
class Field {
public:
    explicit Field(std::string name) : name_(std::move(name)) {}
    virtual ~Field() = default;

    const std::string& name() const { return name_; }

    /// What stands in the form's column.
    virtual wxWindow* window() = 0;
    /// What takes the keys.
    virtual wxWindow* focus() { return window(); }
    /// What was entered, as a document says it; null when empty. What cannot be read comes back as typed, so that it
    /// is refused with its reason and not lost.
    virtual domain::Tree value() const = 0;
    virtual void show(const domain::Tree& value) = 0;
    virtual void set_read_only(bool read_only) { window()->Enable(!read_only); }
    /// What stands in the control as it was typed; empty for what is chosen, not typed.
    virtual wxString typed() const { return {}; }
    /// Fields that say their label themselves, such as a check box.
    virtual bool is_self_labelled() const { return false; }

    std::function<void()> changed = [] {};

private:
    std::string name_;
};

/// One line of text.
class LineField : public Field {
public:
    LineField(wxWindow* parent, const std::string& name, const wxString& hint = {});
    wxWindow* window() override { return text_; }
    domain::Tree value() const override;
    void show(const domain::Tree& value) override;
    void set_read_only(bool read_only) override { text_->SetEditable(!read_only); }

    wxString typed() const override { return text_->GetValue().Strip(wxString::both); }

protected:
    wxTextCtrl* text_;
};

/// Several lines of text, with undo.
class TextField : public Field {
public:
    TextField(wxWindow* parent, const std::string& name, int lines);
    wxWindow* window() override { return text_; }
    domain::Tree value() const override;
    void show(const domain::Tree& value) override;
    void set_read_only(bool read_only) override { text_->SetEditable(!read_only); }
    UndoableText* control() { return text_; }

private:
    UndoableText* text_;
};

/// A day, typed in any way people write one.
class DateField : public LineField {
public:
    DateField(wxWindow* parent, const std::string& name, const domain::Date& today);
    domain::Tree value() const override;
    void show(const domain::Tree& value) override;

private:
    domain::Date today_;
};

class TimeField : public LineField {
public:
    TimeField(wxWindow* parent, const std::string& name);
    domain::Tree value() const override;
};

/// A number; decimal comma and point are both taken.
class NumberField : public LineField {
public:
    NumberField(wxWindow* parent, const std::string& name);
    domain::Tree value() const override;
};

/// One of several, from a list. With `empty_words` there is an answer that means "not known".
class ChoiceField : public Field {
public:
    ChoiceField(wxWindow* parent, const std::string& name, std::vector<Choice> choices,
                const std::optional<wxString>& empty_words = std::nullopt);
    wxWindow* window() override { return choice_; }
    domain::Tree value() const override;
    void show(const domain::Tree& value) override;

private:
    std::vector<Choice> choices_;
    wxChoice* choice_;
};

/// Any number of several, as check boxes beside each other.
class ChecksField : public Field {
public:
    ChecksField(wxWindow* parent, const std::string& name, const std::vector<Choice>& choices);
    wxWindow* window() override { return panel_; }
    wxWindow* focus() override { return boxes_.empty() ? panel_ : static_cast<wxWindow*>(boxes_.front().second); }
    domain::Tree value() const override;
    void show(const domain::Tree& value) override;

private:
    wxPanel* panel_;
    std::vector<std::pair<std::string, wxCheckBox*>> boxes_;
};

/// Yes or no in one box that says what it means.
class CheckField : public Field {
public:
    CheckField(wxWindow* parent, const std::string& name, const wxString& label);
    wxWindow* window() override { return box_; }
    domain::Tree value() const override { return box_->GetValue(); }
    void show(const domain::Tree& value) override;
    bool is_self_labelled() const override { return true; }

private:
    wxCheckBox* box_;
};

/// Yes, no, or not known.
class YesNoField : public ChoiceField {
public:
    YesNoField(wxWindow* parent, const std::string& name);
    domain::Tree value() const override;
    void show(const domain::Tree& value) override;
};

/// A whole number from a short range, one button each. One stop for Tab; digit keys answer (1 and 0 right after each
/// other are 10), arrow keys move, Backspace takes the answer away.
class ScaleField : public Field {
public:
    ScaleField(wxWindow* parent, const std::string& name, int least, int most, const wxString& least_words = {},
               const wxString& most_words = {});
    wxWindow* window() override { return panel_; }
    wxWindow* focus() override { return button_of(chosen_.value_or(least_)); }
    domain::Tree value() const override;
    void show(const domain::Tree& value) override;

private:
    wxToggleButton* button_of(int number) const { return buttons_[static_cast<std::size_t>(number - least_)]; }
    void choose(std::optional<int> number);
    void answer(std::optional<int> number);
    void answer_with_digit(int digit);
    void on_key(wxKeyEvent& event);

    wxPanel* panel_;
    int least_;
    int most_;
    wxLongLong last_digit_ = 0; ///< when it was typed, in ms
    std::optional<int> chosen_;
    std::vector<wxToggleButton*> buttons_;
};

}
