#include "desktop/practice/definition_text.hpp"

#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/problem_words.hpp"

namespace desktop {

namespace {

constexpr int lines_shown = 20;
constexpr std::size_t most_faults = 3;

wxString words_of_fault(const app::DefinitionFault& fault)
{
    const auto what = problem_words(fault.problem, shown(fault.problem.field));
    return fault.line > 0 ? wxString::Format(_("Line %d: %s"), fault.line, what) : what;
}

/// Says under the text what is wrong with it as it stands.
void check_while_typing(FormDialog& dialog, wxStaticText* faults)
{
    const auto found = app::definition_faults(dialog.form().document().text("text"));
    faults->SetLabel(found.empty() ? wxString(_("This can be used as it stands.")) : fault_words(found));
    lay_out_around(faults);
}

}

wxString fault_words(const std::vector<app::DefinitionFault>& faults)
{
    std::vector<wxString> lines;
    for (const auto& fault : faults)
        if (lines.size() < most_faults)
            lines.push_back(words_of_fault(fault));
    return joined(lines, "\n");
}

bool edit_definition(wxWindow* parent, Desk& desk, const std::string& about, const wxString& text)
{
    FormDialog dialog(parent, desk, _("Questions and exercises"), "edit_definition", about);
    auto& form = dialog.form();
    form.add_hint(_("What you change counts from now on. What was answered before keeps its wording."));
    auto& field = form.text("text", _("Text"), lines_shown);
    field.window()->SetFont(wxFont(wxFontInfo(dialog.GetFont().GetPointSize()).Family(wxFONTFAMILY_TELETYPE)));
    auto* faults = form.add_hint({});
    faults->SetName("definition_faults");
    form.show(domain::Tree::Map{{"text", utf8(text)}});
    form.changed = [&dialog, faults] { check_while_typing(dialog, faults); };
    check_while_typing(dialog, faults);
    return dialog.ask(_("Save"), [](app::OpenPractice& practice, const domain::Tree& document) {
        app::keep_definition(practice, document.text("text"));
    });
}

}
