#pragma once

#include "app/people/cases.hpp"
#include "desktop/desk.hpp"
#include "desktop/kit/icon.hpp"
#include "desktop/kit/layout.hpp"
#include "domain/retention.hpp"

namespace desktop {

/// "to be kept until 3 Mar 2034": when a record may go, or why it may not.
wxString retention_words(const domain::Retention& retention);

/// "Phone or text, Tuesday mornings only, ask for Dana, nothing on paper"; empty when nothing was agreed.
wxString safe_contact_words(const app::CaseMemberView& member);

/// Who the case is about, how the work stands, and how these people may be reached: two lines, never more.
class CaseHeader : public wxPanel {
public:
    /// `show_concerns` is run by the dot that stands for open concerns.
    CaseHeader(wxWindow* parent, Desk& desk, std::function<void()> show_concerns);

    void show(const app::CaseView& view);

private:
    struct Fact {
        Icon mark;
        wxString words;
        bool counts = false; ///< bold: what nobody may overlook
    };

    wxSizer* name_line(const app::CaseView& view);
    wxWindow* concern_button();
    wxSizer* fact_line(const app::CaseView& view);
    std::vector<Fact> facts_of(const app::CaseView& view) const;

    Desk& desk_;
    std::function<void()> show_concerns_;
};

}
