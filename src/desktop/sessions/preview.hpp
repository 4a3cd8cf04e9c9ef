#pragma once

#include "desktop/kit/layout.hpp"
#include "desktop/sessions/timeline.hpp"

namespace desktop {

/// What a chosen line of the timeline says, with what can be done about it beside the list.
class Preview : public wxPanel {
public:
    using NameOf = std::function<wxString(const domain::Id<domain::Client>&)>;

    Preview(wxWindow* parent, NameOf name_of);

    void show(const TimelineSession& line, bool with_texts, bool is_whole);
    void show(const domain::Contact& contact, bool with_texts);
    void show_nothing();

private:
    void fill(const wxString& title, const wxString& facts, const std::vector<std::pair<wxString, wxString>>& texts);

    NameOf name_of_;
};

/// The names of these people, with commas.
wxString names_of(const std::vector<domain::Id<domain::Client>>& people, const Preview::NameOf& name_of);

}
