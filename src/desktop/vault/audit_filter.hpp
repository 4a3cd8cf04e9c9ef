#pragma once

#include "app/practice/audit.hpp"
#include "desktop/desk.hpp"
#include "desktop/kit/field.hpp"

namespace desktop {

/// Which lines of the audit one wants to see: part of what happened, its kind, who, days, whom it is about.
class AuditFilter : public wxPanel {
public:
    /// `typed` is called after each letter, `asked` after each other choice.
    AuditFilter(wxWindow* parent, Desk& desk, std::function<void()> typed, std::function<void()> asked);

    /// What is chosen, without the part that is typed.
    app::AuditQuery query() const;
    /// What is typed, in small letters.
    std::string part() const;
    /// Whom it is about; empty: everybody.
    const domain::Id<domain::Client>& client() const { return client_; }
    /// Offers whose lines there are, where there is more than one.
    void show_actors(const std::vector<app::AuditActor>& actors);

private:
    void choose_client();
    void take_client(const domain::Id<domain::Client>& client, const wxString& name);

    Desk& desk_;
    std::function<void()> asked_;
    wxTextCtrl* part_;
    std::unique_ptr<ChoiceField> kind_;
    std::unique_ptr<ChoiceField> who_;
    std::unique_ptr<DateField> from_;
    std::unique_ptr<DateField> to_;
    wxButton* about_;
    domain::Id<domain::Client> client_;
};

/// "note_signed" → "note signed".
wxString event_words(const std::string& event);

}
