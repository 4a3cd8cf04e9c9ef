#pragma once

#include "app/people/cases.hpp"
#include "desktop/desk.hpp"
#include "desktop/kit/layout.hpp"
#include "domain/retention.hpp"
#include "domain/session.hpp"

namespace desktop {

/// What the top of a case says beside the case itself.
struct HeaderFacts {
    std::optional<domain::Session> next_planned; ///< today or after
    int open_concerns = 0;
    domain::Retention retention;
    std::vector<domain::Id<domain::Client>> in_new_role; ///< known from another case; no yes to the new role is kept
};

HeaderFacts header_facts(app::OpenPractice& practice, const domain::Id<domain::CareCase>& care_case);

/// "to be kept until 3 Mar 2034": when a record may go, or why it may not.
wxString retention_words(const domain::Retention& retention);

/// "Phone or text, Tuesday mornings only, ask for Dana, nothing on paper"; empty when nothing was agreed.
wxString safe_contact_words(const domain::Client& client);

/// Who the case is about, how the work stands, and how these people may be reached.
class CaseHeader : public wxPanel {
public:
    /// `show_concerns` is run by the dot that stands for open concerns.
    CaseHeader(wxWindow* parent, Desk& desk, std::function<void()> show_concerns);

    void show(const app::CaseView& view, const HeaderFacts& facts);

private:
    wxSizer* name_line(const app::CaseView& view, const HeaderFacts& facts);
    wxString state_words(const app::CaseView& view, const HeaderFacts& facts) const;
    wxString name_of(const domain::Client& client) const;

    Desk& desk_;
    std::function<void()> show_concerns_;
};

}
