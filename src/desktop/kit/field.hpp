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
    /// What was entered, as a document says it; null when empty. As long as nothing is changed it is what was shown,
    /// also where the control cannot say all of that. What cannot be read comes back as typed, so that it is refused
    /// with its reason and not lost.
    domain::Tree value() const;
    void show(const domain::Tree& value);
    /// As `show`, for a value that the control says already: the cursor stays where it is.
    void accept(const domain::Tree& value);
    /// A value of this field in words.
    virtual wxString words_of(const domain::Tree& value) const;
    virtual void set_read_only(bool read_only) { window()->Enable(!read_only); }
    /// What stands in the control as it was typed; empty for what is chosen, not typed.
    virtual wxString typed() const { return {}; }
    /// Fields that say their label themselves, such as a check box.
    virtual bool is_self_labelled() const { return false; }

    std::function<void()> changed = [] {};

protected:
    /// What the control says now. A field of several things puts in what it was shown and has no control for.
    virtual domain::Tree read() const = 0;
    virtual void display(const domain::Tree& value) = 0;
    /// False when the control says something in any case, so that nothing shown is not what it says.
    virtual bool can_be_empty() const { return true; }
    const domain::Tree& displayed() const { return displayed_; }

private:
    std::string name_;
    domain::Tree displayed_;
    std::optional<domain::Tree> as_read_; ///< what the control said right after it was shown `displayed_`
};

/// One line of text, with undo.
class LineField : public Field {
public:
    LineField(wxWindow* parent, const std::string& name, const wxString& hint = {});
    wxWindow* window() override { return text_; }
    void set_read_only(bool read_only) override { text_->SetEditable(!read_only); }

    wxString typed() const override { return text_->GetValue().Strip(wxString::both); }

protected:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;
    wxTextCtrl* text_;
    TextUndo undo_{*text_};
};

/// Several lines of text, with undo.
class TextField : public Field {
public:
    TextField(wxWindow* parent, const std::string& name, int lines);
    wxWindow* window() override { return text_; }
    void set_read_only(bool read_only) override { text_->SetEditable(!read_only); }
    UndoableText* control() { return text_; }

private:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;

    UndoableText* text_;
};

/// A day, typed in any way people write one, or chosen from a calendar: with the button in the field, or Alt+Down. When
/// one leaves the field it says how it was understood.
class DateField : public LineField {
public:
    DateField(wxWindow* parent, const std::string& name, const domain::Date& today);
    ~DateField() override;
    wxString words_of(const domain::Tree& value) const override;

private:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;
    void choose();
    void on_key(wxKeyEvent& event);
    void on_left(wxFocusEvent& event);

    domain::Date today_;
    wxWeakRef<wxTextCtrl> alive_; ///< the control, which may go before the field or after it
};

class TimeField : public LineField {
public:
    TimeField(wxWindow* parent, const std::string& name);

private:
    domain::Tree read() const override;
};

/// A number; decimal comma and point are both taken.
class NumberField : public LineField {
public:
    NumberField(wxWindow* parent, const std::string& name);

private:
    domain::Tree read() const override;
};

/// One of several, from a list. With `empty_words` there is an answer that means "not known".
class ChoiceField : public Field {
public:
    ChoiceField(wxWindow* parent, const std::string& name, std::vector<Choice> choices,
                const std::optional<wxString>& empty_words = std::nullopt);
    wxWindow* window() override { return choice_; }

    /// Others to choose from; the one that is chosen stays chosen when it is still among them.
    void set_choices(std::vector<Choice> choices);

    wxString words_of(const domain::Tree& value) const override;

    /// Words for what is shown and is none of the choices; it can be chosen as long as it stands there.
    std::function<wxString(const std::string& key)> words_of_other = [](const std::string& key) { return shown(key); };

protected:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;
    bool can_be_empty() const override;

private:
    std::vector<Choice> choices_;
    std::optional<wxString> empty_words_;
    std::size_t known_ = 0; ///< of the choices; what comes after them was shown and is none of them
    wxChoice* choice_;
};

/// Any number of several, as check boxes beside each other.
class ChecksField : public Field {
public:
    ChecksField(wxWindow* parent, const std::string& name, const std::vector<Choice>& choices);
    wxWindow* window() override { return panel_; }
    wxString words_of(const domain::Tree& value) const override;
    wxWindow* focus() override { return boxes_.empty() ? panel_ : static_cast<wxWindow*>(boxes_.front().second); }

private:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;
    void add_box(const Choice& choice);

    wxPanel* panel_;
    std::vector<std::pair<std::string, wxCheckBox*>> boxes_;
    std::size_t known_ = 0; ///< of the boxes; those after them are for what was shown and has no other
};

/// Yes or no in one box that says what it means.
class CheckField : public Field {
public:
    CheckField(wxWindow* parent, const std::string& name, const wxString& label);
    wxWindow* window() override { return box_; }
    bool is_self_labelled() const override { return true; }

private:
    domain::Tree read() const override { return box_->GetValue(); }
    void display(const domain::Tree& value) override;

    wxCheckBox* box_;
};

/// Yes, no, or not known.
class YesNoField : public ChoiceField {
public:
    YesNoField(wxWindow* parent, const std::string& name);

private:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;
};

/// A whole number from a short range, one button each. One stop for Tab; digit keys answer (1 and 0 right after each
/// other are 10), arrow keys move, Backspace takes the answer away.
class ScaleField : public Field {
public:
    ScaleField(wxWindow* parent, const std::string& name, int least, int most, const wxString& least_words = {},
               const wxString& most_words = {});
    wxWindow* window() override { return panel_; }
    wxWindow* focus() override { return button_of(chosen_.value_or(least_)); }

private:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;
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
