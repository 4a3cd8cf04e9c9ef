#pragma once

#include "desktop/kit/field.hpp"
#include "domain/form_definition.hpp"

namespace desktop {

/// What a note is written as: the three that most use as buttons beside each other, every other one behind one choice.
class TemplateField : public Field {
public:
    TemplateField(wxWindow* parent, const std::string& name, const std::vector<domain::FormDefinition>& templates);

    wxWindow* window() override { return panel_; }
    wxWindow* focus() override;

private:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;
    bool can_be_empty() const override { return false; }

    void add_toggle(const domain::FormDefinition& each);
    void choose(const std::string& id);
    void show_chosen();

    wxPanel* panel_;
    std::vector<std::pair<std::string, wxToggleButton*>> toggles_;
    wxChoice* others_;
    std::vector<std::string> other_ids_;
    std::string chosen_;
};

}
