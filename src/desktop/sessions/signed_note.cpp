#include "desktop/sessions/signed_note.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/sessions/note_lines.hpp"

namespace desktop {

namespace {

wxString signed_words(const domain::Timestamp& at, const std::string& by, int days_late)
{
    const auto day = date_words(domain::date_of(at));
    const auto time = time_words(time_of(at));
    if (days_late == 0)
        return wxString::Format(_("Signed %s %s by %s"), day, time, shown(by));
    return wxString::Format(wxPLURAL("Signed %s %s by %s, %d day after the session",
                                     "Signed %s %s by %s, %d days after the session", days_late),
                            day, time, shown(by), days_late);
}

wxString added_words(const domain::Amendment& amendment, int days_late)
{
    auto words = wxString::Format(_("Added %s %s by %s"), date_words(domain::date_of(amendment.written_at)),
                                  time_words(time_of(amendment.written_at)), shown(amendment.author));
    if (days_late > 0)
        words = wxString::Format(wxPLURAL("%s, %d day after the session", "%s, %d days after the session", days_late),
                                 words, days_late);
    return words;
}

class SignedNote : public wxPanel {
public:
    SignedNote(wxWindow* parent, const NoteMaterial& material, const NoteNames& names, bool with_concerns)
        : wxPanel(parent), sizer_(new wxBoxSizer(wxVERTICAL))
    {
        SetName("signed_note");
        SetSizer(sizer_);
        const auto& view = *material.note;
        add_signature(view);
        for (const auto& line : note_lines(*view.line.note, material, names, with_concerns))
            add(line.title, line.text);
        for (const auto& added : view.amendments)
            add_amendment(added);
    }

private:
    void add_signature(const app::NoteView& view)
    {
        const auto& signature = view.line.signature->value;
        auto* line = paragraph(this, signed_words(signature.signed_at, signature.signed_by, view.days_late));
        line->SetName("signature");
        line->SetFont(GetFont().Bold());
        add_line(sizer_, line, 0);
        if (signature.awaits_co_signature)
            add_line(sizer_, hint(this, _("It awaits a co-signature.")), gap / 2);
    }

    void add(const wxString& title, const wxString& text)
    {
        add_line(sizer_, heading(this, title, Level::group), group_gap);
        add_line(sizer_, paragraph(this, text), gap / 2);
    }

    void add_amendment(const app::AmendmentLine& added)
    {
        const auto& amendment = *added.amendment;
        add_line(sizer_, new wxStaticLine(this), group_gap);
        add_line(sizer_, heading(this, words(amendment.kind), Level::group), group_gap);
        add_line(sizer_, hint(this, added_words(amendment, added.days_late)), gap / 2);
        add_line(sizer_, hint(this, wxString::Format(_("Why: %s"), shown(amendment.reason))), gap / 2);
        add_line(sizer_, paragraph(this, shown(amendment.text)), gap / 2);
    }

    wxSizer* sizer_;
};

}

wxWindow* make_signed_note(wxWindow* parent, const NoteMaterial& material, const std::vector<Choice>& members,
                           bool with_concerns)
{
    return new SignedNote(parent, material, NoteNames(members), with_concerns);
}

}
