#pragma once

#include "desktop/kit/form.hpp"
#include "domain/form_definition.hpp"

namespace desktop {

/// The narrative of a note, in the sections of the chosen template; what stands in a section that the template does not
/// have is shown below them. Changing the template loses nothing: text without a section of its own moves into the
/// first one.
class SectionsField : public Field {
public:
    SectionsField(wxWindow* parent, const std::string& name, const std::vector<domain::FormDefinition>& templates);

    void choose_template(const std::string& id);
    /// As `choose_template` for what is shown, not chosen: no text moves.
    void begin_with_template(const std::string& id);

    wxWindow* window() override { return panel_; }
    wxWindow* focus() override;

private:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;

    struct Section {
        std::string key;
        wxString title;
        std::unique_ptr<TextField> text;
    };

    void make_sections();
    void add_section(const std::string& key, const wxString& title, const wxString& question);
    const domain::FormDefinition* chosen() const;

    wxPanel* panel_;
    std::vector<domain::FormDefinition> templates_;
    std::string template_;
    std::vector<Section> sections_;
};

}
