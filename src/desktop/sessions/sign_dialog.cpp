#include "desktop/sessions/sign_dialog.hpp"

#include "app/practice/signatures.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/dates.hpp"

namespace desktop {

namespace {

wxString words_of_hint(app::SigningHint hint)
{
    switch (hint) {
    case app::SigningHint::concern_without_response:
        return _("A concern has no response yet.");
    case app::SigningHint::practice_not_reviewed:
        return _("Practice that came back was not rated by you.");
    case app::SigningHint::safety_not_asked:
        return _("Nothing was asked about safety.");
    }
    return {};
}

wxString names_of_those(const std::vector<domain::Id<domain::Client>>& there, const std::vector<Choice>& members)
{
    std::vector<wxString> names;
    for (const auto& member : members)
        if (std::ranges::find(there, domain::Id<domain::Client>{member.key}) != there.end())
            names.push_back(member.words);
    return joined(names, ", ");
}

}

bool sign_in_dialog(wxWindow* parent, Desk& desk, const domain::Id<domain::ProgressNote>& note,
                    const app::BeforeSigning& before, const std::vector<Choice>& members)
{
    FormDialog dialog(parent, desk, _("Sign this note?"), "sign_dialog");
    auto& form = dialog.form();
    form.add_title(names_of_those(before.attendees, members));
    form.add_paragraph(joined(
        {day_words(before.held_on), wxString::Format(wxPLURAL("%d word", "%d words", before.words), before.words)}));
    if (before.days_late > 0)
        form.add_attention(
            wxString::Format(wxPLURAL("Signed now, it says: %d day after the session.",
                                      "Signed now, it says: %d days after the session.", before.days_late),
                             before.days_late));
    for (const auto hint : before.hints)
        form.add_attention(words_of_hint(hint));
    form.add_hint(_("A signed note never changes; you can add to it."));
    return dialog.ask(_("&Sign"),
                      [note](app::OpenPractice& practice, const domain::Tree&) { app::sign_note(practice, note); });
}

}
