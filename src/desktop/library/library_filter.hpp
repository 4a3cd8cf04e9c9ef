#pragma once

#include "desktop/kit/field.hpp"
#include "domain/strategy.hpp"

#include <memory>

namespace desktop {

/// Search words and three lists that narrow the library.
class LibraryFilter : public wxPanel {
public:
    explicit LibraryFilter(wxWindow* parent);

    bool takes(const domain::Strategy& strategy) const;
    void focus_search() { search_->SetFocus(); }
    void clear();

    std::function<void()> changed = [] {};
    /// Down in the search field: on to the list.
    std::function<void()> go_on = [] {};

private:
    ChoiceField& add_choice(wxSizer* sizer, const std::string& name, const wxString& label, std::vector<Choice> choices,
                            const wxString& all);

    wxTextCtrl* search_;
    std::vector<std::unique_ptr<ChoiceField>> choices_;
};

}
