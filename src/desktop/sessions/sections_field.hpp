#pragma once

#include "desktop/kit/form.hpp"
#include "domain/form_definition.hpp"

namespace desktop {

/// What a section is called in the templates; its key when it is in none.
wxString section_title(const std::vector<domain::FormDefinition>& templates, const std::string& key);

/// The narrative of a note, in the sections of the chosen template. What stands in a section that the template does not
/// have is shown below them under its own heading, so that changing the template loses nothing, nor changing it back.
class SectionsField : public Field {
public:
    SectionsField(wxWindow* parent, const std::string& name, const std::vector<domain::FormDefinition>& templates);

    void choose_template(const std::string& id);
    /// Writes below what stands in these sections, as if it had been typed: it can be taken back. A section that the
    /// template does not have is added below the others.
    void lay_in(const std::map<std::string, std::string>& sections);
    const domain::FormDefinition* chosen() const;

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
    wxPanel* panel_;
    std::vector<domain::FormDefinition> templates_;
    std::string template_;
    std::vector<Section> sections_;
};

}
