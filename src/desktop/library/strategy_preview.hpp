#pragma once

#include "desktop/kit/layout.hpp"
#include "domain/strategy.hpp"

namespace desktop {

/// A practice to read: what the client takes home, and apart from it what is for the counselor only.
class StrategyPreview : public wxScrolledWindow {
public:
    explicit StrategyPreview(wxWindow* parent);

    void show(const domain::Strategy& strategy);
    /// Says this instead of a practice.
    void say(const wxString& words);

private:
    void begin();
    void finish();
    wxPanel* client_page(const domain::Strategy& strategy);
    void add_counselor_part(const domain::Strategy& strategy);
    void add_block(wxWindow* parent, wxSizer* sizer, const wxString& title, const wxString& text);
    void add_list(const wxString& title, const std::vector<std::string>& lines);
};

}
