#pragma once

#include "desktop/kit/field.hpp"

namespace desktop {

/// One of several numbers that have words: a stage, a step.
class NumberChoiceField : public ChoiceField {
public:
    using ChoiceField::ChoiceField;

private:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;
};

/// One line of text with words to pick from; a picked word that has a key is kept as its key.
class ComboField : public Field {
public:
    ComboField(wxWindow* parent, const std::string& name, std::vector<Choice> choices);
    wxWindow* window() override { return combo_; }

private:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;

    std::vector<Choice> choices_;
    wxComboBox* combo_;
};

}
